import type { Question } from '../../../values/question.ts';
import { textElement as text } from '../write-soap-question.ts';
import { namespace, personNamespace } from './namespace.ts';

/** HamtaUppgifter: only who is asked about. The base service answers as of now, so the period has no place. */
export function writeTnsQuestion(question: Question): string {
  return [
    `<ts:HamtaUppgifter xmlns:ts="${namespace}" xmlns:pe="${personNamespace}"><ts:identifikation>`,
    text('pe:sekel', question.person.slice(0, 2)),
    text('pe:personnummer', question.person.slice(2)),
    '</ts:identifikation></ts:HamtaUppgifter>',
  ].join('');
}
