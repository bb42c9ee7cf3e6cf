import type { FigureConflict, FigureKind, FigureState } from './finsam-api.ts';
import { fieldText, readWholeNumber } from './whole-number.ts';

/** Which figure of a year a field is about. */
export interface FigureName {
  readonly initiativeId: string | null;
  readonly period: string;
  readonly figure: FigureKind;
  readonly about: string;
}

/** A field of the sheet: what it is about, and what was set when the page read it. */
export interface FigureCell extends FigureName {
  /** As somebody would call it: 'Kvinnor, Steget vidare'. */
  readonly label: string;
  readonly state: FigureState;
}

/** What somebody has written and not saved, by the cell's key: what is not there is as it was read. */
export interface Typed {
  readonly texts: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, string>;
  /** By the key of the cell, or of what several cells are about. */
  readonly reasons: ReadonlyMap<string, string>;
}

export interface FigureChange extends FigureName {
  readonly key: string;
  readonly value: number | null;
  readonly comment: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

export function keyOf({ initiativeId, period, figure, about }: FigureName): string {
  return [initiativeId ?? 'forbundet', period, figure, about].join('/');
}

/** The id of the field that shows the figure. */
export function figureFieldId(key: string): string {
  return `tal-${key.replace(/[^A-Za-z0-9]/g, '-')}`;
}

/** Reasons are given once for an initiative and period. */
export function reasonKeyOf({ initiativeId, period }: Pick<FigureName, 'initiativeId' | 'period'>): string {
  return `${initiativeId ?? 'forbundet'}/${period}`;
}

export function textOf(cell: FigureCell, { texts }: Typed): string {
  return texts.get(keyOf(cell)) ?? fieldText(cell.state.value);
}

/** The number that the sheet would have if it were saved now; what can't be read counts as not set. */
export function valueOf(cell: FigureCell, typed: Typed): number | null {
  const read = readWholeNumber(textOf(cell, typed), { mayBeNegative: true });
  return 'value' in read ? read.value : null;
}

/** Every field that can't be read, by its key. */
export function mistakesOf(cells: readonly FigureCell[], typed: Typed): ReadonlyMap<string, string> {
  return new Map(
    cells.flatMap((cell) => {
      const read = readWholeNumber(textOf(cell, typed), { mayBeNegative: cell.figure === 'own-capital' });
      return 'mistake' in read ? [[keyOf(cell), read.mistake] as const] : [];
    }),
  );
}

/** What saving would set: only what is another number, or another comment, than was read. */
export function changesOf(cells: readonly FigureCell[], typed: Typed): readonly FigureChange[] {
  return cells.flatMap((cell) => {
    const key = keyOf(cell);
    const value = valueOf(cell, typed);
    const comment = typed.comments.get(key) ?? cell.state.comment;
    if (value === cell.state.value && comment === cell.state.comment) return [];
    const { initiativeId, period, figure, about, state } = cell;
    const reason = typed.reasons.get(reasonKeyOf(cell)) ?? '';
    return [
      { key, initiativeId, period, figure, about, value, comment, reason, expectedVersion: state.version },
    ];
  });
}

/** Whether a count is put right, and not set for the first time: then it is asked why. */
export function isCorrection({ expectedVersion }: Pick<FigureChange, 'expectedVersion'>): boolean {
  return expectedVersion > 0;
}

/** The cells with what somebody else has set since in place of what was read: the next save is made from that. */
export function afterConflicts(
  cells: readonly FigureCell[],
  conflicts: readonly FigureConflict[],
): readonly FigureCell[] {
  const theirs = new Map(conflicts.map((conflict) => [keyOf(conflict), conflict.theirs]));
  return cells.map((cell) => {
    const state = theirs.get(keyOf(cell));
    return state === undefined ? cell : { ...cell, state };
  });
}
