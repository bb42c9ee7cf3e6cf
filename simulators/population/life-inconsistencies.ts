import type { Day } from '../../src/values/day.ts';
import { ageOn, bankDay } from './calendar.ts';
import type { Person } from './person.ts';
import { rule } from './rule.ts';

/** What a caseworker would call impossible although every sum is right: ages, order of events, who lives with whom. */
export function lifeInconsistencies(person: Person, today: Day): string[] {
  return [
    ...ages(person, today),
    ...atTheEmploymentOffice(person),
    ...newcomer(person),
    ...household(person),
    ...paydays(person),
  ];
}

function ages({ identity, pension, studies, insurance, akassa }: Person, today: Day): string[] {
  const { bornOn } = identity;
  const age = ageOn(bornOn, today);
  const from = (type: string): Day[] =>
    pension.decisions.flatMap(({ compensations }) =>
      compensations.flatMap((each) => (each.type === type ? [each.period.from] : [])),
    );
  const studyAllowance = studies.cases.filter(({ kind }) => kind === 'studiehjalp');
  const worksOn = [...insurance.cases.filter(({ benefit }) => ['SJP', 'PROG', 'SA'].includes(benefit))];
  const isPaidByFund = akassa.funds.some(({ payments }) => payments.length > 0);
  return [
    ...rule(
      from('IP').every((each) => ageOn(bornOn, each) >= 63),
      'PM: inkomstpension from 63',
    ),
    ...rule(
      from('GARP').every((each) => ageOn(bornOn, each) >= 66),
      'PM: garantipension from 66',
    ),
    ...rule(age <= 67 || (worksOn.length === 0 && !isPaidByFund), 'no benefit of working age after it'),
    ...rule(
      studies.cases.every(({ kind }) => kind !== 'studiemedel' || age <= 60),
      'CSN: no studiemedel after 60',
    ),
    ...rule(
      studyAllowance.every(({ payments }) =>
        payments.every(({ paidOn }) => paidOn === null || ageOn(bornOn, paidOn) >= 16),
      ),
      'CSN: studiehjälp from 16',
    ),
  ];
}

function atTheEmploymentOffice({ unemployment, akassa }: Person): string[] {
  const registrations = unemployment?.registrations ?? [];
  const isRegistered = (on: Day): boolean =>
    registrations.some(
      ({ registeredOn, deregisteredOn }) =>
        registeredOn <= on && (deregisteredOn === null || on <= deregisteredOn),
    );
  return [
    ...rule(
      akassa.funds.every(({ payments }) => payments.every(({ period }) => isRegistered(period.from))),
      'SO pays only whom AF has registered',
    ),
    ...rule(
      (unemployment?.placements ?? []).every(({ period }) => isRegistered(period.from)),
      'AF places only whom it has registered',
    ),
    ...rule(
      unemployment?.activityReport.latestOn == null || isRegistered(unemployment.activityReport.latestOn),
      'AF: only the registered report',
    ),
  ];
}

function newcomer({ identity, migration, unemployment, tax }: Person): string[] {
  if (migration === null) return rule(identity.isSwedishByBirth, 'MIV knows whoever was not born Swedish');
  const permits = migration.decisions.flatMap(({ decided }) => (decided?.from ? [decided.from] : []));
  const isCitizen = identity.citizenships.some(({ country }) => country.code === 'SE');
  return [
    ...rule(
      (unemployment?.registrations ?? []).every(({ registeredOn }) =>
        permits.some((from) => from <= registeredOn),
      ),
      'AF registers after a permit',
    ),
    ...rule(
      !isCitizen || (unemployment?.placements ?? []).every(({ code }) => code !== 63),
      'no citizen in etableringsprogrammet',
    ),
    ...rule(
      tax.years.every(
        ({ incomeYear, earnedIncome }) =>
          earnedIncome === 0 || String(incomeYear) >= migration.enteredOn.slice(0, 4),
      ),
      'SKV: no income before the entry',
    ),
  ];
}

function household({ identity, relations }: Person): string[] {
  const isProtected = identity.protection !== 'none';
  const atHome = relations.children.filter(({ living }) => living === 'home');
  return [
    ...rule(
      [...atHome, ...(relations.partner === null ? [] : [relations.partner])].every(
        (each) => each.isProtected === isProtected,
      ),
      'whoever live together are protected alike',
    ),
    ...rule(identity.civilStatus !== 7 || relations.deceased.length > 0, 'a widow has lost somebody'),
    ...rule(
      identity.civilStatus !== 2 || identity.diedOn !== null || relations.partner !== null,
      'whoever is married has a partner',
    ),
    ...rule(
      relations.children.every(({ bornOn }) => ageOn(identity.bornOn, bornOn) >= 16),
      'a parent is older',
    ),
  ];
}

function paydays({ insurance, pension, studies, akassa }: Person): string[] {
  const paidOn = [
    ...insurance.payments.map((payment) => payment.paidOn),
    ...pension.payments.map((payment) => payment.paidOn),
    ...studies.cases.flatMap(({ payments }) => payments.flatMap((payment) => payment.paidOn ?? [])),
    ...akassa.funds.flatMap(({ payments }) => payments.map((payment) => payment.paidOn)),
  ];
  return rule(
    paidOn.every((each) => bankDay(each) === each),
    'nothing is paid on a Saturday or a Sunday',
  );
}
