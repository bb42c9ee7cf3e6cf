import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import type { AskersOfConnections, NamedAsker, NamedAskers, UnitKind } from './named-asker.ts';

/** Who may be named in questions, of every connection. */
export interface ReadAskers {
  readonly caseworkers: AskersOfConnections;
  readonly automatedSystems: AskersOfConnections;
  /** When a connection accepts, and marks, questions in other names: times in milliseconds since 1970, by connection. */
  readonly graces: ReadonlyMap<string, readonly { readonly validFrom: number; readonly validTo: number }[]>;
}

interface Known {
  /** What was known then: a moment as PostgreSQL reads it. */
  readonly recordedAt: string;
  /**
   * What was read before, and the registry's version then: caseworkers of connections that have had no change since are
   * taken from there. A municipality registers and signs all day, and a country has a hundred thousand caseworkers.
   */
  readonly since?: { readonly version: number; readonly caseworkers: AskersOfConnections };
}

/** Reads within the transaction that the registry is read in. */
export async function readNamedAskers(
  transaction: Transaction<NoTables>,
  { recordedAt, since }: Known,
): Promise<ReadAskers> {
  const changed = since === undefined ? null : await connectionsChangedAfter(transaction, since.version);
  const caseworkers =
    since === undefined || changed === null
      ? await readCaseworkers(transaction, recordedAt, null)
      : changed.length === 0
        ? since.caseworkers
        : replaced(since.caseworkers, changed, await readCaseworkers(transaction, recordedAt, changed));
  return {
    caseworkers,
    automatedSystems: await readAutomatedSystems(transaction, recordedAt),
    graces: await readGraces(transaction, recordedAt),
  };
}

/** Null when all have changed: a new text of the assurance may end every signature. */
async function connectionsChangedAfter(
  transaction: Transaction<NoTables>,
  version: number,
): Promise<readonly string[] | null> {
  const { rows } = await sql<{ connection_id: string | null }>`
    select null as connection_id from assurance_text where recorded_in > ${version}
    -- One that had no period was not held before, and its people were not either.
    union select connection_id from connection_period where recorded_in > ${version}
    union select u.connection_id from unit_period f join unit u on u.id = f.unit_id where f.recorded_in > ${version}
    union select u.connection_id from caseworker_period f join caseworker c on c.id = f.caseworker_id
      join unit u on u.id = c.unit_id where f.recorded_in > ${version}
    union select u.connection_id from assurance f join caseworker c on c.person = f.person
      join unit u on u.id = c.unit_id where f.recorded_in > ${version}`.execute(transaction);
  const ids = rows.map(({ connection_id }) => connection_id);
  return ids.includes(null) ? null : ids.filter((id) => id !== null);
}

function replaced(
  before: AskersOfConnections,
  changed: readonly string[],
  read: AskersOfConnections,
): AskersOfConnections {
  const after = new Map(before);
  for (const id of changed) after.set(id, read.get(id) ?? nobody);
  return after;
}

const nobody: NamedAskers = new Map();

/** One row for each connection: identity, whether of a contact centre, from, to. */
interface AskerRow {
  readonly connection_id: string;
  readonly askers: readonly (readonly [string, UnitKind, number, number | null])[];
}

/**
 * A caseworker may be named while she is registered, her unit is, and she has a signed assurance whose text still will do
 * (Anslutningsavtal 3.1: handläggare is who has signed bilaga 2).
 */
async function readCaseworkers(
  transaction: Transaction<NoTables>,
  recordedAt: string,
  ids: readonly string[] | null,
): Promise<AskersOfConnections> {
  const known = knownAt(recordedAt);
  const ofThose = ids === null ? sql`` : sql`and u.connection_id = any(${[...ids]}::text[])`;
  const { rows } = await sql<AskerRow>`
    with demand as materialized (
      select v.version, min(later.demanded_from) as valid_to
      from assurance_text v left join assurance_text later
        on later.version > v.version and later.recorded_at <= ${recordedAt}::timestamptz
      group by v.version),
    known_assurance as (
      select f.person, f.organisationsnummer, f.valid_from, least(f.valid_to, demand.valid_to) as valid_to
      from assurance f join demand using (version) where ${known('assurance')}),
    known_unit as (
      select u.id, u.connection_id, u.kind, c.organisationsnummer, f.valid_from, f.valid_to
      from unit_period f join unit u on u.id = f.unit_id join connection c on c.id = u.connection_id
      where ${known('unit_period')} ${ofThose}),
    spans as (
      select u.connection_id, c.identity, u.kind, greatest(f.valid_from, u.valid_from, a.valid_from) as valid_from,
        least(f.valid_to, u.valid_to, a.valid_to) as valid_to
      from known_unit u join caseworker c on c.unit_id = u.id
      join caseworker_period f on f.caseworker_id = c.id and ${known('caseworker_period')}
      join known_assurance a on a.person = c.person and a.organisationsnummer = u.organisationsnummer)
    ${byConnection}`.execute(transaction);
  return askersOf(rows);
}

/** An automated system signs nothing: it may be named while an owner, who leads the unit, answers for it. */
async function readAutomatedSystems(
  transaction: Transaction<NoTables>,
  recordedAt: string,
): Promise<AskersOfConnections> {
  const known = knownAt(recordedAt);
  const { rows } = await sql<AskerRow>`
    with managing as (
      select p.person, p.organisationsnummer, p.unit_id, p.valid_from,
        least(p.valid_to, (select min(w.withdrawn_from) from permission_withdrawal w
          where w.permission = p.id and w.recorded_at <= ${recordedAt}::timestamptz)) as valid_to
      from permission p join permission_decision d on d.permission = p.id and d.granted
      where p.role = 'unit-manager' and d.decided_at <= ${recordedAt}::timestamptz),
    spans as (
      select u.connection_id, s.identity, u.kind,
        greatest(f.valid_from, up.valid_from, o.valid_from, l.valid_from) as valid_from,
        least(f.valid_to, up.valid_to, o.valid_to, l.valid_to) as valid_to
      from automated_system s join unit u on u.id = s.unit_id join connection c on c.id = u.connection_id
      join automated_system_period f on f.system_id = s.id and ${known('automated_system_period')}
      join lateral (select f.* from unit_period f where f.unit_id = u.id and ${known('unit_period')}) up on true
      join lateral (select f.* from automated_system_owner f
        where f.system_id = s.id and ${known('automated_system_owner')}) o on true
      join managing l on l.person = o.person and l.organisationsnummer = c.organisationsnummer
        and (l.unit_id is null or l.unit_id = u.id))
    ${byConnection}`.execute(transaction);
  return askersOf(rows);
}

async function readGraces(
  transaction: Transaction<NoTables>,
  recordedAt: string,
): Promise<ReadAskers['graces']> {
  const { rows } = await sql<{ connection_id: string; spans: (readonly [number, number])[] }>`
    select connection_id, json_agg(json_build_array(${milliseconds('valid_from')}, ${milliseconds('valid_to')})) as spans
    from assurance_grace f where ${knownAt(recordedAt)('assurance_grace')} and valid_from < valid_to
    group by connection_id`.execute(transaction);
  return new Map(
    rows.map(({ connection_id, spans }) => [
      connection_id,
      spans.map(([validFrom, validTo]) => ({ validFrom, validTo })),
    ]),
  );
}

function askersOf(rows: readonly AskerRow[]): AskersOfConnections {
  const connections = new Map<string, NamedAskers>();
  const byBeginning = (one: NamedAsker, other: NamedAsker) => one.validFrom - other.validFrom;
  for (const { connection_id, askers } of rows) {
    const named = new Map<string, NamedAsker[]>();
    for (const [identity, unitKind, validFrom, validTo] of askers) {
      const span = { unitKind, validFrom, validTo };
      const spans = named.get(identity);
      if (spans === undefined) named.set(identity, [span]);
      else named.set(identity, [...spans, span].sort(byBeginning));
    }
    connections.set(connection_id, named);
  }
  return connections;
}

/** A fact that was known then: recorded, and not replaced by a later one. The fact's table goes by the name f. */
function knownAt(recordedAt: string) {
  return (table: string): RawBuilder<unknown> => sql`
    (f.recorded_at <= ${recordedAt}::timestamptz and not exists (
      select from ${sql.table(table)} later
      where later.replaces = f.id and later.recorded_at <= ${recordedAt}::timestamptz))`;
}

function milliseconds(column: string): RawBuilder<unknown> {
  return sql`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;
}

const byConnection = sql`
  select connection_id, json_agg(json_build_array(
    identity, kind, ${milliseconds('valid_from')}, ${milliseconds('valid_to')})) as askers
  from spans where valid_to is null or valid_from < valid_to group by connection_id`;
