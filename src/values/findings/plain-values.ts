import type { Day } from '../day.ts';

/** An amount in kronor with two decimals, such as `1234.50` or `-12.00`; more decimals only where the agency wrote more. */
export type Amount = string;

/** A number without unit: point, no needless zeros, such as `2.5`. */
export type Decimal = string;

/** A code as the agency wrote it. An unknown one is shown as it is, with its text, never left out. */
export interface Coded {
  readonly code: string;
  readonly text?: string;
  /** Whether the code stands in the lists that the contract publishes, or in ours. */
  readonly known: boolean;
}

/** Whole days, both included; an end that is missing is open. */
export interface OpenPeriod {
  readonly from?: Day;
  readonly to?: Day;
}
