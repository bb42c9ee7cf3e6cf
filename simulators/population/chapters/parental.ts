import type { Day } from '../../../src/values/day.ts';
import { sum } from '../amount.ts';
import { addDays, addMonths, ageOn, bankDay, weekdayOf, workdays } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Extent, RelatedPerson } from '../coded.ts';
import type { Life } from '../household.ts';
import type { InsurancePayment } from '../insurance-benefits.ts';
import type { ParentalLevel, TemporaryParentalDecision } from '../insurance-case.ts';
import { grossRow, insurancePayment, paidMonths, taxRow, theMonthAfter } from './insurance-payment.ts';

const family = { code: 'DAG', text: 'Dagersättning' };

export interface ParentalSpell {
  readonly startedMonthsAgo: number;
  readonly months: number;
  /** How many of the weekdays, from Monday. */
  readonly daysAWeek: number;
  readonly extent: Extent;
  readonly level: ParentalLevel;
  /** öre for a whole day. */
  readonly perDay: number;
  readonly isDouble?: boolean;
}

/** Föräldrapenning for the person's youngest child; days are taken until the child is twelve. */
export function parentalSpell(life: Life, spell: ParentalSpell): Chapter {
  const child = youngest(life.relations.children, life.today);
  if (child === null) return {};
  const from = addMonths(life.today, -spell.startedMonthsAgo);
  const period = { from, to: addDays(addMonths(from, spell.months), -1) };
  const benefit = { code: 'FP', text: 'Föräldrapenning' };
  const taken = workdays(period).filter((day) => weekdayOf(day) <= spell.daysAWeek);
  const share = spell.extent.numerator / spell.extent.denominator;
  const gross = Math.round(spell.perDay * share);
  const decidedOn = addDays(from, -12);
  const payments = paidMonths(period, life.today, theMonthAfter(25)).map(
    ({ month, paidOn }): InsurancePayment => {
      const days = taken.filter((day) => day >= month.from && day <= month.to);
      const amountType = { code: `FP${spell.level}`, text: levelNames[spell.level] };
      const row = grossRow({
        benefit,
        amountType,
        period: month,
        extent: spell.extent,
        days: days.length * share,
        amount: days.length * gross,
      });
      return insurancePayment({
        today: life.today,
        kind: 2,
        family,
        paidOn,
        period: month,
        rows: [row, taxRow(row)],
      });
    },
  );
  return {
    insurance: {
      cases: [
        {
          benefit: 'FP',
          child,
          startedOn: addDays(from, -30),
          isActive: true,
          isRefused: false,
          claimedDays: taken.map((day) => ({ day, level: spell.level, extent: spell.extent })),
          decisions: [
            {
              decidedOn,
              isFinal: true,
              benefit,
              period,
              extent: spell.extent,
              days: taken.length,
              compensation: spell.isDouble === true ? 5 : 3,
              dayRows: taken.map((day) => ({ day, level: spell.level, gross })),
            },
          ],
        },
      ],
      payments,
    },
  };
}

const levelNames: Record<ParentalLevel, string> = {
  L: 'Lägstanivå',
  G: 'Grundnivå',
  S: 'Sjukpenningnivå',
};

export interface CareSpell {
  /** Weekdays at home with the child, counted back from today. */
  readonly daysAgo: readonly number[];
  /** öre per day from employment, and from an own business when there is one. */
  readonly fromEmployment: number;
  readonly fromBusiness?: number;
}

/** Tillfällig föräldrapenning: a day with two kinds of income has two rows. */
export function temporaryCare(life: Life, care: CareSpell): Chapter {
  const child = youngest(life.relations.children, life.today);
  const days = care.daysAgo.map((ago) => addDays(life.today, -ago)).sort();
  const [from] = days;
  const to = days.at(-1);
  if (child === null || from === undefined || to === undefined) return {};
  const benefit = { code: 'TFP', text: 'Tillfällig föräldrapenning' };
  const dayRows = days.flatMap((day) => rowsOfDay(day, care));
  const extent = { numerator: 1, denominator: 1 };
  const period = { from, to };
  const amountType = { code: 'TFP', text: 'Tillfällig föräldrapenning' };
  const amount = sum(dayRows.map((row) => row.amount));
  const row = grossRow({ benefit, amountType, period, extent, days: days.length, amount });
  const facts = { today: life.today, kind: 2, family, period, rows: [row, taxRow(row)] } as const;
  return {
    insurance: {
      cases: [
        {
          benefit: 'TFP',
          child,
          startedOn: from,
          isActive: false,
          isRefused: false,
          decisions: [
            {
              decidedOn: addDays(to, 3),
              isFinal: true,
              benefit,
              period,
              extent,
              days: days.length,
              compensation: 1,
              dayRows,
            },
          ],
        },
      ],
      payments: [insurancePayment({ ...facts, paidOn: bankDay(addDays(to, 8)) })],
    },
  };
}

function rowsOfDay(day: Day, care: CareSpell): TemporaryParentalDecision['dayRows'] {
  const employed = { day, amount: care.fromEmployment, incomeType: 1, method: 1 } as const;
  if (care.fromBusiness === undefined) return [employed];
  return [employed, { day, amount: care.fromBusiness, incomeType: 2, method: 2 }];
}

/** Both benefits end when the child is twelve. */
function youngest(children: readonly RelatedPerson[], today: Day): RelatedPerson | null {
  const [first = null] = children
    .filter((child) => child.diedOn === null && ageOn(child.bornOn, today) < 12)
    .toSorted((one, other) => (one.bornOn < other.bornOn ? 1 : -1));
  return first;
}
