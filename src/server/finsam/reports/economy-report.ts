import { missingIsNotZero } from './in-words.ts';
import { annulledOnes } from './initiatives-report.ts';
import { reckonEconomy, withMoneyIn, type Sum, type YearsEconomy } from './reckon-economy.ts';
import type { FederationFacts } from './read-federation.ts';
import { fiveYears, reckonWith, type Reckoning } from './reckon.ts';
import {
  counted,
  nothing,
  number,
  numbers,
  row,
  sumRow,
  text,
  words,
  type Cell,
  type Chart,
  type Report,
  type Row,
  type Table,
} from './report.ts';

export const remainsNote =
  'Återstår = tilldelade medel + eget kapital − administration − insatser. Det räknas ut bara när alla delar har lämnats. Pengar från Europeiska socialfonden (ESF) redovisas för sig och ingår inte.';

/** Budget against outcome: the year in detail, five years in sums, and ESF's money apart. */
export function economyReport(facts: FederationFacts, year: number): Report {
  const reckoning = reckonWith(facts);
  const years = fiveYears(year).map((one) => [one, reckonEconomy(facts, one, reckoning)] as const);
  const economy = reckonEconomy(facts, year, reckoning);
  return {
    id: 'economy',
    title: `Ekonomi ${year}, budget och utfall`,
    scope: facts.name,
    year,
    notes: [remainsNote, 'Hela kronor.', missingIsNotZero],
    exclusions: [...whatIsMissing(economy), ...annulledOnes(facts)],
    charts: [economyChart(years)],
    tables: [
      detailTable(facts, { year, reckoning, economy }),
      ...esfTables(facts, { year, reckoning, economy }),
      yearsTable(years),
    ],
    texts: [],
  };
}

/** What the sums do not reckon with, in sentences. */
export function whatIsMissing({ administration, initiatives, esf }: YearsEconomy): readonly string[] {
  const sums: readonly (readonly [string, string, Sum])[] = [
    ['Budget', 'insats', initiatives.budget],
    ['Utfall', 'insats', initiatives.outcome],
    ['Budget', 'administrativ kostnadstyp', administration.budget],
    ['Utfall', 'administrativ kostnadstyp', administration.outcome],
    ['ESF-budget', 'ESF-finansierad insats', esf.budget],
    ['ESF-utfall', 'ESF-finansierad insats', esf.outcome],
  ];
  return sums
    .filter(([, , { missing }]) => missing > 0)
    .map(
      ([what, of, { missing }]) =>
        `${what} saknas för ${counted(missing, of, several[of] ?? of)}; summan räknar inte med ${missing === 1 ? 'den' : 'dem'}.`,
    );
}

const several: Readonly<Record<string, string>> = {
  insats: 'insatser',
  'administrativ kostnadstyp': 'administrativa kostnadstyper',
  'ESF-finansierad insats': 'ESF-finansierade insatser',
};

interface Asked {
  readonly year: number;
  readonly reckoning: Reckoning;
  readonly economy: YearsEconomy;
}

function detailTable(facts: FederationFacts, { year, reckoning, economy }: Asked): Table {
  const { allotted, allottedSum, ownCapital, administration, initiatives, remains } = economy;
  const budgets = reckoning.by(year, 'administration-budget');
  const outcomes = reckoning.by(year, 'administration-outcome');
  const costs = [...new Set([...budgets.keys(), ...outcomes.keys()])].sort();
  return {
    id: 'detail',
    caption: `Ekonomi ${year}, kronor`,
    columns: moneyColumns,
    rows: [
      ...[...allotted].map(([financier, amount]) =>
        row(text('Tilldelade medel'), text(financier), number(amount), nothing, nothing),
      ),
      sumRow(text('Tilldelade medel, summa'), nothing, number(allottedSum), nothing, nothing),
      row(text('Eget kapital'), nothing, number(ownCapital), nothing, nothing),
      ...costs.map((cost) =>
        compared('Administration', cost, [budgets.get(cost) ?? null, outcomes.get(cost) ?? null]),
      ),
      summed('Administration, summa', administration),
      ...withMoneyIn(facts, year, reckoning).map((one) =>
        compared('Insats', one.name, [
          reckoning.of(one, year, 'initiative-budget'),
          reckoning.of(one, year, 'initiative-outcome'),
        ]),
      ),
      summed('Insatser, summa', initiatives),
      sumRow(text('Återstår'), nothing, number(remains.budget), number(remains.outcome), nothing),
    ],
  };
}

const moneyColumns = [
  words('Post'),
  words('Avser'),
  numbers('Budget eller belopp'),
  numbers('Utfall'),
  numbers('Skillnad'),
];

type Pair = readonly [budget: number | null, outcome: number | null];

function compared(what: string, about: string, [budget, outcome]: Pair): Row {
  return row(text(what), text(about), number(budget), number(outcome), left(budget, outcome));
}

function summed(what: string, { budget, outcome }: { readonly budget: Sum; readonly outcome: Sum }): Row {
  const isWhole = budget.missing === 0 && outcome.missing === 0;
  const difference = isWhole ? left(budget.value, outcome.value) : nothing;
  return sumRow(text(what), nothing, number(budget.value), number(outcome.value), difference);
}

/** Budget less outcome: what has not been used. */
function left(budget: number | null, outcome: number | null): Cell {
  return budget === null || outcome === null ? nothing : number(budget - outcome);
}

function esfTables(facts: FederationFacts, { year, reckoning, economy }: Asked): readonly Table[] {
  const those = withMoneyIn(facts, year, reckoning).filter(({ esfFinanced }) => esfFinanced);
  if (those.length === 0) return [];
  return [
    {
      id: 'esf',
      caption: `Pengar från Europeiska socialfonden ${year}, kronor`,
      columns: moneyColumns,
      rows: [
        ...those.map((one) =>
          compared('ESF', one.name, [
            reckoning.of(one, year, 'esf-budget'),
            reckoning.of(one, year, 'esf-outcome'),
          ]),
        ),
        summed('ESF, summa', economy.esf),
      ],
    },
  ];
}

function yearsTable(years: readonly (readonly [number, YearsEconomy])[]): Table {
  return {
    id: 'years',
    caption: 'Fem år, kronor',
    columns: [
      words('År'),
      numbers('Tilldelade medel'),
      numbers('Eget kapital'),
      numbers('Administration, budget'),
      numbers('Administration, utfall'),
      numbers('Insatser, budget'),
      numbers('Insatser, utfall'),
      numbers('Återstår av utfall'),
      numbers('ESF, utfall'),
    ],
    rows: years.map(([year, economy]) =>
      row(
        text(String(year)),
        number(economy.allottedSum),
        number(economy.ownCapital),
        number(economy.administration.budget.value),
        number(economy.administration.outcome.value),
        number(economy.initiatives.budget.value),
        number(economy.initiatives.outcome.value),
        number(economy.remains.outcome),
        number(economy.esf.outcome.value),
      ),
    ),
  };
}

function economyChart(years: readonly (readonly [number, YearsEconomy])[]): Chart {
  const [year, economy] = years.at(-1) ?? [0, null];
  const { budget, outcome } = economy?.initiatives ?? { budget: null, outcome: null };
  const spent =
    outcome?.value == null
      ? 'och inget utfall har lämnats'
      : `och utfallet är ${number(outcome.value).text} kronor${outcome.missing > 0 ? ` (${counted(outcome.missing, 'insats saknar utfall', 'insatser saknar utfall')})` : ''}`;
  return {
    id: 'economy',
    title: 'Insatsernas budget och utfall',
    sentence:
      budget?.value == null
        ? `För ${year} har ingen budget lämnats för insatserna, ${spent}.`
        : `${year} är insatsernas budget ${number(budget.value).text} kronor, ${spent}.`,
    unit: 'kronor',
    groups: years.map(([one]) => String(one)),
    series: [
      { name: 'Budget', cells: years.map(([, { initiatives }]) => number(initiatives.budget.value)) },
      { name: 'Utfall', cells: years.map(([, { initiatives }]) => number(initiatives.outcome.value)) },
    ],
  };
}
