import type { Connection } from '../registry.ts';

type Processor = Connection['processors'][number];

/** The assignments of one organisation as agent, whenever they are. */
export function agentsOf({ processors }: Connection, organisationsnummer: string): readonly Processor[] {
  return processors.filter((one) => one.role === 'agent' && one.organisationsnummer === organisationsnummer);
}

/** Whether it goes on after a moment, or is to begin; one that was ended before it began never holds. */
export function lasts({ validFrom, validTo }: Processor, at: number): boolean {
  return validTo === null || (validTo > at && validTo > validFrom);
}
