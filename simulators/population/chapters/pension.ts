import type { Day } from '../../../src/values/day.ts';
import type { Period } from '../../../src/values/period.ts';
import { kronor, sum, wholeKronor } from '../amount.ts';
import { addDays, addMonths, dayInMonth, monthEnd } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { OpenPeriod } from '../coded.ts';
import type { Life } from '../household.ts';
import type { PensionBasis } from '../pension-basis.ts';
import type { PensionCompensation, PensionDecision, PensionPayment } from '../pension-benefits.ts';
import {
  kindOf,
  perMonth,
  type PensionAmountType,
  type PensionDeductionType,
  type PensionFrequency,
  type PensionGroup,
  type PensionType,
} from '../pension-codes.ts';
import { inTheMonth, paidMonths, soFar } from './insurance-payment.ts';

export interface Compensation {
  readonly type: PensionType;
  /** Kronor a month. */
  readonly monthly: number;
  /** beloppstyp, when it is another than the type's first. */
  readonly amountType?: PensionAmountType;
  /** What the decision tells the amount for; a month unless given. */
  readonly frequency?: PensionFrequency;
  readonly extent?: number;
  readonly basis?: PensionBasis;
  /** In months from the spell's start: the first that it is paid for, and how many. */
  readonly after?: number;
  readonly months?: number;
}

export interface PensionSpell {
  readonly startedMonthsAgo: number;
  readonly compensations: readonly Compensation[];
  /** PS in Sweden, SS for who lives abroad; null when nothing is taxed. */
  readonly tax?: 'PS' | 'SS' | null;
  readonly deductions?: readonly { readonly type: PensionDeductionType; readonly amount: number }[];
  readonly status?: PensionDecision['status'];
  readonly isCoordinatedAbroad?: boolean;
  /** For who has äldreförsörjningsstöd: the cost that it is reckoned on, kronor a month. */
  readonly costOfSupport?: number;
  /** How much of the date of death PM has: four figures are the year, seven the month, none no date. */
  readonly knownDate?: 4 | 7 | 10 | 0;
  /** From here on payments are blocked. */
  readonly blockedFrom?: Day;
}

/** Claim, decision and monthly payments; one payment carries all groups. */
export function pensionSpell(life: Life, spell: PensionSpell): Chapter {
  const from = dayInMonth(addMonths(life.today, -spell.startedMonthsAgo), 1);
  const groups = [...new Set(spell.compensations.map(({ type }) => kindOf(type).group))];
  const isPaid = (paidOn: Day) => spell.blockedFrom === undefined || paidOn < spell.blockedFrom;
  return {
    pension: {
      claims: groups.map((group) => ({
        id: `A-${group}-${from}`,
        receivedOn: addDays(from, -60),
        group,
        period: { from, to: null },
      })),
      decisions: groups.map((group) => decide(life, spell, group, from)),
      payments: paidMonths(soFar({ from, to: null }, life.today), life.today, inTheMonth(18))
        .filter(({ paidOn }) => isPaid(paidOn))
        .flatMap(({ month, paidOn }) => pay(life, spell, { from, month, paidOn })),
    },
  };
}

/** A claim that is refused, or not decided yet. */
export function pensionClaim(
  life: Life,
  { group, monthsAgo, isRefused }: { group: PensionGroup; monthsAgo: number; isRefused: boolean },
): Chapter {
  const receivedOn = addMonths(life.today, -monthsAgo);
  const period = { from: dayInMonth(addMonths(receivedOn, 1), 1), to: null };
  const claim = { id: `A-${group}-${receivedOn}`, receivedOn, group, period };
  const refusal = {
    ...head(life, group, {}),
    id: `B-${group}-${receivedOn}`,
    decidedOn: addDays(receivedOn, 30),
  };
  return {
    pension: {
      claims: [claim],
      decisions: isRefused ? [{ ...refusal, status: 'SLUTLIGT', outcome: 'AVSLAG', compensations: [] }] : [],
    },
  };
}

function decide(life: Life, spell: PensionSpell, group: PensionGroup, from: Day): PensionDecision {
  const compensations = spell.compensations
    .filter(({ type }) => kindOf(type).group === group)
    .map((each): PensionCompensation => {
      const frequency = each.frequency ?? 'MANAD';
      return {
        type: each.type,
        amount: wholeKronor(kronor(each.monthly / perMonth[frequency])),
        frequency,
        period: periodOf(each, from),
        extent: each.extent ?? 1,
        basis: each.basis ?? {},
      };
    });
  return {
    ...head(life, group, spell),
    id: `B-${group}-${from}`,
    decidedOn: addDays(from, -25),
    status: spell.status ?? 'SLUTLIGT',
    outcome: 'BIFALL',
    compensations,
  };
}

type Head = 'group' | 'usedCivilStatus' | 'isCoordinatedAbroad' | 'housing' | 'deceased' | 'otherSurvivors';

/** What a decision tells because of its group. */
function head(life: Life, group: PensionGroup, spell: Partial<PensionSpell>): Pick<PensionDecision, Head> {
  const { partner, deceased, children, parents } = life.relations;
  const { costOfSupport, knownDate = 10 } = spell;
  const survivors = [...children, ...parents].filter(({ diedOn }) => diedOn === null);
  return {
    group,
    usedCivilStatus: group === 'AP' ? (life.identity.civilStatus === 2 ? 'GIFT' : 'OGIFT') : null,
    isCoordinatedAbroad: group === 'AP' ? spell.isCoordinatedAbroad === true : null,
    housing:
      group === 'BTI'
        ? {
            grossCost: kronor(7_200),
            netCost: kronor(6_480),
            netCostOfSupport: costOfSupport === undefined ? null : kronor(costOfSupport),
            coApplicant: partner,
          }
        : null,
    deceased:
      group === 'EF'
        ? [...deceased, ...children.filter(({ diedOn }) => diedOn !== null)]
            .slice(0, 2)
            .map(({ personidentitet, bornOn, diedOn }) => ({
              personidentitet,
              bornOn,
              diedOn: knownDate === 0 ? null : (diedOn?.slice(0, knownDate) ?? null),
            }))
        : [],
    otherSurvivors: group === 'EF' ? survivors : [],
  };
}

/** What is paid once belongs to its one month. */
function periodOf({ after = 0, months, frequency }: Compensation, start: Day): OpenPeriod {
  const from = addMonths(start, after);
  const count = frequency === 'ENGANGS' ? 1 : months;
  return { from, to: count === undefined ? null : monthEnd(addMonths(from, count - 1)) };
}

/** Nothing in a month without any compensation. */
function pay(
  { identity, today }: Life,
  spell: PensionSpell,
  { from, month: period, paidOn }: { from: Day; month: Period; paidOn: Day },
): PensionPayment[] {
  const oldAgeBenefit = identity.bornOn < '1938-01-01' ? ('AP37' as const) : ('AP38' as const);
  const rows = spell.compensations
    .filter((each) => isPaidFor(periodOf(each, from), period))
    .map((each) => {
      const { group, benefit, amountTypes } = kindOf(each.type);
      return {
        group,
        benefit: benefit === 'AP' ? oldAgeBenefit : benefit,
        amountType: each.amountType ?? amountTypes[0],
        amount: kronor(each.monthly),
      };
    });
  if (rows.length === 0) return [];
  const gross = sum(rows.map((row) => row.amount));
  // Bostadstillägg and what is said to be free of tax are.
  const taxable = sum(rows.filter(isTaxed).map((row) => row.amount));
  const type = spell.tax === undefined ? 'PS' : spell.tax;
  const tax = type === null ? 0 : wholeKronor(taxable * (type === 'SS' ? 0.225 : 0.18));
  const own = type !== null && tax > 0 ? [{ type, amount: tax }] : [];
  const deductions = [...own, ...(spell.deductions ?? [])];
  const net = gross - sum(deductions.map((each) => each.amount));
  return [{ state: paidOn > today ? 'preliminary' : 'done', paidOn, period, gross, net, deductions, rows }];
}

function isPaidFor({ from, to }: OpenPeriod, month: Period): boolean {
  return from <= month.from && (to === null || month.to <= to);
}

function isTaxed({ group, amountType }: { group: PensionGroup; amountType: PensionAmountType }): boolean {
  return group !== 'BTI' && amountType !== 'BPFRI' && amountType !== 'ELSTOD' && amountType !== 'ALB';
}

/** Kronor a month: by the year of birth inkomstpension and premiepension, or tilläggspension; and garantipension. */
export function oldAge(
  { identity }: Life,
  income: number,
  guarantee: number,
  housing: number,
): readonly Compensation[] {
  const byOldRules = identity.bornOn < '1938-01-01';
  const all: readonly Compensation[] = [
    ...(byOldRules ? ofOldRules(income, guarantee) : ofIncomePension(income, guarantee)),
    { type: 'BT', monthly: housing },
  ];
  return all.filter((each) => each.monthly > 0);
}

function ofIncomePension(income: number, guarantee: number): Compensation[] {
  const garp = {
    fortieths: 40,
    guaranteeSupplement: 0,
    annuityDeduction: 0,
    incomePension: income * 12,
    supplementaryPension: 0,
  };
  return [
    { type: 'IP', monthly: income, basis: { ip: { annuityDeduction: 0 } } },
    { type: 'GARP', monthly: guarantee, basis: { garp } },
    { type: 'PREP', monthly: Math.round(income / 10) },
  ];
}

/** Those born in 1937 or before have no income pension, and no premium pension. */
function ofOldRules(income: number, guarantee: number): Compensation[] {
  const tp = {
    seamansYears: 0,
    withdrawalPercent: 100,
    annuityDeduction: 0,
    guaranteeSupplement: 0,
    basicPensionSupplement: 0,
    meanPoints: 3.6,
    yearsWithPoints: 30,
    requiredYears: 30,
  };
  const garpAp37 = {
    base: income * 12,
    fortieths: 40,
    thirtieths: 30,
    pensionSupplement: 0,
    withdrawalPercent: 100,
  };
  return [
    { type: 'TP', monthly: income, basis: { tp } },
    { type: 'GARP', monthly: guarantee, basis: { garpAp37 } },
  ];
}

export const adjustmentPension: Compensation = {
  type: 'OP',
  monthly: 6_150,
  basis: { op: { survivorsBase: 134_200, percent: 55 } },
};

export const childPension: Compensation = {
  type: 'BP',
  monthly: 2_480,
  basis: { bp: { survivorsBase: 85_000, percent: 35 } },
};
