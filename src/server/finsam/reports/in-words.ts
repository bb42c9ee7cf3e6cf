import type { Day } from '../../../values/day.ts';
import type { FollowUpMethod, InitiativeFacts, Orientation } from './read-federation.ts';
import type { CountPeriod } from './newest-figures.ts';

export const orientations: Readonly<Record<Orientation, string>> = {
  individual: 'Individinriktad',
  structural: 'Strukturövergripande',
};

export const methods: Readonly<Record<FollowUpMethod, string>> = {
  'women-and-men': 'Kvinnor och män',
  total: 'Totalt antal',
  none: 'Räknas inte',
};

/** As of a day: an initiative's state follows from its dates. */
export function stateInWords({ startsOn, endsOn }: InitiativeFacts, today: Day): string {
  if (startsOn > today) return 'Planerad';
  return endsOn !== null && endsOn < today ? 'Avslutad' : 'Pågår';
}

const periods: Readonly<Record<CountPeriod, { readonly one: string; readonly inYear: number }>> = {
  year: { one: 'år', inYear: 1 },
  third: { one: 'tertial', inYear: 3 },
  month: { one: 'månad', inYear: 12 },
};

export function periodsInYear(countPeriod: CountPeriod): number {
  return periods[countPeriod].inYear;
}

/** Our own definition of what is counted, and said to be ours: none has been found published. */
export function definitionOfCounts(countPeriod: CountPeriod): string {
  return `Deltaganden, inte unika personer: den som har deltagit någon gång under perioden räknas en gång per ${periods[countPeriod].one} och insats, och den som deltar i två insatser räknas i båda. Definitionen är den här tjänstens egen.`;
}

export const missingIsNotZero =
  'Där det står ”saknas” har ingen uppgift lämnats. Det är inte detsamma som noll. En summa räknar bara med det som har lämnats.';
