import type { Day } from '../../src/values/day.ts';
import type { Person, Population } from '../population/index.ts';

/** The same person is asked about by every agency within a moment, and told anew each time would cost more than answering. */
const remembered = 4096;

/** The population, with those last asked about at hand. A new day tells everybody anew. */
export function rememberPersons(
  population: Pick<Population, 'find'>,
  today: () => Day,
): Pick<Population, 'find'> {
  let told = today();
  const persons = new Map<string, Person | null>();
  return {
    find: (personidentitet) => {
      if (told !== today()) {
        persons.clear();
        told = today();
      }
      const known = persons.get(personidentitet);
      if (known !== undefined) return known;
      const oldest = persons.keys().next();
      if (persons.size >= remembered && oldest.done !== true) persons.delete(oldest.value);
      const found = population.find(personidentitet);
      persons.set(personidentitet, found);
      return found;
    },
  };
}
