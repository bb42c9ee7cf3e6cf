import type { Totals } from './reckon-nation.ts';
import { nothing, number, numbers, row, sumRow, text, words, type Cell, type Table } from './report.ts';

/** What is told of a county, or of the nation. */
export interface Line {
  readonly name: string;
  readonly totals: Totals;
  /** Women, men and both, with care. */
  readonly participants: readonly [Cell, Cell, Cell];
  readonly structural: Cell;
}

export interface NationsYear {
  readonly year: number;
  readonly counties: readonly Line[];
  readonly nation: Line;
}

/** Five years of the nation and of each county, and the last of them by county: what was done, and the money. */
export function nationTables(years: readonly NationsYear[]): readonly Table[] {
  const last = years.at(-1);
  return [
    yearsTable(years),
    countsByCounty(last),
    moneyByCounty(last),
    ...(years.length > 1 ? countiesThroughYears(years) : []),
  ];
}

function yearsTable(years: readonly NationsYear[]): Table {
  const line = (what: string, of: (line: Line) => Cell) =>
    row(text(what), ...years.map(({ nation }) => of(nation)));
  const plain = (what: string, of: (totals: Totals) => number | null) =>
    line(what, ({ totals }) => number(of(totals)));
  return {
    id: 'nation',
    caption: 'Riket, fem år',
    columns: [words('Uppgift'), ...years.map(({ year }) => numbers(String(year)))],
    rows: [
      plain('Samordningsförbund', ({ federations }) => federations),
      plain('Kommuner', ({ municipalities }) => municipalities),
      plain('Individinriktade insatser', ({ individual }) => individual),
      plain('Strukturövergripande insatser', ({ structural }) => structural),
      plain('varav ESF-finansierade', ({ esfFinanced }) => esfFinanced),
      line('Deltaganden, kvinnor', ({ participants }) => participants[0]),
      line('Deltaganden, män', ({ participants }) => participants[1]),
      line(
        'Deltaganden i individinriktade insatser (inte unika personer)',
        ({ participants }) => participants[2],
      ),
      line(
        'Deltaganden i strukturövergripande insatser (inte unika personer)',
        ({ structural }) => structural,
      ),
      plain('Tilldelade medel, staten (kr)', ({ allotted }) => allotted.state),
      plain('Tilldelade medel, regioner (kr)', ({ allotted }) => allotted.region),
      plain('Tilldelade medel, kommuner (kr)', ({ allotted }) => allotted.municipality),
      plain('Tilldelade medel, summa (kr)', ({ allottedSum }) => allottedSum),
      plain('Eget kapital (kr)', ({ ownCapital }) => ownCapital),
      plain('Administration, budget (kr)', ({ administration }) => administration[0]),
      plain('Administration, utfall (kr)', ({ administration }) => administration[1]),
      plain('Insatser, budget (kr)', ({ initiatives }) => initiatives[0]),
      plain('Insatser, utfall (kr)', ({ initiatives }) => initiatives[1]),
      plain('ESF, budget (kr)', ({ esf }) => esf[0]),
      plain('ESF, utfall (kr)', ({ esf }) => esf[1]),
    ],
  };
}

function countsByCounty(ofYear: NationsYear | undefined): Table {
  const cells = ({ name, totals, participants, structural }: Line) => [
    text(name),
    number(totals.federations),
    number(totals.municipalities),
    number(totals.individual),
    number(totals.structural),
    ...participants,
    structural,
  ];
  return {
    id: 'counties',
    caption: `Län ${ofYear?.year ?? ''}, insatser och deltaganden`,
    columns: [
      words('Län'),
      numbers('Förbund'),
      numbers('Kommuner'),
      numbers('Individ\u00adinriktade insatser'),
      numbers('Struktur\u00adövergripande insatser'),
      numbers('Kvinnor'),
      numbers('Män'),
      numbers('Del\u00adtaganden (inte unika personer)'),
      numbers('Del\u00adtaganden, struktur\u00adövergripande'),
    ],
    rows: rowsByCounty(ofYear, cells),
  };
}

function moneyByCounty(ofYear: NationsYear | undefined): Table {
  const cells = ({ name, totals }: Line) => [
    text(name),
    number(totals.allottedSum),
    number(totals.ownCapital),
    number(totals.administration[1]),
    number(totals.initiatives[0]),
    number(totals.initiatives[1]),
    number(totals.esf[1]),
  ];
  return {
    id: 'counties-money',
    caption: `Län ${ofYear?.year ?? ''}, kronor`,
    columns: [
      words('Län'),
      numbers('Tilldelade medel'),
      numbers('Eget kapital'),
      numbers('Administration, utfall'),
      numbers('Insatser, budget'),
      numbers('Insatser, utfall'),
      numbers('ESF, utfall'),
    ],
    rows: rowsByCounty(ofYear, cells),
  };
}

function rowsByCounty(
  ofYear: NationsYear | undefined,
  cells: (line: Line) => readonly Cell[],
): Table['rows'] {
  if (ofYear === undefined) return [];
  return [...ofYear.counties.map((line) => row(...cells(line))), sumRow(...cells(ofYear.nation))];
}

/** Each year with the care that was taken over the whole of it: nothing stands here that its own tables do not tell. */
function countiesThroughYears(years: readonly NationsYear[]): readonly Table[] {
  const caption = (what: string) => `Län ${years[0]?.year ?? ''}–${years.at(-1)?.year ?? ''}, ${what}`;
  const table = (id: string, what: string, of: (line: Line) => Cell): Table => ({
    id,
    caption: caption(what),
    columns: [words('Län'), ...years.map(({ year }) => numbers(String(year)))],
    rows: [
      ...namesOfCounties(years).map((name) =>
        row(
          text(name),
          ...years.map(({ counties }) => {
            const line = counties.find((one) => one.name === name);
            return line === undefined ? nothing : of(line);
          }),
        ),
      ),
      sumRow(text('Riket'), ...years.map(({ nation }) => of(nation))),
    ],
  });
  return [
    table(
      'counties-years',
      'deltaganden i individinriktade insatser (inte unika personer)',
      ({ participants }) => participants[2],
    ),
    table('counties-years-allotted', 'tilldelade medel, kronor', ({ totals }) => number(totals.allottedSum)),
    table('counties-years-money', 'insatsernas utfall, kronor', ({ totals }) =>
      number(totals.initiatives[1]),
    ),
  ];
}

/** Of all that had a federation in any of the years, as the last year has them; those that have none now come after. */
function namesOfCounties(years: readonly NationsYear[]): readonly string[] {
  return [...new Set(years.toReversed().flatMap(({ counties }) => counties.map(({ name }) => name)))];
}
