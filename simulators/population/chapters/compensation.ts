import { kronor } from '../amount.ts';
import { addDays, addMonths, addYears, dayInMonth, monthEnd } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Coded, Extent } from '../coded.ts';
import type { Life } from '../household.ts';
import type { InsurancePayment, InsurancePaymentRow } from '../insurance-benefits.ts';
import type { AnnuityCase, ChildCareCase, SteplessSettlement } from '../insurance-case.ts';
import { grossRow, inTheMonth, insurancePayment, paidMonths, soFar, taxRow } from './insurance-payment.ts';

export interface MonthlySpell {
  readonly startedMonthsAgo: number;
  readonly months: number | null;
  /** Kronor a month. */
  readonly monthly: number;
  readonly deduct?: (row: InsurancePaymentRow) => InsurancePaymentRow[];
}

const whole: Extent = { numerator: 1, denominator: 1 };

/** The decision of a monthly benefit and its payments, which every benefit below is made of. */
function monthlyBenefit(life: Life, spell: MonthlySpell, benefit: Coded, part: Coded, isTaxed: boolean) {
  const from = dayInMonth(addMonths(life.today, -spell.startedMonthsAgo), 1);
  const to = spell.months === null ? null : monthEnd(addMonths(from, spell.months - 1));
  const decidedOn = addDays(from, -21);
  const gross = kronor(spell.monthly);
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
      const rows = [row, ...(isTaxed ? [taxRow(row)] : []), ...(spell.deduct?.(row) ?? [])];
      return insurancePayment({ today: life.today, kind: 1, family: benefit, paidOn, period: month, rows });
    },
  );
  return { decision, head, payments };
}

/** Sjukersättning or, before thirty, aktivitetsersättning. */
export function sicknessCompensation(
  life: Life,
  spell: MonthlySpell & { kind: 'SE' | 'AE'; extent: Extent; isStepless?: boolean },
): Chapter {
  const benefit = { code: 'SA', text: 'Sjuk- och aktivitetsersättning' };
  const part = { code: spell.kind, text: spell.kind === 'SE' ? 'Sjukersättning' : 'Aktivitetsersättning' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, part, true);
  const steplessSettlements = spell.isStepless === true ? settlements(life) : [];
  const decisions = [{ ...decision, coordinatedGross: decision.gross, extent: spell.extent }];
  return { insurance: { cases: [{ ...head, benefit: 'SA', decisions, steplessSettlements }], payments } };
}

function settlements(life: Life): SteplessSettlement[] {
  const year = Number(life.today.slice(0, 4));
  const income = { incomeInSweden: kronor(84_000), incomeAbroad: 0, allowance: kronor(57_300) };
  return [
    { year, ...income, settled: null },
    {
      year: year - 1,
      ...income,
      settled: { difference: kronor(-2_136), paidOut: 0, reclaimed: kronor(2_136) },
    },
  ];
}

/** Bostadstillägg beside sickness or activity compensation, at FK. */
export function housingSupplement(life: Life, spell: MonthlySpell): Chapter {
  const benefit = { code: 'BTI', text: 'Bostadstillägg' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, false);
  const decisions = [{ ...decision, yearlyGrossCost: kronor(86_400), yearlyNetCost: kronor(77_760) }];
  const coApplicants = life.relations.partner ? [life.relations.partner] : [];
  return { insurance: { cases: [{ ...head, benefit: 'BTI', coApplicants, decisions }], payments } };
}

/** Omvårdnadsbidrag or merkostnadsersättning for the person's children. */
export function childCare(life: Life, spell: MonthlySpell & { benefit: ChildCareCase['benefit'] }): Chapter {
  const benefit =
    spell.benefit === 'OMV'
      ? { code: 'OMV', text: 'Omvårdnadsbidrag' }
      : { code: 'MEK', text: 'Merkostnadsersättning' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, spell.benefit === 'OMV');
  const extra = { status: 'S', outcome: 2, extent: whole, children: life.relations.children } as const;
  return {
    insurance: {
      cases: [{ ...head, benefit: spell.benefit, decision: { ...decision, ...extra } }],
      payments,
    },
  };
}

/** Vårdbidrag or handikappersättning; both ended, so the spell lies in the past. */
export function historicAllowance(life: Life, spell: MonthlySpell & { benefit: 'VB' | 'HE' }): Chapter {
  const text = spell.benefit === 'VB' ? 'Vårdbidrag' : 'Handikappersättning';
  const benefit = { code: spell.benefit, text };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, false);
  const children = spell.benefit === 'VB' ? life.relations.children : [];
  const decisions = [{ ...decision, extent: { numerator: 1, denominator: 2 }, children }];
  return { insurance: { cases: [{ ...head, benefit: spell.benefit, decisions }], payments } };
}

/** Livränta for an injury at work, by the newer or the older law. */
export function annuity(life: Life, spell: MonthlySpell & { benefit: AnnuityCase['benefit'] }): Chapter {
  const isOlder = spell.benefit === 'YL';
  const benefit = isOlder
    ? { code: 'YL', text: 'Yrkesskadelivränta' }
    : { code: 'ARBETSSKADA', text: 'Arbetsskadelivränta' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, true);
  const found: AnnuityCase = {
    ...head,
    benefit: spell.benefit,
    employer: { code: 10, text: 'Provköpings Verkstads AB' },
    injuredOn: addYears(decision.period.from, -2),
    cause: 1,
    incomeBefore: kronor(348_000),
    incomeAfter: kronor(204_000),
    decisions: [{ ...decision, coordinatedGross: decision.gross, factor: { numerator: 2, denominator: 3 } }],
  };
  return { insurance: { cases: [found], payments } };
}

/** ÅP-37 and ÅP-38 at FK, and the older aktivitetsstöd: what the contract still has. */
export function olderBenefits(life: Life, spell: MonthlySpell & { benefit: 'AP' | 'AS' }): Chapter {
  const isPension = spell.benefit === 'AP';
  const benefit = isPension ? { code: 'AP', text: 'Allmän pension' } : { code: 'AS', text: 'Aktivitetsstöd' };
  const part = isPension ? { code: 'AP38', text: 'ÅP-38' } : benefit;
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, part, true);
  if (isPension) {
    const decisions = [{ ...decision, coordinatedGross: decision.gross, extent: whole }];
    return { insurance: { cases: [{ ...head, benefit: 'AP', decisions }], payments } };
  }
  const measure = { code: 1, text: 'Arbetsmarknadsutbildning' };
  const decisions = [{ ...decision, days: 66, hasWaitingDay: false, compensation: 1 } as const];
  return { insurance: { cases: [{ ...head, benefit: 'AS', measure, decisions }], payments } };
}
