import type { Day } from '../../../src/values/day.ts';
import { kronor } from '../amount.ts';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dayInMonth,
  earliest,
  latest,
  quarterEnd,
} from '../calendar.ts';
import type { Chapter } from '../chapter.ts';
import type { RelatedPerson } from '../coded.ts';
import type { ChildMember, Household, Life, Member } from '../household.ts';
import type { Child, Identity } from '../identity.ts';
import type { InsurancePayment } from '../insurance-benefits.ts';
import { sweden } from '../places.ts';
import { grossRow, inTheMonth, insurancePayment, paidMonths, soFar } from './insurance-payment.ts';

/** Barnbidrag is paid to the end of the quarter when the child turns 16; studiehjälp follows. */
const childAllowanceUntilAge = 16;
/** Underhållsstöd and bostadsbidrag: 18 here; schooling may prolong both. */
const childUntilAge = 18;

/** What follows from having children, told alike by both parents. */
export function familyChapters(household: Household, member: Member, life: Life): Chapter[] {
  if (life.identity.isSamordningsnummer) return [];
  const child = household.children.find((each) => each === member);
  if (child !== undefined) return childsOwn(household, child, life);
  return [
    ...life.relations.children.flatMap((child) => childAllowance(life, child)),
    ...(household.getsMaintenance === true && areBothAlive(household)
      ? maintenance(household, member, life)
      : []),
    ...(household.getsHousingAllowance === true && member === household.adults[0]
      ? [housingAllowance(life)]
      : []),
  ];
}

function areBothAlive(household: Household): boolean {
  return household.adults.every((adult) => adult.identity.diedOn === null);
}

const monthly = { kind: 1 } as const;

/** Each guardian gets half when they are two who share the child, otherwise the one the child lives with gets all. */
function childAllowance(life: Life, child: Child): Chapter[] {
  if (child.living === 'elsewhere' || child.living === 'placed' || child.diedOn !== null) return [];
  const sharer = sharerOf(life, child);
  const decision = allowanceDecision(child, life.today, sharer === null ? 1 : 2);
  if (decision === null) return [];
  const head = { startedOn: decision.decidedOn, isActive: true, isRefused: false };
  return [
    {
      insurance: {
        cases: [{ ...head, benefit: 'ABB', child, decisions: [{ ...decision, isPlaced: false }] }],
        payments: pay(life, decision, decision.benefit, 20),
      },
    },
  ];
}

/** Null when the child is too old for it, or not old enough yet. */
function allowanceDecision(child: { readonly bornOn: Day }, today: Day, recipients: 1 | 2) {
  const until = quarterEnd(addYears(child.bornOn, childAllowanceUntilAge));
  const from = latest(dayInMonth(addMonths(child.bornOn, 1), 1), dayInMonth(addMonths(today, -24), 1));
  if (until < today || from > today) return null;
  return {
    decidedOn: latest(child.bornOn, addDays(from, -20)),
    isFinal: true,
    benefit: { code: 'ABB', text: 'Barnbidrag' },
    part: { code: 'AB', text: 'Allmänt barnbidrag' },
    periodicity: 1,
    period: { from, to: until },
    gross: kronor(1250 / recipients),
    isInSchool: false,
  } as const;
}

/** Asked about the child itself, FK tells who gets its allowance: the same as the guardians are told to get. */
function childsOwn(household: Household, member: ChildMember, life: Life): Chapter[] {
  const child = relatedSelf(life.identity);
  const decision = allowanceDecision(child, life.today, 1);
  if (decision === null || child.diedOn !== null) return [];
  const isPlaced = member.living === 'placed';
  const guardians = isPlaced ? [] : recipientsOf(household, member);
  if (!isPlaced && guardians.length === 0) return [];
  const paid = paidMonths(soFar(decision.period, life.today), life.today, inTheMonth(20))
    .map(({ paidOn }) => paidOn)
    .filter((paidOn) => paidOn >= decision.decidedOn && paidOn <= life.today);
  const head = { startedOn: decision.decidedOn, isActive: true, isRefused: false };
  const told = {
    ...decision,
    institution: isPlaced ? familyHome : null,
    hasTwoRecipients: guardians.length === 2,
    payee: isPlaced ? 'MYNDIGHETSUTBETALNING' : guardians.sort().join('/'),
    lastPaidOn: paid.at(-1) ?? decision.period.from,
  };
  return [{ insurance: { cases: [{ ...head, benefit: 'MABB', child, decisions: [told] }] } }];
}

/** Both who share the child, or the one the child lives with: those alive and in the insurance. */
function recipientsOf({ adults, areTogether }: Household, { living }: ChildMember): string[] {
  const isShared = areTogether || living === 'alternating';
  return adults
    .filter((adult) => isShared || adult === adults[0])
    .map(({ identity }) => identity)
    .filter(({ diedOn, isSamordningsnummer }) => diedOn === null && !isSamordningsnummer)
    .map(({ personidentitet }) => personidentitet);
}

const familyHome = {
  kind: 2,
  name: 'Familjehemmet Provgården',
  address: {
    role: null,
    lines: ['Provgården 3'],
    postalCode: '87131',
    town: 'HÄRNÖSAND',
    country: sweden,
  },
} as const;

/** The other guardian, when the allowance is halved between the two. */
function sharerOf(life: Life, { otherParent, living }: Child): RelatedPerson | null {
  if (otherParent?.diedOn !== null) return null;
  return life.relations.partner !== null || living === 'alternating' ? otherParent : null;
}

/** Per child and age; the first adult receives what the second owes. */
function maintenance(household: Household, member: Member, life: Life): Chapter[] {
  const side = member === household.adults[0] ? 'received' : 'owed';
  const debt = side === 'owed' ? { maintenanceDebt: household.maintenanceDebt ?? null } : {};
  const children = life.relations.children.filter(
    (child) =>
      child.diedOn === null &&
      child.living !== 'placed' &&
      child.otherParent !== null &&
      // What fills up between two homes is nobody's debt.
      (side === 'received' || child.living !== 'alternating'),
  );
  return [{ insurance: debt }, ...children.flatMap((child) => maintenanceFor(child, side, life))];
}

function maintenanceFor(child: Child, side: 'received' | 'owed', life: Life): Chapter[] {
  const until = addDays(addYears(child.bornOn, childUntilAge), -1);
  const from = latest(dayInMonth(addMonths(child.bornOn, 1), 1), dayInMonth(addMonths(life.today, -14), 1));
  if (until < life.today || from > life.today) return [];
  const gross = maintenanceAt(ageOn(child.bornOn, from));
  const decision = {
    decidedOn: latest(child.bornOn, addDays(from, -15)),
    isFinal: true,
    benefit: { code: 'US', text: 'Underhållsstöd' },
    part: { code: 'US', text: side === 'received' ? 'Underhållsstöd mottagare' : 'Underhållsstöd krav' },
    periodicity: 1,
    period: { from, to: until },
    gross,
    coordinatedGross: gross,
    compensation: child.living === 'alternating' ? 6 : 1,
  } as const;
  const head = { benefit: 'US', startedOn: decision.decidedOn, isActive: true, isRefused: false } as const;
  const payments = side === 'received' ? pay(life, decision, decision.benefit, 25) : [];
  return [{ insurance: { cases: [{ ...head, side, child, decisions: [decision] }], payments } }];
}

function maintenanceAt(age: number): number {
  if (age < 7) return kronor(1673);
  return age < 15 ? kronor(1823) : kronor(2223);
}

function housingAllowance(life: Life): Chapter {
  const { today, relations } = life;
  const young = relations.children.filter(
    (child) =>
      child.diedOn === null &&
      ageOn(child.bornOn, today) < childUntilAge &&
      ageOn(child.bornOn, addMonths(today, -8)) >= 0,
  );
  const living = (how: Child['living']): Child[] => young.filter((child) => child.living === how);
  if (young.length === 0) return {};
  const self = relatedSelf(life.identity);
  const youngestTurns = young.map((child) => addYears(child.bornOn, childUntilAge)).sort()[0] ?? today;
  const from = dayInMonth(addMonths(today, -8), 1);
  const decision = {
    decidedOn: addDays(from, -18),
    isFinal: false,
    benefit: { code: 'BOB', text: 'Bostadsbidrag' },
    part: { code: 'BOB', text: 'Bostadsbidrag till barnfamilj' },
    periodicity: 1,
    period: { from, to: earliest(addDays(addYears(from, 1), -1), addDays(youngestTurns, -1)) },
    gross: kronor(1500 + 700 * Math.min(3, young.length)),
    totalHousingCost: kronor(9_400),
    reducedHousingCost: kronor(7_050),
    incomes: [self, ...(relations.partner ? [relations.partner] : [])].map((person, at) => ({
      person,
      yearly: kronor(at === 0 ? 148_000 : 96_000),
    })),
    childrenAtHome: living('home'),
    childrenOccasionally: living('occasional'),
    childrenAlternating: living('alternating'),
  } as const;
  return {
    insurance: {
      cases: [
        {
          benefit: 'BOB',
          startedOn: addDays(from, -40),
          isActive: true,
          isRefused: false,
          coApplicants: relations.partner ? [relations.partner] : [],
          decisions: [decision],
        },
      ],
      payments: pay(life, decision, decision.benefit, 27),
    },
  };
}

interface Paid {
  readonly decidedOn: Day;
  readonly part: { readonly code: string; readonly text: string };
  readonly period: { readonly from: Day; readonly to: Day | null };
  readonly gross: number;
}

function pay(life: Life, decision: Paid, family: Paid['part'], dayOfMonth: number): InsurancePayment[] {
  return paidMonths(soFar(decision.period, life.today), life.today, inTheMonth(dayOfMonth))
    .filter(({ paidOn }) => paidOn >= decision.decidedOn)
    .map(({ month, paidOn }) => {
      const row = grossRow({
        benefit: family,
        amountType: decision.part,
        period: month,
        amount: decision.gross,
      });
      return insurancePayment({ ...monthly, today: life.today, family, paidOn, period: month, rows: [row] });
    });
}

function relatedSelf(identity: Identity): RelatedPerson {
  const { personidentitet, givenName, surname, bornOn, diedOn, protection } = identity;
  return { personidentitet, givenName, surname, bornOn, diedOn, isProtected: protection !== 'none' };
}
