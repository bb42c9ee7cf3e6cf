import type { Database } from '../database/index.ts';
import type { RecordReference } from './records.ts';

/**
 * The identity that a recorded question named its caseworker by, and nothing else of what is personal in it; null when the
 * record holds none, or it has been erased.
 */
export async function askedInNameOf(
  database: Database,
  { tree, position }: RecordReference,
): Promise<string | null> {
  const { rows } = await database.pool.query<{ caseworker: string | null }>(
    `select content::jsonb->>'caseworker' as caseworker from access_log_personal where tree = $1 and position = $2`,
    [tree, position],
  );
  return rows[0]?.caseworker ?? null;
}
