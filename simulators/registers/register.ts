import type { Period } from '../../src/values/period.ts';
import type { Person } from '../population/index.ts';

/** What a sub-system is asked; the person is already found. */
export interface Asked {
  readonly period: Period;
  readonly benefits: readonly string[];
}

export interface Subsystem {
  /** The benefits it keeps, by the codes of the population's `silent`. */
  readonly keeps: readonly string[];
  readonly records: (person: Person, asked: Asked) => object;
}

/** One discloser: its state and its sub-systems. */
export interface Register {
  /** Whether it has the person at all; of one it has not, nothing is told. */
  readonly knows: (person: Person) => boolean;
  readonly state: (person: Person) => 'OK' | 'FELANDE' | 'OTILLGANGLIG';
  readonly silent: (person: Person) => readonly string[];
  readonly subsystems: Readonly<Record<string, Subsystem>>;
}
