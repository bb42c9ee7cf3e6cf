import type { XmlSchema } from '../../soap/index.ts';
import type { AgencyLanguage } from '../agency-language.ts';
import { readSoapAnswer } from '../read-soap-answer.ts';
import { writeSoapQuestion } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';
import { readSkvAnswer } from './read-skv-answer.ts';
import { writeSkvQuestion } from './write-skv-question.ts';

/** Tax data over SOAP: an XML document as text, both ways. */
export function skatteverket(schema: XmlSchema | undefined): AgencyLanguage {
  const form = {
    namespace,
    localName: 'BeskattningsuppgifterResponse',
    schema,
    fault: { code: 'MeddelandeKod', message: 'MeddelandeText' },
  };
  return {
    agency: 'SKV',
    writeQuestion: (question) => writeSoapQuestion(writeSkvQuestion(question)),
    readAnswer: (answer, question) =>
      readSoapAnswer(answer, form, (soapAnswer) => readSkvAnswer(soapAnswer, question)),
  };
}
