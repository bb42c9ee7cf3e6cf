import { sql } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { Database } from '../database/index.ts';
import { latestName } from './person.ts';
import type { Role, Service } from './roles.ts';

/** What follows from its facts and the clock. */
export type PermissionState = 'ordered' | 'refused' | 'to-come' | 'in-force' | 'ended';

export interface ListedPermission {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationsnummer: string;
  readonly agency: AgencyCode | null;
  readonly unitId: string | null;
  readonly service: Service | null;
  /** Milliseconds since 1970. */
  readonly validFrom: number;
  /** The earlier of its end and its withdrawal. */
  readonly validTo: number | null;
  readonly orderedBy: string | null;
  readonly decidedBy: string | null;
  readonly state: PermissionState;
}

/** Every permission that was ever ordered, of some organisations or of all; the newest first. */
export async function listPermissions(
  { kysely }: Database,
  { organisations = null, now }: { readonly organisations?: readonly string[] | null; readonly now: number },
): Promise<readonly ListedPermission[]> {
  const { rows } = await sql<Omit<ListedPermission, 'state'> & { granted: boolean | null }>`
    select l.id, l.person as "personId", ${latestName} as name, l.role, l.organisationsnummer, l.agency,
      l.unit_id as "unitId", l.service, (extract(epoch from l.valid_from) * 1000)::float8 as "validFrom",
      (extract(epoch from least(l.valid_to, (
        select min(w.withdrawn_from) from permission_withdrawal w where w.permission = l.id))) * 1000)::float8 as "validTo",
      l.ordered_by as "orderedBy", d.decided_by as "decidedBy", d.granted
    from permission l join person p on p.id = l.person left join permission_decision d on d.permission = l.id
    where ${organisations}::text[] is null or l.organisationsnummer = any(${organisations}::text[])
    order by l.ordered_at desc, l.id`.execute(kysely);
  return rows.map(({ granted, ...row }) => ({ ...row, state: stateOf(row, granted, now) }));
}

function stateOf(
  { validFrom, validTo }: Pick<ListedPermission, 'validFrom' | 'validTo'>,
  granted: boolean | null,
  now: number,
): PermissionState {
  if (granted === false) return 'refused';
  if (validTo !== null && validTo <= now) return 'ended';
  if (granted === null) return 'ordered';
  return validFrom <= now ? 'in-force' : 'to-come';
}
