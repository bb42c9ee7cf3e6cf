import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';

/*
 * A life takes thousands of steps in the calendar, and persons are computed on demand under load:
 * whole day numbers are far faster than the exact calendar of values/day.ts, and a test holds them equal.
 */

export function addDays(from: Day, days: number): Day {
  return dayOf(numberOf(from) + days);
}

/** Months are clipped to the last day of the month: 31 January and one month is 28 or 29 February. */
export function addMonths(from: Day, months: number): Day {
  const first = firstOfMonth(from, months);
  const lastDay = firstOfMonth(from, months + 1) - 1;
  return dayOf(Math.min(first + Number(from.slice(8)) - 1, lastDay));
}

export function addYears(from: Day, years: number): Day {
  return addMonths(from, 12 * years);
}

export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** The number of the first day of the month that is `months` away from the one that `of` is in. */
function firstOfMonth(of: Day, months: number): number {
  return Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1 + months, 1) / msADay;
}

const msADay = 86_400_000;

// Writing a day and reading it again cost more than all the rest of a life: each day is written and read once.
const numbers = new Map<Day, number>();
const days = new Map<number, Day>();

/** Days since 1970-01-01. */
function numberOf(of: Day): number {
  const known = numbers.get(of);
  if (known !== undefined) return known;
  const found = Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)) - 1, Number(of.slice(8))) / msADay;
  numbers.set(of, found);
  return found;
}

function dayOf(number: number): Day {
  const known = days.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * msADay).toISOString().slice(0, 10);
  if (!isDay(text)) throw new Error('a day outside the years that can be written');
  days.set(number, text);
  return text;
}

function isDay(text: string): text is Day {
  return text[4] === '-' && text.length === 10;
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(of: Day): number {
  const sinceMonday = (numberOf(of) + 3) % 7; // 1970-01-01 was a Thursday
  return ((sinceMonday + 7) % 7) + 1;
}

export function mondayOf(of: Day): Day {
  return addDays(of, 1 - weekdayOf(of));
}

/** The given day of the month that `of` is in; past the end of a short month: its last day. */
export function dayInMonth(of: Day, dayOfMonth: number): Day {
  return earliest(dayOf(firstOfMonth(of, 0) + dayOfMonth - 1), monthEnd(of));
}

export function monthEnd(of: Day): Day {
  return dayOf(firstOfMonth(of, 1) - 1);
}

export function quarterEnd(of: Day): Day {
  const monthsLeft = (12 - Number(of.slice(5, 7))) % 3;
  return monthAway(of, monthsLeft).to;
}

/** The calendar month, `months` away from the one that `of` is in. */
export function monthAway(of: Day, months: number): Period {
  return { from: dayOf(firstOfMonth(of, months)), to: dayOf(firstOfMonth(of, months + 1) - 1) };
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
  const found: Day[] = [];
  const last = numberOf(period.to);
  for (let at = numberOf(period.from); at <= last; at++) found.push(dayOf(at));
  return found;
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
