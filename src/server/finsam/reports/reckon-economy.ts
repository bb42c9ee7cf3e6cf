import type { FederationFacts, Figure, InitiativeFacts } from './read-federation.ts';
import type { Reckoning } from './reckon.ts';
import { during } from './reckon.ts';
import { sumOf, sumOfAll } from './report.ts';

/** A sum, and how many of its parts nobody has set. */
export interface Sum {
  readonly value: number | null;
  readonly missing: number;
}

/** A federation's year in kronor. Empty is not zero: what rests on something that is missing is null. */
export interface YearsEconomy {
  readonly allotted: ReadonlyMap<string, number>;
  readonly allottedSum: number | null;
  readonly ownCapital: number | null;
  readonly administration: { readonly budget: Sum; readonly outcome: Sum };
  readonly initiatives: { readonly budget: Sum; readonly outcome: Sum };
  readonly esf: { readonly budget: Sum; readonly outcome: Sum };
  /** Funds and own capital, less administration and initiatives, ESF apart. */
  readonly remains: { readonly budget: number | null; readonly outcome: number | null };
}

/** Whose money the year concerns: initiatives that go on in it, and any other that something has been set for. */
export function withMoneyIn(
  { initiatives }: FederationFacts,
  year: number,
  reckoning: Reckoning,
): readonly InitiativeFacts[] {
  const ofYear = new Set(during(initiatives, year));
  const money = ['initiative-budget', 'initiative-outcome', 'esf-budget', 'esf-outcome'] as const;
  return initiatives.filter(
    (one) => ofYear.has(one) || money.some((figure) => reckoning.of(one, year, figure) !== null),
  );
}

export function reckonEconomy(facts: FederationFacts, year: number, reckoning: Reckoning): YearsEconomy {
  const those = withMoneyIn(facts, year, reckoning);
  const over = (among: readonly InitiativeFacts[], figure: Figure): Sum => {
    const values = among.map((one) => reckoning.of(one, year, figure));
    return { value: sumOf(values), missing: values.filter((value) => value === null).length };
  };
  const esf = those.filter(({ esfFinanced }) => esfFinanced);
  const allotted = reckoning.by(year, 'allotted');
  const economy = {
    allotted,
    allottedSum: sumOf([...allotted.values()]),
    ownCapital: reckoning.by(year, 'own-capital').get('') ?? null,
    administration: administration(year, reckoning),
    initiatives: { budget: over(those, 'initiative-budget'), outcome: over(those, 'initiative-outcome') },
    esf: { budget: over(esf, 'esf-budget'), outcome: over(esf, 'esf-outcome') },
  };
  return {
    ...economy,
    remains: { budget: remains(economy, 'budget'), outcome: remains(economy, 'outcome') },
  };
}

/** A type of cost that has a budget lacks an outcome until one is set, and the other way about. */
function administration(year: number, reckoning: Reckoning): YearsEconomy['administration'] {
  const [budgets, outcomes] = [
    reckoning.by(year, 'administration-budget'),
    reckoning.by(year, 'administration-outcome'),
  ];
  const costs = new Set([...budgets.keys(), ...outcomes.keys()]);
  const sum = (those: ReadonlyMap<string, number>): Sum => ({
    value: sumOf([...those.values()]),
    missing: costs.size - those.size,
  });
  return { budget: sum(budgets), outcome: sum(outcomes) };
}

function remains(
  { allottedSum, ownCapital, administration, initiatives }: Omit<YearsEconomy, 'remains'>,
  kind: 'budget' | 'outcome',
): number | null {
  const costs = [administration[kind], initiatives[kind]];
  const isWhole = costs.every(({ value, missing }) => value !== null && missing === 0);
  const [in_, out] = [sumOfAll([allottedSum, ownCapital]), sumOfAll(costs.map(({ value }) => value))];
  return isWhole && in_ !== null && out !== null ? in_ - out : null;
}
