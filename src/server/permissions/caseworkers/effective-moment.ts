import { addDays, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';

/** What begins on a day does so when the day does, in Sweden; today or earlier: now, for nothing begins in the past. */
export function beginsAt(day: Day, now: number): number {
  return Math.max(now, startOfSwedishDay(day));
}

/**
 * What ends from a day has ended when the day begins. Today: at once. A day that has been is kept as it was told; it is
 * over at once as well, and when it was recorded stands beside.
 */
export function endsAt(day: Day, now: number): number {
  return day === swedishDayAt(now) ? now : startOfSwedishDay(day);
}

/** The moment after the last day that something holds. */
export function afterLastDay(day: Day | null): number | null {
  return day === null ? null : startOfSwedishDay(addDays(day, 1));
}
