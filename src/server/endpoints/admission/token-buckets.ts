/** How fast a bucket fills, and how much it holds. */
interface Share {
  readonly perSecond: number;
  readonly burst: number;
}

// A thousandth of a microsecond: what sums of fractions may be off by.
const roundingMs = 1e-6;

/**
 * One bucket of tokens for each key: full at first, filled evenly, emptied by what is taken. Keys are identities in the
 * registry, never a caller's own words: so there are no more buckets than registered connections and certificates.
 */
export class TokenBuckets {
  readonly #share: Share;
  /** Milliseconds; must never step back. */
  readonly #clock: () => number;
  /** When each bucket will be full again, on the clock: all there is to know about it. */
  readonly #fullAt = new Map<string, number>();
  readonly #onTaken: (key: string, fillsInMs: number) => void;

  /** `onTaken` hears of each taking, and how long it will be until the bucket has filled again as much. */
  constructor(
    share: Share,
    clock: () => number,
    onTaken: (key: string, fillsInMs: number) => void = () => undefined,
  ) {
    this.#share = share;
    this.#clock = clock;
    this.#onTaken = onTaken;
  }

  /**
   * Takes `count` tokens from a bucket that is `size` times as large as an ordinary one. Null when they were there;
   * otherwise nothing is taken, and the milliseconds until they will be are told. More than the bucket can ever hold
   * is given when it is full, and owed.
   */
  take(key: string, { count = 1, size = 1 }: { count?: number; size?: number } = {}): number | null {
    const now = this.#clock();
    const tokenMs = 1000 / (this.#share.perSecond * size);
    const burst = this.#share.burst * size;
    const fullAt = Math.max(now, this.#fullAt.get(key) ?? 0);
    const waitMs = fullAt + (Math.min(count, burst) - burst) * tokenMs - now;
    if (waitMs > roundingMs) return waitMs;
    this.#fullAt.set(key, fullAt + count * tokenMs);
    this.#onTaken(key, count * tokenMs);
    return null;
  }

  /** Another process has given this much of the same share: it is gone here too, and owed if it was not there. */
  takenElsewhere(key: string, fillsInMs: number): void {
    this.#fullAt.set(key, Math.max(this.#clock(), this.#fullAt.get(key) ?? 0) + fillsInMs);
  }
}
