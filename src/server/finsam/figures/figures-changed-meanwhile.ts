import type { FigureChange, FigureKey, FigureState } from './figure.ts';

/** A figure that somebody else has set since it was seen. */
export interface FigureConflict extends FigureKey {
  readonly theirs: FigureState;
  readonly yours: Pick<FigureChange, 'value' | 'comment'>;
  /** The initiative's name; null for the federation's own. */
  readonly initiativeName: string | null;
  /** The financier's name, or the type of cost in words. */
  readonly aboutLabel: string;
}

/** Nothing was written: at least one figure has been set by somebody else since. Each with theirs and yours, to be merged by hand. */
export class FiguresChangedMeanwhile extends Error {
  override readonly name = 'FiguresChangedMeanwhile';
  readonly conflicts: readonly FigureConflict[];

  constructor(conflicts: readonly FigureConflict[]) {
    super('figures have been set by somebody else since');
    this.conflicts = conflicts;
  }
}
