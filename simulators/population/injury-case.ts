import type { Day } from '../../src/values/day.ts';
import type { Ore } from './amount.ts';
import type { CaseHead, PeriodDecision } from './case-head.ts';
import type { Coded, Extent, RelatedPerson } from './coded.ts';

/** Arbetsskadelivränta (`ARBETSSKADA`, its FK code is not stated anywhere), to the injured or to a survivor. */
export interface WorkInjuryCase extends CaseHead {
  readonly benefit: 'ARBETSSKADA';
  readonly updatedOn: Day;
  readonly employer: Coded<number>;
  readonly injuredOn: Day;
  /** 0–6 to the injured, 0–9 to a survivor: two lists. */
  readonly cause: number;
  /** The injured person's. */
  readonly incomeBefore: Ore;
  /** Null to a survivor. */
  readonly incomeAfter: Ore | null;
  /** Who died of the injury; null to the injured. */
  readonly deceased: RelatedPerson | null;
  readonly decisions: readonly (PeriodDecision & {
    /** At most five decimals. */
    readonly factor: number;
    readonly coordinationShare: Extent;
    readonly grossIncrease: Ore;
    readonly pensionableIncome: Ore;
    readonly coordinatedGross: Ore;
    /** 0 ordinary, 1 waiting. */
    readonly compensation: 0 | 1;
  })[];
}

/** Yrkesskadelivränta (YL, the older law), to the injured or to a survivor. */
export interface OccupationalInjuryCase extends CaseHead {
  readonly benefit: 'YL';
  /** Who bears the cost: 10 to 84, or null. */
  readonly employer: number | null;
  readonly injuredOn: Day;
  /** One or more of 1–5: one list for the injured, another for survivors. */
  readonly causes: readonly number[];
  readonly deceased: RelatedPerson | null;
  readonly decisions: readonly (PeriodDecision & {
    readonly factor: Extent;
    /** 1 free of tax: there is no other. */
    readonly compensation: 1;
  })[];
}
