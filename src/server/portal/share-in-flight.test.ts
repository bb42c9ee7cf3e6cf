import { expect, test } from 'vitest';
import { shareInFlight } from './share-in-flight.ts';

test('those who ask the same at once share one answer; who asks later, or something else, asks anew', async () => {
  const share = shareInFlight<number>();
  let asked = 0;
  const ask = () => Promise.resolve(++asked);
  expect(await Promise.all([share('a', ask), share('a', ask), share('b', ask)])).toEqual([1, 1, 2]);
  expect(await share('a', ask)).toBe(3);
});

test('what fails, fails for those who shared it and is asked anew', async () => {
  const share = shareInFlight<number>();
  const fails = () => Promise.reject(new Error('no database'));
  const both = await Promise.allSettled([share('a', fails), share('a', fails)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await share('a', () => Promise.resolve(1))).toBe(1);
});
