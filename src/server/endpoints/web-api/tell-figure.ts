import type { FigureConflict, FigureState } from '../../finsam/index.ts';
import { momentOrNull } from './moments.ts';

/** A figure as the contract has it. */
export function tellState({ value, version, comment, setAt, setBy }: FigureState) {
  return { value, version, comment, setAt: momentOrNull(setAt), setBy };
}

/** As tellState, where there may be none. */
export function tellStateIfAny(state: FigureState | null) {
  return state === null ? null : tellState(state);
}

/** A figure that somebody else has set since: theirs beside yours. */
export function tellConflict(conflict: FigureConflict) {
  const { initiative: initiativeId, initiativeName: initiative, period, figure, about } = conflict;
  const { aboutLabel, theirs, yours } = conflict;
  return { initiativeId, initiative, period, figure, about, aboutLabel, theirs: tellState(theirs), yours };
}
