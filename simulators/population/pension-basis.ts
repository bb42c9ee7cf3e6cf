import type { Day } from '../../src/values/day.ts';

/** What a compensation was reckoned from: kronor a year, not öre, since they are figures of a calculation that are never summed. */
export interface PensionBasis {
  readonly bp?: { readonly survivorsBase: number; readonly percent: number };
  readonly garp?: {
    readonly fortieths: number;
    readonly guaranteeSupplement: number;
    readonly annuityDeduction: number;
    readonly incomePension: number;
    readonly supplementaryPension: number;
  };
  readonly garpEp?: { readonly fortieths: number };
  readonly garpAp37?: {
    readonly base: number;
    readonly fortieths: number;
    readonly thirtieths: number;
    readonly pensionSupplement: number;
    readonly withdrawalPercent: number;
  };
  readonly ip?: { readonly annuityDeduction: number };
  readonly annuity?: {
    readonly factor: number;
    readonly employerCode: number;
    readonly injuredOn: Day;
    readonly incomeBefore: number;
  };
  readonly op?: { readonly survivorsBase: number; readonly percent: number };
  readonly coordination?: { readonly before: number; readonly kinds: readonly string[] };
  readonly tp?: {
    readonly seamansYears: number;
    readonly withdrawalPercent: number;
    readonly annuityDeduction: number;
    readonly guaranteeSupplement: number;
    readonly basicPensionSupplement: number;
    readonly meanPoints: number;
    readonly yearsWithPoints: number;
    readonly requiredYears: number;
  };
  readonly ankep?: {
    readonly fifteenths: number;
    readonly meanPoints: number;
    readonly numerator: number;
    readonly denominator: number;
  };
}
