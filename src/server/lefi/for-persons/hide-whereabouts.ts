import { isAnybodyProtected, withoutWhereabouts } from '../../../values/lefi-sections/whereabouts.ts';
import type { LefiAnswer } from '../answer.ts';

export interface ShownAnswer {
  readonly answer: LefiAnswer;
  /** Somebody in the answer is protected, and so what tells where anybody is has been taken out. */
  readonly protected: boolean;
}

/**
 * Pure. Somebody who is protected must not be found through the answer: neither by her own address nor by a child's, a
 * partner's or an employer's. So one protected person, asked about or related, takes it all away.
 */
export function hideWhereabouts(answer: LefiAnswer): ShownAnswer {
  return isAnybodyProtected(answer)
    ? { answer: withoutWhereabouts(answer), protected: true }
    : { answer, protected: false };
}
