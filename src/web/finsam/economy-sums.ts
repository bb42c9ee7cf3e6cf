import type { Economy } from './finsam-api.ts';

/** A sum of what is set, and how many are not; null when none is. */
export interface Sum {
  readonly sum: number | null;
  readonly missing: number;
}

/** Budget and outcome of one thing, and what is left of the budget. */
export interface SumPair {
  readonly budget: Sum;
  readonly outcome: Sum;
  readonly difference: number | null;
}

export interface EconomyValues {
  readonly allotted: readonly (number | null)[];
  readonly ownCapital: number | null;
  readonly administration: readonly BudgetAndOutcome[];
  readonly initiatives: readonly BudgetAndOutcome[];
  readonly esf: readonly BudgetAndOutcome[];
}

export interface BudgetAndOutcome {
  readonly budget: number | null;
  readonly outcome: number | null;
}

export interface EconomySums {
  readonly allotted: Sum;
  /** What is allotted, and own capital. */
  readonly funds: Sum;
  readonly administration: SumPair;
  readonly initiatives: SumPair;
  readonly costs: SumPair;
  /** Funds less the costs. */
  readonly left: { readonly budget: number | null; readonly outcome: number | null };
  /** Apart from the members' money. */
  readonly esf: SumPair;
}

/** The sums of what is in the fields now, as the server reckons what is saved. */
export function economySums(values: EconomyValues): EconomySums {
  const allotted = sumOf(values.allotted);
  const funds = sumOf([...values.allotted, values.ownCapital]);
  const costs = pairOf([...values.administration, ...values.initiatives]);
  return {
    allotted,
    funds,
    administration: pairOf(values.administration),
    initiatives: pairOf(values.initiatives),
    costs,
    left: {
      budget: less(funds.sum, costs.budget.sum),
      outcome: less(funds.sum, costs.outcome.sum),
    },
    esf: pairOf(values.esf),
  };
}

export function sumOf(values: readonly (number | null)[]): Sum {
  const set = values.filter((value) => value !== null);
  return {
    sum: set.length === 0 ? null : set.reduce((one, other) => one + other, 0),
    missing: values.length - set.length,
  };
}

/** What is not known on one side is no difference. */
export function less(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

/** The same sums of what was read. */
export function savedSums({ allotted, ownCapital, administration, initiatives }: Economy): EconomySums {
  return economySums({
    allotted: allotted.map(({ funds }) => funds.value),
    ownCapital: ownCapital.value,
    administration: administration.map(({ budget, outcome }) => ({
      budget: budget.value,
      outcome: outcome.value,
    })),
    initiatives: initiatives.map(({ budget, outcome }) => ({ budget: budget.value, outcome: outcome.value })),
    esf: initiatives
      .filter(({ isEsfFinanced }) => isEsfFinanced)
      .map(({ esfBudget, esfOutcome }) => ({
        budget: esfBudget?.value ?? null,
        outcome: esfOutcome?.value ?? null,
      })),
  });
}

function pairOf(values: readonly BudgetAndOutcome[]): SumPair {
  const budget = sumOf(values.map((one) => one.budget));
  const outcome = sumOf(values.map((one) => one.outcome));
  return { budget, outcome, difference: less(budget.sum, outcome.sum) };
}
