/** One reason for which logins failed, of people we know nothing of. */
export interface FailureKind {
  readonly provider: string;
  readonly why: string;
}

interface Window {
  readonly kind: FailureKind;
  count: number;
  timer: NodeJS.Timeout;
}

/**
 * Logins that fail before anybody is identified can be had by the million: of each provider and reason the first in a
 * window is recorded by itself, the rest are counted and recorded as one when the window ends.
 */
export class CountedFailures {
  readonly #record: (kind: FailureKind, count: number) => Promise<unknown>;
  readonly #windowMs: number;
  readonly #windows = new Map<string, Window>();

  constructor(record: (kind: FailureKind, count: number) => Promise<unknown>, windowMs: number) {
    this.#record = record;
    this.#windowMs = windowMs;
  }

  /** Resolves when it has been recorded or counted. */
  async add(kind: FailureKind): Promise<void> {
    const key = `${kind.provider} ${kind.why}`;
    const open = this.#windows.get(key);
    if (open !== undefined) {
      open.count++;
      return;
    }
    this.#windows.set(key, { kind, count: 0, timer: this.#endLater(key) });
    await this.#record(kind, 1);
  }

  /** Records what has been counted so far. */
  async stop(): Promise<void> {
    const open = [...this.#windows.values()];
    this.#windows.clear();
    for (const { timer } of open) clearTimeout(timer);
    await Promise.all(open.map((window) => this.#recordCounted(window)));
  }

  #endLater(key: string): NodeJS.Timeout {
    return setTimeout(() => void this.#end(key), this.#windowMs).unref();
  }

  /** A window that has counted anything is followed by another, so that a flood never gets a first one again. */
  async #end(key: string): Promise<void> {
    const window = this.#windows.get(key);
    if (window === undefined) return;
    if (window.count === 0) {
      this.#windows.delete(key);
      return;
    }
    window.timer = this.#endLater(key);
    await this.#recordCounted(window);
  }

  /** What the log cannot take now stays counted. */
  async #recordCounted(window: Window): Promise<void> {
    const { kind, count } = window;
    window.count = 0;
    if (count > 0)
      await this.#record(kind, count).catch(() => {
        window.count += count;
      });
  }
}
