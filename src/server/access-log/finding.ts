import type { RecordReference } from './records.ts';

/** What a verification can find. Each says that somebody has been at the tables, or that the log was lost in part. */
export type FindingKind =
  /** The bytes, or what stands beside them, are not those that were hashed. With `last`: one or more of these. */
  | 'record-changed'
  | 'record-missing'
  /** The record says that it belongs elsewhere: `claims`. */
  | 'record-swapped'
  /** Beyond the signed head. */
  | 'record-appended'
  | 'answer-without-question'
  /** Another answer to the same question stands before it. */
  | 'answered-twice'
  | 'personal-data-changed'
  | 'personal-data-missing'
  /** Erased, and no act in the log says that personal data of that age were erased. */
  | 'personal-data-erased-early'
  /** A stored root of a complete subtree is not that of its records, or is missing. */
  | 'subtree-differs'
  /** The records until here do not give the root that was signed: one or more from `position` to `last`. */
  | 'root-differs'
  | 'checkpoint-malformed'
  | 'checkpoint-key-unknown'
  | 'checkpoint-signature-wrong'
  /** Signed for another tree or another size than the one it stands with. */
  | 'checkpoint-misplaced'
  | 'head-missing'
  /** A checkpoint is signed for a larger tree than the head: the end of the tree has been cut off. */
  | 'head-older-than-checkpoint';

export interface Finding {
  readonly kind: FindingKind;
  /** null: in what was given to compare with. */
  readonly tree: number | null;
  readonly position?: number;
  /** Where a range that begins at `position` ends, itself included. */
  readonly last?: number;
  readonly claims?: { readonly tree: number; readonly position: number };
}

/** What a whole log can hold, and an operator wants to know. */
type RemarkKind =
  /** It was being answered when the log was read, or its process died. */
  | 'question-unanswered'
  /** The record's time is before that of the record in front of it: somebody set the clock. */
  | 'clock-went-back';

export interface Remark extends RecordReference {
  readonly kind: RemarkKind;
}

const mostKept = 1_000;

/** Keeps the first findings and counts the rest: a log that is all wrong must not fill the memory. */
export class Findings<Kept = Finding> {
  readonly kept: Kept[] = [];
  leftOut = 0;

  add(finding: Kept): void {
    if (this.kept.length < mostKept) this.kept.push(finding);
    else this.leftOut += 1;
  }
}
