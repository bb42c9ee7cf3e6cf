import { sql, type Kysely } from 'kysely';

/** Every notice to LEFI Online is a matter of its own (ADR 0032), and its people's permissions are for one connection. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // An order of SSBTEK is of the kind connect. Which connection: null until there is one.
  await sql`
    alter table application
      add column kind text not null default 'connect' check (kind in
        ('connect', 'form-order', 'users', 'deregister', 'terminate', 'supplier', 'agent', 'agent-end')),
      add column connection_id text references connection,
      add check (service = 'lefi' or (kind = 'connect' and connection_id is null)),
      add check ((kind = 'connect') = (connection_id is null))`.execute(db);
  await sql`create index on application (connection_id)`.execute(db);
  await sql`
    alter table permission
      add column connection_id text references connection,
      add check (connection_id is null or service = 'lefi')`.execute(db);
  await sql`create index on permission (connection_id)`.execute(db);
}
