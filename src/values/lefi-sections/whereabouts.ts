import { isObject } from './cells.ts';

/** What tells where somebody is, wherever it stands in the answer (contract/lefi-v9). */
const whereabouts: readonly string[] = [
  'adress',
  'arbetsstallen',
  'arbetsgivare',
  'folkbokford',
  'institutionsplacering',
  'telefon',
  'epost',
];

/** Why what tells where anybody is isn't shown: somebody is protected, or the answer doesn't say. Null: it is shown. */
export type Hiding = 'protected' | 'unknown' | null;

/** Whether the answer says of anybody in it that she is protected. */
export function isAnybodyProtected(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isAnybodyProtected);
  if (!isObject(value)) return false;
  return value['skyddad'] === true || Object.values(value).some(isAnybodyProtected);
}

/**
 * Whether the answer says of the person asked about that she is protected or that she is not. It does when FK:GEPI was asked
 * for, may be seen and could be fetched; otherwise nothing may be taken for unprotected.
 */
export function isProtectionTold(answer: { readonly formansinformation?: unknown }): boolean {
  const { formansinformation: lists } = answer;
  const people = isObject(lists) ? lists['generellPersoninformation'] : undefined;
  return (
    Array.isArray(people) &&
    people.some((person) => isObject(person) && typeof person['skyddad'] === 'boolean')
  );
}

/** Without what tells where anybody is: somebody who is protected is not found through somebody who is not. */
export function withoutWhereabouts<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(withoutWhereabouts) as Value;
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !whereabouts.includes(name))
      .map(([name, inner]) => [name, withoutWhereabouts(inner)]),
  ) as Value;
}

/** Whether a field would tell it: of a protected person it has no column either, since a dash would say that it is missing. */
export function tellsWhereabouts({ path }: { readonly path: string }): boolean {
  return path.split('.').some((name) => whereabouts.includes(name));
}
