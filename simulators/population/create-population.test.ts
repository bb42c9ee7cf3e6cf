import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../src/values/day.ts';
import * as exactly from '../../src/values/day.ts';
import { parsePersonidentitet } from '../../src/values/personnummer.ts';
import { addDays, addMonths, addYears, daysBetween, monthEnd, weekdayOf } from './calendar.ts';
import { birthIn, householdCount, householdOf } from './generated-numbers.ts';
import { inconsistencies } from './inconsistencies.ts';
import { createPopulation } from './index.ts';
import type { Person, Population } from './index.ts';

const todays = ['2026-01-07', '2026-02-28', '2026-07-15', '2026-11-22', '2027-10-31', '2028-02-29'].map(day);
const populationOn = (today: string, seed = 1): Population =>
  createPopulation({ seed, today: () => day(today) });
const anyToday = fc.constantFrom(...todays);
const anyIndex = fc.nat({ max: householdCount - 1 });

function relativesOf({ relations }: Person) {
  return [
    ...relations.children,
    ...relations.parents,
    ...relations.deceased,
    ...(relations.partner ? [relations.partner] : []),
  ];
}

describe('a generated person', () => {
  test('is consistent in every answer, on any day', () => {
    fc.assert(
      fc.property(anyToday, anyIndex, (today, index) => {
        expect(inconsistencies(populationOn(today).sample(index), today)).toEqual([]);
      }),
      { numRuns: 700 },
    );
  });

  test('has a right test number, and is found again by it', () => {
    fc.assert(
      fc.property(anyToday, anyIndex, (today, index) => {
        const population = populationOn(today);
        const person = population.sample(index);
        const number = person.identity.personidentitet;
        expect(parsePersonidentitet(number)).toBe(number);
        expect(number.slice(8, 11)).toMatch(/^98\d$/);
        expect(population.find(number)).toEqual(person);
      }),
      { numRuns: 100 },
    );
  });

  test('has relatives who are found by number, are consistent, and tell the same household', () => {
    fc.assert(
      fc.property(anyToday, anyIndex, (today, index) => {
        const population = populationOn(today);
        const person = population.sample(index);
        for (const relative of relativesOf(person)) {
          const found = population.find(relative.personidentitet);
          expect(found?.identity).toMatchObject({ givenName: relative.givenName, bornOn: relative.bornOn });
          expect(relativesOf(found!).map((each) => each.personidentitet)).toContain(
            person.identity.personidentitet,
          );
          expect(inconsistencies(found!, today)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('differs between seeds and stays the same with one', () => {
    const one = populationOn('2026-11-22', 1).sample(7);
    expect(populationOn('2026-11-22', 1).sample(7)).toEqual(one);
    expect(populationOn('2026-11-22', 2).sample(7)).not.toEqual(one);
  });
});

test('what one parent receives in maintenance the other owes', () => {
  const population = populationOn('2026-11-22');
  let compared = 0;
  for (let index = 0; index < 300; index++) {
    const receiver = population.sample(index);
    for (const received of receiver.insurance.cases) {
      if (received.benefit !== 'US' || received.side !== 'received') continue;
      // What fills up between two homes is nobody's debt.
      const isOwed = received.decisions.every(({ compensation }) => compensation <= 5);
      const child = receiver.relations.children.find(
        (each) => each.personidentitet === received.child.personidentitet,
      );
      const other = population.find(child!.otherParent!.personidentitet)!;
      const owed = other.insurance.cases.find(
        (each) =>
          each.benefit === 'US' &&
          each.side === 'owed' &&
          each.child.personidentitet === child!.personidentitet,
      );
      const amounts = (found: typeof owed) =>
        found?.benefit === 'US' ? found.decisions.map(({ gross, period }) => ({ gross, period })) : null;
      expect(amounts(owed)).toEqual(isOwed ? amounts(received) : null);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(5);
});

test('child allowance is never paid out more than once for a child', () => {
  const population = populationOn('2026-11-22');
  let compared = 0;
  for (let index = 0; index < 300; index++) {
    const parent = population.sample(index);
    for (const child of parent.relations.children) {
      const parents = [
        parent,
        ...(child.otherParent ? [population.find(child.otherParent.personidentitet)!] : []),
      ];
      const alive = parents.filter((each) => each.identity.diedOn === null);
      const paid = alive.flatMap((each) =>
        each.insurance.cases.flatMap((found) =>
          found.benefit === 'ABB' && found.child.personidentitet === child.personidentitet
            ? found.decisions
            : [],
        ),
      );
      if (paid.length === 0 || alive.length === 0) continue;
      const total = paid.reduce((sum, decision) => sum + decision.gross, 0);
      expect(total).toBe(125_000);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(15);
});

test('a hundred thousand samples are a hundred thousand persons', () => {
  const population = populationOn('2026-11-22');
  const numbers = new Set<string>();
  for (let index = 0; index < 100_000; index += 497)
    numbers.add(population.sample(index).identity.personidentitet);
  expect(numbers.size).toBe(Math.ceil(100_000 / 497));
});

test('a birth leads back to its household and role', () => {
  const role = fc.constantFrom('first', 'second', 'older-child', 'younger-child');
  fc.assert(
    fc.property(anyIndex, role, (household, as) => {
      const birth = birthIn(household, as);
      if (birth !== null)
        expect(householdOf(birth.bornOn, birth.birthNumber)).toEqual({ household, role: as });
    }),
    { numRuns: 2000 },
  );
});

test('a number outside the population is nobody', () => {
  const population = populationOn('2026-11-22');
  expect(population.find('191212121212')).toBeNull();
  expect(population.find('193001019802')).toBeNull();
  expect(population.find('not a number')).toBeNull();
});

test('the fast calendar agrees with the exact one', () => {
  const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => exactly.addDays(day('1900-01-01'), days));
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (from, count) => {
      expect(addDays(from, count)).toBe(exactly.addDays(from, count));
      expect(addMonths(from, count)).toBe(exactly.addMonths(from, count));
      expect(addYears(from, count % 40)).toBe(exactly.addYears(from, count % 40));
      expect(daysBetween(from, addDays(from, count))).toBe(count);
      expect(weekdayOf(from)).toBe(new Date(from).getUTCDay() || 7);
      expect(addDays(monthEnd(from), 1).slice(8)).toBe('01');
      expect(monthEnd(from).slice(0, 7)).toBe(from.slice(0, 7));
    }),
  );
});
