import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import { sum } from './amount.ts';
import { benefitInconsistencies } from './benefit-inconsistencies.ts';
import { ageOn, eachDay } from './calendar.ts';
import { lifeInconsistencies } from './life-inconsistencies.ts';
import { pensionInconsistencies } from './pension-inconsistencies.ts';
import type { Person } from './person.ts';
import { rule } from './rule.ts';

/** What is wrong with a person, in words; empty when every rule of consistency holds. For the tests. */
export function inconsistencies(person: Person, today: Day): string[] {
  return [
    ...moneyAtFk(person, today),
    ...moneyElsewhere(person, today),
    ...datesAtFk(person, today),
    ...programmes(person),
    ...doubleIncome(person),
    ...children(person, today),
    ...migrationAndDeath(person),
    ...benefitInconsistencies(person),
    ...lifeInconsistencies(person, today),
    ...pensionInconsistencies(person, today),
  ];
}

function moneyAtFk({ insurance }: Person, today: Day): string[] {
  return insurance.payments.flatMap((payment) => {
    const on = (side: string): number =>
      sum(payment.rows.filter((row) => row.side === side).map((row) => row.amount));
    return [
      ...rule(payment.gross === on('gross'), 'FK: gross is the sum of the rows'),
      ...rule(payment.tax === on('tax'), 'FK: tax is the sum of the rows'),
      ...rule(payment.deductions === on('tax') + on('deduction'), 'FK: deductions include tax'),
      ...rule(payment.net === payment.gross - payment.deductions, 'FK: net is gross less deductions'),
      ...rule(payment.paidOn > today === (payment.state === 'preliminary'), 'FK: the future is preliminary'),
      ...rule(
        payment.rows.every((row) => within(row.period, payment.period)),
        'FK: a row is inside its payment',
      ),
      ...rule([payment.gross, payment.net].every(Number.isInteger), 'FK: whole öre'),
    ];
  });
}

function moneyElsewhere({ pension, studies, akassa }: Person, today: Day): string[] {
  const state = (paidOn: Day | null, isDone: boolean): string[] =>
    rule(isDone === (paidOn !== null && paidOn <= today), 'a payment is done when its day has come');
  return [
    ...pension.payments.flatMap((payment) => [
      ...rule(
        payment.gross === sum(payment.rows.map((row) => row.amount)),
        'PM: gross is the sum of the rows',
      ),
      ...rule(payment.net === payment.gross - sum(payment.deductions.map((each) => each.amount)), 'PM: net'),
      ...rule(payment.net % 100 === 0, 'PM: whole kronor'),
      ...state(payment.paidOn, payment.state === 'done'),
    ]),
    ...studies.cases.flatMap((found) => [
      ...[...found.granted, ...found.payments.flatMap((payment) => payment.spans)].flatMap((span) =>
        rule(span.total === sum(span.amounts.map((each) => each.amount)), 'CSN: totbelopp of a span'),
      ),
      ...found.payments.flatMap((payment) => [
        ...rule(
          payment.total === sum(payment.spans.map((span) => span.total)),
          'CSN: totbelopp of a payment',
        ),
        ...rule(payment.total % 100 === 0, 'CSN: whole kronor'),
        ...state(payment.paidOn, payment.state === 'Utbetald'),
      ]),
    ]),
    ...akassa.funds.flatMap((fund) =>
      fund.payments.flatMap((payment) => [
        ...rule(payment.netAfterTax === payment.gross - payment.tax, 'SO: net after tax'),
        ...rule(payment.netAfterDeductions === payment.netAfterTax - payment.otherDeductions, 'SO: net'),
        ...rule(payment.paidOn <= today && payment.period.to < payment.paidOn, 'SO: paid afterwards'),
        ...rule(
          fund.suspensions.every((each) => !overlap(each, payment.period)),
          'SO: nothing while suspended',
        ),
      ]),
    ),
  ];
}

interface DatedDecision {
  readonly decidedOn: Day;
  readonly from: Day;
  readonly to: Day | null;
}

/** A payment belongs to the decision on its benefit; FK's pandemic payment and corrections have none to point to. */
function datesAtFk(person: Person, today: Day): string[] {
  const { insurance, studies } = person;
  const decisions = new Map<string, DatedDecision[]>();
  for (const each of insurance.cases) {
    for (const { benefit, decidedOn, period } of 'decision' in each ? [each.decision] : each.decisions) {
      const before = decisions.get(benefit.code) ?? [];
      decisions.set(benefit.code, [...before, { decidedOn, from: period.from, to: period.to }]);
    }
  }
  return [
    ...[...decisions.values()]
      .flat()
      .flatMap((each) => rule(each.decidedOn <= today, 'FK: nothing decided ahead')),
    ...insurance.payments.flatMap((payment) =>
      payment.rows.flatMap((row) => {
        const found = decisions.get(row.benefit.code);
        const covers = (each: DatedDecision): boolean =>
          each.decidedOn <= payment.paidOn &&
          each.from <= row.period.from &&
          (each.to === null || row.period.to <= each.to);
        return rule(found === undefined || found.some(covers), `FK: ${row.benefit.code} is paid as decided`);
      }),
    ),
    ...studies.cases.flatMap((found) =>
      found.payments.flatMap(({ paidOn }) =>
        rule(
          paidOn === null || (found.decidedOn !== null && found.decidedOn <= paidOn),
          'CSN: decided, then paid',
        ),
      ),
    ),
  ];
}

/** What AF decides, FK pays: both or neither. */
function programmes({ unemployment, insurance }: Person): string[] {
  const { placements, decisions, usedJobDays } = unemployment ?? {
    placements: [],
    decisions: [],
    usedJobDays: null,
  };
  const placed = placements.map((each) => `${each.code} ${each.period.from}`);
  const referred = insurance.programmeReferrals.map((each) => `${each.programme.code} ${each.period.from}`);
  const paid = insurance.cases.flatMap((each) => (each.benefit === 'PROG' ? each.decisions : []));
  const decided = decisions.map((each) => each.period.from);
  const isPaidOut = insurance.payments.some((payment) =>
    payment.rows.some((row) => row.benefit.code === 'AMP'),
  );
  const used = insurance.jobDays === null ? null : insurance.jobDays.used;
  return [
    ...rule(placed.join() === referred.join(), 'AF and FK tell the same programmes'),
    ...rule(
      decided.join() === paid.map((each) => each.period.from).join(),
      'AF and FK tell the same decisions',
    ),
    ...rule(
      paid.every((each) => isPaidOut && each.dayRows.length > 0),
      'FK pays programmes',
    ),
    ...rule(usedJobDays === used, 'one count of job days'),
    ...rule((used ?? 0) <= 450, 'at most 450 job days'),
  ];
}

/** Full sick pay, a programme, full parental benefit and a full a-kassa exclude each other on a day. */
function doubleIncome({ insurance, akassa }: Person): string[] {
  const full: Day[] = [
    ...akassa.funds.flatMap((fund) =>
      fund.payments.filter((payment) => payment.days >= 5).flatMap((payment) => eachDay(payment.period)),
    ),
    ...insurance.cases.flatMap((each) => {
      if (
        each.benefit === 'SJP' ||
        each.benefit === 'RBE' ||
        each.benefit === 'PROG' ||
        each.benefit === 'FP'
      )
        return each.decisions.filter(isWhole).flatMap((decision) => decision.dayRows.map((row) => row.day));
      return [];
    }),
  ];
  return rule(new Set(full).size === full.length, 'no two whole incomes the same day');
}

function isWhole(decision: object): boolean {
  if (!('extent' in decision)) return true;
  const { extent } = decision;
  return JSON.stringify(extent) === JSON.stringify({ numerator: 1, denominator: 1 });
}

const untilAge: Partial<Record<string, number>> = { ABB: 17, US: 18, FP: 12, TFP: 12 };

function children({ insurance, relations, identity }: Person, today: Day): string[] {
  const own = new Set(relations.children.map((child) => child.personidentitet));
  const at = identity.diedOn ?? today;
  return insurance.cases.flatMap((each) => {
    const limit = untilAge[each.benefit];
    if ('child' in each && each.benefit !== 'MABB')
      return [
        ...rule(own.has(each.child.personidentitet), `${each.benefit}: the child is the person's`),
        ...rule(
          limit === undefined || ageOn(each.child.bornOn, at) < limit,
          `${each.benefit}: under the age limit`,
        ),
      ];
    if (each.benefit !== 'BOB') return [];
    return each.decisions
      .flatMap((decision) => [...decision.childrenAtHome, ...decision.childrenAlternating])
      .flatMap((child) =>
        rule(own.has(child.personidentitet) && ageOn(child.bornOn, at) < 18, 'BOB: own child'),
      );
  });
}

function migrationAndDeath(person: Person): string[] {
  const { identity, migration, insurance, pension, akassa, studies } = person;
  const swedish = identity.citizenships.find((each) => each.country.code === 'SE')?.since ?? null;
  const permits = migration?.decisions.flatMap(({ decided }) => (decided?.from ? [decided.from] : [])) ?? [];
  const paidOn = [
    ...insurance.payments.map((payment) => payment.paidOn),
    ...pension.payments.map((payment) => payment.paidOn),
    ...akassa.funds.flatMap((fund) => fund.payments.map((payment) => payment.paidOn)),
    ...studies.cases.flatMap((found) => found.payments.map((payment) => payment.paidOn ?? '9999-12-31')),
  ];
  const { diedOn } = identity;
  return [
    ...rule(!identity.isSwedishByBirth || migration === null, 'Swedish by birth: no hit at MIV'),
    ...rule(swedish === null || permits.some((from) => from < swedish), 'a permit before the citizenship'),
    ...rule(diedOn === null || paidOn.every((each) => each <= diedOn), 'nothing is paid after death'),
    ...rule(!identity.isSamordningsnummer || studies.cases.length === 0, 'CSN knows no samordningsnummer'),
  ];
}

function within(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}
