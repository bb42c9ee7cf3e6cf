import type { XmlSchema } from '../../soap/index.ts';
import type { AgencyLanguage } from '../agency-language.ts';
import type { FundStatuses } from '../base-service-config.ts';
import { readSoapAnswer } from '../read-soap-answer.ts';
import { writeSoapQuestion } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';
import { readSoAnswer } from './read-so-answer.ts';
import { writeSoQuestion } from './write-so-question.ts';

/** Unemployment benefit over SOAP, one base service in front of all funds. */
export function aKassorna(schema: XmlSchema | undefined, statuses: FundStatuses): AgencyLanguage {
  const form = { namespace, localName: 'GetUnemploymentBenefitPaymentResponse', schema };
  return {
    agency: 'SO',
    writeQuestion: (question) => writeSoapQuestion(writeSoQuestion(question)),
    readAnswer: (answer, question) =>
      readSoapAnswer(answer, form, (soapAnswer) => readSoAnswer(soapAnswer, question, statuses)),
  };
}
