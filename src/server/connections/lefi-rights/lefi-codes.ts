import { lefiCodes } from '../../../values/lefi-question.ts';

/** Every code of LEFI, each once. */
export const everyLefiCode = [...new Set(Object.values(lefiCodes).flat())];
