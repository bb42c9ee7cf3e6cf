import type { Period } from '../../../src/values/period.ts';
import { wholeKronor } from '../amount.ts';
import { addDays, addMonths, mondayOf } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Life } from '../household.ts';
import type { FundAnswer, FundPayment } from '../unemployment.ts';
import { registered } from './programme.ts';

export const funds = {
  alfa: 'Alfa-kassan',
  commercial: 'Handelsanställdas a-kassa',
  municipal: 'Kommunalarbetarnas a-kassa',
  unionen: 'Unionens a-kassa',
} as const;

export interface FundSpell {
  readonly fund: string;
  /** Whole weeks paid, the last one ending before today. */
  readonly weeks: number;
  /** Weeks between the last paid week and today's. */
  readonly endedWeeksAgo?: number;
  /** öre per benefit day. */
  readonly perDay: number;
  /** Of five. */
  readonly daysAWeek: number;
  /** öre per payment: attachment, union fee and the like. */
  readonly otherDeductions?: number;
  readonly suspendedWeeksAgo?: readonly [from: number, to: number];
}

/** Paid by the week, the Thursday after; registered at AF all the time. */
export function fundSpell(life: Life, spell: FundSpell): Chapter {
  const thisWeek = mondayOf(life.today);
  const weeks = Array.from({ length: spell.weeks }, (_, back) => {
    const from = addDays(thisWeek, -7 * (back + 1 + (spell.endedWeeksAgo ?? 0)));
    return { from, to: addDays(from, 6) };
  }).reverse();
  const suspensions = (spell.suspendedWeeksAgo ? [spell.suspendedWeeksAgo] : []).map(([from, to]) => ({
    from: addDays(thisWeek, -7 * from),
    to: addDays(thisWeek, -7 * to - 1),
  }));
  const payments = weeks
    .filter((week) => suspensions.every((each) => week.to < each.from || week.from > each.to))
    .map((week) => pay(week, spell))
    .filter((payment) => payment.paidOn <= life.today);
  const first = weeks[0]?.from ?? thisWeek;
  return {
    unemployment: {
      ...registered(life, 14),
    },
    akassa: {
      membership: { fund: spell.fund, period: { from: addMonths(first, -30), to: null } },
      funds: [
        {
          fund: spell.fund,
          status: 'answered',
          payments,
          suspensions,
          application: { rightDecidedOn: addDays(first, -12), hasAppliedForPayment: true },
        },
      ],
    },
  };
}

function pay(period: Period, spell: FundSpell): FundPayment {
  const gross = spell.perDay * spell.daysAWeek;
  const tax = wholeKronor(gross * 0.3);
  const otherDeductions = spell.otherDeductions ?? 0;
  return {
    paidOn: addDays(period.to, 4),
    period,
    days: spell.daysAWeek,
    gross,
    tax,
    otherDeductions,
    netAfterTax: gross - tax,
    netAfterDeductions: gross - tax - otherDeductions,
  };
}

/** An a-kassa that has nothing to tell, or cannot tell. */
export function silentFund(fund: string, status: FundAnswer['status']): Chapter {
  return { akassa: { funds: [{ fund, status, payments: [], suspensions: [], application: null }] } };
}

/** Applied; the right may be decided or not. */
export function applicant(life: Life, fund: string, hasAppliedForPayment: boolean): Chapter {
  const application = { rightDecidedOn: null, hasAppliedForPayment };
  return {
    unemployment: registered(life, 1),
    akassa: {
      membership: { fund, period: { from: addMonths(life.today, -26), to: null } },
      funds: [{ fund, status: 'answered', payments: [], suspensions: [], application }],
    },
  };
}
