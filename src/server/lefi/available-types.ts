import { lefiArrays, lefiCodes } from '../../values/lefi-question.ts';
import type { Permitted } from '../connections/index.ts';
import { writeDiscloserState, type AvailableTypes } from './answer.ts';
import { labelOf, subsystemOf } from './information-types.ts';
import { isPermitted } from './permitted.ts';

/** What the actor may ask for. Both disclosers are told as available: nobody's register is asked for this. */
export function availableTypes(permitted: Permitted): AvailableTypes {
  const lists = lefiArrays.map((array) => [
    array,
    lefiCodes[array]
      .filter((code) => isPermitted(permitted, { array, code }) && subsystemOf({ array, code }) !== null)
      .map((code) => ({ kod: code, beskrivning: labelOf(code) })),
  ]);
  return {
    utlamnare: [writeDiscloserState('FK', 'OK'), writeDiscloserState('PM', 'OK')],
    ...Object.fromEntries(lists),
  } as AvailableTypes;
}
