import { type XmlSchema } from '../../soap/index.ts';
import type { AgencyLanguage } from '../agency-language.ts';
import { readSoapAnswer } from '../read-soap-answer.ts';
import { writeSoapQuestion } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';
import { readTnsAnswer } from './read-tns-answer.ts';
import { writeTnsQuestion } from './write-tns-question.ts';

/** Vehicles over SOAP: HamtaUppgifter, answered by HamtaUppgifterResponse. */
export function transportstyrelsen(schema: XmlSchema | undefined): AgencyLanguage {
  return {
    agency: 'TNS',
    writeQuestion: (question) => writeSoapQuestion(writeTnsQuestion(question)),
    readAnswer: (answer) =>
      readSoapAnswer(answer, { namespace, localName: 'HamtaUppgifterResponse', schema }, readTnsAnswer),
  };
}
