import type { ExtraCareCase } from './care-case.ts';
import type { RelatedPerson } from './coded.ts';
import type { OccupationalInjuryCase, WorkInjuryCase } from './injury-case.ts';
import type { InsuranceCase, SteplessSettlement } from './insurance-case.ts';
import type { Person } from './person.ts';
import { rule } from './rule.ts';

/** What FK's own records may not say, benefit by benefit: numbers outside their lists, and facts that contradict others. */
export function benefitInconsistencies(person: Person): string[] {
  return [
    ...person.insurance.cases.flatMap((one) => ofCase(one, person)),
    ...incomes(person),
    ...notices(person),
    ...whereabouts(person),
    ...referrals(person),
  ];
}

type Check = (one: InsuranceCase, person: Person) => string[];

function ofCase(one: InsuranceCase, person: Person): string[] {
  return checks.flatMap((check) => check(one, person));
}

const checks: readonly Check[] = [
  (one, person) =>
    one.benefit === 'MABB'
      ? one.decisions.flatMap(({ institution, payee, hasTwoRecipients }) => [
          ...rule(
            (institution === null) === (payee !== 'MYNDIGHETSUTBETALNING'),
            'MABB: an authority is paid for whom it has placed',
          ),
          ...rule(hasTwoRecipients === payee.includes('/'), 'MABB: two recipients are two numbers'),
          ...rule(isSame(one.child, person), 'MABB: the child is asked about itself'),
        ])
      : [],
  (one) =>
    rule(
      one.benefit !== 'US' ||
        one.side === 'received' ||
        one.decisions.every(({ compensation }) => compensation <= 5),
      'US: filling up between two homes is never owed',
    ),
  (one) => (one.benefit === 'SA' ? one.steplessSettlements.flatMap(settlement) : []),
  (one, person) => (one.benefit === 'OMV' || one.benefit === 'MEK' ? extraCare(one, person) : []),
  (one, person) => (one.benefit === 'ARBETSSKADA' || one.benefit === 'YL' ? injury(one, person) : []),
  (one, person) => (one.benefit === 'EFTERLEVANDE' ? survives(one.deceased, person, 'EFTERLEVANDE') : []),
];

function isSame(one: RelatedPerson, { identity }: Person): boolean {
  return one.personidentitet === identity.personidentitet;
}

function settlement({ settled }: SteplessSettlement, at: number): string[] {
  if (settled === null) return rule(at === 0, 'SA: only the newest year is not reckoned off');
  return [
    ...rule(at > 0, 'SA: the newest year is not reckoned off yet'),
    ...rule(addsUp(settled), 'SA: what is settled adds up'),
  ];
}

/** What is owed is paid with a supplement; what was too much is reclaimed with a fee; never both. */
function addsUp(settled: NonNullable<SteplessSettlement['settled']>): boolean {
  const { difference, supplement, fee, paidOut, reclaimed } = settled;
  if (difference < 0) return reclaimed === (fee ?? 0) - difference && paidOut === null && supplement === null;
  const owed = difference === 0 ? null : difference + (supplement ?? 0);
  return paidOut === owed && reclaimed === null && fee === null;
}

const careOutcomes: Readonly<Record<ExtraCareCase['benefit'], readonly number[]>> = {
  OMV: [1, 2, 3, 4, 5, 6, 7],
  MEK: [1, 2, 3, 5, 6, 7, 8, 10],
};
const refusedOutcome = { OMV: 4, MEK: 5 } as const;

function extraCare({ benefit, isRefused, decision }: ExtraCareCase, { relations }: Person): string[] {
  const { period, periods, outcome, children, endsFrom } = decision;
  const own = new Set(relations.children.map(({ personidentitet }) => personidentitet));
  return [
    ...rule(careOutcomes[benefit].includes(outcome), `${benefit}: an outcome of its own list`),
    ...rule(isRefused === (outcome === refusedOutcome[benefit]), `${benefit}: refused is refused`),
    ...rule(isRefused === (periods.length === 0), `${benefit}: what is refused has no periods`),
    ...rule(benefit === 'MEK' || children.length > 0, 'OMV: for a child'),
    ...rule(
      benefit === 'OMV' || periods.every(({ payoutKind }) => payoutKind !== 'F'),
      'MEK: no holiday periods',
    ),
    ...rule(
      children.every(({ personidentitet }) => own.has(personidentitet)),
      `${benefit}: the child is the person's`,
    ),
    ...rule(
      periods.every(
        (each) =>
          each.period.from >= period.from &&
          (period.to === null || (each.period.to !== null && each.period.to <= period.to)),
      ),
      `${benefit}: each period is inside the decision's`,
    ),
    ...rule(endsFrom === null || endsFrom.endsWith('-01'), `${benefit}: ends from the first of a month`),
  ];
}

function injury(one: WorkInjuryCase | OccupationalInjuryCase, person: Person): string[] {
  const causes = one.benefit === 'YL' ? one.causes : [one.cause];
  const [lowest, highest] = one.benefit === 'YL' ? [1, 5] : [0, one.deceased === null ? 6 : 9];
  return [
    ...rule(
      causes.length > 0 && causes.every((cause) => cause >= lowest && cause <= highest),
      `${one.benefit}: a cause of its own list`,
    ),
    ...rule(
      one.decisions.every(({ period }) => one.injuredOn < period.from),
      `${one.benefit}: injured before the annuity`,
    ),
    ...rule(
      one.benefit === 'YL' || (one.incomeAfter === null) === (one.deceased !== null),
      'ARBETSSKADA: an income after the injury is the injured person’s',
    ),
    ...(one.deceased === null ? [] : survives(one.deceased, person, one.benefit)),
  ];
}

function survives({ personidentitet, diedOn }: RelatedPerson, person: Person, benefit: string): string[] {
  const isKnown = person.relations.deceased.some((each) => each.personidentitet === personidentitet);
  return rule(isKnown && diedOn !== null, `${benefit}: after somebody who has died`);
}

/** The income in force is that of the work, where there is work. */
function incomes({ insurance, employment }: Person): string[] {
  const jobs = employment.filter(({ period }) => period.to === null);
  const current = insurance.sicknessBenefitIncome.findLast(({ type }) => type === 0);
  const decided = insurance.sicknessBenefitIncome.map(({ decidedOn }) => decidedOn);
  const yearly = jobs.reduce((sum, { monthlySalary }) => sum + 12 * monthlySalary, 0);
  return [
    ...rule(
      jobs.length === 0 ||
        (current !== undefined && current.fromEmployment + current.fromBusiness === yearly),
      'SGI: the income is that of the work',
    ),
    ...rule(decided.join() === [...decided].sort().join(), 'SGI: newest last'),
  ];
}

/** What CSN has told FK is what CSN itself tells. */
function notices({ insurance, studies }: Person): string[] {
  const kinds = studies.cases.map(({ kind }) => kind);
  const types = insurance.studyNotices.map(({ type }) => type);
  return [
    ...rule(
      types.every((type) => type === 0 || kinds.includes('studiemedel')),
      'STAV: a notice of studiemedel is of a case at CSN',
    ),
    ...rule(
      types.every((type) => type !== 0 || kinds.some((kind) => kind !== 'studiemedel')),
      'STAV: a notice of another support is of a case at CSN',
    ),
  ];
}

/** Special, registered, abroad: one of each at most in that order, and registered in a municipality if at an address. */
function whereabouts({ identity, employment }: Person): string[] {
  const roles = identity.addresses.map(({ role }) => role);
  const inOrder = [2, 1, 3].filter((role) => roles.some((each) => each === role));
  return [
    ...rule(roles.join() === inOrder.join(), 'GEPI: addresses in order, one of each'),
    ...rule(
      roles.includes(1) === (identity.registeredIn !== null),
      'GEPI: whoever is registered has such an address',
    ),
    ...rule(
      employment.every(({ workplaceNumber }) => /^\d{8}$/.test(workplaceNumber)),
      'GEPI: a place of work has eight digits',
    ),
  ];
}

const programmeNumbers = [
  0, 1, 2, 3, 4, 5, 6, 8, 9, 11, 35, 37, 40, 41, 43, 44, 45, 46, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60,
  61, 62, 63, 64, 99,
];

function referrals({ insurance }: Person): string[] {
  return insurance.programmeReferrals.flatMap(({ programme }) =>
    rule(programmeNumbers.includes(programme.code), 'PANV: a programme of the list'),
  );
}
