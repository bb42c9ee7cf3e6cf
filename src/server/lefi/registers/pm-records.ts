import { z } from 'zod';
import { day, openPeriod, ore, period, relative } from './record-parts.ts';

const group = z.enum(['AP', 'BTI', 'EF']);

const claim = z.object({ id: z.string(), receivedOn: day, group, period: openPeriod });

const decision = z.object({
  id: z.string(),
  decidedOn: day,
  group,
  status: z.enum(['INTERIMISTISKT', 'PRELIMINART', 'SLUTLIGT']),
  outcome: z.enum(['BIFALL', 'AVSLAG']),
  compensations: z.array(
    z.object({
      type: z.string(),
      amount: ore,
      frequency: z.enum(['MANAD', 'AR', 'ENGANGS']),
      period: openPeriod,
      extent: z.number().min(0).max(1),
    }),
  ),
  usedCivilStatus: z.enum(['OGIFT', 'GIFT']).nullable(),
  housing: z.object({ grossCost: ore, netCost: ore, coApplicant: relative.nullable() }).nullable(),
  deceased: z.array(relative),
});

const payment = z.object({
  state: z.enum(['done', 'preliminary']),
  paidOn: day,
  period,
  deductions: z.array(z.object({ type: z.string(), amount: ore })),
  rows: z.array(z.object({ group, benefit: z.string(), amountType: z.string(), amount: ore })),
});

/** What one of PM's sub-systems answers. Each fills in its own parts; a person it does not know has none. */
export const pmRecords = z.object({
  claims: z.array(claim).default([]),
  decisions: z.array(decision).default([]),
  payments: z.array(payment).default([]),
});

export type PmRecords = z.infer<typeof pmRecords>;
export type PmClaim = z.infer<typeof claim>;
export type PmDecision = z.infer<typeof decision>;
export type PmPayment = z.infer<typeof payment>;
