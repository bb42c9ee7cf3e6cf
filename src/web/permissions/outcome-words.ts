import { agencyNames, type AgencyCode } from '../../values/agency.ts';
import type { ReadQuestion } from './permissions-api.ts';

const words: Readonly<Record<string, string>> = {
  answered: 'svarade',
  'answered-nothing': 'hade inga uppgifter',
  'answered-partly': 'svarade delvis',
  unverifiable: 'svarade något som inte gick att lita på',
  refused: 'nekade',
  'timed-out': 'svarade inte i tid',
};

/** What became of the question, one line an agency; "could not answer" never reads as "has nothing". */
export function outcomesInWords({ outcomes, refusedWith, agencies }: ReadQuestion): readonly string[] {
  if (refusedWith !== null) return [`Nekad: ${refusedWith}`];
  if (outcomes === null) return [`Inget svar finns i loggen. Frågade: ${agencies.map(nameOf).join(', ')}`];
  return outcomes.map(({ agency, outcome }) => `${nameOf(agency)} ${words[outcome] ?? outcome}`);
}

function nameOf(agency: string): string {
  return agency in agencyNames ? agencyNames[agency as AgencyCode] : agency;
}
