import { Temporal } from 'temporal-polyfill';

/** A calendar day without time or zone, `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly __day: never };

/** Reads `YYYY-MM-DD`, with or without the zone that xsd:date allows; null when it is no real day. */
export function parseDay(text: string): Day | null {
  const match = /^\s*((\d{4})-(\d{2})-(\d{2}))(Z|[+-]\d{2}:\d{2})?\s*$/.exec(text);
  if (match === null) return null;
  const [, day, year, month, dayOfMonth] = match;
  const isReal = Number(dayOfMonth) >= 1 && Number(dayOfMonth) <= daysIn(Number(year), Number(month));
  return isReal ? (day as Day) : null; // there is no 30 February
}

/** 0 for what is no month. Asked at every question, and so without Temporal, which takes twenty times as long. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return lengths[month - 1] ?? 0;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** As parseDay, for values that are known to be days. Throws on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error('not a day');
  return parsed;
}

export function addDays(from: Day, days: number): Day {
  return Temporal.PlainDate.from(from).add({ days }).toString() as Day;
}

/** How many days later `to` is; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/**
 * Months are clipped to the last day of the month: 31 January and one month is 28 or 29 February. What would lie outside
 * the years 0 to 9999 becomes their first or last day.
 */
export function addMonths(from: Day, months: number): Day {
  const total = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(total / 12), (((total % 12) + 12) % 12) + 1];
  if (year < 0) return '0000-01-01' as Day;
  if (year > 9999) return '9999-12-31' as Day;
  const dayOfMonth = Math.min(Number(from.slice(8, 10)), daysIn(year, month));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day;
}

/** 29 February and a year is 28 February. */
export function addYears(from: Day, years: number): Day {
  return addMonths(from, years * 12);
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** The calendar day in Sweden at a moment given in milliseconds since 1970. */
export function swedishDayAt(epochMs: number): Day {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainDate()
    .toString() as Day;
}

/** The moment a day begins in Sweden, in milliseconds since 1970. */
export function startOfSwedishDay(of: Day): number {
  return Temporal.PlainDate.from(of).toZonedDateTime('Europe/Stockholm').epochMilliseconds;
}

/** The clock in Sweden at a moment given in milliseconds since 1970: `HH:MM`. */
export function swedishClockAt(epochMs: number): string {
  return Temporal.Instant.fromEpochMilliseconds(epochMs)
    .toZonedDateTimeISO('Europe/Stockholm')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
}
