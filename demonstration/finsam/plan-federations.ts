import { createDraw, type Draw } from '../../simulators/population/index.ts';
import { day, type Day } from '../../src/values/day.ts';
import { checkDigit } from '../../src/values/personnummer.ts';
import { federationNames, placeNames, regions } from './names.ts';
import type { PartyRow } from './records.ts';

/** One federation as everything else is made from it. */
export interface PlannedFederation {
  /** From 0. */
  readonly index: number;
  readonly party: PartyRow;
  readonly county: string;
  readonly formedOn: Day;
  readonly regions: readonly PartyRow[];
  readonly municipalities: readonly PartyRow[];
  /** How many initiatives it has each year. */
  readonly slots: number;
  /** The state's yearly contribution, whole kronor; half of all. */
  readonly stateShare: number;
}

/** The state's part, whose numbers are in no series in use. */
export const insuranceAgency: PartyRow = {
  organisationsnummer: number('202199905'),
  name: 'Försäkringskassan',
  kind: 'insurance-agency',
};
export const employmentService: PartyRow = {
  organisationsnummer: number('202199906'),
  name: 'Arbetsförmedlingen',
  kind: 'employment-service',
};

/** In every year, over all federations. */
const initiativesAYear = 1_100;
const stateAppropriation = 339_000_000;
const baseAmount = 400_000;

/** 75 federations with 270 municipalities between them; the first has those two that the demonstration connects to SSBTEK. */
export function planFederations(seed: number): readonly PlannedFederation[] {
  const draw = createDraw(`finsam federations ${seed}`);
  const count = federationNames.length;
  const regionParties = regions.map(({ name }, index) => party('region', name, `232999${three(index)}`));
  const sizes = spread(draw, { total: placeNames.length, over: count, atLeast: 1, first: 4 });
  const weights = sizes.map((size) => size + 2 + draw.below(4));
  const slots = spread(draw, { total: initiativesAYear, over: count, atLeast: 6, first: 16, weights });
  const sumOfWeights = weights.reduce((sum, one) => sum + one, 0);
  let taken = 0;
  return federationNames.map((name, index) => {
    const size = sizes[index] ?? 1;
    const municipalities = Array.from({ length: size }, (_one, at) => municipality(taken + at));
    taken += size;
    const at = Math.floor((index * regions.length) / count);
    const drawn = ((stateAppropriation - count * baseAmount) * (weights[index] ?? 1)) / sumOfWeights;
    return {
      index,
      party: party('federation', name, `222999${three(index)}`),
      county: regions[at]?.county ?? '01',
      formedOn: day(`${2005 + draw.below(13)}-0${1 + draw.below(9)}-01`),
      // Some go over the border to the next county.
      regions: regionParties.slice(at, index % 23 === 11 ? at + 2 : at + 1),
      municipalities,
      slots: slots[index] ?? 6,
      stateShare: Math.round((baseAmount + drawn) / 4_000) * 4_000,
    };
  });
}

function municipality(index: number): PartyRow {
  if (index === 0) return { kind: 'municipality', name: 'Ekeby kommun', organisationsnummer: '162129990012' };
  if (index === 1)
    return { kind: 'municipality', name: 'Norrvik kommun', organisationsnummer: '162129990020' };
  return party('municipality', `${placeNames[index] ?? ''} kommun`, `212999${three(100 + index)}`);
}

function party(kind: PartyRow['kind'], name: string, nineDigits: string): PartyRow {
  return { kind, name, organisationsnummer: number(nineDigits) };
}

/** Right by its check digit, and in a series that nobody has been given. */
function number(nineDigits: string): string {
  return `16${nineDigits}${checkDigit(nineDigits)}`;
}

function three(value: number): string {
  return String(value).padStart(3, '0');
}

interface Spread {
  readonly total: number;
  readonly over: number;
  readonly atLeast: number;
  /** What the first has. */
  readonly first: number;
  readonly weights?: readonly number[];
}

/** Whole numbers that add up to the total. */
function spread(draw: Draw, { total, over, atLeast, first, weights }: Spread): readonly number[] {
  const parts = Array.from({ length: over }, (_one, index) => (index === 0 ? first : atLeast));
  let left = total - first - atLeast * (over - 1);
  while (left > 0) {
    const index = 1 + draw.below(over - 1);
    if (weights !== undefined && !draw.chance((weights[index] ?? 1) / 14)) continue;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}
