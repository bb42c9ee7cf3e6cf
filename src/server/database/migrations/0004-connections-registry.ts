import { sql, type Kysely } from 'kysely';

/** Connections, certificates, and every dated fact about them (ADR 0008). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createThings(db);
  for (const [table, subject] of Object.entries(facts)) await createFacts(db, table, subject);
}

async function createThings(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table connection (
      id text primary key,
      service text not null check (service in ('ssbtek', 'lefi')),
      organisationsnummer text not null references party,
      board text not null check (board <> ''),
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  await sql`
    create table certificate (
      id text primary key,
      issuer text not null,
      spki_sha256 text not null check (spki_sha256 ~ '^[0-9a-f]{64}$'),
      subject_name text not null check (subject_name <> ''),
      is_operators boolean not null,
      recorded_at timestamptz not null,
      recorded_in bigint not null
    )`.execute(db);
  for (const things of ['connection', 'certificate']) {
    await sql`select make_append_only(${things}::regclass)`.execute(db);
  }
}

/** What each table of facts is about, beside when it holds. */
const facts = {
  connection_period: 'connection_id text not null references connection',
  connection_actor: 'connection_id text not null references connection, actor_id text not null',
  connection_terms: `connection_id text not null references connection,
    legal_ground_not_in_force text not null check (legal_ground_not_in_force in ('warn', 'refuse')),
    may_ask_long_periods boolean not null`,
  connection_processor: `connection_id text not null references connection,
    organisationsnummer text not null references party,
    role text not null check (role in ('supplier', 'agent'))`,
  connection_qualification: `connection_id text not null references connection,
    agency text not null check (agency in ('AF', 'CSN', 'FK', 'SKV', 'SO', 'TNS', 'MIV'))`,
  certificate_period: 'certificate_id text not null references certificate',
  certificate_right: `certificate_id text not null references certificate,
    connection_id text not null references connection`,
};

async function createFacts(db: Kysely<unknown>, table: string, subject: string): Promise<void> {
  await sql`
    create table ${sql.table(table)} (
      id uuid primary key,
      ${sql.raw(subject)},
      valid_from timestamptz not null,
      valid_to timestamptz check (valid_to >= valid_from),
      recorded_at timestamptz not null,
      recorded_in bigint not null,
      replaces uuid unique references ${sql.table(table)}
    )`.execute(db);
  const about = table.startsWith('certificate') ? 'certificate_id' : 'connection_id';
  await sql`create index on ${sql.table(table)} (${sql.ref(about)})`.execute(db);
  await sql`select make_append_only(${table}::regclass)`.execute(db);
}
