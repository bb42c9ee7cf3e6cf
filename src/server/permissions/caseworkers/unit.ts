import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import {
  addFirstFact,
  changeRegistry,
  ChangeRefused,
  endFacts,
  endFactsIfAny,
  type Changed,
  type RegistryChange,
} from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../mandate.ts';
import { PermissionDenied } from '../permission-denied.ts';
import { beginsAt, endsAt } from './effective-moment.ts';
import { mistakeIf, requireNone } from './field-checks.ts';
import type { UnitKind } from './named-asker.ts';

/** What an act of this room needs beside what it is about. */
export interface ActContext {
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A unit of the board that the connection is for, with whose connection it is. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly connectionId: string;
  /** Of the municipality; twelve digits. */
  readonly organisationsnummer: string;
}

export interface UnitToAdd {
  readonly connectionId: string;
  readonly name: string;
  /** From outside: anything but the two kinds is refused. */
  readonly kind: string;
}

/**
 * Registers a unit within a change of the registry, such as the entry of a connection. Refused for any other kind than the
 * two: the service may be used only where economic assistance is investigated and decided (Anslutningsavtal 5.3), and by
 * a contact centre that prepares applications.
 */
export async function addUnit(
  change: RegistryChange,
  { connectionId, name, kind, validFrom }: UnitToAdd & { readonly validFrom: number },
): Promise<{ readonly unitId: string }> {
  const unitKind = kindOf(kind);
  const unitName = name.trim();
  requireNone(
    mistakeIf(unitName === '', '/name', 'Enhetens namn saknas. Skriv vad enheten heter.'),
    mistakeIf(unitKind === null, '/kind', noOtherKind),
  );
  await refuseSameName(change, connectionId, unitName);
  const unitId = randomUUID();
  await sql`
    insert into unit (id, connection_id, name, kind, recorded_at, recorded_in)
    values (${unitId}, ${connectionId}, ${unitName}, ${unitKind}, ${new Date(change.recorded.at)},
      ${change.recorded.version})`.execute(change.transaction);
  await addFirstFact(change, 'unit_period', { unit_id: unitId }, { validFrom, validTo: null });
  return { unitId };
}

export async function registerUnit(
  database: Database,
  mandate: Mandate,
  { from, ...toAdd }: UnitToAdd & { readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<{ readonly unitId: string } & Changed> {
  requireMandate(mandate, 'manage-units');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    await requireOwnConnection(change.transaction, mandate, toAdd.connectionId);
    const added = await addUnit(change, { ...toAdd, validFrom: beginsAt(from, now()) });
    const facts = { ...added, connectionId: toAdd.connectionId, kind: toAdd.kind };
    return { act: { act: 'unit-registered', facts }, added };
  });
}

/** From the given day no question is answered in the name of any of the unit's caseworkers or systems. */
export async function endUnit(
  database: Database,
  mandate: Mandate,
  { unitId, from }: { readonly unitId: string; readonly from: Day },
  { accessLog, now }: ActContext,
): Promise<Changed> {
  requireMandate(mandate, 'manage-units');
  return await changeRegistry(database, { accessLog, by: mandate.by }, async (change) => {
    await requireOwnUnit(change.transaction, mandate, unitId);
    const at = endsAt(from, now());
    await endFacts(change, 'unit_period', { unit_id: unitId }, at, 'Enheten är redan avslutad då.');
    return { act: { act: 'unit-ended', facts: { unitId, from, at } }, added: {} };
  });
}

/** Ends all of a connection's units within a change of the registry. */
export async function endUnitsOf(change: RegistryChange, connectionId: string, at: number): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from unit where connection_id = ${connectionId}`.execute(change.transaction);
  for (const { id } of rows) await endFactsIfAny(change, 'unit_period', { unit_id: id }, at);
}

/** Throws ChangeRefused when there is none with that id. */
async function requireUnit(queries: Kysely<NoTables>, unitId: string): Promise<Unit> {
  const { rows } = await sql<Unit>`
    select u.id, u.name, u.kind, u.connection_id as "connectionId", c.organisationsnummer
    from unit u join connection c on c.id = u.connection_id where u.id::text = ${unitId}`.execute(queries);
  const [unit] = rows;
  if (unit === undefined) throw new ChangeRefused('Det finns ingen enhet med det id:t.');
  return unit;
}

/** The unit, when it is one that the mandate reaches. A permission without a unit reaches all of its municipality's. */
export async function requireOwnUnit(
  queries: Kysely<NoTables>,
  mandate: Pick<Mandate, 'organisationsnummer' | 'unitId'>,
  unitId: string,
): Promise<Unit> {
  const unit = await requireUnit(queries, unitId);
  const isOwn = mandate.organisationsnummer === unit.organisationsnummer;
  if (!isOwn || (mandate.unitId !== null && mandate.unitId !== unit.id))
    throw new PermissionDenied('Enheten hör inte till dem som du har behörighet för.');
  return unit;
}

async function requireOwnConnection(
  queries: Kysely<NoTables>,
  mandate: Mandate,
  connectionId: string,
): Promise<void> {
  const { rows } = await sql<{ organisationsnummer: string }>`
    select organisationsnummer from connection where id = ${connectionId}`.execute(queries);
  const [connection] = rows;
  if (connection === undefined) throw new ChangeRefused('Det finns ingen anslutning med det id:t.');
  if (mandate.organisationsnummer !== connection.organisationsnummer)
    throw new PermissionDenied('Anslutningen hör till en annan kommun.');
}

const noOtherKind =
  'Tjänsten får bara användas av enheter som utreder och beslutar om ekonomiskt bistånd, eller av ett kontaktcenter som ' +
  'tar emot ansökningar och lämnar dem vidare.';

function kindOf(kind: string): UnitKind | null {
  return kind === 'investigates-and-decides' || kind === 'contact-centre' ? kind : null;
}

async function refuseSameName({ transaction }: RegistryChange, connectionId: string, name: string) {
  const { rows } = await sql<{ name: string }>`
    select u.name from unit u join unit_period f on f.unit_id = u.id
    where u.connection_id = ${connectionId} and f.valid_to is null
      and not exists (select from unit_period later where later.replaces = f.id)`.execute(transaction);
  const isTaken = rows.some((other) => other.name.toLowerCase() === name.toLowerCase());
  requireNone(mistakeIf(isTaken, '/name', 'Det finns redan en enhet med det namnet.'));
}
