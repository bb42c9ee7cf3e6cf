import { expect, test } from 'vitest';
import { day } from '../../src/values/day.ts';
import { createPopulation } from '../population/index.ts';
import { rememberPersons } from './remember-persons.ts';

test('a person is told once a day, and an unknown one too', () => {
  let today = day('2026-11-22');
  const population = createPopulation({ seed: 1, today: () => today });
  const number = population.sample(0).identity.personidentitet;
  const told: string[] = [];
  const persons = rememberPersons(
    {
      find: (each) => {
        told.push(each);
        return population.find(each);
      },
    },
    () => today,
  );
  expect(persons.find(number)).toBe(persons.find(number));
  expect([persons.find('inget'), persons.find('inget')]).toEqual([null, null]);
  expect(told).toEqual([number, 'inget']);
  today = day('2026-11-23');
  persons.find(number);
  expect(told).toEqual([number, 'inget', number]);
});
