import { sql, type Kysely } from 'kysely';

/**
 * Which person a login without personnummer is (ADR 0025): she has said so herself, logged in with her number. What the
 * provider calls her stands as a hash only. No facts: the access log says when it was linked and when it was let go.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table linked_login (
      provider text not null,
      identity_sha256 bytea not null check (octet_length(identity_sha256) = 32),
      person uuid not null references person,
      linked_at timestamptz not null,
      primary key (provider, identity_sha256)
    )`.execute(db);
  await sql`create index on linked_login (person)`.execute(db);
}
