import { sumOf } from '../../../values/finsam/sum-up.ts';
import type { Column, Filter } from '../../parts/list-state.ts';
import type { Counts, Economy, Initiative } from '../finsam-api.ts';
import { daysInWords, initiativeStates, orientationWords } from '../finsam-words.ts';
import { writtenNumber } from '../whole-number.ts';

/** What the table says of an initiative beside what the initiative itself does. */
export interface InitiativeLine {
  readonly initiative: Initiative;
  /** Kronor of the year; null: not set. */
  readonly budget: number | null;
  readonly outcome: number | null;
  /** All that have been counted in the year's periods; null: none has been. */
  readonly participants: number | null;
}

export function linesOf(
  initiatives: readonly Initiative[],
  counts: Counts,
  economy: Economy | null,
): readonly InitiativeLine[] {
  return initiatives.map((initiative) => {
    const money = economy?.initiatives.find(({ initiativeId }) => initiativeId === initiative.id);
    const row = counts.rows.find(({ initiativeId }) => initiativeId === initiative.id);
    return {
      initiative,
      budget: money?.budget.value ?? null,
      outcome: money?.outcome.value ?? null,
      participants: sumOf((row?.counts ?? []).map(({ state }) => state.value)).sum,
    };
  });
}

/** Whoever takes part in two of the year's periods is counted in both: their sum is no number of persons. */
function participantsInWords({ periods }: Pick<Counts, 'periods'>): string {
  return periods.length > 1 ? 'Deltaganden' : 'Deltagare';
}

export function columnsFor(
  isAdministrator: boolean,
  counts: Pick<Counts, 'periods'>,
): readonly Column<InitiativeLine>[] {
  return [
    { key: 'namn', heading: 'Insats', value: ({ initiative }) => initiative.name },
    ...(isAdministrator
      ? [
          {
            key: 'inriktning',
            heading: 'Inriktning',
            value: ({ initiative }: InitiativeLine) => orientationWords[initiative.orientation],
          },
        ]
      : []),
    {
      key: 'precisering',
      heading: 'Preciserad inriktning',
      value: ({ initiative }) => initiative.focus.label,
    },
    {
      key: 'tid',
      heading: 'Tid',
      value: ({ initiative }) => initiative.startsOn,
      text: ({ initiative }) => daysInWords(initiative),
    },
    { key: 'lage', heading: 'Läge', value: ({ initiative }) => initiativeStates[initiative.state].text },
    ...(isAdministrator
      ? [
          number('budget', 'Budget, kr', ({ budget }) => budget),
          number('utfall', 'Utfall, kr', ({ outcome }) => outcome),
        ]
      : []),
    number('deltagare', participantsInWords(counts), ({ participants }) => participants),
  ];
}

export function filtersFor(isAdministrator: boolean): readonly Filter<InitiativeLine>[] {
  const states = Object.entries(initiativeStates).map(([value, { text }]) => ({ value, text }));
  const orientations = Object.entries(orientationWords).map(([value, text]) => ({ value, text }));
  return [
    {
      key: 'lage',
      label: 'Läge',
      options: states,
      matches: ({ initiative }, value) => initiative.state === value,
    },
    isAdministrator
      ? {
          key: 'inriktning',
          label: 'Inriktning',
          options: orientations,
          matches: ({ initiative }, value) => initiative.orientation === value,
        }
      : {
          key: 'koppling',
          label: 'Visa',
          options: [{ value: 'egna', text: 'Insatser som jag är kopplad till' }],
          matches: ({ initiative }) => initiative.isLinked,
        },
  ];
}

function number(
  key: string,
  heading: string,
  value: (line: InitiativeLine) => number | null,
): Column<InitiativeLine> {
  return { key, heading, value, text: (line) => writtenNumber(value(line)), isNumber: true };
}
