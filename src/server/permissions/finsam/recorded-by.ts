import { sql, type RawBuilder } from 'kysely';
import type { ActBy } from '../../access-log/index.ts';

/** The columns that every record here ends with, in the order that `recordedBy` gives their values. */
export const recordedColumns = sql.raw('recorded_at, by_person, by_role, by_permission');

/** `at` in milliseconds since 1970. */
export function recordedBy(by: ActBy, at: number): RawBuilder<unknown> {
  return sql`${new Date(at)}, ${by.person}, ${by.role}, ${by.permission}`;
}
