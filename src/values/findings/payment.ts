import type { Day } from '../day.ts';
import type { Amount, Coded, Decimal, OpenPeriod } from './plain-values.ts';
import type { Sourced } from './provenance.ts';

/**
 * One payment from any agency, in one shape. Nothing in it is calculated: each value stands in the raw answer at its
 * place in `provenance`. An amount that the agency did not tell is left out, never zero.
 */
export interface Payment extends Sourced {
  /** Who pays: `FK`, `PM`, `CSN`, `SKV`, or the a-kassa's name as it was written. */
  readonly payer: string;
  readonly benefit: Coded;
  readonly subBenefit?: Coded;
  readonly amountType?: Coded;
  /** How it is paid (FK's `typ`: monthly, daily, retroactively); says nothing about what is paid. */
  readonly paymentKind?: Coded;
  /**
   * `paid`: carried out (which does not mean that the money has arrived). `preliminary`: decided, not yet carried out.
   * `planned`: in the agency's plan for the time to come. `unknown`: the agency's own status is none that we know.
   */
  readonly state: 'paid' | 'preliminary' | 'planned' | 'unknown';
  /** The agency's own status, where it has one. */
  readonly status?: Coded;
  readonly paidOn?: Day;
  readonly period?: OpenPeriod;
  readonly gross?: Amount;
  /** FK's tax and deductions are positive, PM's negative: told as they are written. FK's deductions include the tax. */
  readonly tax?: Amount;
  readonly deductions?: Amount;
  /** What is paid out, where the agency has one net. */
  readonly net?: Amount;
  /** A-kassorna tell two nets: after tax, and after other deductions too. */
  readonly netAfterTax?: Amount;
  readonly netAfterDeductions?: Amount;
  readonly currency: string;
  /** As the agency counts them; FK's are of `extent`, where it tells one: 15 days at 1/2. */
  readonly days?: Decimal;
  readonly hours?: Decimal;
  /** Such as `1/2`. */
  readonly extent?: string;
  /**
   * The rows that the agency tells. What a row says of benefit, kind of amount, days, hours and extent stands on the payment
   * too when there is exactly one that pays.
   */
  readonly parts: readonly PaymentPart[];
}

/** A row within a payment. Rows may exceed the payment and describe the same days twice: never to be summed. */
export interface PaymentPart {
  readonly benefit?: Coded;
  readonly subBenefit?: Coded;
  readonly amountType?: Coded;
  readonly period?: OpenPeriod;
  readonly gross?: Amount;
  readonly tax?: Amount;
  readonly deductions?: Amount;
  readonly net?: Amount;
  readonly days?: Decimal;
  readonly hours?: Decimal;
  /** Such as `1/2`. */
  readonly extent?: string;
}
