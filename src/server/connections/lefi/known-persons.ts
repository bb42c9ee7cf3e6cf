import type { Kysely } from 'kysely';
import type { Personidentitet } from '../../../values/personnummer.ts';
import type { NoTables } from '../../database/index.ts';
import { personNamed } from '../../permissions/index.ts';
import type { KnownPerson, Reachable } from './matter.ts';
import type { ReadPerson } from './matter-reader.ts';

/** Somebody who was named becomes known: her number is kept with the other persons' and nowhere else. */
export async function known(
  transaction: Kysely<NoTables>,
  { personnummer, name }: { readonly personnummer: Personidentitet; readonly name: string },
): Promise<KnownPerson> {
  const { id: personId, name: knownAs } = await personNamed(transaction, { personnummer, name });
  return { personId, name: knownAs };
}

export async function reachable(
  transaction: Kysely<NoTables>,
  people: readonly ReadPerson[],
): Promise<readonly Reachable[]> {
  const found: Reachable[] = [];
  for (const { personId, name, personnummer, email } of people) {
    const person = personId === null ? await known(transaction, { personnummer, name }) : { personId, name };
    found.push({ ...person, email });
  }
  return found;
}
