import { economySums } from '../../../values/finsam/economy-sums.ts';
import { sumOf } from '../../../values/finsam/sum-up.ts';
import type { Counts } from './counts.ts';
import type { Economy } from './economy.ts';
import type { FigureSettings } from './figure-settings.ts';
import type { Warning } from './warning.ts';

const parties = [
  { party: 'FK', inWords: 'Försäkringskassan', share: 'state' },
  { party: 'region', inWords: 'regionerna', share: 'regions' },
  { party: 'municipality', inWords: 'kommunerna', share: 'municipalities' },
] as const;

/** A year's economy, with what to look at in it. */
export function economyWarnings(
  economy: Omit<Economy, 'warnings' | 'sums'>,
  { shares, ownCapitalSteps }: Pick<FigureSettings, 'shares' | 'ownCapitalSteps'>,
  thisYear: number,
): readonly Warning[] {
  return [
    ...sharesWarnings(economy, shares),
    ...ownCapitalWarnings(economy, ownCapitalSteps),
    ...(economy.year < thisYear ? missingOutcomes(economy) : []),
  ];
}

/**
 * The members' money is shared as the law says (2003:1210, 5 §: the state half, regions and municipalities a quarter each),
 * rounded to whole percent. Own capital and ESF are no part of it. Told first when every financier's funds are set.
 */
function sharesWarnings(
  { allotted }: Pick<Economy, 'allotted'>,
  shares: FigureSettings['shares'],
): readonly Warning[] {
  const { sum, missing } = sumOf(allotted.map(({ funds }) => funds.value));
  if (sum === null || sum === 0) return [];
  if (missing > 0) {
    const text = `Tilldelade medel saknas för ${missing} av ${allotted.length} finansiärer. Fördelningen kan inte jämföras.`;
    return [{ code: 'funds-missing', text, initiativeId: null }];
  }
  const found = parties.map(({ party, inWords, share }) => {
    const own = allotted.filter((one) => one.party === party).map(({ funds }) => funds.value);
    return { inWords, percent: Math.round((100 * (sumOf(own).sum ?? 0)) / sum), expected: shares[share] };
  });
  if (found.every(({ percent, expected }) => percent === Math.round(expected))) return [];
  const told = found.map(
    ({ inWords, percent, expected }) => `${inWords} ${percent} procent (ska vara ${expected})`,
  );
  return [
    { code: 'shares', text: `Medlen är inte fördelade som väntat: ${told.join(', ')}.`, initiativeId: null },
  ];
}

/** Above the step that is for so much allotted funds; the lowest of those that are. */
function ownCapitalWarnings(
  { allotted, ownCapital }: Pick<Economy, 'allotted' | 'ownCapital'>,
  steps: FigureSettings['ownCapitalSteps'],
): readonly Warning[] {
  const { sum } = sumOf(allotted.map(({ funds }) => funds.value));
  if (ownCapital.value === null || sum === null || sum === 0) return [];
  const upTo = ({ allottedUpTo }: { readonly allottedUpTo: number | null }) => allottedUpTo ?? Infinity;
  const [step] = steps.filter((one) => sum <= upTo(one)).sort((one, other) => upTo(one) - upTo(other));
  const percent = (100 * ownCapital.value) / sum;
  if (step === undefined || percent <= step.percent) return [];
  const text = `Eget kapital är ${Math.round(percent)} procent av årets tilldelade medel. Mer än ${step.percent} procent kan vara mer än vad som är rimligt.`;
  return [{ code: 'own-capital', text, initiativeId: null }];
}

function missingOutcomes({ year, initiatives }: Pick<Economy, 'year' | 'initiatives'>): readonly Warning[] {
  return initiatives
    .filter(({ outcome }) => outcome.value === null)
    .map(({ initiativeId, name }) => ({
      code: 'outcome-missing',
      text: `Utfall för ${year} saknas för ${name}. Är utfallet noll, skriv 0.`,
      initiativeId,
    }));
}

/** More than half as many again as were planned (V05): often a slip of the hand. */
export function countWarnings(rows: Counts['rows']): readonly Warning[] {
  return rows.flatMap(({ initiativeId, name, planned, counts }) => {
    const { sum } = sumOf(counts.map(({ state }) => state.value));
    if (sum === null || planned === null || sum <= 1.5 * planned) return [];
    // Whoever took part in two periods is counted in both.
    const counted = counts.some(({ period }) => period !== 'year') ? 'deltaganden' : 'deltagare';
    const text = `${name}: ${sum} ${counted} är mer än 150 procent av de ${planned} som var planerade. Stämmer det?`;
    return [{ code: 'many-participants', text, initiativeId }];
  });
}

/** Sums and differences of what is set. */
export function sumsOf({
  allotted,
  ownCapital,
  administration,
  initiatives,
}: Omit<Economy, 'warnings' | 'sums'>) {
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
