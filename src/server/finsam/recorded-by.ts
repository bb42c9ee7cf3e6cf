import { sql, type RawBuilder } from 'kysely';
import type { Mandate } from '../permissions/index.ts';

/** The columns that every record of the room ends with, in the order that `recordedBy` gives their values. */
export const recordedColumns = sql.raw('recorded_at, by_person, by_role, by_permission');

/** When, by whom, as what and by which permission; `at` in milliseconds since 1970. */
export function recordedBy({ by }: Mandate, at: number): RawBuilder<unknown> {
  return sql`${new Date(at)}, ${by.person}, ${by.role}, ${by.permission}`;
}
