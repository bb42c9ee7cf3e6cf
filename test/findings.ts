import type { Findings } from '../src/values/findings/findings.ts';
import type { Sourced } from '../src/values/findings/provenance.ts';
import { valueAt } from '../src/values/findings/value-at.ts';

/** A value of a row, by its member's name as provenance names it, and where it was read, when that is told. */
interface ToldValue {
  readonly name: string;
  readonly value: unknown;
  readonly pointer: string | undefined;
}

/** Every value of every payment and fact. */
export function valuesOf({ payments, facts }: Pick<Findings, 'payments' | 'facts'>): ToldValue[] {
  return [...payments, ...Object.values(facts).flat()].flatMap(valuesOfRow);
}

function valuesOfRow({ provenance, ...members }: Sourced): ToldValue[] {
  return leavesOf(members).map(([name, value]) => ({ name, value, pointer: provenance.values[name] }));
}

/** Each single value, its way with dots. Whether a code is known is said by us, not by the agency. */
function leavesOf(value: unknown, name = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[name, value]];
  return Object.entries(value).flatMap(([member, inside]) =>
    member === 'known' && 'code' in value ? [] : leavesOf(inside, name === '' ? member : `${name}.${member}`),
  );
}

/** Whether what stands at the value's place in the raw answer says the same: forms aside, never another value. */
export function standsAtItsPlace({ value, pointer }: ToldValue, raw: unknown): boolean {
  const there = pointer === undefined ? undefined : valueAt(raw, pointer);
  if (there === undefined || there === null) return false;
  if (typeof there === 'object') return value === Object.values(there).join('/');
  if (typeof value !== 'string') return value === there;
  const written = typeof there === 'string' ? there.trim() : JSON.stringify(there);
  return value.trim() === written || isSameNumber(value, written) || isSameDay(value, written);
}

function isSameNumber(told: string, written: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(told) && written !== '' && Number(written) === Number(told);
}

/** A month that was written is told as its first or last day, and a day without its time and zone. */
function isSameDay(told: string, written: string): boolean {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(told);
  return isDay && /^\d{4}-\d{2}/.test(written) && (written.startsWith(told) || told.startsWith(written));
}
