import type { Day } from '../../src/values/day.ts';
import type { Ore } from './amount.ts';
import type { CareAllowanceCase, DisabilityAllowanceCase, ExtraCareCase } from './care-case.ts';
import type { CaseHead, DayDecision, PeriodDecision } from './case-head.ts';
import type { Coded, Extent, RelatedPerson } from './coded.ts';
import type { Address } from './identity.ts';
import type { OccupationalInjuryCase, WorkInjuryCase } from './injury-case.ts';

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
  | ExtraCareCase
  | CareAllowanceCase
  | DisabilityAllowanceCase
  | OldPensionCase
  | SurvivorsPensionCase
  | WorkInjuryCase
  | OccupationalInjuryCase;

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
  /** FK's word for the kind of compensation, such as REHABPENNING. */
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
  /** 1 ordinary, 2 contact day, 3 birth, 4 adoption, 5 the child's carer is ill, 6 a child has died. */
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
    /** GP: 1 heavy work, 2 risks at work; NP: 1 at a sickbed, 2 as a carer; null for the others. */
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

/** Barnbidrag, told of the child itself: who gets it. */
interface ChildAllowanceRecipientCase extends CaseHead {
  readonly benefit: 'MABB';
  readonly child: RelatedPerson;
  readonly decisions: readonly (PeriodDecision & {
    readonly isInSchool: boolean;
    /** Where the child is placed: 1 an authority's care, 2 a family home. */
    readonly institution: {
      readonly kind: 1 | 2;
      readonly name: string;
      readonly address: Address;
    } | null;
    readonly hasTwoRecipients: boolean;
    /** utbetalningsmottagare: twelve digits, two such with `/` between, or MYNDIGHETSUTBETALNING. */
    readonly payee: string;
    readonly lastPaidOn: Day;
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
    /** After support for the elderly; null where that has not been tried. */
    readonly yearlyNetCostForSupport: Ore | null;
  })[];
}

/** Underhållsstöd: one parent receives (mottag), the other owes (krav); both decisions name the same child. */
interface MaintenanceCase extends CaseHead {
  readonly benefit: 'US';
  readonly side: 'received' | 'owed';
  readonly child: RelatedPerson;
  readonly decisions: readonly (PeriodDecision & {
    /** 1 full, 2 reduced, 3 reduced to maintenance, 4 and 5 filling up, 6 and 7 alternating (received only). */
    readonly compensation: 1 | 2 | 3 | 4 | 5 | 6 | 7;
    readonly coordinatedGross: Ore;
  })[];
}

/** Sjukersättning and aktivitetsersättning. */
export interface SicknessCompensationCase extends CaseHead {
  readonly benefit: 'SA';
  /** Of 40 years; garantiersättning in a case within EU/EES is told in years, months and days instead. */
  readonly insuredTime:
    | { readonly fortieths: number }
    | { readonly years: number; readonly months: number; readonly days: number };
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
  /**
   * Null for the present year. Difference above zero: too little was paid, paidOut = difference + supplement; below zero:
   * too much was paid, reclaimed = −difference + fee. What is not, is null.
   */
  readonly settled: {
    readonly difference: Ore;
    readonly supplement: Ore | null;
    readonly fee: Ore | null;
    readonly paidOut: Ore | null;
    readonly reclaimed: Ore | null;
  } | null;
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

/** ÅP-37 (born before 1938) and ÅP-38 where the LEFI contract still has them at FK. */
interface OldPensionCase extends CaseHead {
  readonly benefit: 'AP';
  readonly decisions: readonly (PeriodDecision & {
    readonly coordinatedGross: Ore;
    readonly extent: Extent;
  })[];
}

/** Efterlevandepension where the contract still has it at FK (`EFTERLEVANDE`, its FK code is not stated anywhere). */
interface SurvivorsPensionCase extends CaseHead {
  readonly benefit: 'EFTERLEVANDE';
  readonly deceased: RelatedPerson;
  readonly decisions: readonly (PeriodDecision & {
    readonly coordinatedGross: Ore;
    /** Null where it does not matter, as for a child. */
    readonly extent: Extent | null;
  })[];
}
