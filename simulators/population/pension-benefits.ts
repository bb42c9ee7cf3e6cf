import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';
import type { OpenPeriod, RelatedPerson } from './coded.ts';
import type { LifeCertificateStep } from './life-certificate.ts';
import type { PensionBasis } from './pension-basis.ts';
import type {
  AccountEventKind,
  AccountTransactionKind,
  PensionAmountType,
  PensionDeductionType,
  PensionFrequency,
  PensionGroup,
  PensionPaymentBenefit,
  PensionType,
} from './pension-codes.ts';

/** What Pensionsmyndigheten knows. Codes are written without the wire's `PM:`; amounts are whole kronor. */
export interface PensionBenefits {
  /** LEFI's tillstand for the discloser PM, when this person is asked about. */
  readonly register: RegisterState;
  readonly silent: readonly (PensionGroup | 'LINT' | 'PBH' | 'PU')[];
  readonly claims: readonly PensionClaim[];
  readonly decisions: readonly PensionDecision[];
  readonly payments: readonly PensionPayment[];
  /** PM:LINT: the certificate's course, oldest first; the last step is where it stands. Null when none is kept. */
  readonly lifeCertificate: readonly LifeCertificateStep[] | null;
  /** PM:PBH. */
  readonly accounts: readonly PensionAccount[];
  /** PM:PU, newest year first. */
  readonly basis: readonly PensionBasisYear[];
}

export type RegisterState = 'OK' | 'FELANDE' | 'OTILLGANGLIG';

interface PensionClaim {
  readonly id: string;
  readonly receivedOn: Day;
  readonly group: PensionGroup;
  readonly period: OpenPeriod;
}

export interface PensionDecision {
  readonly id: string;
  readonly decidedOn: Day;
  readonly group: PensionGroup;
  readonly status: 'INTERIMISTISKT' | 'PRELIMINART' | 'SLUTLIGT';
  readonly outcome: 'BIFALL' | 'AVSLAG';
  /** None in a refusal. */
  readonly compensations: readonly PensionCompensation[];
  /** For group AP: the civil status used, and whether a pension from another country is reckoned with. */
  readonly usedCivilStatus: 'OGIFT' | 'GIFT' | null;
  readonly isCoordinatedAbroad: boolean | null;
  /** For group BTI. */
  readonly housing: {
    readonly grossCost: Ore;
    readonly netCost: Ore;
    /** The cost that äldreförsörjningsstöd is reckoned on; null when there is none. */
    readonly netCostOfSupport: Ore | null;
    readonly coApplicant: RelatedPerson | null;
  } | null;
  /** For group EF: at most two. */
  readonly deceased: readonly Deceased[];
  /** For group EF: who else has a right after the same deceased. */
  readonly otherSurvivors: readonly RelatedPerson[];
}

/** A dead person as PM has the date: a day, a month (`YYYY-MM`), a year (`YYYY`), or not at all. */
interface Deceased {
  readonly personidentitet: RelatedPerson['personidentitet'];
  readonly bornOn: Day;
  readonly diedOn: string | null;
}

export interface PensionCompensation {
  readonly type: PensionType;
  /** For each `frequency`. */
  readonly amount: Ore;
  readonly frequency: PensionFrequency;
  readonly period: OpenPeriod;
  /** 0 to 1. */
  readonly extent: number;
  /** What it was reckoned from. Which parts there are depends on the type. */
  readonly basis: PensionBasis;
}

/** gross = sum of rows; net = gross − sum of deductions. */
export interface PensionPayment {
  readonly state: 'done' | 'preliminary';
  readonly paidOn: Day;
  readonly period: Period;
  readonly gross: Ore;
  readonly net: Ore;
  /** Positive here; the wire's sign is the register's matter. */
  readonly deductions: readonly { readonly type: PensionDeductionType; readonly amount: Ore }[];
  readonly rows: readonly {
    readonly group: PensionGroup;
    /** utbetalningsforman */
    readonly benefit: PensionPaymentBenefit;
    /** beloppstyp */
    readonly amountType: PensionAmountType;
    readonly amount: Ore;
  }[];
}

export interface PensionAccount {
  readonly type: 'IP' | 'PREP';
  /** Oldest first. */
  readonly values: readonly PensionAccountValue[];
}

/** What the account held from a month on, and what happened to it then. */
export interface PensionAccountValue {
  readonly value: Ore;
  /** The first of a month. */
  readonly validFrom: Day;
  /** faststallelsear */
  readonly year: number;
  readonly event: PensionAccountEvent | null;
}

export interface PensionAccountEvent {
  readonly kind: AccountEventKind;
  /** RFC 3339 */
  readonly at: string;
  /** Without sign: the kind says whether it went in or out (pension-codes.ts). */
  readonly transactions: readonly { readonly kind: AccountTransactionKind; readonly amount: Ore }[];
}

/** The six kinds of pensionable amounts of one earning year. */
export interface PensionBasisYear {
  readonly year: number;
  readonly income: Ore;
  readonly studies: Ore;
  readonly sicknessCompensation: Ore;
  readonly smallChildren: Ore;
  readonly service: Ore;
  /** Only for years before 2003. */
  readonly earlyRetirement: Ore;
}
