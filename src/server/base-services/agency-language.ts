import type { AgencyCode } from '../../values/agency.ts';
import type { Outcome } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';

/** How one agency is asked, and how its answer is understood. Pure: asks nobody and holds nothing. */
export interface AgencyLanguage {
  readonly agency: AgencyCode;
  writeQuestion(question: Question): AgencyQuestion;
  /** Reads what came back over HTTP. What cannot be relied on is refused, never passed on. */
  readAnswer(answer: AgencyAnswer, question: Question): Outcome;
}

/** One HTTP POST. */
export interface AgencyQuestion {
  /** Appended to the path of the agency's configured address; empty for SOAP. Never holds personal data. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What came back, whole. */
export interface AgencyAnswer {
  readonly status: number;
  /** As the header says, or empty. */
  readonly contentType: string;
  readonly body: Uint8Array;
}
