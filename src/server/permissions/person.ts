import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Personidentitet } from '../../values/personnummer.ts';
import type { Database, NoTables } from '../database/index.ts';

export interface Person {
  readonly id: string;
  /** As the latest login said; before the first, as whoever named her did. */
  readonly name: string;
}

/** The person with that number, who becomes known if she was not. Nobody is renamed by another's word for her. */
export async function personNamed(
  queries: Kysely<NoTables>,
  { personnummer, name }: { readonly personnummer: Personidentitet; readonly name: string },
): Promise<Person> {
  const { rows } = await sql<Person>`
    select p.id, ${latestName} as name from person p where p.personnummer = ${personnummer}`.execute(queries);
  return rows[0] ?? (await personFor(queries, { personnummer, name }));
}

/** As personNamed, of somebody who has proved who she is: what she is called now is kept. */
export async function personFor(
  queries: Kysely<NoTables>,
  { personnummer, name }: { readonly personnummer: Personidentitet; readonly name: string },
): Promise<Person> {
  const { rows } = await sql<{ id: string; name: string | null }>`
    with added as (
      insert into person (id, personnummer, recorded_at) values (${randomUUID()}, ${personnummer}, clock_timestamp())
      on conflict (personnummer) do nothing returning id)
    select id, null as name from added
    union all
    select p.id, ${latestName} from person p where p.personnummer = ${personnummer}`.execute(queries);
  const [known] = rows;
  // Another process added the same person between the two halves: she can be seen now.
  if (known === undefined) return await personFor(queries, { personnummer, name });
  if (known.name !== name) {
    await sql`
      insert into person_name (person, name, recorded_at)
      values (${known.id}, ${name}, clock_timestamp())`.execute(queries);
  }
  return { id: known.id, name };
}

/** The id of the person with that number; null when she is not known. */
export async function findPersonByNumber(
  queries: Kysely<NoTables>,
  personnummer: Personidentitet,
): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from person where personnummer = ${personnummer}`.execute(queries);
  return rows[0]?.id ?? null;
}

/** Null when there is none with that id. */
export async function findPerson({ kysely }: Database, id: string): Promise<Person | null> {
  const { rows } = await sql<Person>`
    select p.id, ${latestName} as name from person p where p.id = ${id}`.execute(kysely);
  return rows[0] ?? null;
}

export const latestName = sql`(
  select n.name from person_name n where n.person = p.id order by n.recorded_at desc limit 1)`;
