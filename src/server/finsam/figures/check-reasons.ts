import type { FieldMistake } from '../../parties/index.ts';
import { countFigures, type FigureChange } from './figure.ts';
import type { KnownFigures } from './known-figures.ts';

/** What is there already is not set again. */
export function isAsKnown(change: Omit<FigureChange, 'expectedVersion'>, known: KnownFigures): boolean {
  const { value, comment } = known.of(change);
  return value === change.value && comment === change.comment.trim();
}

/**
 * A number of participants that is set again says why, also when it was emptied in between; and so does one that comes when the
 * year's follow-up is over.
 */
export function checkReasons(
  changes: readonly FigureChange[],
  known: KnownFigures,
  isTooLate: boolean,
): readonly FieldMistake[] {
  return changes.flatMap((change, index) => {
    const { figure, reason } = change;
    if (!countFigures.includes(figure) || isAsKnown(change, known) || reason.trim() !== '') return [];
    const message = needsReason(known.of(change).version, isTooLate);
    return message === null ? [] : [{ pointer: `/changes/${index}/reason`, message }];
  });
}

function needsReason(version: number, isTooLate: boolean): string | null {
  if (version > 0) return 'Det finns redan ett antal. Skriv varför det ändras, så att det går att följa.';
  return isTooLate ? 'Årets uppföljning är över. Skriv varför antalet registreras först nu.' : null;
}
