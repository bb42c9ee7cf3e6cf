import type { Day } from '../../../values/day.ts';
import type { FieldMistake } from '../../parties/index.ts';
import { countFigures, type FigureChange } from './figure.ts';
import type { YearContext, YearInitiative } from './year-context.ts';

/** Participants are counted in what has begun, and in periods when the initiative goes on: each other count by its place. */
export function checkPeriods(
  changes: readonly FigureChange[],
  { year, initiatives }: Pick<YearContext, 'year' | 'initiatives'>,
  today: Day,
): readonly FieldMistake[] {
  return changes.flatMap(({ figure, initiative, period, value }, index) => {
    const found = initiatives.find(({ id }) => id === initiative);
    if (found === undefined || value === null || !countFigures.includes(figure)) return [];
    const message = wrongPeriod(found, daysOf(year, period), today);
    return message === null ? [] : [{ pointer: `/changes/${index}/period`, message }];
  });
}

interface Days {
  readonly first: string;
  readonly last: string;
}

function wrongPeriod({ startsOn, endsOn }: YearInitiative, { first, last }: Days, today: Day): string | null {
  if (last < startsOn) return `Insatsen börjar ${startsOn}, efter perioden. Lämna tomt.`;
  if (endsOn !== null && endsOn < first) return `Insatsen slutade ${endsOn}, före perioden. Lämna tomt.`;
  if (startsOn > today)
    return `Insatsen börjar ${startsOn}: deltagare kan registreras när den har gjort det.`;
  return first > today ? 'Perioden har inte börjat: deltagare kan registreras när den har gjort det.' : null;
}

/** The days of a year, of a third of it or of a month; every month as if it had 31 days. */
function daysOf(year: number, period: string): Days {
  const third = /^T([1-3])$/.exec(period)?.[1];
  const [from, to] =
    period === 'year'
      ? [1, 12]
      : third === undefined
        ? [Number(period), Number(period)]
        : [4 * Number(third) - 3, 4 * Number(third)];
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return { first: `${month(from)}-01`, last: `${month(to)}-31` };
}
