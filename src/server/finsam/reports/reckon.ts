import type { FederationFacts, Figure, InitiativeFacts, Orientation } from './read-federation.ts';

/** What a federation's figures come to. Null: nobody has set anything. */
export interface Reckoning {
  /** The figure of an initiative. */
  of(initiative: InitiativeFacts, year: number, figure: Figure): number | null;
  /** How many periods the figure has been registered for. */
  periods(initiative: InitiativeFacts, year: number, figure: Figure): number;
  /** What the federation has set, by what it is about: financiers, types of cost. */
  by(year: number, figure: Figure): ReadonlyMap<string, number>;
  /** Everybody who has been counted in the initiative, of whichever sex. */
  participants(initiative: InitiativeFacts, year: number): number | null;
}

export function reckonWith({ figures }: FederationFacts): Reckoning {
  const known = new Map<string, { value: number; given: number }>();
  const abouts = new Map<string, Map<string, number>>();
  for (const { initiative, year, figure, about, value, given } of figures) {
    if (initiative !== null) known.set(`${initiative} ${year} ${figure}`, { value, given });
    else {
      const key = `${year} ${figure}`;
      const those = abouts.get(key) ?? new Map<string, number>();
      abouts.set(key, those.set(about, (those.get(about) ?? 0) + value));
    }
  }
  const at = ({ id }: InitiativeFacts, year: number, figure: Figure) => known.get(`${id} ${year} ${figure}`);
  const of: Reckoning['of'] = (initiative, year, figure) => at(initiative, year, figure)?.value ?? null;
  return {
    of,
    periods: (initiative, year, figure) => at(initiative, year, figure)?.given ?? 0,
    by: (year, figure) => abouts.get(`${year} ${figure}`) ?? new Map<string, number>(),
    participants: (initiative, year) => {
      if (initiative.orientation === 'structural') return of(initiative, year, 'participants');
      const [women, men] = [of(initiative, year, 'women'), of(initiative, year, 'men')];
      return women === null && men === null ? null : (women ?? 0) + (men ?? 0);
    },
  };
}

/** Those that went on at any time in the year. */
export function during(initiatives: readonly InitiativeFacts[], year: number): readonly InitiativeFacts[] {
  return initiatives.filter(
    ({ startsOn, endsOn }) => startsOn <= `${year}-12-31` && (endsOn === null || endsOn >= `${year}-01-01`),
  );
}

export function ofOrientation(
  initiatives: readonly InitiativeFacts[],
  orientation: Orientation,
): readonly InitiativeFacts[] {
  return initiatives.filter((initiative) => initiative.orientation === orientation);
}

/** The last five years, the oldest first. */
export function fiveYears(last: number): readonly number[] {
  return [last - 4, last - 3, last - 2, last - 1, last];
}
