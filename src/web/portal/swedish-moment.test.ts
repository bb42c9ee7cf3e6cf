import { expect, test } from 'vitest';
import { readSwedishMoment } from './swedish-moment.ts';

test.each([
  ['2026-11-26 14:30', '2026-11-26T13:30:00.000Z'],
  ['2026-07-01 9.05', '2026-07-01T07:05:00.000Z'],
  ['2026-02-30 10:00', null],
  ['2026-11-26', null],
  ['i morgon', null],
])('%s is %s', (written, moment) => {
  expect(readSwedishMoment(written)).toBe(moment);
});
