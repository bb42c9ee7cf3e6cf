import type { Fault } from '../../values/fault.ts';
import type { Question } from '../../values/question.ts';
import type { RecordReference } from '../access-log/index.ts';
import {
  answerQuestion,
  type AskingContext,
  type RecordedAnswer,
  type RelayParts,
} from './answer-question.ts';
import { checkQuestion, type CheckedQuestion } from './check-question.ts';
import type { Speaker } from './examined.ts';
import { recordRefusal, type RefusedAsking } from './record-refusal.ts';
import { pingBaseServices, testBaseServices, type TestOutcomes } from './test-base-services.ts';

/** One question in, one compiled answer out. What every door to the base services enters by. */
export interface Relay {
  /** Throws Fault when the whole question is refused; one agency's failure is an Outcome. */
  answerQuestion(question: Question, context: AskingContext): Promise<RecordedAnswer>;
  /** What would become of the question: nobody is asked and nothing recorded. */
  checkQuestion(question: Question, speaker: Speaker): CheckedQuestion;
  testBaseServices(context: { contract: string; speaker: Speaker }): Promise<TestOutcomes>;
  /** The server's own ping, for the operating status. */
  pingBaseServices(): Promise<TestOutcomes>;
  /** Recorded by the door before its fault leaves, whatever refused the question. */
  recordRefusal(fault: Fault, refused: RefusedAsking): Promise<RecordReference>;
}

export function createRelay(parts: RelayParts): Relay {
  return {
    answerQuestion: (question, context) => answerQuestion(question, context, parts),
    checkQuestion: (question, speaker) => checkQuestion(question, speaker, parts),
    testBaseServices: (context) => testBaseServices(context, parts),
    pingBaseServices: () => pingBaseServices(parts),
    recordRefusal: (fault, refused) => recordRefusal(fault, refused, parts.accessLog),
  };
}
