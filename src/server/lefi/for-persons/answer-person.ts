import {
  askAsPerson,
  type AnsweredPerson,
  type AskingPerson,
  type PersonParts,
  type PersonsQuestion,
} from './ask-as-person.ts';
import { hideWhereabouts } from './hide-whereabouts.ts';

/** As askAsPerson, without what tells where anybody is when somebody is protected. */
export async function answerPerson(
  wish: PersonsQuestion,
  asking: AskingPerson,
  parts: PersonParts,
): Promise<AnsweredPerson> {
  const { answer, leavesOutProtection, ...answered } = await askAsPerson(wish, asking, parts);
  return { ...answered, ...hideWhereabouts(answer, leavesOutProtection) };
}
