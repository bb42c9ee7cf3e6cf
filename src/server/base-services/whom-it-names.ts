import type { Question } from '../../values/question.ts';

/**
 * Whom an answer is about, by every number that it names a person by. Answers that have changed places must never
 * reach the wrong case: one number of somebody else's is enough, and where the contract has a number an answer without
 * one cannot be trusted either. Ten digits are compared without the century; what is no person's number says nothing.
 */
export function whomItNames(
  numbers: readonly (string | undefined)[],
  { person }: Pick<Question, 'person'>,
): 'the-person' | 'someone-else' | 'nobody' {
  const named = numbers
    .map((number) => (number ?? '').replace(/[\s+-]/g, ''))
    .filter((digits) => /^(\d{10}|\d{12})$/.test(digits));
  if (named.length === 0) return 'nobody';
  return named.every((digits) => person.endsWith(digits)) ? 'the-person' : 'someone-else';
}
