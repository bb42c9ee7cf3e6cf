import { expect, test } from 'vitest';
import { economySums } from './economy-sums.ts';

const nothing = { budget: null, outcome: null };

test('sums are of what is set, tell how much is not, and keep money from ESF apart', () => {
  const sums = economySums({
    allotted: [2_000_000, 1_000_000, null],
    ownCapital: -100_000,
    administration: [{ budget: 600_000, outcome: 550_000 }],
    initiatives: [{ budget: 1_500_000, outcome: null }, nothing],
    esf: [{ budget: 400_000, outcome: 100_000 }],
  });
  expect(sums.allotted).toEqual({ sum: 3_000_000, missing: 1 });
  expect(sums.funds.sum).toBe(2_900_000);
  expect(sums.initiatives.outcome).toEqual({ sum: null, missing: 2 });
  expect(sums.left).toEqual({ budget: 800_000, outcome: 2_350_000 });
  expect(sums.esf.difference).toBe(300_000);
});

test('where nothing is set there is no sum and no difference, and not zero', () => {
  const sums = economySums({
    allotted: [null],
    ownCapital: null,
    administration: [nothing],
    initiatives: [],
    esf: [],
  });
  expect([sums.funds.sum, sums.costs.difference, sums.left.budget]).toEqual([null, null, null]);
});
