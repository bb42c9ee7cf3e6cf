import type { Day } from './day.ts';

/** Whole days, both ends included. `from` may be after `to` until the question has been examined. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}
