import type { Day } from '../../../values/day.ts';
import type { Warning } from '../../../values/finsam/economy-warnings.ts';
import type { CountFigure, FigureState } from './figure.ts';
import type { YearInitiative } from './year-context.ts';

/** A federation's numbers of participants of a year. */
export interface Counts {
  readonly year: number;
  readonly isLocked: boolean;
  /** The year's follow-up is over: a number that is registered now says why. */
  readonly isLate: boolean;
  readonly periods: readonly string[];
  /** What is counted, in Swedish: shown next to the fields. */
  readonly definition: string;
  readonly rows: readonly CountRow[];
  readonly warnings: readonly Warning[];
}

export interface CountRow extends Pick<YearInitiative, 'name' | 'orientation'> {
  readonly initiativeId: string;
  readonly startsOn: Day;
  /** Its last day. */
  readonly endsOn: Day | null;
  readonly mayEdit: boolean;
  /** Swedish: why not, and what to do. */
  readonly whyNot: string | null;
  readonly planned: number | null;
  readonly counts: readonly CountCell[];
  /** Those that were set the year before. */
  readonly lastYear: readonly {
    readonly period: string;
    readonly figure: CountFigure;
    readonly value: number | null;
  }[];
}

export interface CountCell {
  readonly period: string;
  readonly figure: CountFigure;
  readonly state: FigureState;
}
