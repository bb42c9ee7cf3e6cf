import { sql, type Kysely } from 'kysely';

/** Which stored PDFs were sent as a text of the agreement: these alone may be published, and then read by anybody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table agreement_document_file (
      file_id uuid primary key references stored_document,
      recorded_at timestamptz not null
    )`.execute(db);
  await sql`select make_append_only('agreement_document_file')`.execute(db);
}
