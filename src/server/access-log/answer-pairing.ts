import type { RecordReference } from './records.ts';

/**
 * Holds the questions that have no answer yet, while the trees are walked in order; an answer follows soon after its
 * question, so they are few. An answer may stand in an earlier tree than its question.
 */
export class AnswerPairing {
  readonly #open = new Map<string, RecordReference>();
  readonly #answeredAhead = new Set<string>();

  asked(question: RecordReference): void {
    if (!this.#answeredAhead.delete(keyOf(question))) this.#open.set(keyOf(question), question);
  }

  /** `isPassed`: the question's place has been walked over already. */
  answered(question: RecordReference, isPassed: boolean): 'first' | 'again' {
    const key = keyOf(question);
    if (this.#open.delete(key)) return 'first';
    if (isPassed || this.#answeredAhead.has(key)) return 'again';
    this.#answeredAhead.add(key);
    return 'first';
  }

  unanswered(): readonly RecordReference[] {
    return [...this.#open.values()];
  }
}

function keyOf({ tree, position }: RecordReference): string {
  return `${tree}/${position}`;
}
