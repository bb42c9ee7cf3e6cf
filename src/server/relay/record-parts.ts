import { agencies } from '../../values/agency.ts';
import type { CompiledAnswer, Outcome } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';
import type { OutcomeRecord, PersonalData } from '../access-log/index.ts';
import type { TimedOutcomes } from './ask-base-services.ts';

/** Who the question is about and why it was asked: what the log keeps apart, so that it can be erased. */
export function personalDataOf(question: Question): PersonalData {
  return {
    person: question.person,
    caseReference: question.caseReference,
    caseworker: question.asker.caseworker,
    ...(question.correlationId === undefined ? {} : { correlationId: question.correlationId }),
    purpose: question.purpose,
    legalGround: question.legalGround,
  };
}

/** Codes and timings of those asked for; never what they answered. */
export function outcomeRecords({ outcomes }: CompiledAnswer, timed: TimedOutcomes): OutcomeRecord[] {
  return agencies
    .filter((agency) => outcomes[agency].kind !== 'not-asked')
    .map((agency) => ({
      agency,
      outcome: outcomes[agency].kind,
      ...codeOf(outcomes[agency]),
      durationMs: timed[agency]?.durationMs ?? 0,
    }));
}

function codeOf(outcome: Outcome): Pick<OutcomeRecord, 'source' | 'code'> {
  return outcome.kind === 'refused' ? { source: outcome.source, code: withoutText(outcome.code) } : {};
}

// An agency's felkod is free text: only what looks like a code is kept, and nothing as long as a personnummer.
function withoutText(code: string): string {
  return /^[\w.:-]{1,40}$/.test(code) && !/\d{8}/.test(code.replace(/\D/g, '')) ? code : 'EJ_LASBAR_FELKOD';
}
