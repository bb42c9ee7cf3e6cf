import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';
import type { OpenPeriod } from './coded.ts';

/** What Arbetsförmedlingen knows. */
export interface Unemployment {
  /** StatusSokandeinformationKod: 0 is a normal answer; the others are of our choosing, no source lists them. */
  readonly status: { readonly code: number; readonly text: string };
  /** Newest last; empty when never registered. */
  readonly registrations: readonly Registration[];
  readonly activityReport: ActivityReport;
  readonly placements: readonly ProgrammePlacement[];
  /** Ekonomiska beslut. */
  readonly decisions: readonly EconomicDecision[];
  /** Days of the 450 in jobb- och utvecklingsgarantin; null when never in it. */
  readonly usedJobDays: number | null;
}

interface Registration {
  readonly registeredOn: Day;
  readonly deregisteredOn: Day | null;
  /** Sökandekategori, the words AF shows. */
  readonly category: string;
  /** Per cent. */
  readonly extent: number;
}

/** 200 handed in (dated), 500 missing in the register, 501 not handed in, 502 technical error. */
export interface ActivityReport {
  readonly code: 200 | 500 | 501 | 502;
  readonly text: string;
  readonly latestOn: Day | null;
}

interface ProgrammePlacement {
  /** FK:PANV's programme number. */
  readonly code: number;
  readonly name: string;
  readonly period: OpenPeriod;
  /** Per cent. */
  readonly extent: number;
}

interface EconomicDecision {
  /** The words AF sends as ErsattningTyp. */
  readonly kind: string;
  /** Per cent. */
  readonly extent: number;
  readonly period: Period;
}

/** What the a-kassor know; one entry per a-kassa that is asked. Empty: no a-kassa knows the person. */
export interface UnemploymentInsurance {
  readonly membership: { readonly fund: string; readonly period: OpenPeriod } | null;
  readonly funds: readonly FundAnswer[];
}

export interface FundAnswer {
  readonly fund: string;
  /** StatusSvarandeOrganisation; no source lists the values, these three are ours. */
  readonly status: 'answered' | 'cannot-answer' | 'not-checked';
  readonly payments: readonly FundPayment[];
  readonly suspensions: readonly Period[];
  readonly application: FundApplication | null;
}

/** Gross − tax = netAfterTax; netAfterTax − otherDeductions = netAfterDeductions. */
export interface FundPayment {
  readonly paidOn: Day;
  readonly period: Period;
  /** Benefit days, in steps of a half. */
  readonly days: number;
  readonly gross: Ore;
  readonly tax: Ore;
  readonly otherDeductions: Ore;
  readonly netAfterTax: Ore;
  readonly netAfterDeductions: Ore;
}

export interface FundApplication {
  /** BeslutOmRattTillErsattning; null: applied, not yet decided. */
  readonly rightDecidedOn: Day | null;
  readonly hasAppliedForPayment: boolean;
}
