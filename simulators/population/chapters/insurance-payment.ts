import type { Day } from '../../../src/values/day.ts';
import type { Period } from '../../../src/values/period.ts';
import { sum, wholeKronor } from '../amount.ts';
import { addDays, addMonths, bankDay, dayInMonth, monthsOf } from '../calendar.ts';
import type { Coded, Extent } from '../coded.ts';
import type { InsurancePayment, InsurancePaymentRow } from '../insurance-benefits.ts';

interface PaymentFacts {
  readonly today: Day;
  readonly kind: InsurancePayment['kind'];
  readonly family: Coded;
  readonly paidOn: Day;
  readonly period: Period;
  readonly rows: readonly InsurancePaymentRow[];
}

/** Totals are reckoned from the rows; whether it is done is reckoned from today. */
export function insurancePayment({ today, rows, ...facts }: PaymentFacts): InsurancePayment {
  const on = (side: InsurancePaymentRow['side']): number =>
    sum(rows.filter((row) => row.side === side).map((row) => row.amount));
  const gross = on('gross');
  const tax = on('tax');
  const deductions = tax + on('deduction');
  const state = facts.paidOn > today ? 'preliminary' : 'done';
  return { ...facts, state, gross, tax, deductions, net: gross - deductions, rows };
}

export interface RowFacts {
  readonly benefit: Coded;
  readonly amountType: Coded;
  readonly period: Period;
  readonly amount: number;
  readonly extent?: Extent;
  readonly days?: number;
}

export function grossRow(facts: RowFacts): InsurancePaymentRow {
  return { side: 'gross', extent: null, days: null, hours: null, ...facts };
}

/** Thirty per cent of what is paid, to whole kronor. */
export function taxRow(row: InsurancePaymentRow): InsurancePaymentRow {
  return taxed(row, { code: 'PS', text: 'Preliminär skatt' }, 0.3);
}

/** Whoever lives abroad pays särskild inkomstskatt instead. */
export function taxRowAbroad(row: InsurancePaymentRow): InsurancePaymentRow {
  return taxed(row, { code: 'SS', text: 'Särskild inkomstskatt' }, 0.25);
}

function taxed(row: InsurancePaymentRow, amountType: Coded, share: number): InsurancePaymentRow {
  return {
    ...row,
    side: 'tax',
    amountType,
    amount: wholeKronor(row.amount * share),
    days: null,
    extent: null,
  };
}

export function deductionRow(
  row: InsurancePaymentRow,
  amountType: Coded,
  amount: number,
): InsurancePaymentRow {
  return { ...row, side: 'deduction', amountType, amount, days: null, extent: null };
}

/** The months of a decision that have been paid the last two years or will be within five weeks. */
export function paidMonths(
  decided: Period,
  today: Day,
  payday: (month: Period) => Day,
): { month: Period; paidOn: Day }[] {
  const [after, until] = [addMonths(today, -24), addDays(today, 35)];
  return monthsOf(decided)
    .map((month) => ({ month, paidOn: payday(month) }))
    .filter(({ paidOn }) => paidOn > after && paidOn <= until);
}

/** Paid in the month itself. */
export function inTheMonth(dayOfMonth: number): (month: Period) => Day {
  return (month) => bankDay(dayInMonth(month.from, dayOfMonth));
}

/** Paid in the month after. */
export function theMonthAfter(dayOfMonth: number): (month: Period) => Day {
  return (month) => bankDay(dayInMonth(addMonths(month.from, 1), dayOfMonth));
}

/** Decisions without an end are reckoned two months ahead. */
export function soFar(period: { from: Day; to: Day | null }, today: Day): Period {
  const horizon = addMonths(today, 2);
  return { from: period.from, to: period.to === null || period.to > horizon ? horizon : period.to };
}
