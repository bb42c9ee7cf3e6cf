import type { Day } from '../../src/values/day.ts';
import type { CaseHead, PeriodDecision } from './case-head.ts';
import type { Extent, OpenPeriod, RelatedPerson } from './coded.ts';

/** Omvårdnadsbidrag, merkostnadsersättning: one decision, period by period. */
export interface ExtraCareCase extends CaseHead {
  readonly benefit: 'OMV' | 'MEK';
  readonly decision: PeriodDecision & {
    /** S final, I interim. */
    readonly status: 'S' | 'I';
    /**
     * beslutsutfall. OMV: 1 unchanged, 2 granted, 3 changed, 4 refused, 5 dismissed, 6 written off, 7 ended.
     * MEK: 1 unchanged, 2 granted, 3 changed, 5 refused, 6 dismissed, 7 written off, 8 ended, 10 lessened.
     */
    readonly outcome: number;
    /** The first day of the month that it ends from. */
    readonly endsFrom: Day | null;
    /** None when it is refused. */
    readonly periods: readonly CarePeriod[];
    /** Never none for OMV; MEK can be an adult's own. */
    readonly children: readonly RelatedPerson[];
  };
}

export interface CarePeriod {
  readonly period: OpenPeriod;
  /** The level of the benefit. */
  readonly extent: Extent;
  /** What this parent is paid of it. */
  readonly share: Extent;
  /** L running, R retroactive; OMV also F (holidays). */
  readonly payoutKind: 'L' | 'R' | 'F';
}

/** The historic vårdbidrag. */
export interface CareAllowanceCase extends CaseHead {
  readonly benefit: 'VB';
  readonly decisions: readonly (PeriodDecision & {
    /** 0 ordinary, 1 for extra costs. */
    readonly compensation: 0 | 1;
    readonly extent: Extent;
    readonly children: readonly RelatedPerson[];
    readonly isShared: boolean;
  })[];
}

/** The historic handikappersättning. */
export interface DisabilityAllowanceCase extends CaseHead {
  readonly benefit: 'HE';
  readonly decisions: readonly (PeriodDecision & { readonly extent: Extent })[];
}
