import { type XmlSchema } from '../../soap/index.ts';
import type { AgencyLanguage } from '../agency-language.ts';
import { readSoapAnswer } from '../read-soap-answer.ts';
import { writeSoapQuestion } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';
import { readMivAnswer } from './read-miv-answer.ts';
import { writeMivQuestion } from './write-miv-question.ts';

/** Residence permits over SOAP: findByPersonnummer. Its fault is SSBTEKSoapException. */
export function migrationsverket(schema: XmlSchema | undefined): AgencyLanguage {
  const form = {
    namespace,
    localName: 'findByPersonnummerResponse',
    schema,
    fault: { code: 'faultCode', message: 'faultString' },
  };
  return {
    agency: 'MIV',
    writeQuestion: (question) => writeSoapQuestion(writeMivQuestion(question)),
    readAnswer: (answer, question) =>
      readSoapAnswer(answer, form, (soapAnswer) => readMivAnswer(soapAnswer, question)),
  };
}
