import type { Day } from '../../src/values/day.ts';
import { addDays, addMonths, addYears, ageOn } from './calendar.ts';
import { createDraw } from './draw.ts';
import type { Draw } from './draw.ts';
import { generateChapters } from './generate-chapters.ts';
import { birthIn } from './generated-numbers.ts';
import type { Birth, Role } from './generated-numbers.ts';
import { mensNames, surnames, surnamesFromAbroad, womensNames } from './given-names.ts';
import type { ChildMember, Household, Member } from './household.ts';
import { forwarding, identify } from './identify.ts';
import type { Identity } from './identity.ts';
import { otherCountries, places, streets, sweden } from './places.ts';
import type { Place } from './places.ts';

/** What all members share; drawn first, from the household's own number. */
interface Shape {
  readonly seed: number;
  readonly household: number;
  readonly today: Day;
  readonly kind: 'alone' | 'couple' | 'apart' | 'abroad';
  /** Whoever lives at the same address is protected alike, or the one would show where the other is. */
  readonly protection: Partial<Identity>;
  /** Since when the adults are married, or divorced. */
  readonly civilStatusSince: Day;
  readonly surname: string;
  readonly street: string;
  readonly place: Place;
}

/** The household with that number; the same for every member that asks. */
export function generateHousehold(seed: number, household: number, today: Day): Household {
  const draw = createDraw(`${seed}:${household}`);
  const shape = drawShape(seed, household, today, draw);
  const first = adult(shape, 'first');
  const second = shape.kind === 'couple' || shape.kind === 'apart' ? adult(shape, 'second') : [];
  const canHaveChildren = second.length > 0;
  const older = canHaveChildren && draw.chance(0.85) ? child(shape, 'older-child', draw) : [];
  const younger = older.length > 0 && draw.chance(0.6) ? child(shape, 'younger-child', draw) : [];
  const children = [...older, ...younger];
  const isFamily = children.length > 0;
  return {
    adults: shape.kind === 'couple' ? widowed([...first, ...second]) : [...first, ...second],
    areTogether: shape.kind === 'couple',
    children,
    getsHousingAllowance: isFamily && draw.chance(0.4),
    getsMaintenance: isFamily && shape.kind === 'apart',
    maintenanceDebt: draw.below(30) * 10_000,
  };
}

function drawShape(seed: number, household: number, today: Day, draw: Draw): Shape {
  const born = birthIn(household, 'first')?.bornOn ?? today;
  const kinds = ['alone', 'couple', 'apart', 'couple', 'apart', 'alone', 'couple', 'abroad'] as const;
  // Only whoever is grown-up and not a pensioner can be new here.
  const drawn = draw.pick(kinds);
  const kind = drawn === 'abroad' && ageOn(born, today) > 60 ? 'alone' : drawn;
  const street = `${draw.pick(streets)} ${1 + draw.below(80)}`;
  const surname = draw.pick(kind === 'abroad' ? surnamesFromAbroad : surnames);
  const place = draw.pick(places);
  const protection = draw.chance(0.01)
    ? forwarding
    : draw.chance(0.01)
      ? ({ protection: 'sekretessmarkering' } as const)
      : {};
  const civilStatusSince = addDays(addYears(today, -2 - draw.below(4)), -draw.below(300));
  return { seed, household, today, kind, protection, civilStatusSince, surname, street, place };
}

/** Whoever was married to somebody who has died is a widow or widower since then. */
function widowed(adults: readonly Member[]): Member[] {
  return adults.map((adult) => {
    const dead = adults.find((other) => other !== adult && other.identity.diedOn !== null)?.identity.diedOn;
    const { diedOn, civilStatus } = adult.identity;
    if (dead === undefined || dead === null || diedOn !== null || civilStatus !== 2) return adult;
    return { ...adult, identity: { ...adult.identity, civilStatus: 7, civilStatusSince: dead } };
  });
}

function adult(shape: Shape, role: Role): Member[] {
  const birth = birthIn(shape.household, role);
  if (birth === null) return [];
  const draw = createDraw(`${shape.seed}:${shape.household}:${role}`);
  const livesElsewhere = shape.kind === 'apart' && role === 'second';
  const identity = describe(shape, birth, draw, {
    ...civilStatus(shape),
    ...(shape.kind === 'abroad' ? bornAbroad(shape, birth, draw) : {}),
    ...death(shape, birth, draw),
    ...(livesElsewhere ? {} : shape.protection),
  });
  const moved = livesElsewhere ? ownAddress(identity, draw) : identity;
  return [{ identity: moved, chapters: generateChapters }];
}

function child(shape: Shape, role: Role, draw: Draw): ChildMember[] {
  const birth = birthIn(shape.household, role);
  if (birth === null) return [];
  const own = createDraw(`${shape.seed}:${shape.household}:${role}`);
  const isAlternating = draw.chance(0.25) && shape.protection.protection === undefined;
  const living = isAlternating ? 'alternating' : 'home';
  return [{ identity: describe(shape, birth, own, shape.protection), living, chapters: generateChapters }];
}

function describe(shape: Shape, birth: Birth, draw: Draw, but: Partial<Identity>): Identity {
  const givenName = draw.pick(birth.birthNumber % 2 === 0 ? womensNames : mensNames);
  const isSamordningsnummer = shape.kind === 'abroad' && shape.household % 5 === 0;
  const facts = { ...birth, givenName, surname: shape.surname, street: shape.street, place: shape.place };
  return identify({ ...facts, isSamordningsnummer }, but);
}

function civilStatus(shape: Shape): Partial<Identity> {
  const since = shape.civilStatusSince;
  if (shape.kind === 'couple' && shape.household % 2 === 0)
    return { civilStatus: 2, civilStatusSince: since };
  return shape.kind === 'apart' && shape.household % 2 === 0
    ? { civilStatus: 5, civilStatusSince: since }
    : {};
}

/** A foreign citizen, or a Swedish one since a year or two. */
function bornAbroad(shape: Shape, birth: Birth, draw: Draw): Partial<Identity> {
  const country = draw.pick(otherCountries);
  const isCitizen = shape.household % 5 !== 0 && draw.chance(0.3);
  const since = addMonths(shape.today, -6 - draw.below(18));
  const citizenships = [
    { country, since: null },
    ...(isCitizen && since > birth.bornOn ? [{ country: sweden, since }] : []),
  ];
  return { citizenships, isSwedishByBirth: false };
}

function death(shape: Shape, birth: Birth, draw: Draw): Partial<Identity> {
  const isOld = ageOn(birth.bornOn, shape.today) > 70;
  const died = addDays(shape.today, -20 - draw.below(500));
  return draw.chance(isOld ? 0.05 : 0.004) && died > birth.bornOn ? { diedOn: died } : {};
}

function ownAddress(identity: Identity, draw: Draw): Identity {
  const place = draw.pick(places);
  const lines = [`${draw.pick(streets)} ${1 + draw.below(80)}`];
  const { postalCode, town, county, municipality } = place;
  return {
    ...identity,
    addresses: [{ role: 1, lines, postalCode, town, country: sweden }],
    registeredIn: { county, municipality },
  };
}
