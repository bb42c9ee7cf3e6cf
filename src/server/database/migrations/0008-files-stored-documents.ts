import { sql, type Kysely } from 'kysely';

/**
 * Documents that somebody has sent: enclosures and signed forms. Which application or connection one belongs to is told
 * by the acts that refer to it. `pages` and `virus_scan` are what was found before it was taken.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table stored_document (
      id uuid primary key,
      name text not null check (char_length(name) between 1 and 120),
      media_type text not null check (media_type = 'application/pdf'),
      bytes bytea not null,
      sha256 bytea not null check (sha256 = sha256(bytes)),
      pages integer not null check (pages > 0),
      virus_scan text not null check (virus_scan in ('clean', 'not-scanned')),
      uploaded_by uuid not null references person,
      recorded_at timestamptz not null default clock_timestamp()
    )`.execute(db);
  await sql`alter table stored_document alter column bytes set storage external`.execute(db); // PDFs are packed already
  await sql`select make_append_only('stored_document')`.execute(db);
}
