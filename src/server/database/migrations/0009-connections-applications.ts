import { sql, type Kysely } from 'kysely';

/** Applications with every saved version of their order, and the acts that a connection's whole course follows from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table application (
      id uuid primary key,
      service text not null check (service in ('ssbtek', 'lefi')),
      started_by uuid not null references person,
      recorded_at timestamptz not null
    )`.execute(db);
  // Each save is a row. Two windows that save on the same version meet here: one of them is told.
  await sql`
    create table application_draft (
      application_id uuid not null references application,
      version integer not null check (version > 0),
      content jsonb not null,
      saved_by uuid not null references person,
      recorded_at timestamptz not null,
      primary key (application_id, version)
    )`.execute(db);
  await sql`
    create table application_document (
      application_id uuid not null references application,
      document_id uuid not null references stored_document,
      recorded_at timestamptz not null,
      primary key (application_id, document_id)
    )`.execute(db);
  // effective_at: from when it holds. recorded_at: when it was known. Undone only by an act that says so.
  await sql`
    create table connection_act (
      id uuid primary key,
      application_id uuid references application,
      connection_id text references connection,
      act text not null,
      effective_at timestamptz not null,
      recorded_at timestamptz not null,
      by_person uuid references person,
      by_role text not null,
      by_permission uuid references permission,
      os_user text,
      content jsonb not null,
      undoes uuid unique references connection_act,
      sequence bigint generated always as identity,
      check (application_id is not null or connection_id is not null)
    )`.execute(db);
  await sql`create index on connection_act (application_id)`.execute(db);
  await sql`create index on connection_act (connection_id)`.execute(db);
  for (const facts of ['application', 'application_draft', 'application_document', 'connection_act']) {
    await sql`select make_append_only(${facts}::regclass)`.execute(db);
  }
}
