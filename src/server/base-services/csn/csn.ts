import type { XmlSchema } from '../../soap/index.ts';
import type { AgencyLanguage } from '../agency-language.ts';
import { readSoapAnswer } from '../read-soap-answer.ts';
import { writeSoapQuestion } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';
import { readCsnAnswer } from './read-csn-answer.ts';
import { writeCsnQuestion } from './write-csn-question.ts';

/** Kommunfråga 4.0 over SOAP: Sambruk's SBNUppgEkBistandBegar, answered by CSNSvar. */
export function csn(schema: XmlSchema | undefined): AgencyLanguage {
  return {
    agency: 'CSN',
    writeQuestion: (question) => writeSoapQuestion(writeCsnQuestion(question)),
    readAnswer: (answer, question) =>
      readSoapAnswer(answer, { namespace, localName: 'CSNSvar', schema }, (soapAnswer) =>
        readCsnAnswer(soapAnswer, question),
      ),
  };
}
