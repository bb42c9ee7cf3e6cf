import { z } from 'zod';
import { day, extent, openPeriod, ore, period, textCode } from './record-parts.ts';

export const caseHead = { startedOn: day, isActive: z.boolean(), isRefused: z.boolean() };

const decisionHead = { decidedOn: day, isFinal: z.boolean(), benefit: textCode };

/** A decision on days, at an extent. */
export const dayDecision = z.object({ ...decisionHead, period, extent, days: z.number() });

/** A decision on an amount per period. */
export const periodDecision = z.object({
  ...decisionHead,
  part: textCode,
  periodicity: z.int().min(0).max(4),
  period: openPeriod,
  gross: ore,
});

export type DayDecision = z.infer<typeof dayDecision>;
export type PeriodDecision = z.infer<typeof periodDecision>;
