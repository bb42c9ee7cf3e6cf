import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoWeek } from '../../../../simulators/agencies/csn/iso-week.ts';
import { day } from '../../../values/day.ts';
import { compactDay, weekEnd, weekStart } from './written-days.ts';

test.each([
  ['202640', '2026-09-28', '2026-10-04'],
  ['202601', '2025-12-29', '2026-01-04'],
  ['202653', '2026-12-28', '2027-01-03'],
  [' 202101 ', '2021-01-04', '2021-01-10'],
])('the week %s is the days %s to %s', (week, from, to) => {
  expect([weekStart(week), weekEnd(week)]).toEqual([from, to]);
});

test.each(['', '0', '2026', '202600', '202754', '202553', '000001', '20264', '2026401', 'vecka'])(
  '%j is no week',
  (week) => {
    expect([weekStart(week), weekEnd(week)]).toEqual([null, null]);
  },
);

test('every day is in the week that it is written as', () => {
  const anyDay = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, (date) => {
      const inWeek = day(date.toISOString().slice(0, 10));
      const week = isoWeek(inWeek);
      expect(weekStart(week)! <= inWeek && inWeek <= weekEnd(week)!).toBe(true);
    }),
  );
});

test.each([
  ['20261001', '2026-10-01'],
  ['20240229', '2024-02-29'],
])('the day %s is %s', (written, expected) => {
  expect(compactDay(written)).toBe(expected);
});

test.each(['0', '', '20260230', '2026-10-01', '261001'])('%j is no day', (written) => {
  expect(compactDay(written)).toBeNull();
});
