import { addDays, startOfSwedishDay, swedishDayAt, type Day } from '../../values/day.ts';

/** The time to mend what a written notice points out (Anslutningsavtal kommun 7.1 and 7.2). */
export interface FullDays {
  /** The first whole Swedish day after the notice. */
  readonly firstDay: Day;
  /** The thirtieth; the last on which the party may still do what the notice asks for. */
  readonly lastDay: Day;
  /** The first moment after it, in milliseconds since 1970. Nothing may be ended or stopped before it. */
  readonly passedAt: number;
}

/**
 * The thirty whole days in Swedish time that follow a notice given at `noticeAt` (milliseconds since 1970). The day of
 * the notice is not one of them. A day in March has 23 hours and one in October 25; they are days all the same.
 */
export function thirtyFullDays(noticeAt: number): FullDays {
  const noticeOn = swedishDayAt(noticeAt);
  return {
    firstDay: addDays(noticeOn, 1),
    lastDay: addDays(noticeOn, 30),
    passedAt: startOfSwedishDay(addDays(noticeOn, 31)),
  };
}
