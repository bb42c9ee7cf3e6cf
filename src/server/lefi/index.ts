export type { LefiAsking } from './answer-lefi-question.ts';
export { representedConnection } from './examine-lefi-question.ts';
export { createLefi, type Lefi, type LefiSettings } from './lefi.ts';
export { askingOf, type SpeakingCertificate } from './speaker.ts';
export {
  askingOfPerson,
  type AnsweredPerson,
  type AskingPerson,
  personsContract,
  type PersonParts,
  type PersonsQuestion,
  type QuestionCounting,
} from './for-persons/ask-as-person.ts';
export { answerPerson } from './for-persons/answer-person.ts';
export { revealAddress } from './for-persons/reveal-address.ts';
export { rulesKindOf } from './for-persons/rules-kind.ts';
export { recordDeniedPerson } from './for-persons/record-denied-person.ts';
export { writePrintedAnswer } from './for-persons/write-printed-answer.ts';
