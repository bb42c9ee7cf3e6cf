import { startOfSwedishDay, swedishDayAt, addDays, type Day } from '../../../values/day.ts';
import type { ApplicationCourse } from '../application-state.ts';
import { addWorkingDays } from '../working-days.ts';

/** Anslutning, handläggningstid: normally ten working days from a complete order. */
export const handlingDays = 10;

/** How long an order may take, counted from when it last came in complete. */
export interface HandlingTime {
  /** The tenth working day; null while nothing is counted: a draft, or one that waits for completion. */
  readonly dueOn: Day | null;
  readonly isOverdue: boolean;
}

/** A request for completion stops the count; the completed order begins it anew. What has been decided is never overdue. */
export function handlingTime({ state, sentIn, handledAt }: ApplicationCourse, now: number): HandlingTime {
  if (sentIn === null || state === 'to-be-completed') return { dueOn: null, isOverdue: false };
  const dueOn = addWorkingDays(swedishDayAt(sentIn.at), handlingDays);
  const isOverdue = handledAt === null && now >= startOfSwedishDay(addDays(dueOn, 1));
  return { dueOn, isOverdue };
}
