import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Database, NoTables } from '../database/index.ts';
import { readNamedAskers } from '../permissions/index.ts';
import { assembleRegistry, type RegistryRows } from './assemble-registry.ts';
import type { Registry } from './registry.ts';

/**
 * The registry as it stands, in one consistent read, with its version. What was held `before` spares the caseworkers of
 * connections that have had no change since; all else is read whole.
 */
export async function readRegistry(database: Database, before?: Registry): Promise<Registry> {
  return await inOneRead(database, async (transaction) => {
    const { rows } = await sql<{ version: string }>`select version from registry_version`.execute(
      transaction,
    );
    return assembleRegistry(Number(rows[0]?.version), {
      ...(await readRows(transaction, 'infinity', 'infinity')),
      askers: await readNamedAskers(transaction, { recordedAt: 'infinity', ...sinceBefore(before) }),
    });
  });
}

/**
 * The registry in a transaction that is about to change it, without those who may be named in questions: no act in a
 * connection's course looks at them, and there may be a hundred thousand.
 */
export async function registryWithin(transaction: Transaction<NoTables>): Promise<Registry> {
  const { rows } = await sql<{ version: string }>`select version from registry_version`.execute(transaction);
  return assembleRegistry(Number(rows[0]?.version), {
    ...(await readRows(transaction, 'infinity', 'infinity')),
    askers: { caseworkers: new Map(), automatedSystems: new Map(), graces: new Map() },
  });
}

/** What was known at a version, about a moment in milliseconds since 1970: what a question was examined on, to the fact. */
export async function registryAtVersion(
  database: Database,
  { version, validAt }: { readonly version: number; readonly validAt: number },
): Promise<Registry> {
  const latest = changing.map(
    (table) => sql`select max(recorded_at) as at from ${sql.table(table)} where recorded_in <= ${version}`,
  );
  const { rows } = await sql<{ at: Date | null }>`
    select max(at) as at from (${sql.join(latest, sql` union all `)}) facts`.execute(database.kysely);
  // Moments grow with versions: what was known at the version's own moment is what it holds.
  return await registryAsOf(database, { recordedAt: rows[0]?.at?.getTime() ?? 0, validAt });
}

function sinceBefore(before: Registry | undefined) {
  if (before === undefined) return {};
  const caseworkers = new Map(
    [...before.connections].map(([id, connection]) => [id, connection.caseworkers]),
  );
  return { since: { version: before.version, caseworkers } };
}

/**
 * What was known at one moment; with `validAt`, about another moment. Names, aktörs-id and terms are those known to
 * hold at `validAt`; everything else is there with the time that it holds for. Milliseconds since 1970.
 */
export async function registryAsOf(
  database: Database,
  { recordedAt, validAt = recordedAt }: { readonly recordedAt: number; readonly validAt?: number },
): Promise<Registry> {
  const recorded = new Date(recordedAt).toISOString();
  return await inOneRead(database, async (transaction) => {
    const version = await versionAt(transaction, recorded);
    return assembleRegistry(version, {
      ...(await readRows(transaction, recorded, new Date(validAt).toISOString())),
      askers: await readNamedAskers(transaction, { recordedAt: recorded }),
    });
  });
}

async function inOneRead(
  database: Database,
  read: (transaction: Transaction<NoTables>) => Promise<Registry>,
): Promise<Registry> {
  return await database.kysely
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read);
}

/** Every change adds at least one fact of these, so the latest one known then tells the version. */
const changing = [
  'party_name',
  'party_kind',
  'connection_period',
  'connection_actor',
  'connection_terms',
  'connection_processor',
  'connection_qualification',
  'lefi_profile',
  'connection_recipient',
  'connection_legal_ground',
  'connection_long_period',
  'certificate_period',
  'certificate_right',
  'unit_period',
  'caseworker_period',
  'assurance',
  'assurance_text',
  'assurance_grace',
  'automated_system_period',
  'automated_system_owner',
];

async function versionAt(transaction: Transaction<NoTables>, recordedAt: string): Promise<number> {
  const latest = changing.map(
    (table) => sql`
      select max(recorded_in) as version from ${sql.table(table)}
      where recorded_at <= ${recordedAt}::timestamptz`,
  );
  const { rows } = await sql<{ version: string | null }>`
    select max(version) as version from (${sql.join(latest, sql` union all `)}) facts`.execute(transaction);
  return Number(rows[0]?.version ?? 0);
}

async function readRows(
  transaction: Transaction<NoTables>,
  recordedAt: string,
  validAt: string,
): Promise<Omit<RegistryRows, 'askers'>> {
  const known = (table: string): RawBuilder<unknown> => sql`
    f.recorded_at <= ${recordedAt}::timestamptz and not exists (
      select from ${sql.table(table)} later
      where later.replaces = f.id and later.recorded_at <= ${recordedAt}::timestamptz)`;
  const holding = (table: string): RawBuilder<unknown> => sql`
    ${known(table)} and f.valid_from <= ${validAt}::timestamptz
    and (f.valid_to is null or f.valid_to > ${validAt}::timestamptz)`;
  const read = async <Row>(query: RawBuilder<Row>): Promise<readonly Row[]> =>
    (await query.execute(transaction)).rows;
  return {
    names: await read(sql`
      select organisationsnummer, name from party_name f where ${holding('party_name')}`),
    connections: await read(sql`
      select c.id, c.service, c.organisationsnummer, c.board, ${span}
      from connection c join connection_period f on f.connection_id = c.id
      where ${known('connection_period')} order by f.valid_from, c.id`),
    actors: await read(sql`
      select connection_id, actor_id from connection_actor f where ${holding('connection_actor')}`),
    terms: await read(sql`
      select connection_id, legal_ground_not_in_force, may_ask_long_periods
      from connection_terms f where ${holding('connection_terms')}`),
    processors: await read(sql`
      select connection_id, organisationsnummer, role, agreement_on::text, agreement_reference, ${span}
      from connection_processor f where ${known('connection_processor')} order by valid_from, id`),
    qualifications: await read(sql`
      select connection_id, json_agg(json_build_array(
        agency, ${milliseconds('valid_from')}, ${milliseconds('valid_to')}) order by agency, valid_from) as spans
      from connection_qualification f where ${known('connection_qualification')} group by connection_id`),
    certificates: await read(sql`
      select c.id, c.issuer, c.spki_sha256, c.subject_name, c.is_operators, ${span}
      from certificate c join certificate_period f on f.certificate_id = c.id
      where ${known('certificate_period')} order by f.valid_from, c.id`),
    rights: await read(sql`
      select certificate_id, connection_id, processor, ${span}
      from certificate_right f where ${known('certificate_right')} order by valid_from, id`),
    recipients: await read(sql`
      select connection_id, recipient_kind from connection_recipient f where ${holding('connection_recipient')}`),
    grounds: await read(sql`
      select connection_id, ground_id, law, purpose, profile, requires_consent, ${span}
      from connection_legal_ground f where ${known('connection_legal_ground')} order by valid_from, id`),
    longPeriods: await read(sql`
      select connection_id, code, ${span}
      from connection_long_period f where ${known('connection_long_period')} order by valid_from, id`),
    profiles: await read(sql`
      select name, version, content, ${span}
      from lefi_profile f where ${known('lefi_profile')} order by version`),
  };
}

function milliseconds(column: string): RawBuilder<unknown> {
  return sql`(extract(epoch from f.${sql.ref(column)}) * 1000)::float8`;
}

/** As milliseconds since 1970. */
const span = sql`
  ${milliseconds('valid_from')} as valid_from, ${milliseconds('valid_to')} as valid_to`;
