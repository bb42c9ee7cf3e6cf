import { personnummerText } from './cells.ts';
import { fkItems } from './fk-lists.ts';
import { valuesAt } from './fields.ts';
import type { WrappedAnswer } from './wrapped-answer.ts';

/** Whom the answer is about: by name, where it tells one, and number. The name is what shows that the number was the right one. */
export function personInWords({ answer, person }: WrappedAnswer): string {
  const number = personnummerText(person.personnummer);
  const [name] = fkItems(answer, 'generellPersoninformation').flatMap((item) => valuesAt(item, 'namn'));
  return typeof name === 'string' && name !== '' ? `${name}, ${number}` : number;
}
