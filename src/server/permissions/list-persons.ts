import { sql } from 'kysely';
import type { Database } from '../database/index.ts';
import { latestName, type Person } from './person.ts';

/** Everybody who is known, by name. Without personnummer: nobody needs it to tell two persons apart, they have ids. */
export async function listPersons({ kysely }: Database): Promise<readonly Person[]> {
  const { rows } = await sql<Person>`
    select p.id, ${latestName} as name from person p order by name, p.id`.execute(kysely);
  return rows;
}
