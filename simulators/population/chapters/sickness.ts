import type { Period } from '../../../src/values/period.ts';
import { kronor } from '../amount.ts';
import { addDays, addMonths, bankDay, eachDay } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Coded, Extent } from '../coded.ts';
import type { Life } from '../household.ts';
import type { InsurancePayment, InsurancePaymentRow } from '../insurance-benefits.ts';
import type { SicknessCase, SicknessDecision } from '../insurance-case.ts';
import { incomeOf } from '../sickness-benefit-income.ts';
import { grossRow, insurancePayment, paidMonths, taxRow, theMonthAfter } from './insurance-payment.ts';

export interface SickSpell {
  readonly benefit?: SicknessCase['benefit'];
  readonly name?: string;
  /** Counted from today; the spell lasts `months`, past today if that is longer. */
  readonly startedMonthsAgo: number;
  readonly months: number;
  readonly extent: Extent;
  /** öre for a whole day. */
  readonly perDay: number;
  readonly isInterim?: boolean;
  readonly hasWaitingDay?: boolean;
  /** The whole spell is paid at one time, six days before today. */
  readonly isPaidRetroactively?: boolean;
  /** Two rows per payment, ordinary and continued level. */
  readonly splitsRows?: boolean;
  readonly deduct?: (row: InsurancePaymentRow) => InsurancePaymentRow[];
}

/** Daily compensation for illness: case, decision with a row per day, payments the month after. */
export function sickSpell(life: Life, spell: SickSpell): Chapter {
  const from = addMonths(life.today, -spell.startedMonthsAgo);
  const period: Period = { from, to: addDays(addMonths(from, spell.months), -1) };
  const benefit = { code: spell.benefit ?? 'SJP', text: spell.name ?? 'Sjukpenning' };
  const decision = decide(spell, benefit, period, life);
  return {
    insurance: {
      cases: [
        {
          benefit: spell.benefit ?? 'SJP',
          startedOn: from,
          isActive: period.to >= life.today,
          isRefused: false,
          decisions: [decision],
        },
      ],
      payments: pay(life, spell, benefit, decision),
      sicknessBenefitIncome: [incomeOf(from, kronor(312_000))],
    },
  };
}

function decide(spell: SickSpell, benefit: Coded, period: Period, life: Life): SicknessDecision {
  const known = eachDay(period).filter((day) => day <= life.today);
  const amount = dayAmount(spell);
  return {
    decidedOn: spell.isPaidRetroactively === true ? addDays(life.today, -9) : addDays(period.from, 7),
    isFinal: spell.isInterim !== true,
    benefit,
    period,
    extent: spell.extent,
    days: eachDay(period).length,
    hasWaitingDay: spell.hasWaitingDay ?? false,
    outcome: 'BEVILJAN',
    type: spell.isInterim === true ? 'INTERMISTISKT' : 'SLUTLIGT',
    level: 'NORMAL',
    compensation: compensations[spell.benefit ?? 'SJP'],
    dayRows: known.map((day, index) => ({
      day,
      amount: spell.hasWaitingDay === true && index === 0 ? 0 : amount,
      waitingDeduction: spell.hasWaitingDay === true && index === 0 ? amount : 0,
    })),
  };
}

/** The published list for sjukpenning has the same word for the ordinary kind as that for förebyggande sjukpenning. */
const compensations: Record<SicknessCase['benefit'], string> = {
  SJP: 'FOREBYGGANDE_SJUKPENNING',
  FSJP: 'FOREBYGGANDE_SJUKPENNING',
  RBE: 'REHABPENNING',
};

function dayAmount({ perDay, extent }: SickSpell): number {
  return Math.round((perDay * extent.numerator) / extent.denominator);
}

function pay(life: Life, spell: SickSpell, benefit: Coded, decision: SicknessDecision): InsurancePayment[] {
  const family = { code: 'DAG', text: 'Dagersättning' };
  const row = (period: Period, level: string): InsurancePaymentRow => {
    const days =
      eachDay(period).length - (spell.hasWaitingDay === true && period.from === decision.period.from ? 1 : 0);
    return grossRow({
      benefit,
      amountType: { code: 'SJP', text: level },
      period,
      extent: spell.extent,
      days: (days * spell.extent.numerator) / spell.extent.denominator,
      amount: days * dayAmount(spell),
    });
  };
  const rowsFor = (period: Period): InsurancePaymentRow[] => {
    const gross =
      spell.splitsRows === true
        ? halves(period).map((half, at) => row(half, levels[at] ?? ''))
        : [row(period, levels[0])];
    return gross.flatMap((each) => [each, taxRow(each), ...(spell.deduct?.(each) ?? [])]);
  };
  if (spell.isPaidRetroactively === true) {
    const period = { from: decision.period.from, to: addDays(life.today, -10) };
    const paidOn = bankDay(addDays(life.today, -6));
    return [insurancePayment({ today: life.today, kind: 3, family, paidOn, period, rows: rowsFor(period) })];
  }
  return paidMonths(decision.period, life.today, theMonthAfter(25))
    .filter(({ paidOn }) => paidOn >= decision.decidedOn)
    .map(({ month, paidOn }) =>
      insurancePayment({ today: life.today, kind: 2, family, paidOn, period: month, rows: rowsFor(month) }),
    );
}

const levels = ['Sjukpenning normalnivå', 'Sjukpenning fortsättningsnivå'] as const;

/** Before and after the middle of a month. */
function halves(period: Period): Period[] {
  const days = eachDay(period);
  const middle = days[Math.floor(days.length / 2)];
  if (middle === undefined || middle === period.from) return [period];
  return [
    { from: period.from, to: addDays(middle, -1) },
    { from: middle, to: period.to },
  ];
}
