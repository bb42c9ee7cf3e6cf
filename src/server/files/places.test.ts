import { expect, test } from 'vitest';
import { Places } from './places.ts';

test('those who come when all places are taken wait in turn, and not too many of them', async () => {
  const places = new Places({ atOnce: 2, waiting: 2 });
  const ends: (() => void)[] = [];
  const begun: string[] = [];
  const work = (name: string) => () => {
    begun.push(name);
    return new Promise<string>((resolve) => {
      ends.push(() => {
        resolve(name);
      });
    });
  };
  const first = places.use(work('first'));
  const second = places.use(() => work('second')().then(() => Promise.reject(new Error('failed'))));
  const third = places.use(work('third'));
  expect(places.isRoom()).toBe(true);
  const fourth = places.use(work('fourth'));
  expect([begun, places.isRoom()]).toEqual([['first', 'second'], false]);
  ends[1]!();
  await expect(second).rejects.toThrow('failed');
  expect([begun, places.isRoom()]).toEqual([['first', 'second', 'third'], true]);
  ends[0]!();
  await first;
  ends[2]!();
  ends[3]!();
  expect(await Promise.all([third, fourth])).toEqual(['third', 'fourth']);
  expect(places.isRoom()).toBe(true);
});
