/** So many do their work at once; so many more wait, and are taken in turn. */
export class Places {
  #taken = 0;
  readonly #queue: (() => void)[] = [];
  readonly #limits: { readonly atOnce: number; readonly waiting: number };

  constructor(limits: { readonly atOnce: number; readonly waiting: number }) {
    this.#limits = limits;
  }

  isRoom(): boolean {
    return this.#taken < this.#limits.atOnce || this.#queue.length < this.#limits.waiting;
  }

  async use<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#taken < this.#limits.atOnce) this.#taken++;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
      // Whoever waits takes the place over, so that nobody who comes later gets it first.
      const next = this.#queue.shift();
      if (next === undefined) this.#taken--;
      else next();
    }
  }
}
