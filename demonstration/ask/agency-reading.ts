import type { AgencyCode } from '../../src/values/agency.ts';

/** One payment as a caseworker wants it in one line. Amounts are net, in kronor, as the agency wrote them. */
export interface PaymentLine {
  readonly agency: AgencyCode;
  readonly benefit: string;
  /** Null when no day is decided (CSN writes "0"). */
  readonly paidOn: string | null;
  readonly period: string;
  readonly net: string;
  readonly state: 'utbetald' | 'preliminär' | 'planerad';
}

/** What one agency's part says in a line, and the payments in it. */
export interface AgencyReading {
  readonly state: 'svar' | 'inget' | 'delvis' | 'kan inte svara' | 'fel';
  readonly summary: string;
  readonly payments: readonly PaymentLine[];
}
