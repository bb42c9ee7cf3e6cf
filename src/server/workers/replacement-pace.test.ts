import { expect, test } from 'vitest';
import { ReplacementPace } from './replacement-pace.ts';

const second = 1_000;

function waitsOf(pace: ReplacementPace, number: number, deaths: readonly number[]): readonly number[] {
  return deaths.map((at) => {
    pace.died(number, at);
    return pace.waitMs(number);
  });
}

test('a worker that dies is replaced at once, one that dies again after a while that doubles', () => {
  const everySecond = Array.from({ length: 8 }, (_, n) => n * second);
  expect(waitsOf(new ReplacementPace(), 1, everySecond)).toEqual([
    0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000,
  ]);
});

test('a death of more than a minute ago says nothing any more, nor does that of another', () => {
  const pace = new ReplacementPace();
  expect(waitsOf(pace, 1, [0, 60 * second])).toEqual([0, 0]);
  expect(waitsOf(pace, 2, [60 * second])).toEqual([0]);
});

test('it is hopeless when all die again and again, not when one of several does', () => {
  const pace = new ReplacementPace();
  for (let n = 0; n < 8; n++) pace.died(1, n);
  expect(pace.isHopeless(2)).toBe(false);
  for (let n = 0; n < 3; n++) pace.died(2, 10 + n);
  expect(pace.isHopeless(2)).toBe(true);
  expect(pace.isHopeless(3)).toBe(false);
});
