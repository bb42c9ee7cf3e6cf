import type { Takings } from './takings.ts';

/**
 * What is taken of the shares here, told to the other processes: at most once every `everyMs`, so that it costs the same
 * however many questions there are.
 */
export class ToldTakings {
  readonly #tell: (takings: Takings) => void;
  readonly #everyMs: number;
  #untold = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;

  constructor(tell: (takings: Takings) => void, everyMs: number) {
    this.#tell = tell;
    this.#everyMs = everyMs;
  }

  add(key: string, fillsInMs: number): void {
    this.#untold.set(key, (this.#untold.get(key) ?? 0) + fillsInMs);
    this.#timer ??= setTimeout(() => {
      this.stop();
    }, this.#everyMs);
  }

  /** Tells what has not been told yet. */
  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#untold.size === 0) return;
    const takings = Object.fromEntries(this.#untold);
    this.#untold = new Map();
    this.#tell(takings);
  }
}
