import type { Question } from '../../../values/question.ts';
import { textElement as text } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';

/** findByPersonnummer: unqualified below the root. personnummer is any string by schema; all twelve digits are sent. */
export function writeMivQuestion(question: Question): string {
  const correlationId = question.correlationId;
  return [
    `<miv:findByPersonnummer xmlns:miv="${namespace}"><query>`,
    correlationId === undefined ? '' : text('korrelationsid', correlationId),
    text('personnummer', question.person),
    '<ingivare>',
    text('handlaggare', question.asker.caseworker),
    text('namn', question.asker.name),
    text('organisationsnummer', question.asker.organisationsnummer),
    '</ingivare></query></miv:findByPersonnummer>',
  ].join('');
}
