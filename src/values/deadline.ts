/** The part of an AbortSignal that tells when nobody waits any longer. */
export interface DeadlineSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', hear: () => void): void;
}

/**
 * A deadline from now on, in milliseconds. A question needs seven: an AbortController for each would cost as much as a
 * tenth of a question (ADR 0019).
 */
export class Deadline implements DeadlineSignal {
  #aborted = false;
  readonly #hearing: (() => void)[] = [];
  readonly #timer: NodeJS.Timeout;

  constructor(afterMs: number) {
    this.#timer = setTimeout(() => {
      this.#aborted = true;
      for (const hear of this.#hearing) hear();
    }, afterMs);
  }

  get aborted(): boolean {
    return this.#aborted;
  }

  addEventListener(_type: 'abort', hear: () => void): void {
    this.#hearing.push(hear);
  }

  /** It will not pass any more. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}
