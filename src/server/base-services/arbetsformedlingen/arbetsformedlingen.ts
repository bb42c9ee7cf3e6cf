import { type XmlSchema } from '../../soap/index.ts';
import type { AgencyLanguage } from '../agency-language.ts';
import { readSoapAnswer } from '../read-soap-answer.ts';
import { writeSoapQuestion } from '../write-soap-question.ts';
import { namespace } from './namespace.ts';
import { readAfAnswer } from './read-af-answer.ts';
import { writeAfQuestion } from './write-af-question.ts';

/** AFLI version 2 over SOAP: FragaMeddelande, answered by SvarMeddelande. */
export function arbetsformedlingen(schema: XmlSchema | undefined): AgencyLanguage {
  return {
    agency: 'AF',
    writeQuestion: (question) => writeSoapQuestion(writeAfQuestion(question)),
    readAnswer: (answer, question) =>
      readSoapAnswer(answer, { namespace, localName: 'SvarMeddelande', schema }, (soapAnswer) =>
        readAfAnswer(soapAnswer, question),
      ),
  };
}
