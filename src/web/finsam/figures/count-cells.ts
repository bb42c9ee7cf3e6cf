import type { FigureCell } from '../figure-sheet.ts';
import type { Counts, CountRow } from '../finsam-api.ts';
import { figureWords } from '../finsam-words.ts';

/** Every count of the year that the page was told of. */
export function countCells({ rows }: Counts): readonly FigureCell[] {
  return rows.flatMap((row) =>
    row.counts.map(({ period, figure, state }) => ({
      initiativeId: row.initiativeId,
      period,
      figure,
      about: '',
      label: `${figureWords[figure]}, ${row.name}`,
      state,
    })),
  );
}

/** The year before, of the same period when it has it: 'Kvinnor 12, män 9'. Null: nothing was set. */
export function lastYearInWords({ lastYear }: CountRow, period: string): string | null {
  const same = lastYear.filter((one) => one.period === period && one.value !== null);
  const shown = same.length > 0 ? same : lastYear.filter(({ value }) => value !== null);
  if (shown.length === 0) return null;
  const order = ['women', 'men', 'participants'];
  return shown
    .toSorted((one, other) => order.indexOf(one.figure) - order.indexOf(other.figure))
    .map(({ figure, value }) => `${figureWords[figure].toLocaleLowerCase('sv')} ${value}`)
    .join(', ');
}
