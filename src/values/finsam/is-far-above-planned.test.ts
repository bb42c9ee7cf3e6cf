import { expect, test } from 'vitest';
import { isFarAbovePlanned } from './is-far-above-planned.ts';

test('V05: more than one and a half times the planned number is something to look at; as much is not', () => {
  expect(isFarAbovePlanned(16, 10)).toBe(true);
  expect(isFarAbovePlanned(15, 10)).toBe(false);
  expect(isFarAbovePlanned(null, 10)).toBe(false);
  expect(isFarAbovePlanned(16, null)).toBe(false);
});
