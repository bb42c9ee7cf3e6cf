import { swedishDayAt } from '../../../values/day.ts';
import type { WarningRules } from '../../../values/finsam/economy-warnings.ts';

/** What is assumed about the follow-up, and therefore configured (section `finsam`). */
export interface FigureSettings extends Pick<WarningRules, 'shares' | 'ownCapitalSteps'> {
  /** What participants are counted for. */
  readonly countPeriod: 'year' | 'third' | 'month';
  /** How many days after its end a participant lead may still register counts in an initiative. */
  readonly graceDaysAfterEnd: number;
  /** MM-DD of the year after: numbers of participants that come later than that say why. */
  readonly lockSuggestedOn: string;
}

/** The periods of a year, in order. */
export function periodsOf({ countPeriod }: Pick<FigureSettings, 'countPeriod'>): readonly string[] {
  if (countPeriod === 'year') return ['year'];
  if (countPeriod === 'third') return ['T1', 'T2', 'T3'];
  return Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
}

/** Whether the year's follow-up is over at a moment: a number of participants that comes later says why. */
export function isLate(
  year: number,
  { lockSuggestedOn }: Pick<FigureSettings, 'lockSuggestedOn'>,
  now: number,
): boolean {
  return swedishDayAt(now) > `${year + 1}-${lockSuggestedOn}`;
}
