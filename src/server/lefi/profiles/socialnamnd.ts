import { lefiCodes } from '../../../values/lefi-question.ts';
import type { Profile } from './profile.ts';

/**
 * Illustrative: a municipality's social welfare board, after the list in SSBTEK Allmän beskrivning Rev B §4. Holds
 * the benefits that are delivered now; the board's others are added to it with the code that delivers them.
 */
export const socialnamnd: Profile = {
  name: 'socialnämnd',
  permitted: {
    formansinformation: [
      'FK:ABB',
      'FK:BOB',
      'FK:FP',
      'FK:MABB',
      'FK:PJOB',
      'FK:PROG',
      'FK:SA',
      'FK:SJP',
      'FK:TFP',
      'FK:US',
    ],
    ansprak: ['PM:AP', 'PM:BTI', 'PM:EF'],
    beslut: ['PM:AP', 'PM:BTI', 'PM:EF'],
    // Money that reaches the household counts whatever the benefit is.
    preliminaraUtbetalningar: lefiCodes.preliminaraUtbetalningar,
    utbetalningar: lefiCodes.utbetalningar,
    ovrigInformation: ['FK:GEPI', 'FK:PANV', 'FK:SGI'],
  },
  // Where somebody works is not among what a board is told of FK; salaries are Skatteverket's matter.
  withheldFields: { generellPersoninformation: ['arbetsstallen'] },
};
