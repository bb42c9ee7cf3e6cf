import { sumOf } from './sum-up.ts';

/** Something to look at; it stops nothing. */
export interface Warning {
  readonly code: 'shares' | 'funds-missing' | 'own-capital' | 'outcome-missing' | 'many-participants';
  /** Swedish. */
  readonly text: string;
  /** Null: the federation's own. */
  readonly initiativeId: string | null;
}

/** Whole kronor; null is not set. */
type Amount = number | null;

/** What is looked at in a year's economy, as it is set or as somebody is about to set it. */
export interface EconomyToWarnOf {
  readonly year: number;
  readonly allotted: readonly {
    readonly party: 'FK' | 'AF' | 'region' | 'municipality';
    readonly amount: Amount;
  }[];
  readonly ownCapital: Amount;
  readonly initiatives: readonly {
    readonly initiativeId: string;
    readonly name: string;
    readonly outcome: Amount;
  }[];
}

/** What a year's economy is held against. */
export interface WarningRules {
  /** Of the members' money, in percent. */
  readonly shares: {
    readonly state: number;
    readonly regions: number;
    readonly municipalities: number;
  };
  /** Own capital above so many percent of the allotted funds is warned about; by how much is allotted (kronor; null: and above). */
  readonly ownCapitalSteps: readonly { readonly allottedUpTo: number | null; readonly percent: number }[];
  /** The year is over: an outcome that is not set is missing. */
  readonly isOver: boolean;
}

const parties = [
  { party: 'FK', inWords: 'Försäkringskassan', share: 'state' },
  { party: 'region', inWords: 'regionerna', share: 'regions' },
  { party: 'municipality', inWords: 'kommunerna', share: 'municipalities' },
] as const;

/** What to look at in a year's economy. */
export function economyWarnings(
  economy: EconomyToWarnOf,
  { shares, ownCapitalSteps, isOver }: WarningRules,
): readonly Warning[] {
  return [
    ...sharesWarnings(economy, shares),
    ...ownCapitalWarnings(economy, ownCapitalSteps),
    ...(isOver ? missingOutcomes(economy) : []),
  ];
}

/**
 * The members' money is shared as the law says (2003:1210, 5 §: the state half, regions and municipalities a quarter each),
 * rounded to whole percent. Own capital and ESF are no part of it. Told first when every financier's funds are set.
 */
function sharesWarnings(
  { allotted }: Pick<EconomyToWarnOf, 'allotted'>,
  shares: WarningRules['shares'],
): readonly Warning[] {
  const { sum, missing } = sumOf(allotted.map(({ amount }) => amount));
  if (sum === null || sum === 0) return [];
  if (missing > 0) {
    const text = `Tilldelade medel saknas för ${missing} av ${allotted.length} finansiärer. Fördelningen kan inte jämföras.`;
    return [{ code: 'funds-missing', text, initiativeId: null }];
  }
  const found = parties.map(({ party, inWords, share }) => {
    const own = allotted.filter((one) => one.party === party).map(({ amount }) => amount);
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
  { allotted, ownCapital }: Pick<EconomyToWarnOf, 'allotted' | 'ownCapital'>,
  steps: WarningRules['ownCapitalSteps'],
): readonly Warning[] {
  const { sum } = sumOf(allotted.map(({ amount }) => amount));
  if (ownCapital === null || sum === null || sum === 0) return [];
  const upTo = ({ allottedUpTo }: { readonly allottedUpTo: number | null }) => allottedUpTo ?? Infinity;
  const [step] = steps.filter((one) => sum <= upTo(one)).sort((one, other) => upTo(one) - upTo(other));
  const percent = (100 * ownCapital) / sum;
  if (step === undefined || percent <= step.percent) return [];
  const text = `Eget kapital är ${Math.round(percent)} procent av årets tilldelade medel. Mer än ${step.percent} procent kan vara mer än vad som är rimligt.`;
  return [{ code: 'own-capital', text, initiativeId: null }];
}

function missingOutcomes({
  year,
  initiatives,
}: Pick<EconomyToWarnOf, 'year' | 'initiatives'>): readonly Warning[] {
  return initiatives
    .filter(({ outcome }) => outcome === null)
    .map(({ initiativeId, name }) => ({
      code: 'outcome-missing',
      text: `Utfall för ${year} saknas för ${name}. Är utfallet noll, skriv 0.`,
      initiativeId,
    }));
}
