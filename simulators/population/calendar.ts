import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';

/*
 * A life takes thousands of steps in the calendar, and persons are computed on demand under load:
 * plain UTC arithmetic is some fifty times faster than the exact calendar of values/day.ts, and a test holds them equal.
 */

export function addDays(from: Day, days: number): Day {
  return asDay(startOf(from) + days * 86_400_000);
}

/** Months are clipped to the last day of the month: 31 January and one month is 28 or 29 February. */
export function addMonths(from: Day, months: number): Day {
  const [year, month, dayOfMonth] = [
    Number(from.slice(0, 4)),
    Number(from.slice(5, 7)),
    Number(from.slice(8)),
  ];
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return asDay(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, lastDay)));
}

export function addYears(from: Day, years: number): Day {
  return addMonths(from, 12 * years);
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / 86_400_000);
}

/** The day with that number in the month that `of` is in, 1 and up; past the month's end it is in the next. */
function numbered(of: Day, dayOfMonth: number): Day {
  return asDay(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, dayOfMonth));
}

function startOf(of: Day): number {
  return Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8)));
}

function asDay(epochMs: number): Day {
  const text = new Date(epochMs).toISOString().slice(0, 10);
  if (!isDay(text)) throw new Error('a day outside the years that can be written');
  return text;
}

function isDay(text: string): text is Day {
  return text[4] === '-' && text.length === 10;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(of: Day): number {
  return new Date(startOf(of)).getUTCDay() || 7;
}

export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekdayOf(of));
}

/** The given day of the month that `of` is in; past the end of a short month: its last day. */
export function dayInMonth(of: Day, dayOfMonth: number): Day {
  return earliest(numbered(of, dayOfMonth), monthEnd(of));
}

export function monthEnd(of: Day): Day {
  return addDays(addMonths(numbered(of, 1), 1), -1);
}

/** The calendar month, `months` away from the one that `of` is in. */
export function monthAway(of: Day, months: number): Period {
  const from = addMonths(numbered(of, 1), months);
  return { from, to: monthEnd(from) };
}

/** The bank day at or before: agencies pay on the Friday when the day is in a weekend. */
export function bankDay(of: Day): Day {
  return addDays(of, -Math.max(0, weekdayOf(of) - 5));
}

export function earliest(one: Day, other: Day): Day {
  return one < other ? one : other;
}

export function latest(one: Day, other: Day): Day {
  return one > other ? one : other;
}

export function eachDay(period: Period): Day[] {
  const days: Day[] = [];
  for (let at = period.from; at <= period.to; at = addDays(at, 1)) days.push(at);
  return days;
}

export function workdays(period: Period): Day[] {
  return eachDay(period).filter((each) => weekdayOf(each) <= 5);
}

/** The part of each calendar month that is inside the period, in order. */
export function monthsOf(period: Period): Period[] {
  const months: Period[] = [];
  for (let from = period.from; from <= period.to; from = addDays(monthEnd(from), 1))
    months.push({ from, to: earliest(monthEnd(from), period.to) });
  return months;
}

/** Whole years. */
export function ageOn(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
