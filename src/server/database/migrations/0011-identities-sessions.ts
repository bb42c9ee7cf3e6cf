import { sql, type Kysely } from 'kysely';

/**
 * Who is logged in (ADR 0025). No facts: a row follows its session, and goes a day after it could last be used; that
 * somebody logged in and out stands in the access log. The token that the browser holds stands as a hash only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table login_session (
      id uuid primary key,
      token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
      person uuid not null references person,
      provider text not null,
      organisationsnummer text,
      has_held_permission boolean not null,
      started_at timestamptz not null,
      last_seen_at timestamptz not null check (last_seen_at >= started_at),
      ended text check (ended in ('logged-out', 'replaced', 'permission-ended'))
    )`.execute(db);
  await sql`create index on login_session (started_at)`.execute(db);
}
