import type { Database } from '../database/index.ts';
import type { FoundRecord } from './find-records.ts';
import type { RecordReference } from './records.ts';

/** One record by where it stands, without its personal data; null when there is none. */
export async function findRecord(
  database: Database,
  { tree, position }: RecordReference,
): Promise<FoundRecord | null> {
  const { rows } = await database.pool.query<{ kind: string; recorded_at: Date; record: string }>(
    'select kind, recorded_at, record from access_log_record where tree = $1 and position = $2',
    [tree, position],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { kind, recorded_at: recordedAt, record } = row;
  return { reference: { tree, position }, kind, recordedAt: recordedAt.getTime(), record, personal: null };
}
