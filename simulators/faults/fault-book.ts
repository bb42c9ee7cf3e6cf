import type { AgencyCode } from '../../src/values/agency.ts';
import type { Population } from '../population/index.ts';
import type { InjectedFault } from './injected-fault.ts';

export interface FaultBook {
  /** What is told about the person goes before what is told about everybody, and that before the persona's own. */
  faultFor(agency: AgencyCode, person: string | null): InjectedFault | null;
  /** Null takes back what was told. */
  readonly tell: (agency: AgencyCode, person: string, fault: InjectedFault | null) => void;
}

/** Only personas have faults of their own: the generated persons show agencies that work. */
export function createFaultBook(population: Population | undefined): FaultBook {
  const told = new Map<string, InjectedFault>();
  const personas = new Map(
    population?.personas.map(({ personnummer, person }) => [personnummer, person.faults]),
  );
  return {
    faultFor: (agency, person) =>
      (person === null ? undefined : told.get(`${agency} ${person}`)) ??
      told.get(`${agency} *`) ??
      (person === null ? undefined : personas.get(person)?.[agency]) ??
      null,
    tell: (agency, person, fault) => {
      if (fault === null) told.delete(`${agency} ${person}`);
      else told.set(`${agency} ${person}`, fault);
    },
  };
}
