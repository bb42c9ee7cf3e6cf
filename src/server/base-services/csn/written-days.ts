import { addDays, day, parseDay, type Day } from '../../../values/day.ts';

/** `20261001`; null for `0`, which says that the day is not decided, and for what is no day. */
export function compactDay(text: string): Day | null {
  const written = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text);
  return written === null ? null : parseDay(written.slice(1).join('-'));
}

/** The Monday of an ISO week `202640`; null when the year has no such week. */
export function weekStart(text: string): Day | null {
  const [, year, week] = /^\s*(\d{4})(\d{2})\s*$/.exec(text) ?? [];
  if (year === undefined || year === '0000' || week === undefined || week === '00') return null;
  const monday = addDays(mondayOfFirstWeek(year), (Number(week) - 1) * 7);
  // A week belongs to the year that its Thursday is in.
  return addDays(monday, 3).startsWith(year) ? monday : null;
}

/** The Sunday of an ISO week. */
export function weekEnd(text: string): Day | null {
  const monday = weekStart(text);
  return monday === null ? null : addDays(monday, 6);
}

/** 4 January is always in the first week. */
function mondayOfFirstWeek(year: string): Day {
  const fourth = day(`${year}-01-04`);
  const daysSinceMonday = (new Date(fourth).getUTCDay() + 6) % 7;
  return addDays(fourth, -daysSinceMonday);
}
