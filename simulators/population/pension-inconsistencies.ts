import type { Day } from '../../src/values/day.ts';
import { sum } from './amount.ts';
import { ageOn } from './calendar.ts';
import { courseMistakes } from './life-certificate.ts';
import type { PensionCompensation, PensionDecision, PensionPayment } from './pension-benefits.ts';
import { accountTransactions, kindOf, perMonth } from './pension-codes.ts';
import type { Person } from './person.ts';
import { rule } from './rule.ts';

/** What does not hang together in what Pensionsmyndigheten knows. */
export function pensionInconsistencies(person: Person, today: Day): string[] {
  const { pension } = person;
  return [
    ...claimed(person, today),
    ...pension.decisions.flatMap((decision) => decided(person, decision)),
    ...pension.payments.flatMap((payment) => paid(person, payment)),
    ...certificate(person, today),
    ...accounts(person, today),
    ...basisYears(person, today),
  ];
}

/** Claimed, then decided. */
function claimed({ pension }: Person, today: Day): string[] {
  return [
    ...rule(
      pension.claims.every(({ receivedOn }) => receivedOn <= today),
      'PM: no claim ahead',
    ),
    ...rule(
      pension.decisions.every(({ group, decidedOn }) =>
        pension.claims.some((claim) => claim.group === group && claim.receivedOn <= decidedOn),
      ),
      'PM: claimed, then decided',
    ),
    ...rule(
      pension.decisions.every(({ decidedOn }) => decidedOn <= today),
      'PM: nothing decided ahead',
    ),
  ];
}

function decided(person: Person, decision: PensionDecision): string[] {
  const { group, outcome, compensations } = decision;
  return [
    ...rule((outcome === 'BIFALL') === compensations.length > 0, 'PM: a refusal gives nothing'),
    ...rule((group === 'AP') === (decision.usedCivilStatus !== null), 'PM: civil status of AP alone'),
    ...rule((group === 'AP') === (decision.isCoordinatedAbroad !== null), 'PM: coordination of AP alone'),
    ...rule((group === 'BTI') === (decision.housing !== null), 'PM: housing of BTI alone'),
    ...rule(group !== 'BTI' || hasCostOfSupport(decision), 'PM: the cost of AFS with AFS alone'),
    ...afterDeath(person, decision),
    ...compensations.flatMap((compensation) => compensated(person, decision, compensation)),
  ];
}

function hasCostOfSupport({ housing, compensations }: PensionDecision): boolean {
  const isSupported = compensations.some(({ type }) => type === 'AFS');
  return isSupported === (housing?.netCostOfSupport != null);
}

function afterDeath({ relations }: Person, { group, deceased, otherSurvivors }: PensionDecision): string[] {
  if (group !== 'EF') return rule(deceased.length + otherSurvivors.length === 0, 'PM: survivors of EF alone');
  const dead = [...relations.deceased, ...relations.children].filter(({ diedOn }) => diedOn !== null);
  return [
    ...rule(deceased.length >= 1 && deceased.length <= 2, 'PM: EF after one or two'),
    ...rule(
      deceased.every(({ personidentitet, diedOn }) =>
        dead.some(
          (each) =>
            each.personidentitet === personidentitet && each.diedOn?.startsWith(diedOn ?? '') === true,
        ),
      ),
      'PM: EF after a relative who has died',
    ),
    ...rule(
      otherSurvivors.every(({ diedOn }) => diedOn === null),
      'PM: survivors live',
    ),
  ];
}

function compensated(
  { identity, relations }: Person,
  { group, decidedOn }: PensionDecision,
  { type, basis, extent, amount, period }: PensionCompensation,
): string[] {
  const kind = kindOf(type);
  const died = [...relations.deceased, ...relations.children].flatMap(({ diedOn }) => diedOn ?? []);
  return [
    ...rule(kind.group === group, `PM: ${type} belongs to ${kind.group}`),
    ...rule(
      Object.keys(basis).every((part) => (kind.basis as readonly string[]).includes(part)),
      `PM: ${type} is not reckoned so`,
    ),
    ...rule(identity.bornOn >= '1938' || (type !== 'IP' && type !== 'PREP'), `PM: no ${type} before 1938`),
    ...rule(type !== 'GARP' || identity.bornOn < '1938' === 'garpAp37' in basis, 'PM: GARP by year of birth'),
    ...rule(extent > 0 && extent <= 1, 'PM: extent'),
    ...rule(amount > 0 && amount % 100 === 0, 'PM: whole kronor decided'),
    ...rule(period.to === null || period.from <= period.to, 'PM: a period in order'),
    ...rule(decidedOn <= period.from, 'PM: decided, then paid'),
    ...rule(
      group !== 'EF' || died.some((on) => on < period.from),
      'PM: nothing after somebody before the death',
    ),
    ...rule(!isForChildren(type) || ageOn(identity.bornOn, period.from) < 20, `PM: ${type} until twenty`),
  ];
}

function isForChildren(type: string): boolean {
  return type === 'BP' || type === 'ELSTOD' || type === 'BL';
}

/** Each row is what is decided for the month; the whole is never less than nothing. */
function paid({ pension, identity }: Person, payment: PensionPayment): string[] {
  const { rows, deductions, period, paidOn } = payment;
  const decisions = pension.decisions.filter(({ decidedOn }) => decidedOn <= paidOn);
  const oldAge = identity.bornOn < '1938-01-01' ? 'AP37' : 'AP38';
  return [
    ...rows.flatMap((row) => {
      const found = decisions
        .filter(({ group }) => group === row.group)
        .flatMap(({ compensations }) => compensations)
        .some((one) => isPaidAs(one, row) && covers(one, period));
      return rule(found, `PM: ${row.amountType} is paid as decided`);
    }),
    ...rule(
      rows.every(({ benefit }) => !benefit.startsWith('AP') || benefit === oldAge),
      'PM: AP37 until 1937',
    ),
    ...rule(rows.length > 0, 'PM: a payment of something'),
    ...rule(
      deductions.every(({ amount }) => amount > 0),
      'PM: deductions have no sign',
    ),
    ...rule(payment.net >= 0, 'PM: never less than nothing'),
    ...rule(
      sum(rows.map(({ amount }) => amount)) - sum(deductions.map(({ amount }) => amount)) === payment.net,
      'PM: net is gross less deductions',
    ),
  ];
}

/** To the krona: what is decided a year need not be twelve even months. */
function isPaidAs(
  { type, amount, frequency }: PensionCompensation,
  row: PensionPayment['rows'][number],
): boolean {
  const { amountTypes, benefit } = kindOf(type);
  const isSameBenefit = benefit === 'AP' ? row.benefit.startsWith('AP') : benefit === row.benefit;
  const monthly = amount * perMonth[frequency];
  return isSameBenefit && amountTypes.includes(row.amountType) && Math.abs(monthly - row.amount) < 100;
}

function covers({ period }: PensionCompensation, { from, to }: { from: Day; to: Day }): boolean {
  return period.from <= from && (period.to === null || to <= period.to);
}

/** Kept of who lives abroad with something to be paid; once the benefits are blocked nothing is paid. */
function certificate({ pension, identity }: Person, today: Day): string[] {
  const steps = pension.lifeCertificate;
  if (steps === null) return [];
  const now = steps.at(-1);
  const isAbroad = identity.addresses.some(({ role }) => role === 3);
  const wasSent = steps.some(({ status }) => status === 1);
  return [
    ...courseMistakes(steps),
    ...rule(
      steps.every(({ on }) => on <= today),
      'LINT: nothing ahead',
    ),
    ...rule(steps.length > 0, 'LINT: a course has steps'),
    ...rule(!wasSent || isAbroad, 'LINT: sent to who lives abroad'),
    ...rule(!wasSent || pension.decisions.some(({ outcome }) => outcome === 'BIFALL'), 'LINT: for a benefit'),
    ...rule(
      now?.status !== 5 || pension.payments.every(({ paidOn }) => paidOn < now.on),
      'LINT: nothing is paid when it is blocked',
    ),
  ];
}

/** What an account holds is what it held, and what has happened since. */
function accounts({ pension }: Person, today: Day): string[] {
  return [
    ...rule(
      new Set(pension.accounts.map(({ type }) => type)).size === pension.accounts.length,
      'PBH: one account of each kind',
    ),
    ...pension.accounts.flatMap(({ values }) =>
      values.flatMap(({ value, validFrom, event }, index) => {
        const before = values[index - 1];
        const change = (event?.transactions ?? []).reduce(
          (total, { kind, amount }) => total + accountTransactions[kind] * amount,
          0,
        );
        return [
          ...rule(
            before === undefined || value === before.value + change,
            'PBH: the value follows from the events',
          ),
          ...rule(before === undefined || before.validFrom < validFrom, 'PBH: in order'),
          ...rule(before === undefined || event !== null, 'PBH: nothing changes by itself'),
          ...rule(validFrom.endsWith('-01') && validFrom <= today, 'PBH: from the first of a month'),
          ...rule(value >= 0 && value % 100 === 0, 'PBH: whole kronor'),
        ];
      }),
    ),
  ];
}

function basisYears({ pension, identity }: Person, today: Day): string[] {
  const years = pension.basis.map(({ year }) => year);
  return [
    ...rule(
      years.every((year, index) => index === 0 || year === (years[index - 1] ?? 0) - 1),
      'PU: year by year, newest first',
    ),
    ...rule((years[0] ?? 0) < Number(today.slice(0, 4)), 'PU: a year is determined afterwards'),
    ...rule(
      years.every((year) => year >= Number(identity.bornOn.slice(0, 4)) + 16),
      'PU: from sixteen',
    ),
    ...pension.basis.flatMap(({ year, earlyRetirement, ...amounts }) => [
      ...rule(earlyRetirement === 0 || year < 2003, 'PU: early retirement until 2003'),
      ...rule(
        Object.values(amounts).every((amount) => amount >= 0),
        'PU: never less than nothing',
      ),
    ]),
  ];
}
