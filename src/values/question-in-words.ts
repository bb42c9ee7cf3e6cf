import type { FaultCode } from './fault.ts';

// What became of a question, in words for those who read the log: its pages and what is exported from them.

const outcomes: Readonly<Record<string, string>> = {
  answered: 'svarade',
  'answered-nothing': 'hade inga uppgifter',
  'answered-partly': 'svarade delvis',
  unverifiable: 'svarade något som inte gick att lita på',
  refused: 'nekade',
  'timed-out': 'svarade inte i tid',
};

/** Of one agency; "could not answer" never reads as "has nothing". */
export function outcomeInWords(outcome: string): string {
  return outcomes[outcome] ?? outcome;
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

/** `code` as the log has it. */
export function refusalInWords(code: string): string {
  return refusals[code as FaultCode] ?? code;
}

const marks: Readonly<Record<string, string>> = {
  'caseworker-assured': 'utan gällande försäkran',
  'legal-ground-in-force': 'rättslig grund som inte gäller',
};

/** What a question was let through with a mark for, by the rule's name. */
export function markInWords(rule: string): string {
  return marks[rule] ?? rule;
}
