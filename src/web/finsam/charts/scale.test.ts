import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNumber, stepsUpTo } from './scale.ts';

test('an axis goes from zero to at least the highest value, in whole and even steps', () => {
  expect(stepsUpTo(0)).toEqual([0, 1]);
  expect(stepsUpTo(3)).toEqual([0, 1, 2, 3]);
  expect(stepsUpTo(95)).toEqual([0, 50, 100]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (most) => {
      const steps = stepsUpTo(most);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
      expect(steps.length).toBeLessThanOrEqual(6);
      expect(steps.every(Number.isInteger)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('large numbers are written short on the axis', () => {
  const plain = (value: number) => shortNumber(value).replaceAll('\u00a0', ' ');
  expect(plain(1_250_000)).toBe('1,3 milj.');
  expect(plain(800_000_000)).toBe('800 milj.');
  expect(plain(15_000)).toBe('15 000');
  expect(plain(0)).toBe('0');
});
