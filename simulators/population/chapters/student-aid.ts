import type { Day } from '../../../src/values/day.ts';
import type { Period } from '../../../src/values/period.ts';
import type { Personidentitet } from '../../../src/values/personnummer.ts';
import { kronor, sum } from '../amount.ts';
import {
  addDays,
  addMonths,
  addYears,
  bankDay,
  dayInMonth,
  eachDay,
  latest,
  mondayOf,
  monthAway,
  monthsOf,
  monthEnd,
  quarterEnd,
} from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Life } from '../household.ts';
import type { InsuranceBenefits } from '../insurance-benefits.ts';
import type {
  PaidSpan,
  StudentAidAmount,
  StudentAidCase,
  StudentAidPayment,
  StudyRate,
} from '../student-aid.ts';

export interface Studies {
  readonly kind: Exclude<StudentAidCase['kind'], 'hemutrustningslan'>;
  readonly form: string;
  readonly text: string;
  readonly startedWeeksAgo: number;
  readonly weeks: number;
  readonly rate: StudyRate;
  /** Kronor per week and amount type. */
  readonly perWeek: readonly (readonly [type: string, text: string, kronorPerWeek: number])[];
  readonly wantsLoan?: boolean;
  /** The payments still to come have no date yet. */
  readonly datesUndecided?: boolean;
  readonly status?: StudentAidCase['status'];
  /** Deducted from each payment: an amount type with a negative amount. */
  readonly recovery?: readonly [type: string, text: string, kronor: number];
  readonly pausesInSummer?: boolean;
}

/** Studies in whole weeks; those that begin in a month are paid on its 25th. */
export function studies(life: Life, spell: Studies): Chapter {
  const from = addDays(mondayOf(life.today), -7 * spell.startedWeeksAgo);
  const period = { from, to: addDays(from, 7 * spell.weeks - 1) };
  const spans = spell.pausesInSummer === true ? withoutSummer(period) : [period];
  const decidedOn = addDays(from, -24);
  const granted = spans.map((span) => {
    const amounts = amountsFor(span, spell, 1);
    const rate = spell.kind === 'studiehjalp' ? 100 : spell.rate;
    return { period: span, rate, basicRate: null, amounts, total: total(amounts) } as const;
  });
  const payments = spans.flatMap((span) => weeksByMonth(span).map((part) => pay(part, spell, life.today)));
  const found: StudentAidCase = {
    kind: spell.kind,
    number: 1,
    form: spell.form,
    text: spell.text,
    status: spell.status ?? 'BESLUTAD',
    relatedCase: null,
    coBorrower: null,
    decidedOn,
    sought: [
      { period, rate: spell.kind === 'studiehjalp' ? 0 : spell.rate, wantsLoan: spell.wantsLoan ?? false },
    ],
    granted: granted.slice(0, 10),
    payments: payments.slice(0, 50),
  };
  return { studies: { cases: [found] }, insurance: { studyNotices: notices(spell, found, period) } };
}

type StudyNotice = InsuranceBenefits['studyNotices'][number];

/** What CSN tells FK: that studiemedel was applied for, decided, paid and perhaps not used; of other supports only that. */
function notices(spell: Studies, { payments }: StudentAidCase, period: Period): StudyNotice[] {
  if (spell.kind !== 'studiemedel') return [{ type: 0, period }];
  const paid = payments.filter(({ state }) => state === 'Utbetald').flatMap(({ spans }) => spans);
  const latestPaid = paid.at(-1)?.period ?? null;
  return [
    { type: 1, period },
    { type: 2, period },
    ...(latestPaid === null ? [] : [{ type: 4, period: latestPaid } as const]),
    ...(spell.recovery === undefined ? [] : [{ type: 7, period } as const]),
  ];
}

/** June, July and half of August are nobody's weeks. */
function withoutSummer(period: Period): Period[] {
  const isSummer = (day: Day): boolean => day.slice(5) >= '06-08' && day.slice(5) <= '08-17';
  const mondays = eachDay(period).filter((day, at) => at % 7 === 0 && !isSummer(day));
  const spans: Period[] = [];
  for (const monday of mondays) {
    const last = spans.at(-1);
    const follows = last !== undefined && addDays(last.to, 1) === monday;
    if (follows) spans.pop();
    spans.push({ from: follows ? last.from : monday, to: addDays(monday, 6) });
  }
  return spans;
}

function weeksByMonth(period: Period): Period[] {
  const parts: Period[] = [];
  for (let from = period.from; from <= period.to; from = addDays(from, 7)) {
    const last = parts.at(-1);
    const follows = last?.from.slice(0, 7) === from.slice(0, 7);
    if (follows) parts.pop();
    parts.push({ from: follows ? last.from : from, to: addDays(from, 6) });
  }
  return parts;
}

function amountsFor(span: Period, spell: Studies, share: number): StudentAidAmount[] {
  const weeks = eachDay(span).length / 7;
  return spell.perWeek.map(([type, text, perWeek]) => ({
    type,
    text,
    amount: kronor(Math.round(perWeek * weeks * share)),
  }));
}

function pay(span: Period, spell: Studies, today: Day): StudentAidPayment {
  const amounts = [...amountsFor(span, spell, 1), ...recovery(spell)];
  const paidOn = bankDay(dayInMonth(span.from, 25));
  const isPaid = paidOn <= today;
  const paid: PaidSpan = { period: span, amounts, total: total(amounts) };
  return {
    paidOn: !isPaid && spell.datesUndecided === true ? null : paidOn,
    state: isPaid ? 'Utbetald' : 'Planerad',
    spans: [paid],
    total: paid.total,
  };
}

function recovery({ recovery: recovered }: Studies): StudentAidAmount[] {
  if (recovered === undefined) return [];
  return [{ type: recovered[0], text: recovered[1], amount: -kronor(recovered[2]) }];
}

function total(amounts: readonly StudentAidAmount[]): number {
  return sum(amounts.map((each) => each.amount));
}

export const universityStudies = {
  kind: 'studiemedel',
  form: 'GRUND',
  text: 'Studiemedel för studier i Sverige',
  rate: 100,
  wantsLoan: true,
  perWeek: [
    ['GRUNDB', 'Bidrag', 1040],
    ['GRUNDL', 'Lån', 2300],
  ],
} as const;

/**
 * Studiehjälp is paid per month, planned for the whole school year, never for July and August, and not before the
 * quarter after the one when the student turns 16: until then there is barnbidrag.
 */
export function upperSecondary(life: Life, startedMonthsAgo = 14): Chapter {
  const afterAllowance = addDays(quarterEnd(addYears(life.identity.bornOn, 16)), 1);
  const start = latest(addMonths(dayInMonth(life.today, 1), -startedMonthsAgo), afterAllowance);
  const end = monthAway(life.today, 4).to;
  const months = monthsOf({ from: start, to: end })
    .map(({ from }) => from)
    .filter((month) => !['07', '08'].includes(month.slice(5, 7)));
  if (months.length === 0 || start > life.today) return {};
  const weeks = { from: mondayOf(start), to: addDays(mondayOf(end), 6) };
  const amount = (count: number): StudentAidAmount[] => [
    { type: 'STUDB', text: 'Studiebidrag', amount: kronor(1250 * count) },
  ];
  const payments = months.map((month): StudentAidPayment => {
    const paidOn = bankDay(dayInMonth(month, 28));
    const amounts = amount(1);
    const span = { from: mondayOf(month), to: addDays(mondayOf(monthEnd(month)), 6) };
    return {
      paidOn,
      state: paidOn <= life.today ? 'Utbetald' : 'Planerad',
      spans: [{ period: span, amounts, total: total(amounts) }],
      total: total(amounts),
    };
  });
  const granted = amount(months.length);
  return {
    studies: {
      cases: [
        {
          kind: 'studiehjalp',
          number: 1,
          form: 'SH',
          text: 'Studiehjälp',
          status: 'BESLUTAD',
          relatedCase: null,
          coBorrower: null,
          decidedOn: addDays(start, -40),
          sought: [{ period: weeks, rate: 0, wantsLoan: false }],
          granted: [{ period: weeks, rate: 100, basicRate: null, amounts: granted, total: total(granted) }],
          payments,
        },
      ],
    },
  };
}

/** Hemutrustningslån: one payment, no weeks, perhaps a co-borrower. */
export function homeEquipmentLoan(
  life: Life,
  coBorrower: Personidentitet | null,
  kronorLent: number,
): Chapter {
  const amounts = [{ type: 'HUT', text: 'Hemutrustningslån', amount: kronor(kronorLent) }];
  const paidOn = bankDay(addDays(life.today, -32));
  return {
    studies: {
      cases: [
        {
          kind: 'hemutrustningslan',
          number: 1,
          form: 'HUT',
          text: 'Hemutrustningslån',
          status: 'BESLUTAT',
          relatedCase: null,
          coBorrower,
          decidedOn: addDays(paidOn, -9),
          sought: [],
          granted: [],
          payments: [
            {
              paidOn,
              state: 'Utbetald',
              spans: [{ period: null, amounts, total: total(amounts) }],
              total: total(amounts),
            },
          ],
        },
      ],
    },
  };
}
