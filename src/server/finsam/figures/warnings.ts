import { economySums } from '../../../values/finsam/economy-sums.ts';
import type { EconomyToWarnOf, Warning } from '../../../values/finsam/economy-warnings.ts';
import { isFarAbovePlanned } from '../../../values/finsam/is-far-above-planned.ts';
import { sumOf } from '../../../values/finsam/sum-up.ts';
import type { Counts } from './counts.ts';
import type { Economy } from './economy.ts';

type Figures = Omit<Economy, 'warnings' | 'warningRules' | 'sums'>;

/** A year's amounts, as they are set, for what to look at in them. */
export function toWarnOf({ year, allotted, ownCapital, initiatives }: Figures): EconomyToWarnOf {
  return {
    year,
    allotted: allotted.map(({ party, funds }) => ({ party, amount: funds.value })),
    ownCapital: ownCapital.value,
    initiatives: initiatives.map(({ initiativeId, name, outcome }) => ({
      ...{ initiativeId, name, outcome: outcome.value },
    })),
  };
}

/** Where more have been counted than were planned, by far. */
export function countWarnings(rows: Counts['rows']): readonly Warning[] {
  return rows.flatMap(({ initiativeId, name, planned, counts }) => {
    const { sum } = sumOf(counts.map(({ state }) => state.value));
    if (sum === null || planned === null || !isFarAbovePlanned(sum, planned)) return [];
    // Whoever took part in two periods is counted in both.
    const counted = counts.some(({ period }) => period !== 'year') ? 'deltaganden' : 'deltagare';
    const text = `${name}: ${sum} ${counted} är mer än 150 procent av de ${planned} som är budgeterade. Stämmer det?`;
    return [{ code: 'many-participants', text, initiativeId }];
  });
}

/** Sums and differences of what is set. */
export function sumsOf({ allotted, ownCapital, administration, initiatives }: Figures) {
  return economySums({
    allotted: allotted.map(({ funds }) => funds.value),
    ownCapital: ownCapital.value,
    administration: administration.map(({ budget, outcome }) => ({
      budget: budget.value,
      outcome: outcome.value,
    })),
    initiatives: initiatives.map(({ isEsfFinanced, budget, outcome, esfBudget, esfOutcome }) => ({
      isEsfFinanced,
      budget: budget.value,
      outcome: outcome.value,
      esfBudget: esfBudget?.value ?? null,
      esfOutcome: esfOutcome?.value ?? null,
    })),
  });
}
