import { FieldMistakes } from '../parties/index.ts';

/** Why somebody reads the log: kept with the record of the reading, among its personal data. */
export function requireReason(text: string): string {
  const reason = text.trim().replaceAll(/\s+/g, ' ');
  if (reason.length < 10) throw mistake('Skriv varför du läser loggen, med minst tio tecken. Skälet sparas.');
  if (reason.length > 500) throw mistake('Skälet får ha högst 500 tecken.');
  return reason;
}

function mistake(message: string): FieldMistakes {
  return new FieldMistakes([{ pointer: '/reason', message }]);
}
