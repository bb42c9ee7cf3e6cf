import { definitionOfCounts, missingIsNotZero, periodsInYear } from './in-words.ts';
import { annulledOnes, withoutStructural } from './initiatives-report.ts';
import type { CountPeriod } from './newest-figures.ts';
import type { FederationFacts, InitiativeFacts } from './read-federation.ts';
import { during, fiveYears, ofOrientation, reckonWith, type Reckoning } from './reckon.ts';
import {
  counted,
  missing,
  nothing,
  number,
  numbers,
  row,
  sumOf,
  sumOfAll,
  sumRow,
  text,
  words,
  type Cell,
  type Chart,
  type Report,
  type Row,
  type Table,
} from './report.ts';

/** How many have taken part in each initiative, by sex, and how many were planned. */
export function participantsReport(
  facts: FederationFacts,
  year: number,
  { countPeriod, individualAlone }: { readonly countPeriod: CountPeriod; readonly individualAlone: boolean },
): Report {
  const reckoning = reckonWith(facts);
  const ofYear = during(facts.initiatives, year);
  const tables = [individualTable(ofOrientation(ofYear, 'individual'), { year, reckoning, countPeriod })];
  if (!individualAlone)
    tables.push(structuralTable(ofOrientation(ofYear, 'structural'), { year, reckoning, countPeriod }));
  return {
    id: 'participants',
    title: `Deltaganden ${year}`,
    scope: facts.name,
    year,
    notes: [
      definitionOfCounts(countPeriod),
      missingIsNotZero,
      'Skillnaden mot det budgeterade räknas ut bara när alla antal på raden, och i summan alla insatsers, har lämnats.',
    ],
    exclusions: [
      ...notCounted(ofYear, { year, reckoning, individualAlone }),
      ...annulledOnes(facts),
      ...(individualAlone ? [withoutStructural] : []),
    ],
    charts: [participantsChart(facts, year, reckoning)],
    tables: [...tables, yearsTable(facts, year, reckoning)],
    texts: [],
  };
}

interface Asked {
  readonly year: number;
  readonly reckoning: Reckoning;
  readonly countPeriod: CountPeriod;
}

function individualTable(initiatives: readonly InitiativeFacts[], asked: Asked): Table {
  const { year, reckoning } = asked;
  const rows = initiatives.map((one) => ({
    name: one.name,
    planned: reckoning.of(one, year, 'planned-participants'),
    women: reckoning.of(one, year, 'women'),
    men: reckoning.of(one, year, 'men'),
    all: reckoning.participants(one, year),
    periods: periodsCell(
      Math.min(reckoning.periods(one, year, 'women'), reckoning.periods(one, year, 'men')),
      asked,
    ),
  }));
  const sum = (key: 'planned' | 'women' | 'men' | 'all') => sumOf(rows.map((one) => one[key]));
  const shown = (one: Omit<(typeof rows)[number], 'periods'>, of: readonly Counts[]): readonly Cell[] => [
    text(one.name),
    number(one.planned),
    number(one.women),
    number(one.men),
    number(one.all),
    againstPlanned(of),
  ];
  const total = {
    name: 'Summa',
    planned: sum('planned'),
    women: sum('women'),
    men: sum('men'),
    all: sum('all'),
  };
  return {
    id: 'individual',
    caption: `Individinriktade insatser ${year}, deltaganden efter kön`,
    columns: [
      words('Insats'),
      numbers('Budgeterat'),
      numbers('Kvinnor'),
      numbers('Män'),
      numbers('Registrerat'),
      numbers('Mot budgeterat'),
      ...periodsColumn(asked),
    ],
    rows: [
      ...rows.map((one) => row(...shown(one, [one]), ...one.periods)),
      ...summed(rows.length, [...shown(total, rows), ...periodsNothing(asked)]),
    ],
  };
}

function structuralTable(initiatives: readonly InitiativeFacts[], asked: Asked): Table {
  const { year, reckoning } = asked;
  const rows = initiatives
    .filter(({ followUpMethod }) => followUpMethod === 'total')
    .map((one) => ({
      name: one.name,
      planned: reckoning.of(one, year, 'planned-participants'),
      all: reckoning.participants(one, year),
      periods: periodsCell(reckoning.periods(one, year, 'participants'), asked),
    }));
  const [planned, all] = [sumOf(rows.map((one) => one.planned)), sumOf(rows.map((one) => one.all))];
  return {
    id: 'structural',
    caption: `Strukturövergripande insatser ${year}, deltaganden utan uppdelning på kön`,
    columns: [
      words('Insats'),
      numbers('Budgeterat'),
      numbers('Registrerat'),
      numbers('Mot budgeterat'),
      ...periodsColumn(asked),
    ],
    rows: [
      ...rows.map((one) =>
        row(text(one.name), number(one.planned), number(one.all), againstPlanned([one]), ...one.periods),
      ),
      ...summed(rows.length, [
        text('Summa'),
        number(planned),
        number(all),
        againstPlanned(rows),
        ...periodsNothing(asked),
      ]),
    ],
  };
}

function summed(count: number, cells: readonly Cell[]): readonly Row[] {
  return count === 0 ? [] : [sumRow(...cells)];
}

interface Counts {
  readonly planned: number | null;
  readonly all: number | null;
  readonly women?: number | null;
  readonly men?: number | null;
}

/** Only where all of it has been set: less than planned is told apart from not yet reported. */
function againstPlanned(rows: readonly Counts[]): Cell {
  const isWhole = rows.every(({ women, men }) => women !== null && men !== null);
  const [all, planned] = [sumOfAll(rows.map((one) => one.all)), sumOfAll(rows.map((one) => one.planned))];
  return !isWhole || all === null || planned === null ? nothing : number(all - planned);
}

/** Where counts are registered by the year there is nothing to say of periods. */
function periodsColumn({ countPeriod }: Asked) {
  return countPeriod === 'year' ? [] : [numbers('Perioder med uppgift')];
}

function periodsCell(given: number, { countPeriod }: Asked): readonly Cell[] {
  if (countPeriod === 'year') return [];
  return [given === 0 ? missing : { text: `${given} av ${periodsInYear(countPeriod)}`, number: given }];
}

function periodsNothing({ countPeriod }: Asked): readonly Cell[] {
  return countPeriod === 'year' ? [] : [nothing];
}

/** How many initiatives lack counts, and how many are not counted at all. */
export function notCounted(
  ofYear: readonly InitiativeFacts[],
  { year, reckoning, individualAlone }: Omit<Asked, 'countPeriod'> & { readonly individualAlone: boolean },
): readonly string[] {
  const isSet = (one: InitiativeFacts, figure: 'women' | 'men') => reckoning.of(one, year, figure) !== null;
  const without = ofYear.filter((one) => {
    if (one.orientation === 'individual') return !isSet(one, 'women') || !isSet(one, 'men');
    return !individualAlone && one.followUpMethod === 'total' && reckoning.participants(one, year) === null;
  });
  const uncounted = ofYear.filter(({ followUpMethod }) => followUpMethod === 'none');
  return [
    ...(without.length === 0
      ? []
      : [
          `${counted(without.length, 'insats saknar antal', 'insatser saknar antal')}, helt eller för det ena könet.`,
        ]),
    ...(uncounted.length === 0 || individualAlone
      ? []
      : [
          counted(
            uncounted.length,
            'insats är inte med: dess deltagare räknas inte.',
            'insatser är inte med: deras deltagare räknas inte.',
          ),
        ]),
  ];
}

function ofYears({ initiatives }: FederationFacts, year: number, reckoning: Reckoning) {
  const individual = ofOrientation(initiatives, 'individual');
  return fiveYears(year).map((one) => {
    const women = sumOf(individual.map((initiative) => reckoning.of(initiative, one, 'women')));
    const men = sumOf(individual.map((initiative) => reckoning.of(initiative, one, 'men')));
    return { year: one, women, men, all: sumOf([women, men]) };
  });
}

function yearsTable(facts: FederationFacts, year: number, reckoning: Reckoning): Table {
  return {
    id: 'years',
    caption: 'Deltaganden i individinriktade insatser, fem år',
    columns: [words('År'), numbers('Kvinnor'), numbers('Män'), numbers('Summa')],
    rows: ofYears(facts, year, reckoning).map((one) =>
      row(text(String(one.year)), number(one.women), number(one.men), number(one.all)),
    ),
  };
}

function participantsChart(facts: FederationFacts, year: number, reckoning: Reckoning): Chart {
  const years = ofYears(facts, year, reckoning);
  const last = years.at(-1);
  const both = sumOfAll([last?.women ?? null, last?.men ?? null]);
  const sentence =
    both === null || last === undefined
      ? `För ${year} saknas uppgift om deltaganden, helt eller för det ena könet.`
      : `${year} registrerades ${counted(both, 'deltagande', 'deltaganden')} i individinriktade insatser: ${number(last.women).text} av kvinnor och ${number(last.men).text} av män.`;
  return {
    id: 'participants',
    title: 'Deltaganden efter kön',
    sentence,
    unit: 'deltaganden',
    groups: years.map((one) => String(one.year)),
    series: [
      { name: 'Kvinnor', cells: years.map(({ women }) => number(women)) },
      { name: 'Män', cells: years.map(({ men }) => number(men)) },
    ],
  };
}
