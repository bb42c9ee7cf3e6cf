import { agencyNames, type AgencyCode } from '../../values/agency.ts';
import { markInWords, outcomeInWords, refusalInWords } from '../../values/question-in-words.ts';
import type { ReadQuestion } from './permissions-api.ts';

/** What became of the question, one line an agency. */
export function outcomesInWords({ outcomes, refusedWith, agencies }: ReadQuestion): readonly string[] {
  if (refusedWith !== null) return [`Nekad: ${refusalInWords(refusedWith)}`];
  if (outcomes === null) return [`Inget svar finns i loggen. Frågade: ${agencies.map(nameOf).join(', ')}`];
  return outcomes.map(({ agency, outcome }) => `${nameOf(agency)} ${outcomeInWords(outcome)}`);
}

export function warningsInWords({ warnings }: Pick<ReadQuestion, 'warnings'>): readonly string[] {
  return warnings.map((rule) => `Märkt: ${markInWords(rule)}`);
}

function nameOf(agency: string): string {
  return agency in agencyNames ? agencyNames[agency as AgencyCode] : agency;
}
