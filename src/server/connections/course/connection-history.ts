import type { Database } from '../../database/index.ts';
import { connectionActs, type ConnectionAct } from '../connection-act.ts';

/** Everything that has been done, from the order that the connection was opened on to its last act; the latest first. */
export async function connectionHistory(
  { kysely }: Database,
  connectionId: string,
): Promise<readonly ConnectionAct[]> {
  const own = await connectionActs(kysely, { connectionId });
  const applicationId = own.find((act) => act.applicationId !== null)?.applicationId ?? null;
  const ordering = applicationId === null ? [] : await connectionActs(kysely, { applicationId });
  const before = ordering.filter((act) => act.connectionId === null);
  return [...before, ...own].sort((one, other) => other.recordedAt - one.recordedAt);
}
