import { sql, type Transaction } from 'kysely';
import type { AccessLog, ActBy, ActRecord } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';

/** What an act is done in: nothing of it can be seen until all of it can, and until it has been recorded. */
export interface Doing {
  readonly transaction: Transaction<NoTables>;
  /** When it is done, in milliseconds since 1970 by the database's clock: for `recorded_at`. */
  readonly at: number;
}

export interface Done<Added extends object> {
  /** Codes and identities; no personal data. */
  readonly record: Pick<ActRecord, 'act' | 'facts'> & Partial<Pick<ActRecord, 'kind' | 'personal'>>;
  readonly added: Added;
}

/**
 * Does one act that the relay decides nothing on (changeRegistry is for those that it does). The act is recorded before
 * it holds, and does not hold if it cannot be recorded.
 */
export async function doAct<Added extends object>(
  database: Database,
  { accessLog, by }: { readonly accessLog: Pick<AccessLog, 'recordAct'>; readonly by?: ActBy },
  act: (doing: Doing) => Promise<Done<Added>>,
): Promise<Added> {
  return await database.kysely.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ at: Date }>`
      select date_trunc('milliseconds', clock_timestamp()) as at`.execute(transaction);
    const [now] = rows;
    if (now === undefined) throw new Error('the database did not say what time it is');
    const { record, added } = await act({ transaction, at: now.at.getTime() });
    await accessLog.recordAct({
      kind: 'act',
      asking: null,
      ...(by === undefined ? {} : { by }),
      ...record,
    });
    return added;
  });
}
