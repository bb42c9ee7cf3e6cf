import { kronor } from '../amount.ts';
import { addDays, addMonths, monthEnd } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Extent } from '../coded.ts';
import type { Life } from '../household.ts';
import type { CarePeriod, ExtraCareCase } from '../care-case.ts';
import type { SicknessCompensationCase, SteplessSettlement } from '../insurance-case.ts';
import { monthlyBenefit, type MonthlySpell } from './monthly-benefit.ts';

const whole: Extent = { numerator: 1, denominator: 1 };

/** Sjukersättning or, before thirty, aktivitetsersättning. */
export function sicknessCompensation(
  life: Life,
  spell: MonthlySpell & {
    kind: 'SE' | 'AE';
    extent: Extent;
    isStepless?: boolean;
    insuredTime?: SicknessCompensationCase['insuredTime'];
  },
): Chapter {
  const benefit = { code: 'SA', text: 'Sjuk- och aktivitetsersättning' };
  const part = { code: spell.kind, text: spell.kind === 'SE' ? 'Sjukersättning' : 'Aktivitetsersättning' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, part, true);
  const steplessSettlements = spell.isStepless === true ? settlements(life) : [];
  const decisions = [{ ...decision, coordinatedGross: decision.gross, extent: spell.extent }];
  const { insuredTime = { fortieths: 40 } } = spell;
  return {
    insurance: {
      cases: [{ ...head, benefit: 'SA', insuredTime, decisions, steplessSettlements }],
      payments,
    },
  };
}

/** This year is not reckoned off; last year too much was paid, with a fee; the year before too little, with a supplement. */
function settlements(life: Life): SteplessSettlement[] {
  const year = Number(life.today.slice(0, 4));
  const income = { incomeInSweden: kronor(84_000), incomeAbroad: 0, allowance: kronor(57_300) };
  const none = { supplement: null, fee: null, paidOut: null, reclaimed: null };
  return [
    { year, ...income, settled: null },
    {
      year: year - 1,
      ...income,
      settled: { ...none, difference: kronor(-2_136), fee: kronor(64), reclaimed: kronor(2_200) },
    },
    {
      year: year - 2,
      ...income,
      incomeAbroad: kronor(12_000),
      settled: { ...none, difference: kronor(1_480), supplement: kronor(31), paidOut: kronor(1_511) },
    },
  ];
}

/** Bostadstillägg beside sickness or activity compensation, at FK. */
export function housingSupplement(life: Life, spell: MonthlySpell): Chapter {
  const benefit = { code: 'BTI', text: 'Bostadstillägg' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, false);
  const decisions = [
    {
      ...decision,
      yearlyGrossCost: kronor(86_400),
      yearlyNetCost: kronor(77_760),
      yearlyNetCostForSupport: null,
    },
  ];
  const coApplicants = life.relations.partner ? [life.relations.partner] : [];
  return { insurance: { cases: [{ ...head, benefit: 'BTI', coApplicants, decisions }], payments } };
}

interface CareSpell extends MonthlySpell {
  readonly benefit: ExtraCareCase['benefit'];
  readonly extent: Extent;
  /** What this parent gets; the whole unless told. */
  readonly share?: Extent;
  readonly status?: ExtraCareCase['decision']['status'];
  /** Granted (2) unless told. */
  readonly outcome?: number;
  /** Retroactive and holiday periods before the running one. */
  readonly earlier?: readonly Exclude<CarePeriod['payoutKind'], 'L'>[];
}

const careNames = { OMV: 'Omvårdnadsbidrag', MEK: 'Merkostnadsersättning' } as const;

/** Omvårdnadsbidrag, or merkostnadsersättning, for the person's children or, without any, for himself or herself. */
export function extraCare(life: Life, spell: CareSpell): Chapter {
  const benefit = { code: spell.benefit, text: careNames[spell.benefit] };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, spell.benefit === 'OMV');
  const { from, to } = decision.period;
  const { extent, share = whole } = spell;
  const months = (spell.earlier ?? []).map((payoutKind, at): CarePeriod => {
    const month = { from: addMonths(from, at), to: monthEnd(addMonths(from, at)) };
    return { period: month, extent, share, payoutKind };
  });
  const running = { from: addMonths(from, months.length), to };
  const found: ExtraCareCase = {
    ...head,
    benefit: spell.benefit,
    decision: {
      ...decision,
      status: spell.status ?? 'S',
      outcome: spell.outcome ?? 2,
      endsFrom: to === null ? null : addDays(to, 1),
      periods: [...months, { period: running, extent, share, payoutKind: 'L' }],
      children: life.relations.children,
    },
  };
  return { insurance: { cases: [found], payments } };
}

/** Refused: no period, no payment; the number of the outcome is another in each of the two lists. */
export function extraCareRefused(life: Life, benefit: ExtraCareCase['benefit']): Chapter {
  const asked = { startedMonthsAgo: 2, months: 12, monthly: 0 };
  const name = { code: benefit, text: careNames[benefit] };
  const { decision, head } = monthlyBenefit(life, asked, name, name, false);
  const outcome = benefit === 'OMV' ? 4 : 5;
  const { children } = life.relations;
  const refused = { status: 'S', outcome, endsFrom: null, periods: [], children } as const;
  return {
    insurance: {
      cases: [{ ...head, isActive: false, isRefused: true, benefit, decision: { ...decision, ...refused } }],
    },
  };
}

/** The historic vårdbidrag; ended, so the spell lies in the past. */
export function careAllowance(life: Life, spell: MonthlySpell & { forCosts?: boolean }): Chapter {
  const benefit = { code: 'VB', text: 'Vårdbidrag' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, false);
  const compensation = spell.forCosts === true ? 1 : 0;
  const { children } = life.relations;
  const extent = { numerator: 1, denominator: 2 };
  const decisions = [{ ...decision, compensation, extent, children, isShared: false } as const];
  return { insurance: { cases: [{ ...head, benefit: 'VB', decisions }], payments } };
}

/** The historic handikappersättning; ended likewise. */
export function disabilityAllowance(life: Life, spell: MonthlySpell): Chapter {
  const benefit = { code: 'HE', text: 'Handikappersättning' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, false);
  const decisions = [{ ...decision, extent: { numerator: 1, denominator: 2 } }];
  return { insurance: { cases: [{ ...head, benefit: 'HE', decisions }], payments } };
}

/** ÅP-37 (for those born before 1938) or ÅP-38 at FK. */
export function oldPension(life: Life, spell: MonthlySpell): Chapter {
  const benefit = { code: 'AP', text: 'Allmän pension' };
  const isOldest = life.identity.bornOn < '1938-01-01';
  const part = isOldest ? { code: 'AP37', text: 'ÅP-37' } : { code: 'AP38', text: 'ÅP-38' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, part, true);
  const decisions = [{ ...decision, coordinatedGross: decision.gross, extent: whole }];
  return { insurance: { cases: [{ ...head, benefit: 'AP', decisions }], payments } };
}

/** The older form of aktivitetsstöd. */
export function activitySupport(life: Life, spell: MonthlySpell): Chapter {
  const benefit = { code: 'AS', text: 'Aktivitetsstöd' };
  const { decision, head, payments } = monthlyBenefit(life, spell, benefit, benefit, true);
  const measure = { code: 1, text: 'Arbetslivsinriktad utbildning' };
  const decisions = [{ ...decision, days: 66, hasWaitingDay: false, compensation: 1 } as const];
  return { insurance: { cases: [{ ...head, benefit: 'AS', measure, decisions }], payments } };
}
