import { z } from 'zod';
import { day, extent, openPeriod, ore, period, relative, textCode } from './record-parts.ts';

const caseHead = { startedOn: day, isActive: z.boolean(), isRefused: z.boolean() };
const decisionHead = { decidedOn: day, isFinal: z.boolean(), benefit: textCode };
const dayDecision = z.object({ ...decisionHead, period, extent, days: z.number() });
const periodDecision = z.object({
  ...decisionHead,
  part: textCode,
  periodicity: z.int(),
  period: openPeriod,
  gross: ore,
});

const sickness = z.object({
  ...caseHead,
  benefit: z.literal('SJP'),
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

const parental = z.object({
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

const temporaryParental = z.object({
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

const childAllowance = z.object({
  ...caseHead,
  benefit: z.literal('ABB'),
  child: relative,
  decisions: z.array(periodDecision.extend({ isInSchool: z.boolean(), isPlaced: z.boolean() })),
});

const childAllowanceRecipient = z.object({
  ...caseHead,
  benefit: z.literal('MABB'),
  recipient: relative,
  decisions: z.array(
    periodDecision.extend({
      isInSchool: z.boolean(),
      hasTwoRecipients: z.boolean(),
      payee: z.string(),
      firstPaidOn: day,
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
  decisions: z.array(periodDecision.extend({ coordinatedGross: ore, extent })),
  /** Steglös avräkning, a year each; `settled` is null for the year that is not reckoned off yet. */
  steplessSettlements: z.array(
    z.object({
      year: z.int(),
      incomeInSweden: ore,
      incomeAbroad: ore,
      allowance: ore,
      settled: z.object({ difference: ore, paidOut: ore, reclaimed: ore }).nullable(),
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

/** A case with its decisions, for the benefits that are delivered. */
export const fkCase = z.discriminatedUnion('benefit', [
  sickness,
  parental,
  temporaryParental,
  childAllowance,
  childAllowanceRecipient,
  housingAllowance,
  maintenance,
  sicknessCompensation,
  programme,
]);

export type FkCase = z.infer<typeof fkCase>;
export type FkCaseOf<Benefit extends FkCase['benefit']> = Extract<FkCase, { benefit: Benefit }>;
export type DayDecision = z.infer<typeof dayDecision>;
export type PeriodDecision = z.infer<typeof periodDecision>;
