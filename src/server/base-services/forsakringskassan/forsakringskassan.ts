import type { AgencyLanguage } from '../agency-language.ts';
import { readFkAnswer } from './read-fk-answer.ts';
import { writeFkQuestion } from './write-fk-question.ts';

/** LEFI Online v9 over REST; Pensionsmyndigheten's part comes in the same answer. */
export function forsakringskassan(isValid: ((value: unknown) => boolean) | undefined): AgencyLanguage {
  return {
    agency: 'FK',
    writeQuestion: writeFkQuestion,
    readAnswer: (answer, question) => readFkAnswer(answer, question, isValid),
  };
}
