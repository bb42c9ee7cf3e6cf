import { counties } from '../../../values/finsam/counties.ts';
import { definitionOfCounts, missingIsNotZero } from './in-words.ts';
import type { CountPeriod } from './newest-figures.ts';
import { protectSmallNumbers, type Care, type Knower } from './protect-small-numbers.ts';
import { wasThere, type NationFacts } from './read-nation.ts';
import { fiveYears } from './reckon.ts';
import { nationTables, type Line, type NationsYear } from './nation-tables.ts';
import { reckonNation } from './reckon-nation.ts';
import { counted, hidden, number, sumOf, type Cell, type Chart, type Report } from './report.ts';

export interface NationalSettings {
  readonly countPeriod: CountPeriod;
  readonly smallNumberLimit: number;
}

/** The nation and its counties, five years: what can be published. */
export function nationalReport(facts: NationFacts, year: number, settings: NationalSettings): Report {
  const years = fiveYears(year).map((one) => ofYear(facts, one, settings.smallNumberLimit));
  return {
    id: 'national-summary',
    title: `Riket ${year - 4}–${year}`,
    scope: 'Riket',
    year,
    notes: [
      definitionOfCounts(settings.countPeriod),
      ...careInWords(settings.smallNumberLimit),
      'Ett förbund räknas till det län som det har angett, också när det omfattar kommuner i flera. En kommun räknas en gång, också när den är med i flera förbund.',
      'Pengar från Europeiska socialfonden (ESF) redovisas för sig. Staten betalar genom Försäkringskassan, också för Arbetsförmedlingen.',
      missingIsNotZero,
    ],
    exclusions: leftOut(facts, year),
    charts: [participantsChart(years), orientationChart(years), moneyChart(years)],
    tables: nationTables(years),
    texts: [],
  };
}

/**
 * The care is taken over the whole year at once: the nation's row stands beside the counties' wherever it is shown. Every
 * federation knows its own numbers, and may have published them: they give away nobody else's.
 */
function ofYear(facts: NationFacts, year: number, limit: number): NationsYear {
  const codes = [...new Set(facts.federations.map(({ county }) => county ?? ''))].sort();
  const lines = [
    ...codes.map((code) => ({
      name: counties[code] ?? 'Län har inte angetts',
      totals: reckonNation(
        facts,
        year,
        facts.federations.filter(({ county }) => (county ?? '') === code),
      ),
    })),
    { name: 'Riket', totals: reckonNation(facts, year, facts.federations) },
  ];
  const own = ownCounts(facts, year).map(({ county, ...counts }) => ({
    row: codes.indexOf(county),
    ...counts,
  }));
  const knowersOf = (cells: (one: (typeof own)[number]) => Knower['cells']): readonly Knower[] =>
    own.map((one) => ({
      ...{ row: one.row, cells: cells(one) },
      isAlone: lines[one.row]?.totals.federations === 1,
    }));
  const bySex = lines.map(({ totals: { women, men, participants } }) => [women, men, participants]);
  const structural = lines.map(({ totals }) => [totals.structuralParticipants]);
  const care = protectSmallNumbers(
    { cells: bySex, sumsRows: true, sumsColumns: true },
    limit,
    knowersOf(({ women, men }) => [women, men, sumOf([women, men])]),
  );
  const careOfStructural = protectSmallNumbers(
    { cells: structural, sumsRows: false, sumsColumns: true },
    limit,
    knowersOf(({ participants }) => [participants]),
  );
  const shown = lines.map((line, index): Line => {
    const cell = (column: number) =>
      careful(bySex[index]?.[column] ?? null, care[index]?.[column] ?? 'hidden', limit);
    return {
      ...line,
      participants: [cell(0), cell(1), cell(2)],
      structural: careful(structural[index]?.[0] ?? null, careOfStructural[index]?.[0] ?? 'hidden', limit),
    };
  });
  const nation = shown.at(-1);
  if (nation === undefined) throw new Error('there is always a nation');
  return { year, nation, counties: shown.slice(0, -1).filter(({ totals }) => totals.federations > 0) };
}

/** What each federation that was there counted in the year, of itself. */
function ownCounts({ federations, sums }: NationFacts, year: number) {
  const counts = new Map<string, number>();
  for (const one of sums) {
    const key = `${one.federation} ${one.figure}`;
    if (one.year === year) counts.set(key, (counts.get(key) ?? 0) + one.value);
  }
  return federations
    .filter((one) => wasThere(one, year))
    .map(({ federation, county }) => {
      const of = (figure: string) => counts.get(`${federation} ${figure}`) ?? null;
      return { county: county ?? '', women: of('women'), men: of('men'), participants: of('participants') };
    });
}

function careful(value: number | null, care: Care, limit: number): Cell {
  if (care === 'shown') return number(value);
  return hidden(care === 'few' ? fewer(limit) : 'döljs');
}

function careInWords(limit: number): readonly string[] {
  if (limit === 1) return [];
  return [
    `Antal från 1 till ${limit - 1} skrivs ”${fewer(limit)}”, och så många andra antal döljs (”döljs”) att de små inte kan räknas fram ur summorna, inte heller av ett förbund som vet sina egna.`,
  ];
}

const fewer = (limit: number) => `<${limit}`;

/** What the year's figures lack. */
function leftOut({ federations, sums, initiatives }: NationFacts, year: number): readonly string[] {
  const there = federations.filter((one) => wasThere(one, year));
  const has = (federation: string, ...figures: readonly string[]) =>
    sums.some((one) => one.year === year && one.federation === federation && figures.includes(one.figure));
  const without = (...figures: readonly string[]) =>
    there.filter(({ federation }) => !has(federation, ...figures)).length;
  const [counts, funds, outcomes] = [
    without('women', 'men', 'participants'),
    without('allotted'),
    without('initiative-outcome'),
  ];
  const uncounted = initiatives
    .filter((one) => one.year === year)
    .reduce((sum, one) => sum + one.initiatives - one.counted, 0);
  const said = (count: number, what: string) =>
    count === 0 ? [] : [`${counted(count, 'förbund', 'förbund')} har inte lämnat ${what} för ${year}.`];
  return [
    ...said(counts, 'något antal deltagare'),
    ...said(funds, 'uppgift om tilldelade medel'),
    ...said(outcomes, 'något utfall för insatserna'),
    ...(uncounted === 0
      ? []
      : [
          `${counted(uncounted, 'insats', 'insatser')} ${year} räknar inte sina deltagare och är inte med i deltagandena.`,
        ]),
    'Insatser som har makulerats är inte med.',
  ];
}

function participantsChart(years: readonly NationsYear[]): Chart {
  const last = years.at(-1);
  const [women, men] = last?.nation.participants ?? [number(null), number(null)];
  return {
    id: 'participants',
    title: 'Deltaganden efter kön',
    sentence: `Deltaganden i individinriktade insatser ${last?.year ?? ''}: ${women.text} av kvinnor och ${men.text} av män.`,
    unit: 'deltaganden',
    groups: years.map(({ year }) => String(year)),
    series: [
      { name: 'Kvinnor', cells: years.map(({ nation }) => nation.participants[0]) },
      { name: 'Män', cells: years.map(({ nation }) => nation.participants[1]) },
    ],
  };
}

function orientationChart(years: readonly NationsYear[]): Chart {
  const last = years.at(-1);
  return {
    id: 'orientations',
    title: 'Insatser efter inriktning',
    sentence: `${last?.year ?? ''} pågick ${counted(last?.nation.totals.individual ?? 0, 'individinriktad insats', 'individinriktade insatser')} och ${number(last?.nation.totals.structural ?? 0).text} strukturövergripande i riket.`,
    unit: 'insatser',
    groups: years.map(({ year }) => String(year)),
    series: [
      { name: 'Individinriktade', cells: years.map(({ nation }) => number(nation.totals.individual)) },
      { name: 'Strukturövergripande', cells: years.map(({ nation }) => number(nation.totals.structural)) },
    ],
  };
}

function moneyChart(years: readonly NationsYear[]): Chart {
  const last = years.at(-1);
  const [budget, outcome] = last?.nation.totals.initiatives ?? [null, null];
  return {
    id: 'economy',
    title: 'Insatsernas budget och utfall',
    sentence: `Insatsernas budget ${last?.year ?? ''}: ${inKronor(budget)}. Utfall: ${inKronor(outcome)}.`,
    unit: 'kronor',
    groups: years.map(({ year }) => String(year)),
    series: [
      { name: 'Budget', cells: years.map(({ nation }) => number(nation.totals.initiatives[0])) },
      { name: 'Utfall', cells: years.map(({ nation }) => number(nation.totals.initiatives[1])) },
    ],
  };
}

function inKronor(value: number | null): string {
  return value === null ? 'uppgift saknas' : `${number(value).text} kronor`;
}
