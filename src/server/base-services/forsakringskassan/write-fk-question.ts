import { writtenLefiQuestion } from '../../../values/lefi-question.ts';
import type { Question } from '../../../values/question.ts';
import type { AgencyQuestion } from '../agency-language.ts';

/** LEFI v9: the caller's own LEFI question, posted on behalf of the caller's actor. */
export function writeFkQuestion(question: Question): AgencyQuestion {
  const lefi = question.agencies.FK?.lefi;
  if (lefi === undefined)
    throw new Error('FK is asked without a LEFI question; the examination should have refused it');
  return {
    path: `/lefi-extern-formansinformation/v9/aktorer/${encodeURIComponent(lefi.actorId)}/formansinformation/fraga`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: asExamined(lefi, question.person),
  };
}

/**
 * Written anew, so that LEFI reads what the examination read, also where a key was written twice; and with all twelve
 * digits, for ten leave LEFI to guess the century.
 */
function asExamined(lefi: { readonly json: string }, person: string): string {
  const written = writtenLefiQuestion(lefi);
  if (written === null) throw new Error('FK is asked with a question that is no LEFI question');
  return JSON.stringify({ ...written.members, personnummer: person });
}
