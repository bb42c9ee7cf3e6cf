import { startOfSwedishDay, type Day } from '../../../values/day.ts';

/**
 * When an act that is said to hold from a day takes effect: as that day begins in Sweden, and at once when it is today or
 * past. What has been answered in between was answered: the day that was written is kept in the act, beside this moment.
 */
export function effectiveAt(fromOn: Day, now: number): number {
  return Math.max(startOfSwedishDay(fromOn), now);
}
