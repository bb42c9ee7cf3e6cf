import { sql } from 'kysely';
import type { Database } from '../src/server/database/index.ts';

/** How many wait for somebody else's lock in this database. */
export async function howManyWait(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`
    select count(*)::integer as count from pg_locks where not granted
      and pid in (select pid from pg_stat_activity where datname = current_database())`);
  return rows[0]?.count ?? 0;
}

/**
 * Two acts at once, the worst way: the first has looked at everything, and can't write to the table yet, when the second begins;
 * and the second goes as far as it can before the first may write. What each came to: 'done', or why not.
 */
export async function bothAtOnce(
  database: Database,
  table: string,
  [first, second]: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<readonly [string, string]> {
  const outcome = (act: Promise<unknown>) =>
    act.then(
      () => 'done',
      (error: unknown) => String(error),
    );
  const told = await database.kysely.transaction().execute(async (transaction) => {
    await sql`lock table ${sql.table(table)} in share mode`.execute(transaction); // read by all, written by nobody
    const one = outcome(first());
    while ((await howManyWait(database)) < 1);
    const state = { isSettled: false };
    const other = outcome(second()).finally(() => {
      state.isSettled = true;
    });
    while (!state.isSettled && (await howManyWait(database)) < 2);
    return [one, other] as const;
  });
  return [await told[0], await told[1]];
}
