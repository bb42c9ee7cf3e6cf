import type { Refused } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import { invalidAnswer } from './our-refusals.ts';
import { whomItNames } from './whom-it-names.ts';

/**
 * Refuses an answer that is about somebody else than the person asked for, or does not say whom it is about. `numbers`
 * are those in the places where the contract has them. Null: it is about the person.
 */
export function refuseUnlessAbout(
  question: Pick<Question, 'person'>,
  numbers: readonly (string | undefined)[],
): Refused | null {
  switch (whomItNames(numbers, question)) {
    case 'the-person':
      return null;
    case 'someone-else':
      return invalidAnswer('svaret gäller en annan fråga');
    case 'nobody':
      return invalidAnswer('svaret säger inte vem det gäller');
  }
}
