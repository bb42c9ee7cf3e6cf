import { agencyNames, type AgencyCode } from '../../values/agency.ts';
import type { FaultCode } from '../../values/fault.ts';
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
  if (refusedWith !== null) return [`Nekad: ${refusals[refusedWith as FaultCode] ?? refusedWith}`];
  if (outcomes === null) return [`Inget svar finns i loggen. Frågade: ${agencies.map(nameOf).join(', ')}`];
  return outcomes.map(({ agency, outcome }) => `${nameOf(agency)} ${words[outcome] ?? outcome}`);
}

/** Why the whole question was refused, when it had come so far that the log knows whose it was. */
const refusals: Readonly<Partial<Record<FaultCode, string>>> = {
  'certificate-not-valid-now': 'certifikatet gällde inte',
  'connection-not-callers': 'certifikatet hörde inte till anslutningen',
  'connection-not-active': 'anslutningen gällde inte',
  'processor-not-registered': 'ett personuppgiftsbiträde var inte anmält',
  'caseworker-not-assured': 'handläggaren hade ingen försäkran som gällde',
  'contact-centre-purpose': 'syftet är inget som ett kontaktcenter får fråga för',
  'person-not-valid': 'personnumret var fel',
  'period-reversed': 'perioden slutade innan den började',
  'purpose-missing': 'syftet saknades',
  'legal-ground-missing': 'den rättsliga grunden saknades',
  'legal-ground-not-in-force': 'den rättsliga grunden gällde inte',
  'no-benefit-asked-for': 'ingen förmån var angiven',
  'period-too-long': 'perioden var för lång',
  'actor-not-represented': 'aktören företräddes inte av den som frågade',
  'share-exceeded': 'anslutningen hade ställt fler frågor än sin andel',
  overloaded: 'tjänsten var överbelastad',
  'registry-unavailable': 'anslutningen kunde inte kontrolleras',
};

const warnings: Readonly<Record<string, string>> = {
  'caseworker-assured': 'utan gällande försäkran',
  'legal-ground-in-force': 'rättslig grund som inte gäller',
};

/** What the question was let through with a mark for. */
export function warningsInWords(question: Pick<ReadQuestion, 'warnings'>): readonly string[] {
  return question.warnings.map((rule) => `Märkt: ${warnings[rule] ?? rule}`);
}

function nameOf(agency: string): string {
  return agency in agencyNames ? agencyNames[agency as AgencyCode] : agency;
}
