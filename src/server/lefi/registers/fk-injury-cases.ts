import { z } from 'zod';
import { caseHead, periodDecision } from './fk-case-parts.ts';
import { day, extent, numberCode, ore, relative } from './record-parts.ts';

/** Arbetsskadelivränta, to the injured or, where somebody has died of it, to a survivor. */
export const workInjury = z.object({
  ...caseHead,
  benefit: z.literal('ARBETSSKADA'),
  updatedOn: day,
  employer: numberCode,
  injuredOn: day,
  cause: z.int(),
  incomeBefore: ore,
  /** Null to a survivor. */
  incomeAfter: ore.nullable(),
  deceased: relative.nullable(),
  decisions: z.array(
    periodDecision.extend({
      factor: z.number(),
      coordinationShare: extent,
      grossIncrease: ore,
      pensionableIncome: ore,
      coordinatedGross: ore,
      compensation: z.int(),
    }),
  ),
});

/** Yrkesskadelivränta (the older law), to the injured or to a survivor. */
export const occupationalInjury = z.object({
  ...caseHead,
  benefit: z.literal('YL'),
  /** Who bears the cost, by number; null when nobody does. */
  employer: z.int().nullable(),
  injuredOn: day,
  causes: z.array(z.int()).min(1),
  deceased: relative.nullable(),
  decisions: z.array(periodDecision.extend({ factor: extent, compensation: z.int() })),
});

export type WorkInjuryCase = z.infer<typeof workInjury>;
export type OccupationalInjuryCase = z.infer<typeof occupationalInjury>;
