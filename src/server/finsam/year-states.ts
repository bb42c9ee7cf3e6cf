import type { Day } from '../../values/day.ts';
import type { Federation } from './federations/federation.ts';
import type { RecordedYearAct } from './years.ts';

export interface YearState {
  readonly year: number;
  /** Organisationsnummer of the federations that were in life during it, and have it locked. */
  readonly locked: readonly string[];
  /** And of those that have it open. */
  readonly open: readonly string[];
}

/** Every year that a federation has been in life, newest first; `acts` newest first. */
export function yearStates(
  federations: readonly Federation[],
  acts: readonly RecordedYearAct[],
  today: Day,
): readonly YearState[] {
  const thisYear = Number(today.slice(0, 4));
  const first = Math.min(thisYear, ...federations.map(({ formedOn }) => Number(formedOn.slice(0, 4))));
  return Array.from({ length: thisYear - first + 1 }, (_one, index) => thisYear - index).map((year) => {
    const alive = federations
      .filter(({ formedOn, lastOn }) => formedOn <= `${year}-12-31` && (lastOn ?? '9999') >= `${year}-01-01`)
      .map(({ federation }) => federation);
    const own = acts.filter((one) => one.year === year);
    const isLocked = (federation: string) =>
      own.find((one) => one.federation === null || one.federation === federation)?.kind === 'locked';
    return { year, locked: alive.filter(isLocked), open: alive.filter((one) => !isLocked(one)) };
  });
}
