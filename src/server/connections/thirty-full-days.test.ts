import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, startOfSwedishDay, swedishDayAt } from '../../values/day.ts';
import { thirtyFullDays } from './thirty-full-days.ts';

const inSweden = (text: string, offset: string) => Date.parse(`${text}${offset}`);

describe('thirty full days from a notice', () => {
  test.each([
    // notice given, its offset, first day, last day, the first moment after
    ['2026-11-02T09:15:00', '+01:00', '2026-11-03', '2026-12-02', '2026-12-03T00:00:00+01:00'],
    ['2026-03-10T23:59:59', '+01:00', '2026-03-11', '2026-04-09', '2026-04-10T00:00:00+02:00'], // spring forward
    ['2026-10-01T00:00:00', '+02:00', '2026-10-02', '2026-10-31', '2026-11-01T00:00:00+01:00'], // fall back
    ['2026-09-25T12:00:00', '+02:00', '2026-09-26', '2026-10-25', '2026-10-26T00:00:00+01:00'], // ends on a long day
    ['2026-02-27T12:00:00', '+01:00', '2026-02-28', '2026-03-29', '2026-03-30T00:00:00+02:00'], // ends on a short day
    ['2024-02-10T12:00:00', '+01:00', '2024-02-11', '2024-03-11', '2024-03-12T00:00:00+01:00'], // over a leap day
  ])('given %s (%s) run %s to %s and have passed at %s', (at, offset, first, last, passed) => {
    expect(thirtyFullDays(inSweden(at, offset))).toEqual({
      firstDay: first,
      lastDay: last,
      passedAt: Date.parse(passed),
    });
  });

  test('are counted by the Swedish day, not by that of UTC', () => {
    const lateInUtc = Date.parse('2026-06-30T22:30:00Z'); // 00:30 on 1 July in Sweden
    expect(thirtyFullDays(lateInUtc)).toMatchObject({ firstDay: '2026-07-02', lastDay: '2026-07-31' });
  });

  const moment = fc.integer({ min: Date.parse('1990-01-01'), max: Date.parse('2090-01-01') });

  test('are thirty, whole, after the notice, and over at their midnight and not a second earlier', () => {
    fc.assert(
      fc.property(moment, (noticeAt) => {
        const { firstDay, lastDay, passedAt } = thirtyFullDays(noticeAt);
        expect(startOfSwedishDay(firstDay)).toBeGreaterThan(noticeAt);
        expect(addDays(firstDay, 29)).toBe(lastDay);
        expect(swedishDayAt(passedAt - 1)).toBe(lastDay);
        expect(swedishDayAt(passedAt)).toBe(addDays(lastDay, 1));
        // 30 whole days are 720 hours, give or take the hour of a change of clocks; part of the notice's day besides.
        const hours = (passedAt - noticeAt) / 3_600_000;
        expect(hours).toBeGreaterThan(719);
        expect(hours).toBeLessThanOrEqual(720 + 26);
      }),
      { numRuns: 300 },
    );
  });

  test('are the same for every moment of a Swedish day, and never end earlier for a later notice', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [earlier, later] = one <= other ? [one, other] : [other, one];
        expect(thirtyFullDays(earlier).passedAt).toBeLessThanOrEqual(thirtyFullDays(later).passedAt);
        const midnight = startOfSwedishDay(swedishDayAt(one));
        expect(thirtyFullDays(midnight)).toEqual(thirtyFullDays(one));
      }),
      { numRuns: 300 },
    );
  });
});
