import type { Question } from '../../values/question.ts';

/**
 * Whether one of the numbers that an answer names its person by is another's. Answers that have changed places must
 * never reach the wrong case. Ten digits are compared without the century; what is no person's number says nothing.
 */
export function namesSomeoneElse(
  numbers: readonly (string | undefined)[],
  { person }: Pick<Question, 'person'>,
): boolean {
  return numbers
    .map((number) => (number ?? '').replace(/[\s+-]/g, ''))
    .some((digits) => /^(\d{10}|\d{12})$/.test(digits) && !person.endsWith(digits));
}
