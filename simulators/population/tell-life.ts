import type { Day } from '../../src/values/day.ts';
import type { Chapter } from './chapter.ts';
import type { Life } from './household.ts';
import type { Person } from './person.ts';
import { incomesWithWork } from './sickness-benefit-income.ts';
import type { Unemployment } from './unemployment.ts';

/** Puts the chapters of a life together to one person; lists are joined, single facts are the last one told. */
export function tellLife(life: Life, chapters: readonly Chapter[]): Person {
  const told: Person = {
    identity: life.identity,
    relations: life.relations,
    employment: chapters.flatMap((chapter) => chapter.employment ?? []),
    unemployment: tellUnemployment(chapters),
    akassa: join({ membership: null, funds: [] }, pick(chapters, 'akassa')),
    insurance: tellInsurance(chapters),
    pension: join(nothingPensioned, pick(chapters, 'pension')),
    studies: tellStudies(chapters),
    tax: join(nothingTaxed, pick(chapters, 'tax')),
    vehicles: join({ result: 'OK', owned: [] }, pick(chapters, 'vehicles')),
    migration: chapters.findLast((chapter) => chapter.migration !== undefined)?.migration ?? null,
    faults: join({}, pick(chapters, 'faults')),
  };
  return life.identity.diedOn === null ? told : endedLife(told, life.identity.diedOn);
}

const nothingInsured: Person['insurance'] = {
  isKnown: true,
  register: 'OK',
  silent: [],
  cases: [],
  payments: [],
  sicknessBenefitIncome: [],
  jobDays: null,
  programmeReferrals: [],
  studyNotices: [],
  maintenanceDebt: null,
};

const nothingPensioned: Person['pension'] = {
  register: 'OK',
  silent: [],
  claims: [],
  decisions: [],
  payments: [],
  lifeCertificate: null,
  accounts: [],
  basis: [],
};

const nothingTaxed: Person['tax'] = {
  isHit: true,
  years: [],
  taxAccount: null,
  isRegisteredForBusinessTax: false,
  foreignTaxNumber: null,
};

const registeredNowhere: Unemployment = {
  status: { code: 0, text: 'Frågan har behandlats normalt och ett giltigt svar har returnerats.' },
  registrations: [],
  activityReport: { code: 500, text: 'Aktivitetsrapport saknas', latestOn: null },
  placements: [],
  decisions: [],
  usedJobDays: null,
};

function tellInsurance(chapters: readonly Chapter[]): Person['insurance'] {
  const joined = join(nothingInsured, pick(chapters, 'insurance'));
  const employment = chapters.flatMap((chapter) => chapter.employment ?? []);
  return { ...joined, sicknessBenefitIncome: incomesWithWork(joined.sicknessBenefitIncome, employment) };
}

function tellUnemployment(chapters: readonly Chapter[]): Unemployment | null {
  const parts = pick(chapters, 'unemployment');
  if (parts.length === 0) return null;
  const joined = join(registeredNowhere, parts);
  const byDay = (a: { registeredOn: Day }, b: { registeredOn: Day }) =>
    a.registeredOn < b.registeredOn ? -1 : 1;
  return { ...joined, registrations: [...joined.registrations].sort(byDay) };
}

/** CSN's Status is "Ej träff" when there is no case, unless a chapter says otherwise. */
function tellStudies(chapters: readonly Chapter[]): Person['studies'] {
  const joined = join({ resultCode: '0', isHit: true, cases: [] }, pick(chapters, 'studies'));
  const cases = joined.cases.map((each, index) => ({ ...each, number: index + 1 }));
  return { ...joined, cases, isHit: joined.isHit && cases.length > 0 };
}

function pick<Part extends keyof Chapter>(
  chapters: readonly Chapter[],
  part: Part,
): NonNullable<Chapter[Part]>[] {
  return chapters.flatMap((chapter) => {
    const found = chapter[part];
    return found === undefined ? [] : [found];
  });
}

function join<Whole extends object>(start: Whole, parts: readonly Partial<Whole>[]): Whole {
  return parts.reduce<Whole>((whole, part) => {
    const joined: Whole = { ...whole, ...part };
    for (const key of Object.keys(part)) joinList(whole, part, joined, key);
    return joined;
  }, start);
}

function joinList(whole: object, part: object, joined: object, key: string): void {
  const before: unknown = Reflect.get(whole, key);
  const more: unknown = Reflect.get(part, key);
  if (Array.isArray(before) && Array.isArray(more)) Reflect.set(joined, key, before.concat(more));
}

/** Nothing is paid after death, no case goes on, and nobody remains registered or employed. */
function endedLife(person: Person, diedOn: Day): Person {
  const isDone = (payment: { state: string }): boolean => payment.state === 'done';
  const isPaid = (payment: { state: string }): boolean => payment.state === 'Utbetald';
  const { insurance, pension, studies, akassa, unemployment } = person;
  return {
    ...person,
    employment: person.employment.map((job) => ({
      ...job,
      period: { ...job.period, to: job.period.to ?? diedOn },
    })),
    unemployment: unemployment && {
      ...unemployment,
      registrations: unemployment.registrations.map((each) => ({
        ...each,
        deregisteredOn: each.deregisteredOn ?? diedOn,
      })),
      activityReport: registeredNowhere.activityReport,
    },
    akassa: akassa.membership
      ? {
          ...akassa,
          membership: { ...akassa.membership, period: { ...akassa.membership.period, to: diedOn } },
        }
      : akassa,
    insurance: {
      ...insurance,
      cases: insurance.cases.map((each) => ({ ...each, isActive: false })),
      payments: insurance.payments.filter(isDone),
    },
    pension: { ...pension, payments: pension.payments.filter(isDone) },
    studies: {
      ...studies,
      cases: studies.cases.map((each) => ({ ...each, payments: each.payments.filter(isPaid) })),
    },
  };
}
