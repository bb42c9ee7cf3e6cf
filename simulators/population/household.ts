import type { Day } from '../../src/values/day.ts';
import type { Chapter } from './chapter.ts';
import type { Draw } from './draw.ts';
import type { Child, Identity, Relations } from './identity.ts';

/** People who belong together, whether or not they live together. The same household tells every member's life. */
export interface Household {
  /** One or two; a single adult stands alone, or the other parent is not known. */
  readonly adults: readonly Member[];
  readonly areTogether: boolean;
  readonly children: readonly ChildMember[];
  /** The first adult gets bostadsbidrag, with the second as co-applicant when they are together. */
  readonly getsHousingAllowance?: boolean;
  /** The parents live apart: the first adult gets underhållsstöd, the second owes it. */
  readonly getsMaintenance?: boolean;
  /** öre */
  readonly maintenanceDebt?: number;
}

export interface Member {
  readonly identity: Identity;
  /** Makes a named persona of the member. */
  readonly shows?: string;
  readonly chapters?: (life: Life) => readonly Chapter[];
}

export interface ChildMember extends Member {
  /** How the child lives with the first adult, when the adults are apart. */
  readonly living?: 'home' | 'alternating' | 'occasional' | 'placed';
}

/** One member's life as far as `today`; a life that has ended stands still on the day of death. */
export interface Life {
  readonly identity: Identity;
  readonly relations: Relations;
  readonly today: Day;
  readonly draw: Draw;
}

export function membersOf(household: Household): readonly Member[] {
  return [...household.adults, ...household.children];
}

/** Children not yet born on the day are not told of. */
export function relationsIn(household: Household, member: Member, today: Day): Relations {
  const isAdult = household.adults.includes(member);
  const others = household.adults.filter((each) => each !== member).map(relatedPerson);
  const dead = others.filter((each) => each.diedOn !== null);
  if (!isAdult) return { children: [], partner: null, parents: others, deceased: dead };
  const deceased = household.areTogether ? dead : [];
  const [partner = null] = household.areTogether ? others.filter((each) => each.diedOn === null) : [];
  const children = household.children
    .filter((child) => child.identity.bornOn <= today)
    .map((child): Child => ({
      ...relatedPerson(child),
      otherParent: others[0] ?? null,
      living: livingWith(household, member, child),
    }));
  return { children, partner, parents: [], deceased };
}

function livingWith(household: Household, member: Member, child: ChildMember): Child['living'] {
  const living = child.living ?? 'home';
  if (household.areTogether || member === household.adults[0] || living === 'alternating') return living;
  return living === 'placed' ? 'placed' : 'elsewhere';
}

function relatedPerson({ identity }: Member) {
  const { personidentitet, givenName, surname, bornOn, diedOn, protection } = identity;
  return { personidentitet, givenName, surname, bornOn, diedOn, isProtected: protection !== 'none' };
}
