import { z } from 'zod';
import { caseHead, periodDecision } from './fk-case-parts.ts';
import { address, day, extent, numberCode, ore, relative, textCode } from './record-parts.ts';

const childAllowance = z.object({
  ...caseHead,
  benefit: z.literal('ABB'),
  child: relative,
  decisions: z.array(periodDecision.extend({ isInSchool: z.boolean(), isPlaced: z.boolean() })),
});

const childAllowanceRecipient = z.object({
  ...caseHead,
  benefit: z.literal('MABB'),
  /** The child that the allowance is for. */
  child: relative,
  decisions: z.array(
    periodDecision.extend({
      isInSchool: z.boolean(),
      institution: z.object({ kind: z.int(), name: z.string(), address }).nullable(),
      hasTwoRecipients: z.boolean(),
      payee: z.string(),
      lastPaidOn: day,
    }),
  ),
});

const housingAllowance = z.object({
  ...caseHead,
  benefit: z.literal('BOB'),
  coApplicants: z.array(relative),
  decisions: z.array(
    periodDecision.extend({
      totalHousingCost: ore,
      reducedHousingCost: ore,
      incomes: z.array(z.object({ yearly: ore })),
      childrenAtHome: z.array(relative),
      childrenOccasionally: z.array(relative),
      childrenAlternating: z.array(relative),
    }),
  ),
});

const housingSupplement = z.object({
  ...caseHead,
  benefit: z.literal('BTI'),
  coApplicants: z.array(relative),
  decisions: z.array(
    periodDecision.extend({
      yearlyGrossCost: ore,
      yearlyNetCost: ore,
      /** Only where support for the elderly has been tried as well. */
      yearlyNetCostForSupport: ore.nullable(),
    }),
  ),
});

const maintenance = z.object({
  ...caseHead,
  benefit: z.literal('US'),
  side: z.enum(['received', 'owed']),
  child: relative,
  decisions: z.array(periodDecision.extend({ compensation: z.int(), coordinatedGross: ore })),
});

const sicknessCompensation = z.object({
  ...caseHead,
  benefit: z.literal('SA'),
  /** Försäkringstid in fortieths, or for garantiersättning in a case within EU/EES in years, months and days. */
  insuredTime: z.union([
    z.object({ fortieths: z.int() }),
    z.object({ years: z.int(), months: z.int(), days: z.int() }),
  ]),
  decisions: z.array(periodDecision.extend({ coordinatedGross: ore, extent })),
  /** Steglös avräkning, a year each; `settled` is null for the year that is not reckoned off yet. */
  steplessSettlements: z.array(
    z.object({
      year: z.int(),
      incomeInSweden: ore,
      incomeAbroad: ore,
      allowance: ore,
      settled: z
        .object({
          difference: ore,
          supplement: ore.nullable(),
          fee: ore.nullable(),
          paidOut: ore.nullable(),
          reclaimed: ore.nullable(),
        })
        .nullable(),
    }),
  ),
});

const programme = z.object({
  ...caseHead,
  benefit: z.literal('PROG'),
  decisions: z.array(
    periodDecision.extend({
      compensation: textCode,
      dayRows: z.array(z.object({ day, compensation: textCode, amount: ore })),
    }),
  ),
});

/** Aktivitetsstöd in its older form. */
const activitySupport = z.object({
  ...caseHead,
  benefit: z.literal('AS'),
  measure: numberCode,
  decisions: z.array(
    periodDecision.extend({ days: z.int(), hasWaitingDay: z.boolean(), compensation: z.int() }),
  ),
});

/** Omvårdnadsbidrag and merkostnadsersättning: one decision, period by period. */
const extraCare = z.object({
  ...caseHead,
  benefit: z.enum(['OMV', 'MEK']),
  decision: periodDecision.extend({
    status: z.string(),
    outcome: z.int(),
    /** The first day of the month that it ends from. */
    endsFrom: day.nullable(),
    periods: z.array(
      z.object({ period: periodDecision.shape.period, extent, share: extent, payoutKind: z.string() }),
    ),
    children: z.array(relative),
  }),
});

const careAllowance = z.object({
  ...caseHead,
  benefit: z.literal('VB'),
  decisions: z.array(
    periodDecision.extend({
      compensation: z.int(),
      extent,
      children: z.array(relative),
      isShared: z.boolean(),
    }),
  ),
});

const disabilityAllowance = z.object({
  ...caseHead,
  benefit: z.literal('HE'),
  decisions: z.array(periodDecision.extend({ extent })),
});

/** ÅP-37 and ÅP-38 at FK. */
const oldPension = z.object({
  ...caseHead,
  benefit: z.literal('AP'),
  decisions: z.array(periodDecision.extend({ coordinatedGross: ore, extent })),
});

const survivorsPension = z.object({
  ...caseHead,
  benefit: z.literal('EFTERLEVANDE'),
  deceased: relative,
  decisions: z.array(periodDecision.extend({ coordinatedGross: ore, extent: extent.nullable() })),
});

export const periodCases = [
  childAllowance,
  childAllowanceRecipient,
  housingAllowance,
  housingSupplement,
  maintenance,
  sicknessCompensation,
  programme,
  activitySupport,
  extraCare,
  careAllowance,
  disabilityAllowance,
  oldPension,
  survivorsPension,
] as const;
