import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';
import type { Coded, Extent, OpenPeriod } from './coded.ts';

export interface CaseHead {
  readonly startedOn: Day;
  readonly isActive: boolean;
  readonly isRefused: boolean;
}

interface DecisionHead {
  readonly decidedOn: Day;
  /** definitivt: may still be appealed against, but is not provisional. */
  readonly isFinal: boolean;
  readonly benefit: Coded;
}

/** A decision on days, at an extent. */
export interface DayDecision extends DecisionHead {
  readonly period: Period;
  readonly extent: Extent;
  readonly days: number;
}

/** A decision on an amount per period. */
export interface PeriodDecision extends DecisionHead {
  /** delforman. */
  readonly part: Coded;
  /** 0 none, 1 month, 2 quarter, 3 half-year, 4 year. */
  readonly periodicity: 0 | 1 | 2 | 3 | 4;
  readonly period: OpenPeriod;
  readonly gross: Ore;
}
