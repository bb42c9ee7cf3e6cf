import { sql, type Kysely } from 'kysely';

/**
 * Who has identified herself for one order of a user of Uppföljning Finsam. No session, and no facts: a row goes a day after it
 * could last be used; the order it was used for keeps who she was. The cookie's token stands as a hash only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table order_identification (
      id uuid primary key,
      token_sha256 bytea not null unique check (octet_length(token_sha256) = 32),
      person uuid not null references person,
      provider text not null,
      level text not null,
      organisationsnummer text,
      identified_at timestamptz not null,
      used_at timestamptz check (used_at >= identified_at)
    )`.execute(db);
  await sql`create index on order_identification (identified_at)`.execute(db);
}
