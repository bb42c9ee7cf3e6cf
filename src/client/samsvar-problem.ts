import type { Problem } from '../system-contract/index.ts';

/** The question was refused (RFC 9457). The message holds nothing of the question. */
export class SamsvarProblem extends Error {
  override readonly name = 'SamsvarProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.felkod}: ${problem.title}`);
    this.problem = problem;
  }

  /** Seconds to wait before the same question may do; null when it must change first, or has been answered. */
  get retryAfterSeconds(): number | null {
    return this.problem.retryAfterSeconds ?? null;
  }
}
