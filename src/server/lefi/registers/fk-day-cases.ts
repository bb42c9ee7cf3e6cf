import { z } from 'zod';
import { caseHead, dayDecision } from './fk-case-parts.ts';
import { day, extent, ore, relative } from './record-parts.ts';

/** Sjukpenning, förebyggande sjukpenning and rehabiliteringsersättning have one form. */
export const sickness = z.object({
  ...caseHead,
  benefit: z.enum(['SJP', 'FSJP', 'RBE']),
  decisions: z.array(
    dayDecision.extend({
      hasWaitingDay: z.boolean(),
      outcome: z.string(),
      type: z.string(),
      level: z.string(),
      compensation: z.string(),
      dayRows: z.array(z.object({ day, amount: ore, waitingDeduction: ore })),
    }),
  ),
});

export const parental = z.object({
  ...caseHead,
  benefit: z.literal('FP'),
  child: relative,
  claimedDays: z.array(z.object({ day, level: z.string(), extent })),
  decisions: z.array(
    dayDecision.extend({
      compensation: z.int(),
      dayRows: z.array(z.object({ day, level: z.string(), gross: ore })),
    }),
  ),
});

export const temporaryParental = z.object({
  ...caseHead,
  benefit: z.literal('TFP'),
  child: relative,
  decisions: z.array(
    dayDecision.extend({
      compensation: z.int(),
      dayRows: z.array(z.object({ day, amount: ore, incomeType: z.int(), method: z.int() })),
    }),
  ),
});

/** Graviditetspenning, närståendepenning, smittbärarersättning, dagpenning till totalförsvarspliktiga. */
export const dayCase = z.object({
  ...caseHead,
  benefit: z.enum(['GP', 'NP', 'SBP', 'DPE']),
  decisions: z.array(
    dayDecision.extend({
      /** The kind, for the two benefits that have kinds. */
      compensation: z.int().nullable(),
      hasWaitingDay: z.boolean(),
    }),
  ),
});

export type SicknessCase = z.infer<typeof sickness>;
export type ParentalCase = z.infer<typeof parental>;
export type TemporaryParentalCase = z.infer<typeof temporaryParental>;
export type DayCase = z.infer<typeof dayCase>;
