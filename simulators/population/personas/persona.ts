import { day } from '../../../src/values/day.ts';
import type { Chapter } from '../chapter.ts';
import type { ChildMember, Household, Life, Member } from '../household.ts';
import { identify } from '../identify.ts';
import type { Identity } from '../identity.ts';
import { places } from '../places.ts';

export interface PersonaFacts {
  /** Given name and surname. */
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly born: string;
  readonly sex: 'woman' | 'man';
  /** One Swedish sentence; without it the person is a relative, not a persona. */
  readonly shows?: string;
  readonly but?: Partial<Identity>;
  readonly isSamordningsnummer?: boolean;
  readonly living?: ChildMember['living'];
  readonly tells?: (life: Life) => readonly Chapter[];
}

/** Named personas and their families have birth numbers 238 (women) and 239 (men); generated persons never do. */
function persona(facts: PersonaFacts): ChildMember {
  const [givenName = '', surname = ''] = facts.name.split(' ');
  const [place] = places;
  const identity = identify(
    {
      givenName,
      surname,
      bornOn: day(facts.born),
      birthNumber: facts.sex === 'woman' ? 238 : 239,
      isSamordningsnummer: facts.isSamordningsnummer ?? false,
      street: 'Provgatan 1',
      place,
    },
    facts.but,
  );
  return {
    identity,
    ...(facts.shows === undefined ? {} : { shows: facts.shows }),
    ...(facts.tells === undefined ? {} : { chapters: facts.tells }),
    ...(facts.living === undefined ? {} : { living: facts.living }),
  };
}

export function alone(facts: PersonaFacts): Household {
  return { adults: [persona(facts)], areTogether: false, children: [] };
}

type Family = Omit<Household, 'adults' | 'children' | 'areTogether'> & { readonly areTogether?: boolean };

export function family(
  adults: readonly PersonaFacts[],
  children: readonly PersonaFacts[],
  more: Family = {},
): Household {
  const members: readonly Member[] = adults.map(persona);
  return { areTogether: false, ...more, adults: members, children: children.map(persona) };
}
