import { kronor } from '../amount.ts';
import { addDays, addMonths, dayInMonth, monthEnd } from '../calendar.ts';
import type { Coded } from '../coded.ts';
import type { Life } from '../household.ts';
import type { InsurancePayment, InsurancePaymentRow } from '../insurance-benefits.ts';
import {
  grossRow,
  inTheMonth,
  insurancePayment,
  paidMonths,
  soFar,
  taxRow,
  taxRowAbroad,
} from './insurance-payment.ts';

export interface MonthlySpell {
  readonly startedMonthsAgo: number;
  readonly months: number | null;
  /** Kronor a month. */
  readonly monthly: number;
  readonly deduct?: (row: InsurancePaymentRow) => InsurancePaymentRow[];
}

/** The decision of a monthly benefit and its payments, which most benefits by the month are made of. */
export function monthlyBenefit(
  life: Life,
  spell: MonthlySpell,
  benefit: Coded,
  part: Coded,
  isTaxed: boolean,
) {
  const from = dayInMonth(addMonths(life.today, -spell.startedMonthsAgo), 1);
  const to = spell.months === null ? null : monthEnd(addMonths(from, spell.months - 1));
  const decidedOn = addDays(from, -21);
  const gross = kronor(spell.monthly);
  const tax = life.identity.registeredIn === null ? taxRowAbroad : taxRow;
  const decision = {
    decidedOn,
    isFinal: true,
    benefit,
    part,
    periodicity: 1,
    period: { from, to },
    gross,
  } as const;
  const head = { startedOn: addDays(from, -70), isActive: to === null || to >= life.today, isRefused: false };
  const payments = paidMonths(soFar(decision.period, life.today), life.today, inTheMonth(19)).map(
    ({ month, paidOn }): InsurancePayment => {
      const row = grossRow({ benefit, amountType: part, period: month, amount: gross });
      const rows = [row, ...(isTaxed ? [tax(row)] : []), ...(spell.deduct?.(row) ?? [])];
      return insurancePayment({ today: life.today, kind: 1, family: benefit, paidOn, period: month, rows });
    },
  );
  return { decision, head, payments };
}
