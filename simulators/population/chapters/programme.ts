import { addDays, addMonths, workdays } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Coded } from '../coded.ts';
import type { Life } from '../household.ts';
import type { InsurancePayment, InsurancePaymentRow } from '../insurance-benefits.ts';
import type { ProgrammeCompensation } from '../insurance-case.ts';
import type { ActivityReport, Unemployment } from '../unemployment.ts';
import { grossRow, insurancePayment, paidMonths, taxRow, theMonthAfter } from './insurance-payment.ts';

export interface ProgrammeSpell {
  readonly programme: Coded<number>;
  readonly compensation: ProgrammeCompensation;
  readonly startedMonthsAgo: number;
  readonly months: number;
  /** öre */
  readonly perDay: number;
  /** Days of the 450, when the programme is jobb- och utvecklingsgarantin. */
  readonly usedJobDays?: number;
  readonly report?: ActivityReport;
  readonly deduct?: (row: InsurancePaymentRow) => InsurancePaymentRow[];
  readonly splitsRows?: boolean;
}

export const jobGuarantee: Coded<number> = { code: 53, text: 'Jobb- och utvecklingsgarantin' };
export const settlementProgramme: Coded<number> = { code: 63, text: 'Etableringsprogrammet' };
export const youthGuarantee: Coded<number> = { code: 54, text: 'Jobbgarantin för ungdomar' };

const compensations: Record<ProgrammeCompensation, Coded<ProgrammeCompensation>> = {
  AS: { code: 'AS', text: 'Aktivitetsstöd' },
  EE: { code: 'EE', text: 'Etableringsersättning' },
  UE: { code: 'UE', text: 'Utvecklingsersättning' },
};

/** Registered at AF, referred to a programme, paid by FK: one chapter, so the two cannot disagree. */
export function programmeSpell(life: Life, spell: ProgrammeSpell): Chapter {
  const from = addMonths(life.today, -spell.startedMonthsAgo);
  const period = { from, to: addDays(addMonths(from, spell.months), -1) };
  const compensation = compensations[spell.compensation];
  const family = { code: 'DAG', text: 'Dagersättning' };
  const decidedOn = addDays(from, -5);
  const paid = paidMonths(period, life.today, theMonthAfter(12));
  const payments = paid.map(({ month, paidOn }): InsurancePayment => {
    const rows = rowsFor(spell, compensation, workdays(month), month);
    return insurancePayment({ today: life.today, kind: 1, family, paidOn, period: month, rows });
  });
  return {
    unemployment: {
      ...registered(life, 6 + spell.startedMonthsAgo, spell.report),
      placements: [{ code: spell.programme.code, name: spell.programme.text, period, extent: 100 }],
      decisions: [{ kind: compensation.text, extent: 100, period }],
      usedJobDays: spell.usedJobDays ?? null,
    },
    insurance: {
      cases: [
        {
          benefit: 'PROG',
          startedOn: from,
          isActive: period.to >= life.today,
          isRefused: false,
          decisions: [
            {
              decidedOn,
              isFinal: true,
              benefit: { code: 'AMP', text: 'Arbetsmarknadspolitiskt program' },
              part: compensation,
              periodicity: 1,
              period,
              gross: spell.perDay,
              compensation,
              dayRows: workdays(period)
                .filter((day) => day <= life.today)
                .map((day) => ({ day, compensation, amount: spell.perDay })),
            },
          ],
        },
      ],
      programmeReferrals: [{ period, extent: 100, programme: spell.programme }],
      jobDays: jobDays(spell),
      payments,
    },
  };
}

function jobDays({ usedJobDays }: ProgrammeSpell): { used: number; maximumUsed: boolean } | null {
  return usedJobDays === undefined ? null : { used: usedJobDays, maximumUsed: usedJobDays >= 450 };
}

function rowsFor(
  spell: ProgrammeSpell,
  compensation: Coded,
  days: readonly string[],
  period: InsurancePaymentRow['period'],
): InsurancePaymentRow[] {
  const benefit = { code: 'AMP', text: 'Arbetsmarknadspolitiskt program' };
  const row = grossRow({
    benefit,
    amountType: compensation,
    period,
    days: days.length,
    amount: days.length * spell.perDay,
  });
  // Etableringsersättning is free of tax; the others are taxed.
  const taxed = spell.compensation === 'EE' ? [row] : [row, taxRow(row)];
  const more =
    spell.splitsRows === true
      ? supplements.map(([supplement, amount]) =>
          grossRow({ benefit: supplement, amountType: supplement, period, amount }),
        )
      : [];
  return [...taxed, ...more, ...(spell.deduct?.(row) ?? [])];
}

/** Beside etableringsersättning, for children and for the rent: benefits of their own, paid in the same payment. */
const supplements = [
  [{ code: 'ET', text: 'Etableringstillägg' }, 150_000],
  [{ code: 'BST', text: 'Bostadsersättning' }, 130_000],
] as const;

/** A registration at AF that still goes on, with an activity report handed in this month or the last. */
export function registered(life: Life, monthsAgo: number, report?: ActivityReport): Partial<Unemployment> {
  return {
    registrations: [
      {
        registeredOn: addMonths(life.today, -monthsAgo),
        deregisteredOn: null,
        category: 'Arbetslös',
        extent: 100,
      },
    ],
    activityReport: report ?? {
      code: 200,
      text: 'Aktivitetsrapport lämnad in under perioden',
      latestOn: addDays(life.today, -11),
    },
  };
}
