import { counties } from '../../../values/finsam/counties.ts';
import { orientations } from './in-words.ts';
import type { InitiativeQuality, QualityFacts } from './read-quality.ts';
import {
  number,
  numbers,
  row,
  text,
  words,
  type Cell,
  type Column,
  type Report,
  type Row,
  type Table,
} from './report.ts';

export interface QualityWishes {
  readonly scope: string;
  readonly year: number;
  /** All federations: each row says whose it is. */
  readonly ofAll: boolean;
  /** Whoever sees individual initiatives and counts alone. */
  readonly countsAlone: boolean;
}

/** What is missing or does not fit together, each kind in a table of its own. */
export function qualityReport(facts: QualityFacts, wishes: QualityWishes): Report {
  const { scope, year, countsAlone } = wishes;
  const tables = tablesOf(facts, wishes);
  const found = tables.filter(({ rows }) => rows.length > 0);
  const overview = wishes.ofAll ? byFederation(found, year) : null;
  const none = tables.filter(({ rows }) => rows.length === 0);
  return {
    id: 'data-quality',
    title: `Uppgifter att se över ${year}`,
    scope,
    year,
    notes: [
      'En uppgift som saknas är inte noll. Har ingen deltagit registreras 0.',
      ...(none.length === 0
        ? []
        : [`Utan anmärkning: ${none.map(({ caption }) => lower(caption)).join('; ')}.`]),
    ],
    exclusions: [
      'Insatser som har makulerats är med bara om någon fortfarande är kopplad till dem.',
      ...(countsAlone
        ? ['Ekonomi och strukturövergripande insatser är inte med: dem ser den som är förbundsadministratör.']
        : []),
    ],
    charts: [],
    tables: overview === null || overview.rows.length === 0 ? found : [overview, ...found],
    texts: [],
  };
}

/** How much there is to see to in each federation, the most first: where to begin, before the long lists. */
function byFederation(tables: readonly Table[], year: number): Table {
  const kinds = [
    { id: 'without-counts', heading: 'Insatser utan antal' },
    { id: 'without-outcome', heading: 'Utan utfall eller budget' },
    { id: 'still-linked', heading: 'Avslutade med koppling' },
    { id: 'without-agreement', heading: 'Arbetsgivare utan biträdesavtal' },
  ];
  const federations = new Map<string, { place: readonly Cell[]; counts: number[] }>();
  for (const { id, rows } of tables) {
    const kind = kinds.findIndex((one) => one.id === id);
    if (kind === -1) continue;
    for (const { cells } of rows) {
      const place = cells.slice(0, 2);
      const key = place.map((cell) => cell.text).join('/');
      const line = federations.get(key) ?? { place, counts: kinds.map(() => 0) };
      line.counts[kind] = (line.counts[kind] ?? 0) + 1;
      federations.set(key, line);
    }
  }
  const all = ({ counts }: { counts: readonly number[] }) => counts.reduce((sum, one) => sum + one, 0);
  const lines = [...federations.values()].sort((one, other) => all(other) - all(one));
  return {
    id: 'by-federation',
    caption: `Att se över ${year}, per förbund`,
    columns: [
      ...whoseIt({ ofAll: true }).columns,
      ...kinds.map(({ heading }) => numbers(heading)),
      numbers('Tillsammans'),
    ],
    rows: lines.map((line) =>
      row(...line.place, ...line.counts.map((one) => number(one)), number(all(line))),
    ),
  };
}

function lower(caption: string): string {
  return caption.charAt(0).toLowerCase() + caption.slice(1);
}

function tablesOf(facts: QualityFacts, wishes: QualityWishes): readonly Table[] {
  const { year, countsAlone } = wishes;
  const whose = whoseIt(wishes);
  const initiatives = facts.initiatives.filter((one) => !countsAlone || one.orientation === 'individual');
  const counts: Table = {
    id: 'without-counts',
    caption: `Insatser utan antal deltagare ${year}`,
    columns: [...whose.columns, words('Insats'), words('Inriktning'), words('Saknas')],
    rows: initiatives.flatMap((one) =>
      missingCounts(one).map((what) =>
        row(...whose.cells(one), text(one.name), text(orientations[one.orientation]), text(what)),
      ),
    ),
  };
  if (countsAlone) return [counts];
  return [
    counts,
    outcomes(initiatives, facts, wishes),
    stillLinked(facts, wishes),
    withoutAgreement(facts, wishes),
    ...(wishes.ofAll ? [orderers(facts)] : []),
    silent(facts, wishes),
  ];
}

/** At most one text for each initiative. */
function missingCounts({ orientation, followUpMethod, figures }: InitiativeQuality): readonly string[] {
  if (followUpMethod === 'none') return [];
  if (orientation === 'structural') return figures.includes('participants') ? [] : ['Antalet'];
  const missing = [
    ...(figures.includes('women') ? [] : ['kvinnor']),
    ...(figures.includes('men') ? [] : ['män']),
  ];
  return missing.length === 0 ? [] : [`Antalet ${missing.join(' och ')}`];
}

function outcomes(
  initiatives: readonly InitiativeQuality[],
  { costs }: QualityFacts,
  wishes: QualityWishes,
): Table {
  const whose = whoseIt(wishes);
  const rows: Row[] = initiatives.flatMap((one) => {
    const missing = [
      ...(one.figures.includes('initiative-outcome') ? [] : ['utfall']),
      ...(one.figures.includes('initiative-budget') ? [] : ['budget']),
      ...(one.esfFinanced && !one.figures.includes('esf-outcome') ? ['ESF-utfall'] : []),
    ];
    if (missing.length === 0) return [];
    return [row(...whose.cells(one), text('Insats'), text(one.name), text(missing.join(', ')))];
  });
  return {
    id: 'without-outcome',
    caption: `Utfall eller budget som saknas ${wishes.year}`,
    columns: [...whose.columns, words('Post'), words('Avser'), words('Saknas')],
    rows: [
      ...rows,
      ...costs.map((one) => row(...whose.cells(one), text('Administration'), text(one.cost), text('utfall'))),
    ],
  };
}

function stillLinked({ stillLinked: linked }: QualityFacts, wishes: QualityWishes): Table {
  const whose = whoseIt(wishes);
  return {
    id: 'still-linked',
    caption: 'Insatser som är avslutade och ännu har kopplade deltagaransvariga',
    columns: [...whose.columns, words('Insats'), words('Varför'), numbers('Kopplade')],
    rows: linked.map((one) =>
      row(
        ...whose.cells(one),
        text(one.name),
        text(one.isAnnulled ? 'Makulerad' : `Slutade ${one.endsOn ?? ''}`),
        number(one.links),
      ),
    ),
  };
}

function withoutAgreement({ withoutAgreement: those }: QualityFacts, wishes: QualityWishes): Table {
  const whose = whoseIt(wishes);
  return {
    id: 'without-agreement',
    caption: 'Förbundsadministratörer vars arbetsgivare saknar personuppgiftsbiträdesavtal',
    columns: [...whose.columns, words('Arbetsgivare'), numbers('Administratörer'), words('Vad det innebär')],
    rows: those.map((one) =>
      row(
        ...whose.cells(one),
        text(one.employer),
        number(one.administrators),
        text('Kan inte koppla deltagaransvariga till insatser'),
      ),
    ),
  };
}

function orderers({ orderers: those }: QualityFacts): Table {
  return {
    id: 'orderers',
    caption: 'Beställare vars tid snart går ut',
    columns: [words('Organisation'), words('Sista dagen'), words('Ny period')],
    rows: those.map(({ organisation, lastDay, isRenewing }) =>
      row(text(organisation), text(lastDay), text(isRenewing ? 'Anmäld, inte beslutad' : 'Inte anmäld')),
    ),
  };
}

function silent({ silent: those }: QualityFacts, wishes: QualityWishes): Table {
  const { columns, cells } = whoseIt({ ...wishes, ofAll: true });
  return {
    id: 'silent',
    caption: `Förbund som inte har lämnat någon uppgift alls för ${wishes.year}`,
    columns,
    rows: those.map((one) => row(...cells(one))),
  };
}

/** The columns that say which federation a row is of, where it is not only one. */
function whoseIt({ ofAll }: Pick<QualityWishes, 'ofAll'>) {
  const columns: readonly Column[] = ofAll ? [words('Förbund'), words('Län')] : [];
  return {
    columns,
    cells: ({ federation, county }: { readonly federation: string; readonly county: string | null }) =>
      ofAll ? [text(federation), text(counties[county ?? ''] ?? '')] : [],
  };
}
