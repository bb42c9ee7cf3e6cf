import { wasThere, type FederationLine, type NationFacts } from './read-nation.ts';
import type { Figure, Orientation } from './read-federation.ts';
import { sumOf } from './report.ts';

/** What some federations come to in a year. Null: none of them has set anything. */
export interface Totals {
  readonly federations: number;
  readonly municipalities: number;
  readonly individual: number;
  readonly structural: number;
  readonly esfFinanced: number;
  readonly women: number | null;
  readonly men: number | null;
  readonly participants: number | null;
  readonly structuralParticipants: number | null;
  readonly allotted: Readonly<Record<'state' | 'region' | 'municipality', number | null>>;
  readonly allottedSum: number | null;
  readonly ownCapital: number | null;
  readonly administration: readonly [budget: number | null, outcome: number | null];
  readonly initiatives: readonly [budget: number | null, outcome: number | null];
  readonly esf: readonly [budget: number | null, outcome: number | null];
  /** Initiatives that go on without an outcome. */
  readonly withoutOutcome: number;
}

/** `among`: which federations; those that were not there in the year count nothing. */
export function reckonNation(facts: NationFacts, year: number, among: readonly FederationLine[]): Totals {
  const there = new Set(among.filter((one) => wasThere(one, year)).map(({ federation }) => federation));
  const sums = facts.sums.filter((one) => one.year === year && there.has(one.federation));
  const initiatives = facts.initiatives.filter((one) => one.year === year && there.has(one.federation));
  const sum = (figure: Figure, is: (one: (typeof sums)[number]) => boolean = () => true) =>
    sumOf(sums.filter((one) => one.figure === figure && is(one)).map(({ value }) => value));
  const many = (key: 'initiatives' | 'esfFinanced', orientation?: Orientation) =>
    initiatives
      .filter((one) => orientation === undefined || one.orientation === orientation)
      .reduce((count, one) => count + one[key], 0);
  const [women, men] = [sum('women'), sum('men')];
  const outcomes = sums.filter(({ figure }) => figure === 'initiative-outcome');
  return {
    federations: there.size,
    municipalities: municipalitiesOf(facts, year, there),
    individual: many('initiatives', 'individual'),
    structural: many('initiatives', 'structural'),
    esfFinanced: many('esfFinanced'),
    ...{ women, men, participants: sumOf([women, men]) },
    structuralParticipants: sum('participants'),
    allotted: {
      state: sum('allotted', ({ party }) => party === 'FK'),
      region: sum('allotted', ({ party }) => party === 'region'),
      municipality: sum('allotted', ({ party }) => party === 'municipality'),
    },
    allottedSum: sum('allotted'),
    ownCapital: sum('own-capital'),
    administration: [sum('administration-budget'), sum('administration-outcome')],
    initiatives: [sum('initiative-budget'), sum('initiative-outcome')],
    esf: [sum('esf-budget'), sum('esf-outcome')],
    withoutOutcome: Math.max(
      0,
      many('initiatives') - outcomes.reduce((count, { given }) => count + given, 0),
    ),
  };
}

/** Each municipality once, though it may be in several federations. */
function municipalitiesOf(
  { municipalities }: NationFacts,
  year: number,
  federations: ReadonlySet<string>,
): number {
  const members = municipalities.filter(
    ({ federation, from, to }) =>
      federations.has(federation) && from <= `${year}-12-31` && (to === null || to > `${year}-01-01`),
  );
  return new Set(members.map(({ municipality }) => municipality)).size;
}
