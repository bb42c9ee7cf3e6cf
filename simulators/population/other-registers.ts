import type { Day } from '../../src/values/day.ts';
import type { Ore } from './amount.ts';
import type { Country } from './identity.ts';

/** What Skatteverket knows. */
export interface Tax {
  /** False: Skatteverket has no post for the person. */
  readonly isHit: boolean;
  /** Newest first. */
  readonly years: readonly TaxYear[];
  readonly taxAccount: TaxAccount | null;
  readonly isRegisteredForBusinessTax: boolean;
  /** The tax identification number in another country (FK:SKUP), or null. */
  readonly foreignTaxNumber: string | null;
}

export interface TaxYear {
  /** The income year; Taxeringsar is the year after. */
  readonly incomeYear: number;
  readonly capitalIncome: Ore;
  /** Never negative: missing and negative amounts are delivered as 0. */
  readonly capitalSurplus: Ore;
  readonly earnedIncome: Ore;
  readonly finalTax: Ore;
}

interface TaxAccount {
  readonly balance: Ore;
  /** Skattekontouppgift: what was paid out and the day it was booked. */
  readonly payout: { readonly amount: Ore; readonly bookedOn: Day } | null;
}

/** What Transportstyrelsen knows. */
export interface Vehicles {
  /** FEL: the register could not answer about the person, with error code and text. */
  readonly result: 'OK' | { readonly code: number; readonly text: string };
  /** Owned now. */
  readonly owned: readonly Vehicle[];
}

export interface Vehicle {
  readonly registration: string;
  readonly make: string;
  readonly year: number;
  /** fordonsslag, such as PERSONBIL. */
  readonly kind: string;
  readonly model: string;
  readonly ownedSince: Day;
}

/** What Migrationsverket knows; null in Person when it has never known the person. */
export interface Migration {
  readonly homeCountry: Country;
  readonly enteredOn: Day;
  readonly decisions: readonly MigrationDecision[];
}

export interface MigrationDecision {
  readonly appliedOn: Day;
  readonly ground: { readonly code: string; readonly name: string };
  readonly caseType: { readonly code: string; readonly name: string };
  /** Null while undecided. */
  readonly decided: {
    readonly on: Day;
    readonly code: { readonly code: string; readonly name: string };
    readonly type: { readonly code: string; readonly name: string };
    readonly validity: 'PERMANENT' | 'TIDBEGRANSAT' | null;
    readonly from: Day | null;
    readonly to: Day | null;
  } | null;
}
