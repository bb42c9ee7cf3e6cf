import { expect, test } from 'vitest';
import { swedishMoment } from './swedish-moment.ts';

test.each([
  ['2026-12-01', '00:00', '2026-11-30T23:00:00.000Z'],
  ['2026-07-01', '00:00', '2026-06-30T22:00:00.000Z'],
  // The hour that comes twice is the first of the two; the one that is skipped is none.
  ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['2026-03-29', '02:30', null],
  ['2026-02-30', '12:00', null],
  ['2026-12-01', '24:00', null],
  ['i morgon', '12:00', null],
])('%s %s in Sweden is %s', (day, clock, moment) => {
  expect(swedishMoment(day, clock)).toBe(moment);
});
