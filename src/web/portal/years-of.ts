import { dayOf } from './in-words.ts';

/** The years that the moments lie in, the latest first. */
export function yearsOf(moments: readonly string[]): readonly string[] {
  return [...new Set(moments.map((moment) => dayOf(moment).slice(0, 4)))].toSorted().toReversed();
}
