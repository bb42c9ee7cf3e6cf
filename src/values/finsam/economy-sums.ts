import { differenceOf, sumOf, together, type Sum } from './sum-up.ts';

/** Whole kronor; null is not set. */
type Amount = number | null;

/** A year's amounts, as they are set or as somebody is about to set them. */
export interface EconomyAmounts {
  readonly allotted: readonly Amount[];
  readonly ownCapital: Amount;
  readonly administration: readonly { readonly budget: Amount; readonly outcome: Amount }[];
  readonly initiatives: readonly {
    readonly isEsfFinanced: boolean;
    readonly budget: Amount;
    readonly outcome: Amount;
    readonly esfBudget: Amount;
    readonly esfOutcome: Amount;
  }[];
}

export interface EconomySums {
  readonly allotted: Sum;
  /** What is allotted, and own capital. */
  readonly funds: Sum;
  readonly administrationBudget: Sum;
  readonly administrationOutcome: Sum;
  readonly initiativesBudget: Sum;
  readonly initiativesOutcome: Sum;
  /** Administration and initiatives together. */
  readonly costsBudget: Sum;
  readonly costsOutcome: Sum;
  /** Funds less all that is budgeted. */
  readonly leftOfBudget: Sum;
  /** Funds less all that was spent. */
  readonly leftOfOutcome: Sum;
  /** All that is budgeted less all that was spent. */
  readonly difference: Sum;
  readonly esfBudget: Sum;
  readonly esfOutcome: Sum;
  readonly esfDifference: Sum;
}

/** Derived sums and differences. The members' money and that of ESF never meet in one sum. */
export function economySums({
  allotted,
  ownCapital,
  administration,
  initiatives,
}: EconomyAmounts): EconomySums {
  const sums = {
    allotted: sumOf(allotted),
    administrationBudget: sumOf(administration.map(({ budget }) => budget)),
    administrationOutcome: sumOf(administration.map(({ outcome }) => outcome)),
    initiativesBudget: sumOf(initiatives.map(({ budget }) => budget)),
    initiativesOutcome: sumOf(initiatives.map(({ outcome }) => outcome)),
  };
  const funds = together(sums.allotted, sumOf([ownCapital]));
  const budget = together(sums.administrationBudget, sums.initiativesBudget);
  const outcome = together(sums.administrationOutcome, sums.initiativesOutcome);
  const withEsf = initiatives.filter(({ isEsfFinanced }) => isEsfFinanced);
  const esfBudget = sumOf(withEsf.map((one) => one.esfBudget));
  const esfOutcome = sumOf(withEsf.map((one) => one.esfOutcome));
  return {
    ...sums,
    funds,
    costsBudget: budget,
    costsOutcome: outcome,
    leftOfBudget: differenceOf(funds, budget),
    leftOfOutcome: differenceOf(funds, outcome),
    difference: differenceOf(budget, outcome),
    esfBudget,
    esfOutcome,
    esfDifference: differenceOf(esfBudget, esfOutcome),
  };
}
