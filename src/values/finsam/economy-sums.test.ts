import fc from 'fast-check';
import { expect, test } from 'vitest';
import { economySums, type EconomyAmounts } from './economy-sums.ts';

const amount = fc.option(fc.nat(1_000_000), { nil: null });
const initiative = fc.record({
  ...{ isEsfFinanced: fc.boolean(), budget: amount, outcome: amount, esfBudget: amount, esfOutcome: amount },
});
const amounts: fc.Arbitrary<EconomyAmounts> = fc.record({
  allotted: fc.array(amount, { maxLength: 6 }),
  ownCapital: fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }), { nil: null }),
  administration: fc.array(fc.record({ budget: amount, outcome: amount }), { maxLength: 4 }),
  initiatives: fc.array(initiative, { maxLength: 6 }),
});

test('V21: whatever is set of ESF changes no sum of the members’ money', () => {
  fc.assert(
    fc.property(amounts, (given) => {
      const without = given.initiatives.map((one) => ({ ...one, esfBudget: null, esfOutcome: null }));
      const apart = { esfBudget: null, esfOutcome: null, esfDifference: null };
      expect({ ...economySums(given), ...apart }).toEqual({
        ...{ ...economySums({ ...given, initiatives: without }), ...apart },
      });
    }),
  );
});

test('V23: a figure that is not set adds nothing and is told as missing; once it is zero it is not', () => {
  fc.assert(
    fc.property(amounts, (given) => {
      const before = economySums(given).funds;
      const unset = economySums({ ...given, allotted: [...given.allotted, null] }).funds;
      const zero = economySums({ ...given, allotted: [...given.allotted, 0] }).funds;
      expect(unset).toEqual({ sum: before.sum, missing: before.missing + 1 });
      expect(zero).toEqual({ sum: before.sum ?? 0, missing: before.missing });
    }),
  );
});

test('what is left, and what was spent of it, make up what is left of the budget', () => {
  fc.assert(
    fc.property(amounts, (given) => {
      const { leftOfBudget, leftOfOutcome, difference } = economySums(given);
      if (leftOfBudget.sum === null || leftOfOutcome.sum === null || difference.sum === null) return;
      expect(leftOfOutcome.sum - leftOfBudget.sum).toBe(difference.sum);
    }),
  );
});
