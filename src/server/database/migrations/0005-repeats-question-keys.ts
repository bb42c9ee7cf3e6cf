import { sql, type Kysely } from 'kysely';

/**
 * What callers have marked their questions with, for as long as it is kept (ADR 0017). No fact and no record: a row ends.
 * The key and the question stand as hashes only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table question_key (
      connection_id text not null references connection,
      key_sha256 bytea not null,
      salt bytea not null,
      question_sha256 bytea not null,
      asked_at timestamptz not null,
      kept_until timestamptz not null,
      became jsonb,
      primary key (connection_id, key_sha256)
    )`.execute(db);
  await sql`create index on question_key (kept_until)`.execute(db);
}
