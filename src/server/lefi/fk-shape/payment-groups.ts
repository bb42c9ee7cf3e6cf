import { bareCode } from '../information-types.ts';
import type { FkPayment } from '../registers/fk-records.ts';

/** Benefits on payment rows that the question has no code for by the same name; where each is asked for is our choice. */
const askedForAs: Readonly<Record<string, string>> = {
  AMP: 'PROG',
  ARBETSSKADA: 'EJO',
  EFTERLEVANDE: 'EJO',
};

/**
 * Whether a payment is of the benefit that a code asks for: its family's, or that of any row that pays something. A
 * payment that spans several benefits is told whole, since its totals are one.
 */
export function paymentIsOf(payment: FkPayment, code: string): boolean {
  const wanted = bareCode(code);
  const benefits = payment.rows.filter(({ side }) => side === 'gross').map(({ benefit }) => benefit.code);
  return [payment.family.code, ...benefits].some((benefit) => (askedForAs[benefit] ?? benefit) === wanted);
}
