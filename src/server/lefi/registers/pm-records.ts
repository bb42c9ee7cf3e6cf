import { z } from 'zod';
import { day, openPeriod, ore, period, relative } from './record-parts.ts';

const group = z.enum(['AP', 'BTI', 'EF']);

const claim = z.object({ id: z.string(), receivedOn: day, group, period: openPeriod });

const survivorsBase = z.object({ survivorsBase: z.int(), percent: z.number() });

/** What a compensation was reckoned from; amounts are kronor a year. Which parts there are depends on its type. */
const basis = z.object({
  bp: survivorsBase.optional(),
  garp: z
    .object({
      fortieths: z.int(),
      guaranteeSupplement: z.int(),
      annuityDeduction: z.int(),
      incomePension: z.int(),
      supplementaryPension: z.int(),
    })
    .optional(),
  garpEp: z.object({ fortieths: z.int() }).optional(),
  garpAp37: z
    .object({
      base: z.int(),
      fortieths: z.int(),
      thirtieths: z.int(),
      pensionSupplement: z.int(),
      withdrawalPercent: z.number(),
    })
    .optional(),
  ip: z.object({ annuityDeduction: z.int() }).optional(),
  annuity: z
    .object({ factor: z.number(), employerCode: z.int(), injuredOn: day, incomeBefore: z.int() })
    .optional(),
  op: survivorsBase.optional(),
  coordination: z.object({ before: z.int(), kinds: z.array(z.string()) }).optional(),
  tp: z
    .object({
      seamansYears: z.int(),
      withdrawalPercent: z.number(),
      annuityDeduction: z.int(),
      guaranteeSupplement: z.int(),
      basicPensionSupplement: z.int(),
      meanPoints: z.number(),
      yearsWithPoints: z.int(),
      requiredYears: z.number(),
    })
    .optional(),
  ankep: z
    .object({ fifteenths: z.int(), meanPoints: z.number(), numerator: z.int(), denominator: z.number() })
    .optional(),
});

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
      frequency: z.enum(['AR', 'HALVAR', 'KVARTAL', 'MANAD', 'VECKA', 'DAG', 'ENGANGS']),
      period: openPeriod,
      extent: z.number().min(0).max(1),
      basis,
    }),
  ),
  usedCivilStatus: z.enum(['OGIFT', 'GIFT']).nullable(),
  isCoordinatedAbroad: z.boolean().nullable(),
  housing: z
    .object({
      grossCost: ore,
      netCost: ore,
      netCostOfSupport: ore.nullable(),
      coApplicant: relative.nullable(),
    })
    .nullable(),
  /** A date of death may lack its day, or its month; null where there is none. */
  deceased: z.array(
    z.object({
      personidentitet: z.string(),
      bornOn: day,
      diedOn: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/)
        .nullable(),
    }),
  ),
  otherSurvivors: z.array(relative),
});

const payment = z.object({
  state: z.enum(['done', 'preliminary']),
  paidOn: day,
  period,
  deductions: z.array(z.object({ type: z.string(), amount: ore })),
  rows: z.array(z.object({ group, benefit: z.string(), amountType: z.string(), amount: ore })),
});

const account = z.object({
  type: z.enum(['IP', 'PREP']),
  values: z.array(
    z.object({
      value: ore,
      validFrom: day,
      year: z.int(),
      event: z
        .object({
          kind: z.string(),
          at: z.iso.datetime({ offset: true }),
          transactions: z.array(z.object({ kind: z.string(), amount: ore })),
        })
        .nullable(),
    }),
  ),
});

const basisYear = z.object({
  year: z.int(),
  income: ore,
  studies: ore,
  sicknessCompensation: ore,
  smallChildren: ore,
  service: ore,
  earlyRetirement: ore,
});

/** What one of PM's sub-systems answers. Each fills in its own parts; a person it does not know has none. */
export const pmRecords = z.object({
  claims: z.array(claim).default([]),
  decisions: z.array(decision).default([]),
  payments: z.array(payment).default([]),
  lifeCertificate: z.object({ updatedOn: day, status: z.int() }).nullable().default(null),
  accounts: z.array(account).default([]),
  basisYears: z.array(basisYear).default([]),
});

export type PmRecords = z.infer<typeof pmRecords>;
export type PmClaim = z.infer<typeof claim>;
export type PmDecision = z.infer<typeof decision>;
export type PmCompensation = PmDecision['compensations'][number];
export type PmPayment = z.infer<typeof payment>;
export type PmAccount = z.infer<typeof account>;
export type PmBasisYear = z.infer<typeof basisYear>;
