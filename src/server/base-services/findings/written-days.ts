import { addDays, addMonths, parseDay, type Day } from '../../../values/day.ts';

/**
 * `2026-10-01+02:00` and `2026-10-01T00:00:00` are that day: time and zone are put aside, never reckoned with. Null when it
 * is no day.
 */
export function dayWritten(text: string): Day | null {
  return parseDay(text.trim().replace(/T\d{2}:\d{2}.*$/s, ''));
}

/** As dayWritten; a month `YYYY-MM` is its first day. */
export function firstDayWritten(text: string): Day | null {
  return dayWritten(text) ?? parseDay(`${text.trim()}-01`);
}

/** As dayWritten; a month `YYYY-MM` is its last day. */
export function lastDayWritten(text: string): Day | null {
  const first = parseDay(`${text.trim()}-01`);
  return dayWritten(text) ?? (first === null ? null : addDays(addMonths(first, 1), -1));
}
