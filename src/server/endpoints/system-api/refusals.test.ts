import { expect, test } from 'vitest';
import { refusals } from './refusals.ts';

test('whoever may ask the same again is told so by the status', () => {
  const later = Object.entries(refusals).filter(([, { status }]) => status === 429 || status === 503);
  expect(later.map(([code]) => code).sort()).toEqual([
    'log-unavailable',
    'overloaded',
    'registry-unavailable',
    'share-exceeded',
    'stopping',
  ]);
});

test('a repeated question is a conflict, a key used for another question cannot be processed', () => {
  expect(refusals['question-repeated'].status).toBe(409);
  expect(refusals['key-used-for-another'].status).toBe(422);
});
