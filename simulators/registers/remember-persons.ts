import type { Day } from '../../src/values/day.ts';
import type { Person, Population } from '../population/index.ts';

const remembered = 100;

/**
 * One question asks many sub-systems about the same person at once: the latest hundred are kept, as they are on one
 * day, so that each is computed once.
 */
export function rememberPersons(population: Population, today: () => Day): Population['find'] {
  const persons = new Map<string, Person | null>();
  let keptFor: Day | null = null;
  return (personidentitet) => {
    const day = today();
    if (keptFor !== day) persons.clear();
    keptFor = day;
    const known = persons.get(personidentitet);
    if (known !== undefined) return known;
    const person = population.find(personidentitet);
    const [oldest] = persons.keys();
    if (oldest !== undefined && persons.size >= remembered) persons.delete(oldest);
    persons.set(personidentitet, person);
    return person;
  };
}
