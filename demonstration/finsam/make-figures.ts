import { createDraw, type Draw } from '../../simulators/population/index.ts';
import type { PlannedFederation } from './plan-federations.ts';
import { insuranceAgency } from './plan-federations.ts';
import type { PlannedInitiative } from './plan-initiatives.ts';
import type { FigureRow } from './records.ts';

export interface FigureWish {
  readonly seed: number;
  readonly years: readonly [number, number];
  /** Milliseconds since 1970: what comes later has not been set. */
  readonly now: number;
  /** Who has set them: the federation's administrator. */
  readonly by: { readonly person: string; readonly permission: string };
}

interface Given {
  readonly figure: string;
  readonly value: number;
  readonly initiative?: string;
  readonly about?: string;
  readonly comment?: string;
}

/** How much of the administration each type of cost takes, percent. */
const costTypes = [
  ['staff', 62],
  ['overheads', 18],
  ['board', 12],
  ['audit', 8],
] as const;

// What is wrong on purpose, so that reports of quality and warnings have something to tell of.
/** Has set nothing in the last year. */
const silent = 70;
/** Begins in debt. */
const inDebt = 13;
/** A municipality paid less than its part, in the last year but one. */
const underpaid = 21;

/**
 * Five years of a federation's economy and counts. Own capital is what was left the year before; the year that is not over has
 * no outcomes, and only some counts.
 */
export function makeFigures(
  federation: PlannedFederation,
  initiatives: readonly PlannedInitiative[],
  wish: FigureWish,
): readonly FigureRow[] {
  const draw = createDraw(`finsam figures ${wish.seed} ${federation.index}`);
  const rows: FigureRow[] = [];
  const [first, last] = wish.years;
  let ownCapital =
    federation.index === inDebt ? -420_000 : roundTo(1_000, draw, federation.stateShare * 2, [4, 28]);
  for (let year = first; year <= last; year += 1) {
    if (year === last && federation.index === silent) break;
    const going = initiatives.filter(({ years: [from, until] }) => from <= year && year <= until);
    const allotted = allottedIn(federation, { year, ...wish });
    const income = allotted.reduce((sum, { value }) => sum + value, 0);
    const costs = costsIn(draw, { income, ownCapital, going });
    const put = (at: string, given: readonly Given[]) =>
      rows.push(...recorded(draw, { year, at, given, wish, federation }));
    put(`${year - 1}-12-12`, costs.budget);
    put(`${year}-01-22`, allotted);
    put(`${year}-02-09`, [ownCapitalOf(ownCapital)]);
    put(`${year + 1}-01-14`, countsIn(draw, going, costs.planned, 100));
    if (year === last)
      put(
        `${year}-07-03`,
        countsIn(draw, going, costs.planned, 55).filter(() => draw.chance(0.7)),
      );
    put(`${year + 1}-02-03`, costs.outcome);
    ownCapital += income - costs.spent;
  }
  return rows;
}

function ownCapitalOf(value: number): Given {
  const comment = value < 0 ? 'Underskottet täcks under två år enligt medlemmarnas beslut.' : '';
  return { figure: 'own-capital', value, comment };
}

/** Half from the state, a quarter from the regions and a quarter from the municipalities together. */
function allottedIn(
  { index, stateShare, regions, municipalities }: PlannedFederation,
  { year, years: [first, last] }: { readonly year: number; readonly years: readonly [number, number] },
): readonly Given[] {
  const state = Math.round((stateShare * (100 + year - first)) / 400_000) * 4_000;
  const quarter = state / 2;
  const shares = [
    { about: insuranceAgency.organisationsnummer, value: state },
    ...shared(quarter, regions),
    ...shared(quarter, municipalities),
  ];
  const isShort = index === underpaid && year === last - 1;
  return shares.map(({ about, value }, at) => ({
    figure: 'allotted',
    about,
    value: isShort && at === shares.length - 1 ? Math.round(value * 0.6) : value,
  }));
}

/** The first pays what does not come out even. */
function shared(total: number, among: readonly { readonly organisationsnummer: string }[]) {
  const each = Math.floor(total / among.length);
  return among.map(({ organisationsnummer }, index) => ({
    about: organisationsnummer,
    value: index === 0 ? total - each * (among.length - 1) : each,
  }));
}

interface Costs {
  readonly budget: readonly Given[];
  readonly outcome: readonly Given[];
  /** Of each initiative that counts. */
  readonly planned: ReadonlyMap<string, number>;
  /** Of the members' money. */
  readonly spent: number;
}

function costsIn(
  draw: Draw,
  { income, ownCapital, going }: { income: number; ownCapital: number; going: readonly PlannedInitiative[] },
): Costs {
  const budget: Given[] = [];
  const outcome: Given[] = [];
  const planned = new Map<string, number>();
  let spent = 0;
  const add = (what: string, value: number, more: Omit<Given, 'figure' | 'value'>) => {
    const [from, to] = what === 'administration' ? [92, 106] : [78, 108];
    const turned = roundTo(100, draw, value, [from, to]);
    budget.push({ figure: `${what}-budget`, value, ...more });
    // Now and then nobody has told how it turned out.
    if (!draw.chance(0.025)) outcome.push({ figure: `${what}-outcome`, value: turned, ...more });
    if (what !== 'esf') spent += turned;
  };
  const administration = roundTo(1_000, draw, income, [10, 16]);
  for (const [about, percent] of costTypes)
    add('administration', Math.round((administration * percent) / 100), { about });
  const weights = going.map(({ orientation }) =>
    orientation === 'individual' ? 30 + draw.below(60) : 4 + draw.below(22),
  );
  const sum = weights.reduce((total, one) => total + one, 0);
  const toSpend = Math.max(0, income - administration + ownCapital * (ownCapital > 0 ? 0.35 : 1));
  for (const [index, one] of going.entries()) {
    const value = Math.floor((toSpend * (weights[index] ?? 1)) / sum / 1_000) * 1_000;
    add('initiative', value, { initiative: one.id });
    if (one.esfFinanced) add('esf', roundTo(1_000, draw, value, [40, 60]), { initiative: one.id });
    if (one.followUpMethod === 'none') continue;
    const participants =
      one.orientation === 'individual' ? 3 + draw.below(42) + draw.below(42) : 10 + draw.below(130);
    planned.set(one.id, participants);
    budget.push({ figure: 'planned-participants', value: participants, initiative: one.id });
  }
  return { budget, outcome, planned, spent };
}

/** `percent`: how much of the year has gone. */
function countsIn(
  draw: Draw,
  going: readonly PlannedInitiative[],
  planned: ReadonlyMap<string, number>,
  percent: number,
): readonly Given[] {
  return going.flatMap(({ id: initiative, followUpMethod }): Given[] => {
    // Some have forgotten to count.
    if (followUpMethod === 'none' || draw.chance(0.03)) return [];
    // A few had far more than was planned, or hardly anybody.
    const turned = draw.pick([...usual, draw.chance(0.2) ? 165 : 92, draw.chance(0.4) ? 12 : 88]);
    const all = Math.round(((planned.get(initiative) ?? 0) * turned * percent) / 10_000);
    if (followUpMethod === 'total') return [{ figure: 'participants', value: all, initiative }];
    const women = Math.round((all * (44 + draw.below(27))) / 100);
    return [
      { figure: 'women', value: women, initiative },
      { figure: 'men', value: all - women, initiative },
    ];
  });
}

/** Percent of what was planned. */
const usual: readonly [number, ...number[]] = [72, 80, 86, 90, 94, 97, 100, 100, 104, 108, 116, 128];

/** Each with who set it and when; some counts have been set right since. */
function recorded(
  draw: Draw,
  {
    year,
    at,
    given,
    wish,
    federation,
  }: {
    readonly year: number;
    readonly at: string;
    readonly given: readonly Given[];
    readonly wish: FigureWish;
    readonly federation: PlannedFederation;
  },
): readonly FigureRow[] {
  const morning = Date.parse(`${at}T08:00:00Z`) + federation.index * 311_000;
  return given.flatMap((one, index) => {
    const row = (version: number, value: number, reason: string): FigureRow => ({
      federation: federation.party.organisationsnummer,
      initiative: one.initiative ?? null,
      year,
      period: 'year',
      figure: one.figure,
      about: one.about ?? '',
      version,
      value,
      comment: one.comment ?? '',
      reason,
      recorded_at: new Date(morning + index * 23_000 + (version - 1) * 6 * 86_400_000).toISOString(),
      by_person: wish.by.person,
      by_role: 'federation-administrator',
      by_permission: wish.by.permission,
    });
    const isCount = ['women', 'men', 'participants'].includes(one.figure);
    const rows =
      isCount && one.value > 3 && draw.chance(0.04)
        ? [
            row(1, one.value - 1 - draw.below(3), ''),
            row(2, one.value, 'Rättat efter avstämning med kommunen.'),
          ]
        : [row(1, one.value, '')];
    return rows.filter(({ recorded_at }) => Date.parse(recorded_at) < wish.now);
  });
}

/** Between so many percent of something, rounded. */
function roundTo(step: number, draw: Draw, whole: number, [from, to]: readonly [number, number]): number {
  return Math.round((whole * (from + draw.below(to - from + 1))) / 100 / step) * step;
}
