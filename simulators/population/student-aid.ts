import type { Day } from '../../src/values/day.ts';
import type { Personidentitet } from '../../src/values/personnummer.ts';
import type { Period } from '../../src/values/period.ts';
import type { Ore } from './amount.ts';

/** What CSN knows. Amounts are whole kronor (multiples of 100 öre). */
export interface StudentAid {
  readonly resultCode: CsnResultCode;
  /** False: Person@Status is "Ej träff". */
  readonly isHit: boolean;
  readonly cases: readonly StudentAidCase[];
}

/** 0 all well, −2 no such post, −1101 HUT down, −1102 SM/SH down, −1103 nothing answers, −1104 OSS down. */
export type CsnResultCode = '0' | '-2' | '-1101' | '-1102' | '-1103' | '-1104';

export type StudentAidKind =
  'studiemedel' | 'studiehjalp' | 'hemutrustningslan' | 'studiestartsstod' | 'omstallningsstudiestod';

export interface StudentAidCase {
  readonly kind: StudentAidKind;
  /** lopnummer. */
  readonly number: number;
  /** stodform, such as GRUND, SH, HUT, SSSTÖD, OSS. */
  readonly form: string;
  readonly text: string;
  readonly status: 'BESLUTAD' | 'INITIERAD' | 'AVSLUTAD' | 'BESLUTAT' | 'INITIERAT' | 'AVSLUTAT' | '';
  /** relarende; never for omställningsstudiestöd and hemutrustningslån. */
  readonly relatedCase: number | null;
  /** Only hemutrustningslån: medlanare, twelve digits. */
  readonly coBorrower: Personidentitet | null;
  readonly decidedOn: Day | null;
  readonly sought: readonly SoughtSpan[];
  readonly granted: readonly GrantedSpan[];
  readonly payments: readonly StudentAidPayment[];
}

export type StudyRate = 0 | 20 | 40 | 50 | 60 | 75 | 100;

export interface SoughtSpan {
  readonly period: Period;
  readonly rate: StudyRate;
  readonly wantsLoan: boolean;
}

/** Whole weeks: `period` begins on a Monday and ends on a Sunday. `total` is the sum of `amounts`. */
export interface GrantedSpan {
  readonly period: Period;
  readonly rate: StudyRate;
  /** gr_takt; null leaves it out. */
  readonly basicRate: number | null;
  readonly amounts: readonly StudentAidAmount[];
  readonly total: Ore;
}

export interface StudentAidAmount {
  /** beloppstyp, such as GRUNDB, GRUNDL, TILLB, STUDB. */
  readonly type: string;
  readonly text: string;
  readonly amount: Ore;
}

/** `total` is the sum of the spans' totals. */
export interface StudentAidPayment {
  /** Null: the date is not decided, "0" on the wire. */
  readonly paidOn: Day | null;
  readonly state: 'Utbetald' | 'Planerad';
  readonly spans: readonly PaidSpan[];
  readonly total: Ore;
}

export interface PaidSpan {
  /** Whole weeks; null for hemutrustningslån. */
  readonly period: Period | null;
  readonly amounts: readonly StudentAidAmount[];
  readonly total: Ore;
}
