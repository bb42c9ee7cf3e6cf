import type { AgencyCode } from '../../values/agency.ts';
import type { DeadlineSignal } from '../../values/deadline.ts';
import type { Outcome, TestOutcome } from '../../values/outcome.ts';
import type { Question } from '../../values/question.ts';

/** One agency, asked in its own language. */
export interface BaseService {
  readonly agency: AgencyCode;
  /** The agency's own deadline, inside the relay's total. */
  readonly deadlineMs: number;
  /**
   * Asks the agency about the question's person. An agency that fails is an Outcome, never a rejection;
   * a rejection is a bug. `signal` aborts at the deadline.
   */
  ask(question: Question, signal: DeadlineSignal): Promise<Outcome>;
  /** Calls the agency's own test service; absent when it has none. Carries no personal data. */
  readonly test?: (signal: DeadlineSignal) => Promise<TestOutcome>;
  close(): Promise<void>;
}
