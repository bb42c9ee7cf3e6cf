import { addDays, startOfSwedishDay, type Day } from '../../values/day.ts';
import { FieldMistakes } from '../parties/index.ts';

const longestDays = 400;

/** From the first day's beginning until just before the day after the last; milliseconds since 1970. Throws FieldMistakes. */
export function requirePeriod(from: Day, until: Day): { readonly from: number; readonly to: number } {
  if (until < from) throw mistake('Periodens sista dag är före den första.');
  if (until > addDays(from, longestDays)) throw mistake('Perioden får vara högst 400 dagar.');
  return { from: startOfSwedishDay(from), to: startOfSwedishDay(addDays(until, 1)) };
}

function mistake(message: string): FieldMistakes {
  return new FieldMistakes([{ pointer: '/until', message }]);
}
