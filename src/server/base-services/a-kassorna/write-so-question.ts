import { periodFor, type Question } from '../../../values/question.ts';
import { textElement as text } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';

/** GetUnemploymentBenefitPaymentRequest: of the processors, first all numbers, then all names. */
export function writeSoQuestion(question: Question): string {
  const period = periodFor(question, 'SO');
  return [
    `<so:GetUnemploymentBenefitPaymentRequest xmlns:so="${namespace}">`,
    text('so:OrganisationsnummerIngivare', question.asker.organisationsnummer),
    text('so:NamnIngivare', question.asker.name),
    text('so:KontonamnHandlaggare', question.asker.caseworker),
    text('so:Referensnummer', question.caseReference),
    text('so:From', period.from),
    text('so:Tom', period.to),
    text('so:Syfte', question.purpose),
    text('so:Paragraf', question.legalGround),
    ...question.processors.map(({ organisationsnummer }) =>
      text('so:OrganisationsnummerPersonuppgiftsbitrade', organisationsnummer),
    ),
    ...question.processors.map(({ name }) => text('so:NamnPersonuppgiftsbitrade', name)),
    text('so:IdentificationNumber', question.person),
    '</so:GetUnemploymentBenefitPaymentRequest>',
  ].join('');
}
