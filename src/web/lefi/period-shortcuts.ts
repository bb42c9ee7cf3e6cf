import { addDays, addMonths, day, type Day } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';

/** Periods that are asked about often, to choose with one press. */
export const periodShortcuts: readonly {
  readonly key: string;
  readonly title: string;
  readonly periodAt: (today: Day) => Period;
}[] = [
  {
    key: 'tre',
    title: 'Senaste 3 månaderna',
    periodAt: (today) => ({ from: addMonths(today, -3), to: today }),
  },
  { key: 'denna', title: 'Innevarande månad', periodAt: wholeMonth },
  {
    key: 'tolv',
    title: 'Senaste 12 månaderna',
    periodAt: (today) => ({ from: addMonths(today, -12), to: today }),
  },
];

/** To its last day: what is to be paid later in the month belongs to it. */
function wholeMonth(today: Day): Period {
  const from = day(`${today.slice(0, 8)}01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}
