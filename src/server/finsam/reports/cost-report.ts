import { definitionOfCounts } from './in-words.ts';
import { annulledOnes } from './initiatives-report.ts';
import { withMoneyIn } from './reckon-economy.ts';
import type { CountPeriod } from './newest-figures.ts';
import type { FederationFacts, InitiativeFacts } from './read-federation.ts';
import { reckonWith, type Reckoning } from './reckon.ts';
import {
  counted,
  nothing,
  number,
  numbers,
  row,
  sumOf,
  sumRow,
  text,
  words,
  type Cell,
  type Report,
  type Row,
} from './report.ts';

/** Outcome by participant, each initiative for itself; where it cannot be reckoned, why. ESF's money is kept apart. */
export function costReport(facts: FederationFacts, year: number, countPeriod: CountPeriod): Report {
  const reckoning = reckonWith(facts);
  const costs = withMoneyIn(facts, year, reckoning).map((one) => costOf(one, year, reckoning));
  const able = costs.filter(({ whyNot }) => whyNot === '');
  const participants = sumOf(able.map((one) => one.participants));
  const outcome = sumOf(able.map((one) => one.outcome));
  return {
    id: 'cost-per-participant',
    title: `Kostnad per deltagande ${year}`,
    scope: facts.name,
    year,
    notes: [
      'Kostnad per deltagande = insatsens utfall delat med antalet registrerade deltaganden, avrundat till hela kronor. Administrationen ingår inte.',
      'Insatser är olika långa och olika omfattande. Kostnaden säger ingenting om vad en insats har lett till.',
      'Pengar från Europeiska socialfonden (ESF) ingår inte i insatsens utfall och har en egen kolumn.',
      definitionOfCounts(countPeriod),
    ],
    exclusions: [
      ...(able.length === costs.length
        ? []
        : able.length === 0
          ? ['Kostnaden kan inte räknas ut för någon insats ännu; på varje rad står varför.']
          : [
              `Raden ”Alla som kan räknas” räknar med ${able.length} av ${counted(costs.length, 'insats', 'insatser')}: för de andra står varför det inte går.`,
            ]),
      ...annulledOnes(facts),
    ],
    charts: [],
    tables: [
      {
        id: 'cost-per-participant',
        caption: `Kostnad per deltagande ${year}, kronor`,
        columns,
        rows: [
          ...costs.map(rowOf),
          ...(able.length === 0
            ? []
            : [
                sumRow(
                  text('Alla som kan räknas'),
                  number(outcome),
                  number(participants),
                  perHead(outcome, participants),
                  nothing,
                  nothing,
                  nothing,
                ),
              ]),
        ],
      },
    ],
    texts: [],
  };
}

const columns = [
  words('Insats'),
  numbers('Utfall'),
  numbers('Deltaganden'),
  numbers('Kronor per deltagande'),
  words('Varför det inte kan räknas ut'),
  numbers('ESF-utfall'),
  numbers('ESF-kronor per deltagande'),
];

function rowOf({ name, outcome, participants, isCounted, whyNot, esf }: Cost): Row {
  return row(
    text(name),
    number(outcome),
    isCounted ? number(participants) : nothing,
    whyNot === '' ? perHead(outcome, participants) : nothing,
    text(whyNot),
    esf === undefined ? nothing : number(esf),
    esf === undefined ? nothing : perHead(esf, participants),
  );
}

interface Cost {
  readonly name: string;
  readonly outcome: number | null;
  readonly participants: number | null;
  readonly isCounted: boolean;
  /** '': it can be reckoned. */
  readonly whyNot: string;
  /** Undefined: the initiative is not financed by ESF. */
  readonly esf: number | null | undefined;
}

function costOf(initiative: InitiativeFacts, year: number, reckoning: Reckoning): Cost {
  const outcome = reckoning.of(initiative, year, 'initiative-outcome');
  const isOneSexMissing =
    initiative.orientation === 'individual' &&
    (reckoning.of(initiative, year, 'women') === null) !== (reckoning.of(initiative, year, 'men') === null);
  const participants = reckoning.participants(initiative, year);
  const isCounted = initiative.followUpMethod !== 'none';
  const whyNot = !isCounted
    ? 'Deltagare räknas inte i insatsen'
    : [
        ...(outcome === null ? ['utfallet saknas'] : []),
        ...(isOneSexMissing ? ['antalet saknas för det ena könet'] : []),
        ...(participants === null ? ['antalet saknas'] : []),
        ...(participants === 0 && !isOneSexMissing ? ['antalet är noll'] : []),
      ].join(' och ');
  return {
    name: initiative.name,
    outcome,
    participants,
    isCounted,
    whyNot: whyNot.charAt(0).toUpperCase() + whyNot.slice(1),
    esf: initiative.esfFinanced ? reckoning.of(initiative, year, 'esf-outcome') : undefined,
  };
}

function perHead(amount: number | null, participants: number | null): Cell {
  if (amount === null || participants === null || participants === 0) return nothing;
  return number(Math.round(amount / participants));
}
