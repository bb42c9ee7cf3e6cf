import type { Day } from '../../src/values/day.ts';
import type { Person, Persona } from './person.ts';

export interface Population {
  /** Computes the person on demand; null when the number is outside the population. */
  find(personidentitet: string): Person | null;
  /** The first has data from all seven agencies. */
  readonly personas: readonly Persona[];
  /** The index-th generated person, 0 and up; a load test can walk 100 000 of them. */
  sample(index: number): Person;
}

/** The same seed, number and day give the same person, on any machine. */
export function createPopulation(given: { seed: number; today: () => Day }): Population {
  void given;
  throw new Error('the population is not settled yet');
}
