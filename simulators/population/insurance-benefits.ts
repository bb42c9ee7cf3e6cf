import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';
import type { Coded, Extent } from './coded.ts';
import type { InsuranceCase } from './insurance-case.ts';
import type { RegisterState } from './pension-benefits.ts';

/** What Försäkringskassan knows. Codes are written without the wire's `FK:`. */
export interface InsuranceBenefits {
  /** False: FK knows nothing of the person, not even GEPI; everything else here is then empty. */
  readonly isKnown: boolean;
  /** LEFI's tillstand for the discloser FK, when this person is asked about. */
  readonly register: RegisterState;
  /** Benefit codes (FK:… without the prefix, GEPI and SGI included) whose sub-system is silent: INTERNT_FEL. */
  readonly silent: readonly string[];
  readonly cases: readonly InsuranceCase[];
  /** FK's own payments, done and preliminary; Pensionsmyndigheten's are in the person's pension part. */
  readonly payments: readonly InsurancePayment[];
  /** FK:SGI, newest last. */
  readonly sicknessBenefitIncome: readonly SicknessBenefitIncome[];
  /** FK:PJOB. */
  readonly jobDays: { readonly used: number; readonly maximumUsed: boolean } | null;
  /** FK:PANV. */
  readonly programmeReferrals: readonly ProgrammeReferral[];
  /** FK:STAV. */
  readonly studyNotices: readonly { readonly type: 0 | 1 | 2 | 4 | 7; readonly period: Period }[];
  /** underhallsskuld; null when there is none. */
  readonly maintenanceDebt: Ore | null;
}

export interface SicknessBenefitIncome {
  readonly decidedOn: Day;
  /** 0 A/B, 1 study time, 2 military service, 3 annuity. */
  readonly type: 0 | 1 | 2 | 3;
  readonly fromEmployment: Ore;
  readonly fromBusiness: Ore;
  /** Of an own business; null without one. */
  readonly waitingDays: number | null;
  /** The year's work, in days or in hours. */
  readonly yearlyDays: number | null;
  readonly yearlyHours: number | null;
}

interface ProgrammeReferral {
  readonly period: Period;
  /** Per cent. */
  readonly extent: number;
  readonly programme: Coded<number>;
}

/**
 * gross = sum of the rows on the gross side; tax = sum of the tax rows;
 * deductions = tax and all other deduction rows; net = gross − deductions.
 */
export interface InsurancePayment {
  /** A preliminary payment is decided, its day has not come. */
  readonly state: 'done' | 'preliminary';
  /** 0 local, 1 monthly, 2 daily, 3 retroactive, 4 presumptive. */
  readonly kind: 0 | 1 | 2 | 3 | 4;
  /** formansfamilj, such as DAG, BOB, US. */
  readonly family: Coded;
  readonly paidOn: Day;
  readonly period: Period;
  readonly gross: Ore;
  readonly tax: Ore;
  /** Tax included, as the LEFI contract has it. */
  readonly deductions: Ore;
  readonly net: Ore;
  readonly rows: readonly InsurancePaymentRow[];
}

export interface InsurancePaymentRow {
  /** Which of the row's amount fields carries the amount. */
  readonly side: 'gross' | 'tax' | 'deduction';
  readonly benefit: Coded;
  readonly amountType: Coded;
  readonly period: Period;
  readonly extent: Extent | null;
  /** In steps of a quarter. */
  readonly days: number | null;
  readonly hours: number | null;
  readonly amount: Ore;
}
