import { lefiCodes } from '../../../values/lefi-question.ts';
import { bareCode } from '../information-types.ts';
import type { FkPayment } from '../registers/fk-records.ts';

/** Benefits on payment rows that the question has no code for by the same name; where each is asked for is our choice. */
const askedForAs: Readonly<Record<string, string>> = {
  AMP: 'PROG',
  ARBETSSKADA: 'EJO',
  EFTERLEVANDE: 'EJO',
};

/** Codes that payments can be asked for by. */
const askable: ReadonlySet<string> = new Set(lefiCodes.utbetalningar);

/** Whether an actor that may see payments of these codes may see this benefit; what no code asks for is nobody's secret. */
export function benefitIsSeen(benefit: string, seen: readonly string[]): boolean {
  const code = `FK:${askedForAs[benefit] ?? benefit}`;
  return !askable.has(code) || seen.includes(code);
}

/** Whether a payment is of the benefit that a code asks for: its family's, or that of any row that pays something. */
export function paymentIsOf(payment: FkPayment, code: string): boolean {
  const wanted = bareCode(code);
  const benefits = payment.rows.filter(({ side }) => side === 'gross').map(({ benefit }) => benefit.code);
  return [payment.family.code, ...benefits].some((benefit) => (askedForAs[benefit] ?? benefit) === wanted);
}
