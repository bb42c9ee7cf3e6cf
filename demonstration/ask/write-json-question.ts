import { agencies } from '../../src/values/agency.ts';
import { addMonths, type Day } from '../../src/values/day.ts';
import type { DemoMunicipality } from '../demo-file.ts';

/** The question that the JSON door takes (contract/system-api): all seven, every benefit, CSN in its own window. */
export function writeJsonQuestion({
  municipality: { name, organisationsnummer, caseworker },
  person,
  today,
}: {
  readonly municipality: Pick<DemoMunicipality, 'name' | 'organisationsnummer' | 'caseworker'>;
  /** Twelve digits. */
  readonly person: string;
  readonly today: Day;
}): string {
  const to = addMonths(today, 1);
  const wishes = agencies.map((agency) => [
    agency,
    agency === 'CSN' ? { period: { from: addMonths(today, -2), to } } : {},
  ]);
  const question = {
    person,
    asker: { organisationsnummer, name, caseworker },
    caseReference: 'DEMO-0001',
    purpose: 'Prövning av ansökan om ekonomiskt bistånd',
    legalGround: 'socialtjänstlagen (2025:400), förordning (2008:975)',
    period: { from: `${addMonths(today, -2).slice(0, 8)}01`, to },
    agencies: Object.fromEntries(wishes) as unknown,
  };
  return `${JSON.stringify(question, null, 2)}\n`;
}
