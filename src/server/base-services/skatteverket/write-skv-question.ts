import type { Question } from '../../../values/question.ts';
import { textElement as text } from '../write-soap-question.ts';
import { inquiryNamespace, namespace } from './namespace.ts';

/** BeskattningsuppgifterRequest: an XML document as text in `forfragan` (contract/ssbtek-v10/skv-forfragan.xsd). */
export function writeSkvQuestion(question: Question): string {
  const inquiry = `<?xml version="1.0" encoding="UTF-8"?>${writeInquiry(question)}`;
  return [
    `<skv:BeskattningsuppgifterRequest xmlns:skv="${namespace}">`,
    text('forfragan', inquiry),
    '</skv:BeskattningsuppgifterRequest>',
  ].join('');
}

/** Skatteverket's part of v10 has no period. */
function writeInquiry(question: Question): string {
  return [
    `<ForfraganBeskattningsuppgifter xmlns="${inquiryNamespace}"><Ingivare>`,
    text('Organisationsnummer', question.asker.organisationsnummer),
    text('Namn', question.asker.name),
    text('Handlaggare', question.asker.caseworker),
    '</Ingivare>',
    text('Referensnummer', question.caseReference),
    text('Syfte', question.purpose),
    text('LagParagraf', question.legalGround),
    ...question.processors.map(
      ({ organisationsnummer, name }) =>
        `<Personuppgiftsbitrade>${text('Organisationsnummer', organisationsnummer)}${text('Namn', name)}</Personuppgiftsbitrade>`,
    ),
    text('IdentitetsbeteckningFysiskPerson', question.person),
    '</ForfraganBeskattningsuppgifter>',
  ].join('');
}
