import type { Day } from '../../../src/values/day.ts';

const dayMs = 86_400_000;

/** `YYYYWW`: the year is the one that the week's Thursday is in. */
export function isoWeek(day: Day): string {
  const moment = Date.parse(day);
  const daysSinceMonday = (new Date(moment).getUTCDay() + 6) % 7;
  const thursday = moment + (3 - daysSinceMonday) * dayMs;
  const year = new Date(thursday).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * dayMs)) + 1;
  return `${year}${String(week).padStart(2, '0')}`;
}
