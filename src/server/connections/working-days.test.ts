import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, day, type Day } from '../../values/day.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

// Written by hand from the almanac: every free day of the year that is a Monday to Friday.
const freeWeekdays: Readonly<Record<string, string>> = {
  2023: '01-06 04-07 04-10 05-01 05-18 06-06 06-23 12-25 12-26',
  2024: '01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31',
  2025: '01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31',
  2026: '01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31', // 6 June is a Saturday
  2027: '01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31', // 1 May and Christmas Day are Saturdays
  2028: '01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26',
};

describe('a working day', () => {
  test.each(Object.entries(freeWeekdays))('of %s is every weekday but the free ones', (year, free) => {
    const expected = free.split(' ').map((date) => `${year}-${date}`);
    const found: Day[] = [];
    for (let each = day(`${year}-01-01`); each.startsWith(year); each = addDays(each, 1)) {
      const weekday = new Date(`${each}T12:00:00Z`).getUTCDay();
      if (weekday === 0 || weekday === 6) expect([each, isWorkingDay(each)]).toEqual([each, false]);
      else if (!isWorkingDay(each)) found.push(each);
    }
    expect(found).toEqual(expected);
  });

  test.each([
    ['2026-05-25', 'Whit Monday, free until 2004'],
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-30', 'Walpurgis Eve'],
    ['2026-01-05', 'the eve of Epiphany'],
    ['2026-05-15', 'the Friday after Ascension'],
    ['2026-10-30', "the eve of All Saints'"],
  ])('is also %s, %s', (date) => {
    expect(isWorkingDay(day(date))).toBe(true);
  });
});

describe('ten working days from a complete order', () => {
  test.each([
    ['2026-11-02', '2026-11-16'], // a Monday: two weeks on
    ['2026-11-07', '2026-11-20'], // a Saturday: Monday is the first
    ['2026-03-27', '2026-04-14'], // over Easter: Good Friday and Easter Monday
    ['2026-06-05', '2026-06-22'], // over 6 June, a Saturday, and midsummer
    ['2025-05-22', '2025-06-09'], // over Ascension Thursday and 6 June, a Friday
    ['2026-12-18', '2027-01-08'], // over Christmas, New Year and Epiphany
    ['2025-12-23', '2026-01-14'], // the eves that authorities keep
  ])('complete on %s run to the end of %s', (from, to) => {
    expect(addWorkingDays(day(from), 10)).toBe(to);
    expect(workingDaysBetween(day(from), day(to))).toBe(10);
  });

  const days = fc.integer({ min: 0, max: 36_000 }).map((n) => addDays(day('2000-01-01'), n));
  const some = fc.integer({ min: 1, max: 40 });

  test('end on a working day, are that many, and can be counted in parts', () => {
    fc.assert(
      fc.property(days, some, some, (from, n, m) => {
        const end = addWorkingDays(from, n);
        expect(isWorkingDay(end)).toBe(true);
        expect(workingDaysBetween(from, end)).toBe(n);
        expect(workingDaysBetween(end, from)).toBe(-n);
        expect(addWorkingDays(end, m)).toBe(addWorkingDays(from, n + m));
        expect(workingDaysBetween(from, addDays(end, -1))).toBe(n - 1);
      }),
      { numRuns: 200 },
    );
  });

  test('are never counted from a part of a day', () => {
    expect(() => addWorkingDays(day('2026-01-01'), 1.5)).toThrow();
    expect(() => addWorkingDays(day('2026-01-01'), -1)).toThrow();
  });
});
