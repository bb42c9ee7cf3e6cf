import { sql, type RawBuilder } from 'kysely';
import type { Mandate } from '../permissions/index.ts';

/** The columns that every record of the room ends with, in the order that `recordedBy` gives their values. */
export const recordedColumns = sql.raw('recorded_at, by_person, by_role, by_permission');

/** When, by whom, as what and by which permission; `at` in milliseconds since 1970. */
export function recordedBy({ by }: Mandate, at: number): RawBuilder<unknown> {
  return sql`${new Date(at)}, ${by.person}, ${by.role}, ${by.permission}`;
}

/** What the person in a column is called now; what no person did, the system did. */
export function nameOfPerson(column: string): RawBuilder<string> {
  return sql`coalesce((
    select n.name from person_name n where n.person = ${sql.ref(column)} order by n.recorded_at desc limit 1), 'Samsvar')`;
}
