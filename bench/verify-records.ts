import { verifyLog } from '../src/server/access-log/index.ts';
import type { RunningSamsvar } from './cases/samsvar.ts';

/**
 * Throws unless the log is whole and holds exactly two records for each question that was answered: a benchmark of a
 * relay that did not record would be of another relay.
 */
export async function verifyRecords(
  { database }: Pick<RunningSamsvar, 'database'>,
  { answered, publicKeyFile }: { readonly answered: number; readonly publicKeyFile: string },
): Promise<void> {
  const verified = await verifyLog({ database: database.database, publicKeyFile });
  if (!verified.isIntact) throw new Error(`the log is not whole: ${JSON.stringify(verified.findings[0])}`);
  const { rows } = await database.database.pool.query<{ kind: string; count: number }>(
    'select kind, count(*)::int as count from access_log_record group by kind',
  );
  for (const kind of ['question', 'answer']) {
    const count = rows.find((row) => row.kind === kind)?.count ?? 0;
    if (count !== answered) throw new Error(`${count} records of kind ${kind} for ${answered} questions`);
  }
}
