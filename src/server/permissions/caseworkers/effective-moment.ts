import { addDays, startOfSwedishDay, type Day } from '../../../values/day.ts';

/** What begins on a day does so when the day does, in Sweden; today or earlier: now, for nothing begins in the past. */
export function beginsAt(day: Day, now: number): number {
  return Math.max(now, startOfSwedishDay(day));
}

/**
 * What ends from a day has ended when the day begins; today or a day that has been: at once. What was asked until it was told
 * was asked while it held, and stands in the unit's log; the day that was told is kept in the record of the act.
 */
export function endsAt(day: Day, now: number): number {
  return Math.max(now, startOfSwedishDay(day));
}

/** The moment after the last day that something holds. */
export function afterLastDay(day: Day | null): number | null {
  return day === null ? null : startOfSwedishDay(addDays(day, 1));
}
