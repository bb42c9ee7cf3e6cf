import { expect, test, vi } from 'vitest';
import type { Takings } from './takings.ts';
import { TokenBuckets } from './token-buckets.ts';
import { ToldTakings } from './told-takings.ts';

let now = 0;
const clock = () => now;

function buckets(share = { perSecond: 10, burst: 3 }): TokenBuckets {
  now = 0;
  return new TokenBuckets(share, clock);
}

test('a burst is given at once, then one at the pace of the share', () => {
  const shares = buckets();
  expect([1, 2, 3, 4].map(() => shares.take('ekeby'))).toEqual([null, null, null, 100]);
  now = 99;
  expect(shares.take('ekeby')).toBe(1);
  now = 100;
  expect(shares.take('ekeby')).toBeNull();
  expect(shares.take('ekeby')).toBe(100);
});

test('what one has taken is not missing for another', () => {
  const shares = buckets();
  while (shares.take('ekeby') === null);
  expect(shares.take('sorby')).toBeNull();
});

test('a pause fills the bucket, and no more than that', () => {
  const shares = buckets();
  while (shares.take('ekeby') === null);
  now = 3_600_000;
  expect([1, 2, 3, 4].map(() => shares.take('ekeby'))).toEqual([null, null, null, 100]);
});

test('what is refused takes nothing, so that an impatient caller is not kept out', () => {
  const shares = buckets();
  while (shares.take('ekeby') === null);
  for (now = 0; now < 100; now += 10) expect(shares.take('ekeby')).not.toBeNull();
  expect(shares.take('ekeby')).toBeNull();
});

test('a certificate that speaks for many has the shares of them all', () => {
  const shares = buckets();
  const given = Array.from({ length: 40 }, () => shares.take('supplier', { size: 10 }));
  expect(given.filter((wait) => wait === null)).toHaveLength(30);
  expect(given.at(-1)).toBe(10);
});

test('more at once than the bucket holds is given when it is full, and owed', () => {
  const shares = buckets();
  expect(shares.take('ekeby', { count: 5 })).toBeNull();
  expect(shares.take('ekeby')).toBe(300);
  now = 300;
  expect(shares.take('ekeby')).toBeNull();
});

test('processes that tell one another what they give have one share in sum', () => {
  now = 0;
  const share = { perSecond: 10, burst: 4 };
  const one = new TokenBuckets(share, clock, (key, ms) => {
    other.takenElsewhere(key, ms);
  });
  const other = new TokenBuckets(share, clock, (key, ms) => {
    one.takenElsewhere(key, ms);
  });
  expect([one, other, one, other, one].map((shares) => shares.take('ekeby'))).toEqual([
    null,
    null,
    null,
    null,
    100,
  ]);
  expect(other.take('ekeby')).toBe(100);
  now = 100;
  expect(one.take('ekeby')).toBeNull();
  expect(other.take('ekeby')).toBe(100);
});

test('what two gave before either had heard of it is owed to the one share', () => {
  const shares = buckets();
  while (shares.take('ekeby') === null);
  shares.takenElsewhere('ekeby', 300);
  expect(shares.take('ekeby')).toBe(400);
});

test('what is taken in a while is told as one', () => {
  vi.useFakeTimers();
  const heard: Takings[] = [];
  const told = new ToldTakings((takings) => heard.push(takings), 50);
  for (const key of ['ekeby', 'sorby', 'ekeby']) told.add(key, 100);
  vi.advanceTimersByTime(49);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  told.add('sorby', 100);
  told.stop();
  vi.advanceTimersByTime(1_000);
  vi.useRealTimers();
  expect(heard).toEqual([{ ekeby: 200, sorby: 100 }, { sorby: 100 }]);
});
