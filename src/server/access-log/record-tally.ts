import type { Inspected } from './inspect-record.ts';
import type { StoredRecord } from './read-log-pages.ts';

/** What was counted on the way through one tree. */
export interface Walked {
  readonly counts: Readonly<Record<string, number>>;
  /** Records whose personal data have been erased. */
  readonly erased: number;
  readonly newestErased: { readonly position: number; readonly at: number } | null;
  /** The latest moment that an act of erasure in this tree names; 0 when there is none. */
  readonly erasesBefore: number;
  /** Where the clock had been set back: records older than the one in front of them, the first of them by position. */
  readonly clockWentBack: readonly number[];
}

const mostSetbacks = 100;

export class RecordTally {
  readonly #counts: Record<string, number> = {};
  #erased = 0;
  #newestErased: Walked['newestErased'] = null;
  #erasesBefore = 0;
  #latestAt = Number.NEGATIVE_INFINITY;
  readonly #clockWentBack: number[] = [];

  add(record: StoredRecord, { isErased, erasesBefore }: Inspected): void {
    this.#counts[record.kind] = (this.#counts[record.kind] ?? 0) + 1;
    if (erasesBefore !== null && erasesBefore > this.#erasesBefore) this.#erasesBefore = erasesBefore;
    const at = record.recordedAt.getTime();
    if (at < this.#latestAt && this.#clockWentBack.length < mostSetbacks)
      this.#clockWentBack.push(record.position);
    this.#latestAt = at;
    if (!isErased) return;
    this.#erased += 1;
    if (this.#newestErased === null || at >= this.#newestErased.at)
      this.#newestErased = { position: record.position, at };
  }

  result(): Walked {
    return {
      counts: this.#counts,
      erased: this.#erased,
      newestErased: this.#newestErased,
      erasesBefore: this.#erasesBefore,
      clockWentBack: this.#clockWentBack,
    };
  }
}
