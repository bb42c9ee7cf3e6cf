import { readLetter, type ReadLetter } from './read-letter.ts';

export interface ReceivedLetter extends ReadLetter {
  /** Counted from 1. */
  readonly number: number;
  /** The addresses that the letter was handed in for. */
  readonly to: readonly string[];
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
}

/** How long to wait for letters that have not come yet. */
export interface Patience {
  readonly atLeast: number;
  readonly withinMs: number;
}

/** All letters that have come, in order, for as long as the mailbox runs. */
export class LetterShelf {
  readonly #letters: ReceivedLetter[] = [];
  readonly #waiting = new Set<() => void>();

  add(to: readonly string[], raw: Buffer): void {
    const number = this.#letters.length + 1;
    this.#letters.push({ ...readLetter(raw), number, to, receivedAt: Date.now() });
    for (const look of [...this.#waiting]) look();
  }

  all(): readonly ReceivedLetter[] {
    return this.#letters;
  }

  /** Those to an address, however its letters are written; resolves when there are enough of them, or with fewer in time. */
  to(address: string, { atLeast, withinMs }: Patience): Promise<readonly ReceivedLetter[]> {
    const found = () => this.#letters.filter(({ to }) => to.some((one) => isSame(one, address)));
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found());
      };
      const look = (): void => {
        if (found().length >= atLeast) finish();
      };
      const timer = setTimeout(finish, withinMs);
      this.#waiting.add(look);
      look();
    });
  }
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
