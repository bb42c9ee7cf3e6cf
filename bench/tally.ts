/** What became of the questions of one load. */
export interface LoadResult {
  readonly answered: number;
  /** Wrong status, wrong answer or none. */
  readonly wrong: number;
  /** What was wrong with the first of them. */
  readonly firstWrong: string | null;
  readonly seconds: number;
  /** One per answered question, from when it was sent, or with `keep-pace` from when it was due. */
  readonly latenciesMs: readonly number[];
}

/** Counts while the load runs. */
export class Tally {
  readonly #began = performance.now();
  readonly #latenciesMs: number[] = [];
  #wrong = 0;
  #firstWrong: string | null = null;

  add(since: number, wrong: string | null): void {
    if (wrong === null) this.#latenciesMs.push(performance.now() - since);
    else {
      this.#wrong++;
      this.#firstWrong ??= wrong;
    }
  }

  result(): LoadResult {
    return {
      answered: this.#latenciesMs.length,
      wrong: this.#wrong,
      firstWrong: this.#firstWrong,
      seconds: (performance.now() - this.#began) / 1_000,
      latenciesMs: this.#latenciesMs,
    };
  }
}
