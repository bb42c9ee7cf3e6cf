import { writtenDay } from '../parts/written-moment.ts';

/** Today in Sweden, YYYY-MM-DD: what a field for a day begins with. */
export function writtenToday(): string {
  return writtenDay(new Date().toISOString());
}
