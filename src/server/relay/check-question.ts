import type { AgencyCode } from '../../values/agency.ts';
import type { Question } from '../../values/question.ts';
import type { RuleResult } from '../access-log/index.ts';
import type { RelayParts } from './answer-question.ts';
import { examineQuestion, ExaminationFault } from './examine-question.ts';
import type { Speaker } from './examined.ts';

/** What the examination would find. */
export interface CheckedQuestion {
  readonly results: readonly RuleResult[];
  /** Agencies that would be asked; none when the whole question would be refused. */
  readonly granted: readonly AgencyCode[];
}

/** Examines without asking. Nothing is recorded: nothing about the person is known or told. */
export function checkQuestion(
  question: Question,
  speaker: Speaker,
  { now, today, limits }: Pick<RelayParts, 'now' | 'today' | 'limits'>,
): CheckedQuestion {
  try {
    const { results, granted } = examineQuestion(question, speaker, { now: now(), today: today(), limits });
    return { results, granted };
  } catch (error) {
    if (error instanceof ExaminationFault) return { results: error.results, granted: [] };
    throw error;
  }
}
