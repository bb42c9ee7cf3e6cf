import type { Database } from '../database/index.ts';
import { erasureAct } from './inspect-record.ts';
import type { AccessLog, ActBy } from './records.ts';

/**
 * Erases the personal data of every record older than `before` (milliseconds since 1970) at the end of retention. The
 * records stay, and the trees still verify. The act is recorded first: without it a verification calls the erasure out.
 */
export async function erasePersonalData(
  database: Database,
  accessLog: AccessLog,
  before: number,
  by?: ActBy,
): Promise<{ readonly erased: number }> {
  const moment = new Date(before).toISOString();
  const facts = { before: moment };
  await accessLog.recordAct({ kind: 'act', act: erasureAct, asking: null, ...(by && { by }), facts });
  const { rows } = await database.pool.query<{ erased: number }>(
    'select access_log_erase_personal_data($1)::float8 as erased',
    [moment],
  );
  return { erased: rows[0]?.erased ?? 0 };
}
