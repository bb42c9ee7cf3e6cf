import { sql, type Kysely } from 'kysely';

/** What was done is read by period, among a hundred times as many questions and answers: the few acts have an index of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on access_log_record (recorded_at, tree, position) where kind = 'act'`.execute(db);
}
