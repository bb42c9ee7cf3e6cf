import type { Takings } from './worker-messages.ts';

/** Whoever is told, as the exchange sees it. */
interface Member {
  hearTakings(takings: Takings): void;
}

/**
 * Tells each worker what all others have taken of the shares. What comes within `everyMs` is told as one, so that each
 * worker hears one message in that time, however many they are.
 */
export class TakingsExchange<Worker extends Member> {
  readonly #everyMs: number;
  readonly #members: ReadonlySet<Worker>;
  #untold = new Map<Worker, Map<string, number>>();
  #timer: NodeJS.Timeout | null = null;

  constructor(members: ReadonlySet<Worker>, everyMs: number) {
    this.#members = members;
    this.#everyMs = everyMs;
  }

  took(by: Worker, takings: Takings): void {
    for (const member of this.#members) if (member !== by) this.#note(member, takings);
    this.#timer ??= setTimeout(() => {
      this.#tell();
    }, this.#everyMs).unref();
  }

  #note(member: Worker, takings: Takings): void {
    const sums = this.#untold.get(member) ?? new Map<string, number>();
    for (const [key, ms] of Object.entries(takings)) sums.set(key, (sums.get(key) ?? 0) + ms);
    this.#untold.set(member, sums);
  }

  #tell(): void {
    this.#timer = null;
    const untold = this.#untold;
    this.#untold = new Map();
    for (const [member, sums] of untold) member.hearTakings(Object.fromEntries(sums));
  }
}
