import { sql, type Kysely } from 'kysely';
import type { Database, NoTables } from '../../database/index.ts';
import { listPermissions } from '../list-permissions.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { latestName } from '../person.ts';
import { requireOwnUnit, type Unit } from './unit.ts';

/** What follows from the facts and the clock. */
type CaseworkerState = 'to-come' | 'unsigned' | 'must-sign-anew' | 'assured' | 'ended';

interface ListedCaseworker {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly identity: string;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly state: CaseworkerState;
  /** The newest signature that has not been ended; null when there is none. */
  readonly assurance: {
    readonly kind: 'login' | 'paper';
    readonly version: number;
    /** YYYY-MM-DD. */
    readonly signedOn: string;
  } | null;
}

interface ListedSystem {
  readonly id: string;
  readonly name: string;
  readonly identity: string;
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly state: 'to-come' | 'in-force' | 'without-owner' | 'ended';
}

export interface ReadUnit {
  readonly unit: Unit;
  readonly caseworkers: readonly ListedCaseworker[];
  readonly systems: readonly ListedSystem[];
  /** Who lead the unit now, and so may answer for a system. */
  readonly managers: readonly { readonly personId: string; readonly name: string }[];
}

/** A unit with everybody who was ever registered there, for those who have to do with it. */
export async function readUnit(
  database: Database,
  mandate: Mandate,
  { unitId, now }: { readonly unitId: string; readonly now: number },
): Promise<ReadUnit> {
  requireMandate(mandate, 'read-caseworkers');
  const { kysely } = database;
  const unit = await requireOwnUnit(kysely, mandate, unitId);
  const managers = await managersOf(database, unit, now);
  return {
    unit,
    caseworkers: await readCaseworkers(kysely, unit, now),
    systems: await readSystems(kysely, unit, { now, managers: new Set(managers.map((one) => one.personId)) }),
    managers,
  };
}

interface CaseworkerRow extends Omit<ListedCaseworker, 'state'> {
  readonly demandedFrom: number | null;
}

async function readCaseworkers(
  queries: Kysely<NoTables>,
  { id, organisationsnummer }: Unit,
  now: number,
): Promise<readonly ListedCaseworker[]> {
  const { rows } = await sql<CaseworkerRow>`
    select w.id, w.person as "personId", ${latestName} as name, w.identity,
      (extract(epoch from f.valid_from) * 1000)::float8 as "validFrom",
      (extract(epoch from f.valid_to) * 1000)::float8 as "validTo",
      case when a.id is not null then json_build_object(
        'kind', a.kind, 'version', a.version, 'signedOn', a.signed_on) end as assurance,
      (select (extract(epoch from min(t.demanded_from)) * 1000)::float8 from assurance_text t
        where t.version > a.version) as "demandedFrom"
    from caseworker w join person p on p.id = w.person join caseworker_period f on f.caseworker_id = w.id
    left join lateral (
      select a.* from assurance a
      where a.person = w.person and a.organisationsnummer = ${organisationsnummer}
        and not exists (select from assurance later where later.replaces = a.id)
        and (a.valid_to is null or a.valid_to > ${new Date(now)})
      order by a.version desc, a.valid_from desc limit 1) a on true
    where w.unit_id = ${id} and not exists (select from caseworker_period later where later.replaces = f.id)
    order by name, w.identity, f.valid_from`.execute(queries);
  return rows.map(({ demandedFrom, ...row }) => ({ ...row, state: stateOf(row, demandedFrom, now) }));
}

function stateOf(
  { validFrom, validTo, assurance }: Omit<CaseworkerRow, 'demandedFrom'>,
  demandedFrom: number | null,
  now: number,
): CaseworkerState {
  if (validTo !== null && validTo <= now) return 'ended';
  if (assurance === null) return 'unsigned';
  if (demandedFrom !== null && demandedFrom <= now) return 'must-sign-anew';
  return validFrom <= now ? 'assured' : 'to-come';
}

async function readSystems(
  queries: Kysely<NoTables>,
  { id }: Unit,
  { now, managers }: { readonly now: number; readonly managers: ReadonlySet<string> },
): Promise<readonly ListedSystem[]> {
  const { rows } = await sql<Omit<ListedSystem, 'state'>>`
    select s.id, s.name, s.identity, (extract(epoch from f.valid_from) * 1000)::float8 as "validFrom",
      (extract(epoch from f.valid_to) * 1000)::float8 as "validTo", o.person as "ownerId", ${latestName} as "ownerName"
    from automated_system s join automated_system_period f on f.system_id = s.id
    join lateral (
      select o.person from automated_system_owner o
      where o.system_id = s.id and not exists (select from automated_system_owner later where later.replaces = o.id)
        and o.valid_from is distinct from o.valid_to
      order by o.valid_from desc limit 1) o on true
    join person p on p.id = o.person
    where s.unit_id = ${id} and not exists (select from automated_system_period later where later.replaces = f.id)
    order by s.name, f.valid_from`.execute(queries);
  return rows.map((row) => ({ ...row, state: systemState(row, now, managers) }));
}

function systemState(
  { validFrom, validTo, ownerId }: Omit<ListedSystem, 'state'>,
  now: number,
  managers: ReadonlySet<string>,
): ListedSystem['state'] {
  if (validTo !== null && validTo <= now) return 'ended';
  if (!managers.has(ownerId)) return 'without-owner';
  return validFrom <= now ? 'in-force' : 'to-come';
}

async function managersOf(
  database: Database,
  { organisationsnummer, id }: Unit,
  now: number,
): Promise<ReadUnit['managers']> {
  const permissions = await listPermissions(database, { organisations: [organisationsnummer], now });
  const leading = permissions.filter(
    ({ role, state, unitId }) =>
      role === 'unit-manager' && state === 'in-force' && (unitId === null || unitId === id),
  );
  return [...new Map(leading.map(({ personId, name }) => [personId, { personId, name }])).values()];
}
