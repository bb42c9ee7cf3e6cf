import Holidays from 'date-holidays';
import { addDays, type Day } from '../../values/day.ts';

/**
 * Whether Swedish authorities work on the day: Monday to Friday, no public holiday (lag 1989:253) and none of the eves
 * that stand beside Sunday in lag 1930:173 – midsummer's, Christmas and New Year's Eve. The years 1900 to 2100.
 */
export function isWorkingDay(day: Day): boolean {
  return !isWeekend(day) && !freeDaysOf(day.slice(0, 4)).has(day);
}

/**
 * The n:th working day after a day, which itself never counts, whatever hour it was. The operator has until the end of
 * `addWorkingDays(completeOn, 10)` to deal with a complete order. n is 0 (the day itself) or more.
 */
export function addWorkingDays(from: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0) throw new Error('a number of working days is whole and not negative');
  let reached = from;
  for (let left = n; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached)) left--;
  }
  return reached;
}

/** How many working days there are after `from`, up to and including `to`; negative when `to` is the earlier. */
export function workingDaysBetween(from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(to, from);
  let count = 0;
  for (let each = from; each < to;) {
    each = addDays(each, 1);
    if (isWorkingDay(each)) count++;
  }
  return count;
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const freeDaysByYear = new Map<string, ReadonlySet<string>>();
let calendar: Holidays | undefined; // made when first asked for: it takes tens of milliseconds

function freeDaysOf(year: string): ReadonlySet<string> {
  const known = freeDaysByYear.get(year);
  if (known !== undefined) return known;
  calendar ??= new Holidays('SE');
  const free = calendar
    .getHolidays(Number(year))
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10));
  const days = new Set(free);
  freeDaysByYear.set(year, days);
  return days;
}
