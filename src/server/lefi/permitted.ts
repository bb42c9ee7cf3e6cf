import type { LefiArray } from '../../values/lefi-question.ts';
import type { Permitted } from '../connections/index.ts';
import type { AskedType } from './information-types.ts';

export function isPermitted(permitted: Permitted, { array, code }: AskedType): boolean {
  return permitted[array][code] !== undefined;
}

/** What is left out of what one type answers. */
export function withheldFieldsOf(permitted: Permitted, { array, code }: AskedType): readonly string[] {
  return permitted[array][code]?.withheldFields ?? [];
}

/**
 * What is left out of an item that is of several benefits, as a payment may be: whatever is withheld for any of them. Made
 * once for a list, since most withhold nothing.
 */
export function fieldsWithheldFrom(
  permitted: Permitted,
  array: LefiArray,
): (isOf: (code: string) => boolean) => readonly string[] {
  const withholding = Object.entries(permitted[array]).filter(
    ([, { withheldFields }]) => withheldFields.length > 0,
  );
  return (isOf) => withholding.flatMap(([code, { withheldFields }]) => (isOf(code) ? withheldFields : []));
}
