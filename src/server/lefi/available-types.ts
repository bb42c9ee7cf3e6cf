import { lefiArrays } from '../../values/lefi-question.ts';
import { writeDiscloserState, type AvailableTypes } from './answer.ts';
import { labelOf, subsystemOf } from './information-types.ts';
import type { Profile } from './profiles/profile.ts';

/** What the actor may ask for. Both disclosers are told as available: nobody's register is asked for this. */
export function availableTypes(profile: Profile): AvailableTypes {
  const lists = lefiArrays.map((array) => [
    array,
    profile.permitted[array]
      .filter((code) => subsystemOf({ array, code }) !== null)
      .map((code) => ({ kod: code, beskrivning: labelOf(code) })),
  ]);
  return {
    utlamnare: [writeDiscloserState('FK', 'OK'), writeDiscloserState('PM', 'OK')],
    ...Object.fromEntries(lists),
  } as AvailableTypes;
}
