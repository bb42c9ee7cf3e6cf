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
    adults: [...first, ...second],
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
  return { seed, household, today, kind, surname, street, place: draw.pick(places) };
}

function adult(shape: Shape, role: Role): Member[] {
  const birth = birthIn(shape.household, role);
  if (birth === null) return [];
  const draw = createDraw(`${shape.seed}:${shape.household}:${role}`);
  const identity = describe(shape, birth, draw, {
    ...civilStatus(shape, draw),
    ...(shape.kind === 'abroad' ? bornAbroad(shape, birth, draw) : {}),
    ...death(shape, birth, draw),
    ...(draw.chance(0.01) ? forwarding : draw.chance(0.01) ? { protection: 'sekretessmarkering' } : {}),
  });
  const isApart = shape.kind === 'apart' && role === 'second';
  const moved = isApart && identity.protection !== 'forwarded' ? ownAddress(identity, draw) : identity;
  return [{ identity: moved, chapters: generateChapters }];
}

function child(shape: Shape, role: Role, draw: Draw): ChildMember[] {
  const birth = birthIn(shape.household, role);
  if (birth === null) return [];
  const own = createDraw(`${shape.seed}:${shape.household}:${role}`);
  const living = draw.chance(0.25) ? 'alternating' : 'home';
  return [{ identity: describe(shape, birth, own, {}), living, chapters: generateChapters }];
}

function describe(shape: Shape, birth: Birth, draw: Draw, but: Partial<Identity>): Identity {
  const givenName = draw.pick(birth.birthNumber % 2 === 0 ? womensNames : mensNames);
  const isSamordningsnummer = shape.kind === 'abroad' && shape.household % 5 === 0;
  const facts = { ...birth, givenName, surname: shape.surname, street: shape.street, place: shape.place };
  return identify(
    { ...facts, isSamordningsnummer },
    isSamordningsnummer ? { ...but, registeredIn: null } : but,
  );
}

function civilStatus(shape: Shape, draw: Draw): Partial<Identity> {
  const since = addDays(addYears(shape.today, -2 - draw.below(4)), -draw.below(300));
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
