import { createDraw, type Draw } from '../../simulators/population/index.ts';
import { day, type Day } from '../../src/values/day.ts';
import { keyedId } from './keyed-id.ts';
import { titles } from './names.ts';
import type { PlannedFederation } from './plan-federations.ts';

/** One initiative as its records and figures are made from it. */
export interface PlannedInitiative {
  readonly id: string;
  readonly name: string;
  readonly orientation: 'individual' | 'structural';
  readonly followUpMethod: 'women-and-men' | 'total' | 'none';
  readonly esfFinanced: boolean;
  readonly focus: string;
  readonly targetGroups: readonly string[];
  readonly startsOn: Day;
  /** Its last day; null: none is decided. */
  readonly endsOn: Day | null;
  /** The five years in which it goes on; first and last. */
  readonly years: readonly [number, number];
}

const focuses = {
  individual: ['mapping', 'preventive', 'treating', 'motivating', 'work-preparing', 'work-oriented'],
  structural: ['cooperation', 'competence', 'study', 'methods', 'information'],
} as const;
const groups = [
  'long-term-sick',
  'young-activity-compensation',
  'young-disability',
  'long-term-unemployed',
  'economic-assistance',
  'mental-illness',
] as const;

/**
 * Every year the federation has as many initiatives as it has slots, half of them for individuals: in each slot one follows
 * another, and they go on for one to four years.
 */
export function planInitiatives(
  federation: PlannedFederation,
  { seed, years }: { readonly seed: number; readonly years: readonly [number, number] },
): readonly PlannedInitiative[] {
  const draw = createDraw(`finsam initiatives ${seed} ${federation.index}`);
  const names = new Set<string>();
  const [first, last] = years;
  const planned: PlannedInitiative[] = [];
  for (let slot = 0; slot < federation.slots; slot += 1) {
    const orientation = (slot + federation.index) % 2 === 0 ? 'individual' : 'structural';
    for (let year = first; year <= last;) {
      const lasts = 1 + draw.below(4);
      const until = year + lasts - 1;
      const name = nameOf(draw, federation, { orientation, names, year });
      planned.push({
        id: keyedId(`finsam ${seed} ${federation.index} ${slot} ${year}`),
        name,
        orientation,
        ...content(draw, orientation),
        ...daysOf(draw, { year, until, first }),
        years: [year, Math.min(until, last)],
      });
      year = until + 1;
    }
  }
  return planned;
}

/** None begins before its first year but those that were going on when the five years began. */
function daysOf(
  draw: Draw,
  { year, until, first }: { readonly year: number; readonly until: number; readonly first: number },
): { readonly startsOn: Day; readonly endsOn: Day | null } {
  const startYear = year === first ? year - draw.below(2) : year;
  const startsOn = day(`${startYear}-0${1 + (year === until ? 0 : draw.below(4))}-01`);
  const ends = draw.pick(['06-30', '08-31', '12-31', '12-31', '12-31']);
  return { startsOn, endsOn: draw.chance(0.12) && until > first + 3 ? null : day(`${until}-${ends}`) };
}

function content(draw: Draw, orientation: PlannedInitiative['orientation']) {
  const countsAll = draw.chance(0.6);
  const structural = countsAll ? ('total' as const) : ('none' as const);
  const followUpMethod = orientation === 'individual' ? ('women-and-men' as const) : structural;
  const several = draw.chance(0.3);
  const targetGroups: string[] =
    orientation === 'structural' && draw.chance(0.5) ? ['no-specific'] : [draw.pick(groups)];
  const second = draw.pick(groups);
  if (several && !targetGroups.includes(second) && targetGroups[0] !== 'no-specific')
    targetGroups.push(second);
  const focus = orientation === 'individual' ? draw.pick(focuses.individual) : draw.pick(focuses.structural);
  return { followUpMethod, esfFinanced: draw.chance(0.06), focus, targetGroups };
}

/** Differs from every other of the federation's, in whatever case and spaces. */
function nameOf(
  draw: Draw,
  { municipalities }: PlannedFederation,
  wish: {
    readonly orientation: 'individual' | 'structural';
    readonly names: Set<string>;
    readonly year: number;
  },
): string {
  const { orientation, names, year } = wish;
  const title = draw.pick(titles[orientation]);
  const place = municipalities[draw.below(municipalities.length)]?.name.replace(' kommun', '') ?? '';
  const free = [title, `${title} ${place}`, `${title} ${year}`, `${title} ${place} ${year}`].find(
    (name) => !names.has(name),
  );
  let name = free ?? `${title} ${place} ${year}, grupp 2`;
  for (let group = 3; names.has(name); group += 1) name = `${title} ${place} ${year}, grupp ${group}`;
  names.add(name);
  return name;
}
