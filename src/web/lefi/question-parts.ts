import { lefiGroups } from '../../values/lefi-groups.ts';
import { lefiArrays, type LefiArray } from '../../values/lefi-question.ts';
import type { AskedCodes, AvailableTypes } from './lefi-api.ts';

/** What can be asked about a benefit. Each is one or more of the question's six arrays (contract/lefi-v9, Fraga). */
export const questionParts = [
  { key: 'beslut', title: 'Beslut och ärenden', arrays: ['formansinformation', 'ansprak', 'beslut'] },
  {
    key: 'preliminara',
    title: 'Preliminära utbetalningar',
    arrays: ['preliminaraUtbetalningar'],
  },
  { key: 'utbetalningar', title: 'Utbetalningar', arrays: ['utbetalningar'] },
  { key: 'ovrigt', title: 'Övrig information', arrays: ['ovrigInformation'] },
] as const satisfies readonly {
  readonly key: string;
  readonly title: string;
  readonly arrays: readonly LefiArray[];
}[];

export type PartKey = (typeof questionParts)[number]['key'];

/** A benefit that the actor may see something of. */
export interface OfferedBenefit {
  readonly code: string;
  readonly label: string;
  readonly parts: readonly PartKey[];
}

interface OfferedGroup {
  readonly key: string;
  readonly title: string;
  readonly benefits: readonly OfferedBenefit[];
}

/** The groups in which the actor may see something, with what it may see. */
export function offeredGroups(available: AvailableTypes): readonly OfferedGroup[] {
  return lefiGroups.flatMap(({ key, title, codes }) => {
    const benefits = codes.flatMap((code) => offered(code, available));
    return benefits.length === 0 ? [] : [{ key, title, benefits }];
  });
}

function offered(code: string, available: AvailableTypes): OfferedBenefit[] {
  const found = lefiArrays.flatMap((array) => available[array].filter(({ kod }) => kod === code));
  const [first] = found;
  if (first === undefined) return [];
  return [{ code, label: labelOf(first), parts: partsOf(code, available) }];
}

/** Two authorities answer about some benefits of the same name. */
function labelOf({ kod, beskrivning }: { readonly kod: string; readonly beskrivning: string }): string {
  return kod.startsWith('PM:') ? `${beskrivning} (Pensionsmyndigheten)` : beskrivning;
}

function partsOf(code: string, available: AvailableTypes): PartKey[] {
  return questionParts
    .filter(({ arrays }) => arrays.some((array) => available[array].some(({ kod }) => kod === code)))
    .map(({ key }) => key);
}

/** The question's arrays: the chosen benefits in the chosen parts, as far as the actor may see them. */
export function askedCodes(
  codes: readonly string[],
  parts: readonly PartKey[],
  available: AvailableTypes,
): AskedCodes {
  const chosen = questionParts.filter(({ key }) => parts.includes(key)).flatMap(({ arrays }) => [...arrays]);
  const asked = chosen.map((array) => [
    array,
    available[array].map(({ kod }) => kod).filter((code) => codes.includes(code)),
  ]);
  return Object.fromEntries(asked.filter(([, list]) => list?.length !== 0)) as AskedCodes;
}

/** Chosen benefits of which nothing would be asked, because none of their parts is chosen. */
export function benefitsWithoutPart(
  codes: readonly string[],
  parts: readonly PartKey[],
  groups: readonly OfferedGroup[],
): readonly OfferedBenefit[] {
  return groups
    .flatMap(({ benefits }) => benefits)
    .filter((one) => codes.includes(one.code) && !one.parts.some((part) => parts.includes(part)));
}
