import { FieldMistakes, type FieldMistake } from '../../parties/index.ts';

/** A mistake in a field, or none. */
export type Checked = FieldMistake | null;

/** Throws FieldMistakes with every mistake at once. */
export function requireNone(...checked: readonly Checked[]): void {
  const mistakes = checked.filter((one) => one !== null);
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

export function mistakeIf(isWrong: boolean, pointer: string, message: string): Checked {
  return isWrong ? { pointer, message } : null;
}

export function checkForwards({
  validFrom,
  validTo,
}: {
  readonly validFrom: number;
  readonly validTo: number | null;
}): Checked {
  const isBackwards = validTo !== null && validTo <= validFrom;
  return mistakeIf(isBackwards, '/until', 'Sista dagen är före den första, eller har redan varit.');
}
