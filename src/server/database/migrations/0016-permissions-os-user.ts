import { sql, type Kysely } from 'kysely';

/** Which user of the operating system ordered it, on the command line: the same one does not decide it. Null: in the pages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table permission add column ordered_os_user text`.execute(db);
}
