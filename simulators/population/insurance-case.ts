import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';
import type { Coded, Extent, OpenPeriod, RelatedPerson } from './coded.ts';

/** A case at Försäkringskassan with its decisions; `benefit` is the FK code of the group. */
export type InsuranceCase =
  | SicknessCase
  | ParentalCase
  | TemporaryParentalCase
  | DayCase
  | ChildAllowanceCase
  | ChildAllowanceRecipientCase
  | HousingAllowanceCase
  | HousingSupplementCase
  | MaintenanceCase
  | SicknessCompensationCase
  | ProgrammeCase
  | ActivitySupportCase
  | ChildCareCase
  | DisabilityCase
  | OldPensionCase
  | AnnuityCase;

interface CaseHead {
  readonly startedOn: Day;
  readonly isActive: boolean;
  readonly isRefused: boolean;
}

interface DecisionHead {
  readonly decidedOn: Day;
  /** definitivt: may still be appealed against, but is not provisional. */
  readonly isFinal: boolean;
  readonly benefit: Coded;
}

/** A decision on days, at an extent. */
interface DayDecision extends DecisionHead {
  readonly period: Period;
  readonly extent: Extent;
  readonly days: number;
}

/** A decision on an amount per period. */
interface PeriodDecision extends DecisionHead {
  /** delforman. */
  readonly part: Coded;
  /** 0 none, 1 month, 2 quarter, 3 half-year, 4 year. */
  readonly periodicity: 0 | 1 | 2 | 3 | 4;
  readonly period: OpenPeriod;
  readonly gross: Ore;
}

/** Sjukpenning, förebyggande sjukpenning, rehabiliteringsersättning. */
export interface SicknessCase extends CaseHead {
  readonly benefit: 'SJP' | 'FSJP' | 'RBE';
  readonly decisions: readonly SicknessDecision[];
}

export interface SicknessDecision extends DayDecision {
  readonly hasWaitingDay: boolean;
  readonly outcome: 'BEVILJAN' | 'AVSLAG';
  readonly type: 'SLUTLIGT' | 'INTERMISTISKT';
  readonly level: 'NORMAL' | 'FORTSATTNING' | 'FLER_NORM' | 'INGEN';
  /** What kind of compensation, the words FK shows. */
  readonly compensation: string;
  readonly dayRows: readonly { readonly day: Day; readonly amount: Ore; readonly waitingDeduction: Ore }[];
}

interface ParentalCase extends CaseHead {
  readonly benefit: 'FP';
  readonly child: RelatedPerson;
  readonly claimedDays: readonly ParentalDay[];
  readonly decisions: readonly ParentalDecision[];
}

/** Levels: L lägstanivå, G grundnivå, S sjukpenningnivå. */
export type ParentalLevel = 'L' | 'G' | 'S';

interface ParentalDay {
  readonly day: Day;
  readonly level: ParentalLevel;
  readonly extent: Extent;
}

interface ParentalDecision extends DayDecision {
  /** 3 ordinary, 5 double days. */
  readonly compensation: 3 | 5;
  readonly dayRows: readonly { readonly day: Day; readonly level: ParentalLevel; readonly gross: Ore }[];
}

interface TemporaryParentalCase extends CaseHead {
  readonly benefit: 'TFP';
  readonly child: RelatedPerson;
  readonly decisions: readonly TemporaryParentalDecision[];
}

export interface TemporaryParentalDecision extends DayDecision {
  readonly compensation: 1 | 2 | 3 | 4 | 5 | 6;
  /** The same day occurs twice when there is income from employment (1) and from business (2). */
  readonly dayRows: readonly {
    readonly day: Day;
    readonly amount: Ore;
    readonly incomeType: 0 | 1 | 2;
    readonly method: 0 | 1 | 2 | 3;
  }[];
}

/** Graviditetspenning, närståendepenning, smittbärarersättning, dagpenning till totalförsvarspliktiga. */
export interface DayCase extends CaseHead {
  readonly benefit: 'GP' | 'NP' | 'SBP' | 'DPE';
  readonly decisions: readonly (DayDecision & {
    /** NP and GP: 1 or 2; null for the others. */
    readonly compensation: 1 | 2 | null;
    readonly hasWaitingDay: boolean;
  })[];
}

/** Barnbidrag, told per child. */
interface ChildAllowanceCase extends CaseHead {
  readonly benefit: 'ABB';
  readonly child: RelatedPerson;
  readonly decisions: readonly (PeriodDecision & {
    readonly isInSchool: boolean;
    readonly isPlaced: boolean;
  })[];
}

/** Barnbidrag, told per recipient. */
interface ChildAllowanceRecipientCase extends CaseHead {
  readonly benefit: 'MABB';
  readonly recipient: RelatedPerson;
  readonly decisions: readonly (PeriodDecision & {
    readonly isInSchool: boolean;
    readonly hasTwoRecipients: boolean;
    /** utbetalningsmottagare: twelve digits, or two such with `/` between. */
    readonly payee: string;
    readonly firstPaidOn: Day;
  })[];
}

interface HousingAllowanceCase extends CaseHead {
  readonly benefit: 'BOB';
  readonly coApplicants: readonly RelatedPerson[];
  readonly decisions: readonly (PeriodDecision & {
    readonly totalHousingCost: Ore;
    readonly reducedHousingCost: Ore;
    readonly incomes: readonly { readonly person: RelatedPerson; readonly yearly: Ore }[];
    readonly childrenAtHome: readonly RelatedPerson[];
    readonly childrenOccasionally: readonly RelatedPerson[];
    readonly childrenAlternating: readonly RelatedPerson[];
  })[];
}

/** Bostadstillägg to those with sickness or activity compensation. */
interface HousingSupplementCase extends CaseHead {
  readonly benefit: 'BTI';
  readonly coApplicants: readonly RelatedPerson[];
  readonly decisions: readonly (PeriodDecision & {
    readonly yearlyGrossCost: Ore;
    readonly yearlyNetCost: Ore;
  })[];
}

/** Underhållsstöd: one parent receives (mottag), the other owes (krav); both decisions name the same child. */
interface MaintenanceCase extends CaseHead {
  readonly benefit: 'US';
  readonly side: 'received' | 'owed';
  readonly child: RelatedPerson;
  readonly decisions: readonly (PeriodDecision & {
    /** 1 full, 2 reduced, 3 on top of maintenance, 4 and 5 filling up, 6 and 7 alternating. */
    readonly compensation: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly coordinatedGross: Ore;
  })[];
}

/** Sjukersättning and aktivitetsersättning. */
interface SicknessCompensationCase extends CaseHead {
  readonly benefit: 'SA';
  readonly decisions: readonly (PeriodDecision & {
    readonly coordinatedGross: Ore;
    readonly extent: Extent;
  })[];
  /** Steglös avräkning: the newest year is the present one, the others history. */
  readonly steplessSettlements: readonly SteplessSettlement[];
}

export interface SteplessSettlement {
  readonly year: number;
  readonly incomeInSweden: Ore;
  readonly incomeAbroad: Ore;
  readonly allowance: Ore;
  /** Null for the present year. */
  readonly settled: { readonly difference: Ore; readonly paidOut: Ore; readonly reclaimed: Ore } | null;
}

/** Programersättning: aktivitetsstöd (AS), etableringsersättning (EE), utvecklingsersättning (UE). */
interface ProgrammeCase extends CaseHead {
  readonly benefit: 'PROG';
  readonly decisions: readonly (PeriodDecision & {
    readonly compensation: Coded<ProgrammeCompensation>;
    readonly dayRows: readonly {
      readonly day: Day;
      readonly compensation: Coded<ProgrammeCompensation>;
      readonly amount: Ore;
    }[];
  })[];
}

export type ProgrammeCompensation = 'AS' | 'EE' | 'UE';

/** The older form of aktivitetsstöd, before programersättning. */
interface ActivitySupportCase extends CaseHead {
  readonly benefit: 'AS';
  /** åtgärdstyp. */
  readonly measure: Coded<number>;
  readonly decisions: readonly (PeriodDecision & {
    readonly days: number;
    readonly hasWaitingDay: boolean;
    /** 1 aktivitetsstöd, 2 särskilt bidrag, 3 utvecklingsersättning. */
    readonly compensation: 1 | 2 | 3;
  })[];
}

/** Omvårdnadsbidrag, merkostnadsersättning: one decision. */
export interface ChildCareCase extends CaseHead {
  readonly benefit: 'OMV' | 'MEK';
  readonly decision: PeriodDecision & {
    readonly status: 'S' | 'I';
    /** beslutsutfall; the numbers differ between OMV and MEK, 2 is granted in both. */
    readonly outcome: number;
    readonly extent: Extent;
    readonly children: readonly RelatedPerson[];
  };
}

/** The historic vårdbidrag and handikappersättning. */
interface DisabilityCase extends CaseHead {
  readonly benefit: 'VB' | 'HE';
  readonly decisions: readonly (PeriodDecision & {
    readonly extent: Extent;
    readonly children: readonly RelatedPerson[];
  })[];
}

/** ÅP-37 and ÅP-38 where the LEFI contract still has them at FK. */
interface OldPensionCase extends CaseHead {
  readonly benefit: 'AP';
  readonly decisions: readonly (PeriodDecision & {
    readonly coordinatedGross: Ore;
    readonly extent: Extent;
  })[];
}

/** Arbetsskadelivränta (`ARBETSSKADA`, its FK code is not stated anywhere) and yrkesskadelivränta (YL). */
export interface AnnuityCase extends CaseHead {
  readonly benefit: 'ARBETSSKADA' | 'YL';
  readonly employer: Coded<number>;
  readonly injuredOn: Day;
  readonly cause: number;
  readonly incomeBefore: Ore;
  readonly incomeAfter: Ore;
  readonly decisions: readonly (PeriodDecision & {
    readonly coordinatedGross: Ore;
    readonly factor: Extent;
  })[];
}
