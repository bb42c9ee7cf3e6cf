import { lefiArrays, type LefiQuestion } from '../../values/lefi-question.ts';
import type { Permitted } from '../connections/index.ts';
import { subsystemOf, type AskedType } from './information-types.ts';
import { isPermitted } from './permitted.ts';

/** What was asked for, parted in what the actor may see and what it may not. */
export interface SortedTypes {
  readonly permitted: readonly AskedType[];
  readonly notPermitted: readonly AskedType[];
}

/** A type that is not delivered yet counts as not permitted: an empty list would say that the person has nothing. */
export function sortAskedTypes(question: LefiQuestion, permitted: Permitted): SortedTypes {
  const asked = lefiArrays.flatMap((array) =>
    (question.asked[array] ?? []).map((code): AskedType => ({ array, code })),
  );
  const isOpen = (type: AskedType) => isPermitted(permitted, type) && subsystemOf(type) !== null;
  return { permitted: asked.filter(isOpen), notPermitted: asked.filter((type) => !isOpen(type)) };
}
