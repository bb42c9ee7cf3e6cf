import { addDays, daysBetween } from './calendar.ts';
import { day } from '../../src/values/day.ts';
import type { Day } from '../../src/values/day.ts';

/*
 * A generated person's number leads back to the household by arithmetic alone, so no table is needed.
 * Time is cut in blocks of four years (1461 days). A household is a day and a slot; its members are born in
 * fixed blocks relative to that day, each shuffled within the block so that nobody's age follows another's.
 * Birth numbers 980–989 are used; 238–239 are left to the named personas.
 */
const block = 1461;
const slots = 5;
const adultsFrom = day('1935-01-01');
const adultDays = 17 * block;
const parentsFromDay = 11 * block; // 1979
const childrenFrom = day('2009-01-01');
const childDays = 4 * block;
const siblingGap = 900;

export const householdCount = adultDays * slots;

export type Role = 'first' | 'second' | 'older-child' | 'younger-child';

/** Where a member is born and which birth number it has; null when the household cannot have that member. */
export interface Birth {
  readonly bornOn: Day;
  readonly birthNumber: number;
}

export function birthIn(household: number, role: Role): Birth | null {
  const at = household % adultDays;
  const slot = Math.floor(household / adultDays);
  if (role === 'first') return { bornOn: addDays(adultsFrom, at), birthNumber: 980 + slot };
  if (role === 'second') return { bornOn: addDays(adultsFrom, shuffle(at, 385)), birthNumber: 985 + slot };
  const childAt = at - parentsFromDay;
  if (childAt < 0 || childAt >= childDays) return null;
  const older = shuffle(childAt, 766);
  if (role === 'older-child') return { bornOn: addDays(childrenFrom, older), birthNumber: 980 + slot };
  const younger = older + siblingGap;
  return younger < childDays ? { bornOn: addDays(childrenFrom, younger), birthNumber: 985 + slot } : null;
}

/** The household and role that a birth belongs to; null when it is nobody's in the population. */
export function householdOf(bornOn: Day, birthNumber: number): { household: number; role: Role } | null {
  const row = birthNumber - 980;
  if (row < 0 || row >= 2 * slots) return null;
  const found = bornOn < childrenFrom ? adultAt(bornOn, row < slots) : childAt(bornOn, row < slots);
  return found && { household: found.at + adultDays * (row % slots), role: found.role };
}

interface Found {
  readonly at: number;
  readonly role: Role;
}

function adultAt(bornOn: Day, isFirst: boolean): Found | null {
  const at = daysBetween(adultsFrom, bornOn);
  if (at < 0 || at >= adultDays) return null;
  return isFirst ? { at, role: 'first' } : { at: unshuffle(at, 385), role: 'second' };
}

function childAt(bornOn: Day, isOlder: boolean): Found | null {
  const at = daysBetween(childrenFrom, bornOn) - (isOlder ? 0 : siblingGap);
  if (at < 0 || at >= childDays) return null;
  return { at: parentsFromDay + unshuffle(at, 766), role: isOlder ? 'older-child' : 'younger-child' };
}

/** Multiplies within the block; the factor shares no divisor with 1461 = 3 · 487. */
function shuffle(at: number, factor: number): number {
  const start = at - (at % block);
  return start + (((at % block) * factor) % block);
}

function unshuffle(at: number, factor: number): number {
  const start = at - (at % block);
  return start + (((at % block) * inverse(factor)) % block);
}

/** The number that undoes a multiplication modulo the block (extended Euclid). */
function inverse(factor: number): number {
  let [rest, next] = [block, factor];
  let [before, now] = [0, 1];
  while (next !== 0) {
    const times = Math.floor(rest / next);
    [rest, next] = [next, rest - times * next];
    [before, now] = [now, before - times * now];
  }
  return ((before % block) + block) % block;
}
