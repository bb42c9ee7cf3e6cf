import type { AgencyCode } from '../agency.ts';
import { addDays, addMonths, day, type Day } from '../day.ts';
import type { Period } from '../period.ts';
import { missingIncome, type IncomeSource, type MissingIncome } from './income-sources.ts';
import type { Payment } from './payment.ts';
import type { Amount, Coded } from './plain-values.ts';
import { isAmount, sumAmounts } from './sum-amounts.ts';

export interface IncomeQuestion {
  /** The month that is applied for, `YYYY-MM`. */
  readonly applicationMonth: string;
  /** Which of a-kassorna's two nets is summed. Default: after tax. */
  readonly fundNet?: 'netAfterTax' | 'netAfterDeductions';
}

/** A person's income for the month applied for and the two before it, from all agencies together. */
export interface IncomePerMonth {
  readonly fundNet: 'netAfterTax' | 'netAfterDeductions';
  /** The application month, the control month before it, the comparison month before that. */
  readonly months: readonly [MonthOfIncome, MonthOfIncome, MonthOfIncome];
  /**
   * Benefits paid in the comparison month and not in the control month. For information: some municipalities let such
   * an income fill the gap. Which a-kassa pays makes no difference.
   */
  readonly fromComparisonPeriod: readonly IncomeOfBenefit[];
  /** Payments of other months. */
  readonly before: readonly PaymentReference[];
  readonly after: readonly PaymentReference[];
  /** Payments with neither a payment date nor a start of period: they may belong to any month. */
  readonly unattributed: readonly PaymentReference[];
}

interface MonthOfIncome {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly role: 'application' | 'control' | 'comparison';
  /** Of everything in `benefits`, in kronor, preliminary and planned payments included. */
  readonly sum: Amount;
  readonly benefits: readonly IncomeOfBenefit[];
  /** Payments of the month whose amount is not told, or not in kronor. */
  readonly notSummed: readonly NotSummed[];
  /** False when anything is known to be lacking: a source, an amount, or a payment's month. */
  readonly complete: boolean;
  readonly missing: readonly MissingIncome[];
}

interface IncomeOfBenefit {
  readonly agency: AgencyCode;
  readonly benefit: Coded;
  readonly total: Amount;
  /** The part of the total that is preliminary, planned or of unknown state. */
  readonly notYetPaid: Amount;
  readonly payments: readonly SummedPayment[];
}

/** Where a payment stands: its place, from 0, in that agency's list of payments. */
interface PaymentReference {
  readonly agency: AgencyCode;
  readonly index: number;
}

interface SummedPayment extends PaymentReference {
  readonly payer: string;
  readonly state: Payment['state'];
  /** The payment date decides the month; where there is none, the first day that the payment is for. */
  readonly attributedBy: 'payment-date' | 'period-start';
  readonly amountUsed: 'net' | 'netAfterTax' | 'netAfterDeductions';
  readonly amount: Amount;
}

interface NotSummed extends PaymentReference {
  readonly why: 'no-amount' | 'other-currency';
}

/**
 * Sums what the agencies told, each payment in one month by one rule. Only whole payments are summed, never their rows.
 * Throws for an application month that is none.
 */
export function incomePerMonth(told: readonly IncomeSource[], asked: IncomeQuestion): IncomePerMonth {
  const { fundNet = 'netAfterTax' } = asked;
  const first = day(`${asked.applicationMonth}-01`);
  const all = told.flatMap(placed);
  const months = [
    monthOf(first, 'application', told, all, fundNet),
    monthOf(addMonths(first, -1), 'control', told, all, fundNet),
    monthOf(addMonths(first, -2), 'comparison', told, all, fundNet),
  ] as const;
  return {
    fundNet,
    months,
    fromComparisonPeriod: benefitsWithNoneIn(months[1], months[2], all),
    before: all.filter(({ month }) => month !== null && month < months[2].month).map(reference),
    after: all.filter(({ month }) => month !== null && month > months[0].month).map(reference),
    unattributed: all.filter(({ month }) => month === null).map(reference),
  };
}

interface PlacedPayment extends PaymentReference {
  readonly payment: Payment;
  readonly attributedBy: SummedPayment['attributedBy'];
  /** Null when nothing says when. */
  readonly month: string | null;
}

function placed({ agency, payments }: IncomeSource): PlacedPayment[] {
  return payments.map((payment, index) => ({
    agency,
    index,
    payment,
    attributedBy: payment.paidOn === undefined ? 'period-start' : 'payment-date',
    month: (payment.paidOn ?? payment.period?.from)?.slice(0, 7) ?? null,
  }));
}

function reference({ agency, index }: PlacedPayment): PaymentReference {
  return { agency, index };
}

function monthOf(
  first: Day,
  role: MonthOfIncome['role'],
  told: readonly IncomeSource[],
  all: readonly PlacedPayment[],
  fundNet: IncomePerMonth['fundNet'],
): MonthOfIncome {
  const month = first.slice(0, 7);
  const days: Period = { from: first, to: addDays(addMonths(first, 1), -1) };
  const read = all.filter((each) => each.month === month).map((each) => summed(each, fundNet));
  const benefits = perBenefit(read.filter((each) => 'benefit' in each));
  const notSummed = read.filter((each) => 'why' in each);
  const missing = missingIncome(told, days);
  const isUnplaced = all.some((each) => each.month === null);
  return {
    month,
    role,
    sum: sumAmounts(benefits.map(({ total }) => total)),
    benefits,
    notSummed,
    complete: missing.length === 0 && notSummed.length === 0 && !isUnplaced,
    missing,
  };
}

interface WithBenefit {
  readonly benefit: Coded;
  readonly payment: SummedPayment;
}

function summed(placed: PlacedPayment, fundNet: IncomePerMonth['fundNet']): WithBenefit | NotSummed {
  const { payment, attributedBy } = placed;
  const amountUsed = payment.net === undefined ? fundNet : 'net';
  const amount = payment[amountUsed];
  if (amount === undefined || !isAmount(amount)) return { ...reference(placed), why: 'no-amount' };
  if (payment.currency !== 'SEK') return { ...reference(placed), why: 'other-currency' };
  const { benefit, payer, state } = payment;
  return {
    benefit,
    payment: { ...reference(placed), payer, state, attributedBy, amountUsed, amount },
  };
}

function perBenefit(payments: readonly WithBenefit[]): IncomeOfBenefit[] {
  const byKey = new Map<string, WithBenefit[]>();
  for (const payment of payments) {
    const key = benefitKey(payment.payment, payment.benefit);
    byKey.set(key, [...(byKey.get(key) ?? []), payment]);
  }
  return [...byKey.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ agency: first.payment.agency, benefit: first.benefit, ...totals(same) }];
  });
}

function totals(same: readonly WithBenefit[]): Pick<IncomeOfBenefit, 'total' | 'notYetPaid' | 'payments'> {
  const notYet = same.filter(({ payment }) => payment.state !== 'paid');
  return {
    total: sumAmounts(same.map(({ payment }) => payment.amount)),
    notYetPaid: sumAmounts(notYet.map(({ payment }) => payment.amount)),
    payments: same.map(({ payment }) => payment),
  };
}

/** FK's and PM's codes may be alike and mean different things; a-kassorna pay one and the same benefit. */
function benefitKey(of: { agency: AgencyCode; payer: string }, benefit: Coded): string {
  return JSON.stringify([of.agency, of.agency === 'SO' ? '' : of.payer, benefit.code]);
}

/** A payment that could not be summed is still a payment: its benefit has not stopped. */
function benefitsWithNoneIn(
  control: MonthOfIncome,
  comparison: MonthOfIncome,
  all: readonly PlacedPayment[],
): IncomeOfBenefit[] {
  const paidInControl = new Set(
    all
      .filter(({ month }) => month === control.month)
      .map(({ agency, payment }) => benefitKey({ agency, payer: payment.payer }, payment.benefit)),
  );
  return comparison.benefits.filter(({ benefit, payments: [first] }) => {
    return first !== undefined && !paidInControl.has(benefitKey(first, benefit));
  });
}
