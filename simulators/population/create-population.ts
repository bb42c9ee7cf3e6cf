import type { Day } from '../../src/values/day.ts';
import { day } from '../../src/values/day.ts';
import { isSamordningsnummer, parsePersonidentitet } from '../../src/values/personnummer.ts';
import type { Personidentitet } from '../../src/values/personnummer.ts';
import { generateHousehold } from './generate-household.ts';
import { householdCount, householdOf } from './generated-numbers.ts';
import { membersOf } from './household.ts';
import type { Household } from './household.ts';
import type { Person, Persona } from './person.ts';
import { personaHouseholds } from './personas/index.ts';
import { settle } from './settle.ts';

export interface Population {
  /** Computes the person on demand; null when the number is outside the population or not yet born. */
  find(personidentitet: string): Person | null;
  /** The first has data from all seven agencies. */
  readonly personas: readonly Persona[];
  /** The index-th generated person, 0 and up; different persons up to 124 185. Never a named persona. */
  sample(index: number): Person;
}

/** The same seed, number and day give the same person, on any machine. */
export function createPopulation(given: { seed: number; today: () => Day }): Population {
  const { seed, today } = given;
  const named = rememberNamed();
  return {
    find(personidentitet) {
      const number = parsePersonidentitet(personidentitet);
      return number === null ? null : findPerson(number, named(today()), seed, today());
    },
    get personas() {
      return tellPersonas(named(today()), seed, today());
    },
    sample(index) {
      const household = generateHousehold(seed, spread(index, seed), today());
      const [first] = household.adults;
      if (first === undefined) throw new Error('a generated household without an adult');
      return settle(household, first, today(), seed);
    },
  };
}

type Named = ReadonlyMap<Personidentitet, Household>;

/** The households of the named personas by every member's number, made anew when the day has changed. */
function rememberNamed(): (today: Day) => Named {
  let remembered: { today: Day; named: Named } | null = null;
  return (today) => {
    if (remembered?.today !== today) remembered = { today, named: namedOn(today) };
    return remembered.named;
  };
}

function namedOn(today: Day): Named {
  const households = personaHouseholds(today);
  return new Map(
    households.flatMap((household) =>
      membersOf(household).map(({ identity }) => [identity.personidentitet, household] as const),
    ),
  );
}

function findPerson(number: Personidentitet, named: Named, seed: number, today: Day): Person | null {
  const household = named.get(number) ?? generatedHousehold(number, seed, today);
  const member = household && membersOf(household).find((each) => each.identity.personidentitet === number);
  if (!household || !member || member.identity.bornOn > today) return null;
  return settle(household, member, today, seed);
}

function generatedHousehold(number: Personidentitet, seed: number, today: Day): Household | null {
  const found = householdOf(bornOn(number), Number(number.slice(8, 11)));
  return found && generateHousehold(seed, found.household, today);
}

function bornOn(number: Personidentitet): Day {
  const dayOfMonth = Number(number.slice(6, 8)) - (isSamordningsnummer(number) ? 60 : 0);
  return day(`${number.slice(0, 4)}-${number.slice(4, 6)}-${String(dayOfMonth).padStart(2, '0')}`);
}

function tellPersonas(named: Named, seed: number, today: Day): Persona[] {
  return [...new Set(named.values())].flatMap((household) =>
    membersOf(household).flatMap((member) => {
      if (member.shows === undefined) return [];
      const { givenName, surname, personidentitet } = member.identity;
      const person = settle(household, member, today, seed);
      return [
        { name: `${givenName} ${surname}`, personnummer: personidentitet, shows: member.shows, person },
      ];
    }),
  );
}

/** Neighbouring indexes are far apart in age; 48 271 is a prime that does not divide the number of households. */
function spread(index: number, seed: number): number {
  return (((index + seed) % householdCount) * 48_271) % householdCount;
}
