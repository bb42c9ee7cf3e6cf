import type { Question } from '../../values/question.ts';
import { isValidAt, type Connection } from '../connections/index.ts';
import type { NamedAsker } from '../permissions/index.ts';

/** Who the question is asked in the name of: a caseworker with an assurance, or a system with an owner, in force now. */
export function namedAskerNow(
  { asker }: Question,
  { caseworkers, automatedSystems }: Connection,
  now: number,
): NamedAsker | undefined {
  const identity = asker.caseworker.trim();
  const inForce = (askers: readonly NamedAsker[] | undefined) => askers?.find((one) => isValidAt(one, now));
  return inForce(caseworkers.get(identity)) ?? inForce(automatedSystems.get(identity));
}

export function isAskedInAssuredName(question: Question, connection: Connection, now: number): boolean {
  return namedAskerNow(question, connection, now) !== undefined;
}
