import { Fault } from '../../../values/fault.ts';

export interface QueueLimits {
  /** Questions being answered at once, in all and for one key. */
  readonly maxInFlight: number;
  readonly maxInFlightPerKey: number;
  /** Questions that wait for one of those places. */
  readonly maxQueued: number;
  /** Milliseconds that a question may wait. */
  readonly longestWaitMs: number;
}

/** Gives the place back; once. */
export type Leave = () => void;

interface Waiting {
  readonly key: string;
  readonly since: number;
  readonly enter: (leave: Leave) => void;
  readonly refuse: (fault: Fault) => void;
  readonly timer: NodeJS.Timeout;
}

/** Dispatches that the mean interval is taken over. */
const remembered = 50;

/**
 * Places for questions that are being answered, and a bounded queue for them. Waiting questions are taken from the keys
 * in turn, so that one key's hundreds never stand in front of another's single one; and when the queue is full it is the
 * key with most waiting that must give way. Whoever cannot be expected to get a place in time is refused at once.
 */
export class FairQueue {
  readonly #limits: QueueLimits;
  readonly #clock: () => number;
  readonly #inFlightOf = new Map<string, number>();
  /** In the order of whose turn it is; never an empty list. */
  readonly #waitingOf = new Map<string, Waiting[]>();
  #inFlight = 0;
  #queued = 0;
  /** Milliseconds between two dispatches while anyone waited; told only when enough of them have been seen. */
  #interval = 0;
  #seen = 0;
  #dispatchedAt = 0;

  constructor(limits: QueueLimits, clock: () => number) {
    this.#limits = limits;
    this.#clock = clock;
  }

  get inFlight(): number {
    return this.#inFlight;
  }

  get queued(): number {
    return this.#queued;
  }

  /** Resolves with what gives the place back. Throws Fault 'overloaded'. */
  async enter(key: string): Promise<{ leave: Leave; waitedMs: number }> {
    if (this.#hasRoom(key)) return { leave: this.#occupy(key), waitedMs: 0 };
    if (this.#expectedWaitMs(key) > this.#limits.longestWaitMs)
      throw this.#overloaded('it would wait too long');
    if (this.#queued >= this.#limits.maxQueued) this.#makeRoomFor(key);
    const since = this.#clock();
    const leave = await this.#wait(key, since);
    return { leave, waitedMs: this.#clock() - since };
  }

  #hasRoom(key: string): boolean {
    return (
      this.#inFlight < this.#limits.maxInFlight &&
      (this.#inFlightOf.get(key) ?? 0) < this.#limits.maxInFlightPerKey
    );
  }

  #occupy(key: string): Leave {
    this.#inFlight++;
    this.#inFlightOf.set(key, (this.#inFlightOf.get(key) ?? 0) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inFlight--;
      const others = (this.#inFlightOf.get(key) ?? 1) - 1;
      if (others === 0) this.#inFlightOf.delete(key);
      else this.#inFlightOf.set(key, others);
      this.#dispatch();
    };
  }

  #wait(key: string, since: number): Promise<Leave> {
    return new Promise((enter, refuse) => {
      const timer = setTimeout(() => {
        this.#forget(waiting);
        refuse(this.#overloaded('it has waited too long'));
      }, this.#limits.longestWaitMs);
      const waiting: Waiting = { key, since, enter, refuse, timer };
      if (this.#queued === 0) this.#beginMeasuring(since);
      const line = this.#waitingOf.get(key);
      if (line === undefined) this.#waitingOf.set(key, [waiting]);
      else line.push(waiting);
      this.#queued++;
    });
  }

  /** As long as there is room for whoever's turn it is; whoever has been served goes last. */
  #dispatch(): void {
    for (let next = this.#nextKey(); next !== null; next = this.#nextKey()) {
      const line = this.#waitingOf.get(next) ?? [];
      const [first] = line;
      if (first === undefined) return;
      this.#forget(first);
      if (line.length > 0) {
        this.#waitingOf.delete(next);
        this.#waitingOf.set(next, line);
      }
      this.#measure();
      first.enter(this.#occupy(next));
    }
  }

  #nextKey(): string | null {
    if (this.#queued === 0 || this.#inFlight >= this.#limits.maxInFlight) return null;
    for (const key of this.#waitingOf.keys()) if (this.#hasRoom(key)) return key;
    return null;
  }

  #forget(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    const line = this.#waitingOf.get(waiting.key) ?? [];
    const at = line.indexOf(waiting);
    if (at < 0) return;
    line.splice(at, 1);
    this.#queued--;
    if (line.length === 0) this.#waitingOf.delete(waiting.key);
  }

  /** The newest of those who have most waiting is refused, be it the newcomer. */
  #makeRoomFor(key: string): void {
    const own = this.#waitingOf.get(key)?.length ?? 0;
    let longest: Waiting[] = [];
    for (const line of this.#waitingOf.values()) if (line.length > longest.length) longest = line;
    const newest = longest.at(-1);
    if (newest === undefined || longest.length <= own + 1) throw this.#overloaded('the queue is full');
    this.#forget(newest);
    newest.refuse(this.#overloaded('others have fewer waiting'));
  }

  #beginMeasuring(now: number): void {
    this.#seen = 0;
    this.#dispatchedAt = now;
  }

  #measure(): void {
    const now = this.#clock();
    this.#seen++;
    this.#interval += (now - this.#dispatchedAt - this.#interval) / Math.min(this.#seen, remembered);
    this.#dispatchedAt = now;
  }

  /** Zero until enough has been seen since anyone began to wait: nobody is refused on a guess. */
  #expectedWaitMs(key: string): number {
    if (this.#queued === 0 || this.#seen < remembered) return 0;
    const own = this.#waitingOf.get(key)?.length ?? 0;
    let before = own + 1;
    for (const [other, line] of this.#waitingOf) if (other !== key) before += Math.min(line.length, own + 1);
    return before * this.#interval;
  }

  #overloaded(why: string): Fault {
    const retryAfterSeconds = Math.max(1, Math.ceil(this.#limits.longestWaitMs / 1000));
    return new Fault('overloaded', why, { facts: { retryAfterSeconds } });
  }
}
