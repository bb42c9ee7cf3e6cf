import type { Day } from '../../../values/day.ts';

export type InitiativeState = 'planned' | 'ongoing' | 'ended' | 'annulled';

export interface Days {
  readonly startsOn: Day;
  /** Its last day; null: until further notice. */
  readonly endsOn: Day | null;
}

/** What an initiative is on a day. With its federation, at the latest, it ends. */
export function initiativeState(
  { startsOn, endsOn, isAnnulled }: Days & { readonly isAnnulled: boolean },
  federationLastOn: Day | null,
  today: Day,
): InitiativeState {
  if (isAnnulled) return 'annulled';
  const last = earliest(endsOn, federationLastOn);
  if (last !== null && last < today) return 'ended';
  return today < startsOn ? 'planned' : 'ongoing';
}

/** The calendar years that it is in, to the one given at the latest. */
export function yearsWithin({ startsOn, endsOn }: Days, lastYear: number): readonly number[] {
  const first = Number(startsOn.slice(0, 4));
  const last = Math.min(lastYear, endsOn === null ? lastYear : Number(endsOn.slice(0, 4)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_one, index) => first + index);
}

function earliest(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
