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
}

export class RecordTally {
  readonly #counts: Record<string, number> = {};
  #erased = 0;
  #newestErased: Walked['newestErased'] = null;
  #erasesBefore = 0;

  add(record: StoredRecord, { isErased, erasesBefore }: Inspected): void {
    this.#counts[record.kind] = (this.#counts[record.kind] ?? 0) + 1;
    if (erasesBefore !== null && erasesBefore > this.#erasesBefore) this.#erasesBefore = erasesBefore;
    if (!isErased) return;
    this.#erased += 1;
    const at = record.recordedAt.getTime();
    if (this.#newestErased === null || at >= this.#newestErased.at)
      this.#newestErased = { position: record.position, at };
  }

  result(): Walked {
    return {
      counts: this.#counts,
      erased: this.#erased,
      newestErased: this.#newestErased,
      erasesBefore: this.#erasesBefore,
    };
  }
}
