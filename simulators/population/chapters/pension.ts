import type { Day } from '../../../src/values/day.ts';
import type { Period } from '../../../src/values/period.ts';
import { kronor, sum, wholeKronor } from '../amount.ts';
import { addDays, addMonths, dayInMonth } from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { Life } from '../household.ts';
import type {
  PensionCompensation,
  PensionDecision,
  PensionGroup,
  PensionPayment,
} from '../pension-benefits.ts';
import { inTheMonth, paidMonths, soFar } from './insurance-payment.ts';

interface Compensation {
  readonly group: PensionGroup;
  /** ersattningstyp of the decision. */
  readonly type: string;
  /** utbetalningsforman and beloppstyp of the payment row; allmän pension is AP37 or AP38 by the year of birth. */
  readonly benefit: 'AP' | 'BTP' | 'EP' | 'PREP';
  readonly amountType: string;
  /** Kronor a month. */
  readonly monthly: number;
}

export interface PensionSpell {
  readonly startedMonthsAgo: number;
  readonly compensations: readonly Compensation[];
  readonly isTaxed?: boolean;
  readonly deductions?: readonly { readonly type: string; readonly amount: number }[];
  readonly status?: PensionDecision['status'];
}

/** Claim, decision and monthly payments; one payment carries all groups. */
export function pensionSpell(life: Life, spell: PensionSpell): Chapter {
  const from = dayInMonth(addMonths(life.today, -spell.startedMonthsAgo), 1);
  const groups = [...new Set(spell.compensations.map((each) => each.group))];
  const decidedOn = addDays(from, -25);
  return {
    pension: {
      claims: groups.map((group) => ({
        id: `A-${group}-${from}`,
        receivedOn: addDays(from, -60),
        group,
        period: { from, to: null },
      })),
      decisions: groups.map((group) => decide(life, spell, group, from, decidedOn)),
      payments: paidMonths(soFar({ from, to: null }, life.today), life.today, inTheMonth(18)).map(
        ({ month, paidOn }) => pay(life, spell, month, paidOn),
      ),
    },
  };
}

function decide(
  life: Life,
  spell: PensionSpell,
  group: PensionGroup,
  from: Day,
  decidedOn: Day,
): PensionDecision {
  const compensations = spell.compensations
    .filter((each) => each.group === group)
    .map((each): PensionCompensation => ({
      type: each.type,
      amount: kronor(each.monthly),
      frequency: 'MANAD',
      period: { from, to: null },
      extent: 1,
    }));
  const isMarried = life.identity.civilStatus === 2;
  const coApplicant = life.relations.partner;
  return {
    id: `B-${group}-${from}`,
    decidedOn,
    group,
    status: spell.status ?? 'SLUTLIGT',
    outcome: 'BIFALL',
    compensations,
    usedCivilStatus: group === 'AP' ? (isMarried ? 'GIFT' : 'OGIFT') : null,
    housing: group === 'BTI' ? { grossCost: kronor(7_200), netCost: kronor(6_480), coApplicant } : null,
    deceased: group === 'EF' ? life.relations.deceased : [],
  };
}

function pay({ identity, today }: Life, spell: PensionSpell, period: Period, paidOn: Day): PensionPayment {
  const oldAgeBenefit = identity.bornOn < '1938-01-01' ? 'AP37' : 'AP38';
  const rows = spell.compensations.map((each) => ({
    group: each.group,
    benefit: each.benefit === 'AP' ? oldAgeBenefit : each.benefit,
    amountType: each.amountType,
    amount: kronor(each.monthly),
  }));
  const gross = sum(rows.map((row) => row.amount));
  // Bostadstillägg is free of tax.
  const taxable = sum(rows.filter((row) => row.group !== 'BTI').map((row) => row.amount));
  const tax = spell.isTaxed === false ? 0 : wholeKronor(taxable * 0.18);
  const deductions = [...(tax > 0 ? [{ type: 'PS', amount: tax }] : []), ...(spell.deductions ?? [])];
  const net = gross - sum(deductions.map((each) => each.amount));
  return { state: paidOn > today ? 'preliminary' : 'done', paidOn, period, gross, net, deductions, rows };
}

/** Kronor a month of inkomstpension, tilläggspension and premiepension, or of garantipension. */
export function oldAge(income: number, guarantee: number, housing: number): Compensation[] {
  const all: Compensation[] = [
    { group: 'AP', type: 'IP', benefit: 'AP', amountType: 'IP', monthly: income },
    { group: 'AP', type: 'GARP', benefit: 'AP', amountType: 'GARP', monthly: guarantee },
    { group: 'AP', type: 'PREP', benefit: 'PREP', amountType: 'PFE', monthly: Math.round(income / 10) },
    { group: 'BTI', type: 'BT', benefit: 'BTP', amountType: 'BTP', monthly: housing },
  ];
  return all.filter((each) => each.monthly > 0);
}

export const adjustmentPension: Compensation = {
  group: 'EF',
  type: 'OP',
  benefit: 'EP',
  amountType: 'OP',
  monthly: 6_150,
};

export const childPension: Compensation = {
  group: 'EF',
  type: 'BP',
  benefit: 'EP',
  amountType: 'BP',
  monthly: 2_480,
};

/** Pension accounts (PM:PBH) and base (PM:PU), whole kronor. */
export function pensionRecord(life: Life, yearly: number): Chapter {
  const year = Number(life.today.slice(0, 4)) - 2;
  const validFrom = dayInMonth(addMonths(life.today, -11), 1);
  const basis = [year, year - 1].map((each, at) => {
    const income = kronor(yearly - 3_000 * at);
    const rest = { socialBenefits: kronor(8_000), childYears: 0, studies: 0, service: 0 };
    return { year: each, income, ...rest, total: income + rest.socialBenefits };
  });
  return {
    pension: {
      accounts: [
        { type: 'IP', value: kronor(yearly * 3), validFrom, year },
        { type: 'PREP', value: kronor(Math.round(yearly / 2)), validFrom, year },
      ],
      basis,
    },
  };
}
