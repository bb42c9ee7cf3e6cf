import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';
import type { OpenPeriod, RelatedPerson } from './coded.ts';

/** What Pensionsmyndigheten knows. Codes are written without the wire's `PM:`; amounts are whole kronor. */
export interface PensionBenefits {
  /** LEFI's tillstand for the discloser PM, when this person is asked about. */
  readonly register: RegisterState;
  readonly silent: readonly PensionGroup[];
  readonly claims: readonly PensionClaim[];
  readonly decisions: readonly PensionDecision[];
  readonly payments: readonly PensionPayment[];
  /** PM:LINT; null when none is kept. */
  readonly lifeCertificate: { readonly updatedOn: Day; readonly status: number } | null;
  /** PM:PBH. */
  readonly accounts: readonly PensionAccount[];
  /** PM:PU, newest year first. */
  readonly basis: readonly PensionBasisYear[];
}

export type RegisterState = 'OK' | 'FELANDE' | 'OTILLGANGLIG';
export type PensionGroup = 'AP' | 'BTI' | 'EF';

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
  readonly compensations: readonly PensionCompensation[];
  /** For group AP: the civil status used. */
  readonly usedCivilStatus: 'OGIFT' | 'GIFT' | null;
  /** For group BTI. */
  readonly housing: {
    readonly grossCost: Ore;
    readonly netCost: Ore;
    readonly coApplicant: RelatedPerson | null;
  } | null;
  /** For group EF. */
  readonly deceased: readonly RelatedPerson[];
}

export interface PensionCompensation {
  /** ersattningstyp, such as IP, TP, GARP, BT, OP, BP. */
  readonly type: string;
  readonly amount: Ore;
  readonly frequency: 'MANAD' | 'AR' | 'ENGANGS';
  readonly period: OpenPeriod;
  /** 0 to 1. */
  readonly extent: number;
}

/** gross = sum of rows; net = gross − sum of deductions. */
export interface PensionPayment {
  readonly state: 'done' | 'preliminary';
  readonly paidOn: Day;
  readonly period: Period;
  readonly gross: Ore;
  readonly net: Ore;
  /** Positive here; the wire's sign is the register's matter. Types such as PS (tax), UTMATNING, KVIOVR. */
  readonly deductions: readonly { readonly type: string; readonly amount: Ore }[];
  readonly rows: readonly {
    readonly group: PensionGroup;
    /** utbetalningsforman: AL AP37 AP38 BTP EP PREP. */
    readonly benefit: string;
    /** beloppstyp, such as IP, BTP, BP. */
    readonly amountType: string;
    readonly amount: Ore;
  }[];
}

interface PensionAccount {
  readonly type: 'IP' | 'PREP';
  readonly value: Ore;
  readonly validFrom: Day;
  readonly year: number;
}

interface PensionBasisYear {
  readonly year: number;
  readonly income: Ore;
  readonly socialBenefits: Ore;
  readonly childYears: Ore;
  readonly studies: Ore;
  readonly service: Ore;
  readonly total: Ore;
}
