import {
  isAnybodyProtected,
  isProtectionTold,
  withoutWhereabouts,
} from '../../../values/lefi-sections/whereabouts.ts';
import type { LefiAnswer } from '../answer.ts';

export interface ShownAnswer {
  readonly answer: LefiAnswer;
  /** Somebody in the answer is protected, and so what tells where anybody is has been taken out. */
  readonly protected: boolean;
  /** False: the answer does not say whether the person is protected, and so the same has been taken out. */
  readonly isProtectionKnown: boolean;
}

/**
 * Pure. Somebody who is protected must not be found through the answer: neither by her own address nor by a child's, a
 * partner's or an employer's. So one protected person, asked about or related, takes it all away; and so does not being told,
 * since a question without FK:GEPI would otherwise show where a protected child lives. `leavesOutProtection`: somebody is
 * protected whom the actor may not be told of; then it is said that nothing is known, which gives nobody away.
 */
export function hideWhereabouts(answer: LefiAnswer, leavesOutProtection = false): ShownAnswer {
  const isProtected = isAnybodyProtected(answer);
  const isProtectionKnown = isProtected || (isProtectionTold(answer) && !leavesOutProtection);
  const isShown = isProtectionKnown && !isProtected;
  return { answer: isShown ? answer : withoutWhereabouts(answer), protected: isProtected, isProtectionKnown };
}
