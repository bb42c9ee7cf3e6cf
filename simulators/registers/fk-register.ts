import type { Person, RelatedPerson } from '../population/index.ts';
import { caseIn, holds, incomesIn, overlaps } from './in-period.ts';
import type { Asked, Register, Subsystem } from './register.ts';

/** Försäkringskassan's far side: which sub-system keeps what, and what it tells. */
export const fkRegister: Register = {
  knows: ({ insurance }) => insurance.isKnown,
  state: ({ insurance }) => insurance.register,
  silent: ({ insurance }) => insurance.silent,
  subsystems: {
    person: {
      keeps: ['GEPI'],
      records: (person, asked) => ({ person: personRecord(person, asked) }),
    },
    sjuk: caseKeeper(
      ['SJP', 'FSJP', 'RBE', 'SBP', 'NP', 'DPE', 'SA', 'SGI'],
      ({ insurance }, { period, benefits }) => ({
        sicknessBenefitIncome: benefits.includes('SGI')
          ? incomesIn(period, insurance.sicknessBenefitIncome)
          : [],
      }),
    ),
    familj: caseKeeper(['FP', 'TFP', 'GP', 'ABB', 'MABB', 'US'], ({ insurance }, { benefits }) => ({
      maintenanceDebt: benefits.includes('US') ? insurance.maintenanceDebt : null,
    })),
    funktionsnedsattning: caseKeeper(['OMV', 'MEK', 'VB', 'HE'], nothingMore),
    bostad: caseKeeper(['BOB', 'BTI'], nothingMore),
    pension: caseKeeper(['AP', 'YL', 'EJO'], nothingMore),
    arbetsmarknad: caseKeeper(
      ['PROG', 'AS', 'BST', 'ET', 'PANV', 'PJOB'],
      ({ insurance }, { period, benefits }) => ({
        jobDays: benefits.includes('PJOB') ? insurance.jobDays : null,
        programmeReferrals: benefits.includes('PANV')
          ? insurance.programmeReferrals.filter((referral) => overlaps(period, referral.period))
          : [],
      }),
    ),
    ovrigt: {
      keeps: ['SKUP', 'STAV'],
      records: ({ insurance, tax }, { period, benefits }) => ({
        taxNumber: benefits.includes('SKUP') ? tax.foreignTaxNumber : null,
        studyNotices: benefits.includes('STAV')
          ? insurance.studyNotices.filter((notice) => overlaps(period, notice.period))
          : [],
      }),
    },
    utbetalning: {
      keeps: ['UTBETALNING'],
      records: ({ insurance }, { period }) => ({
        payments: insurance.payments.filter(({ paidOn }) => holds(period, paidOn)),
      }),
    },
  },
};

/** A sub-system with cases, and what else it keeps. */
function caseKeeper(keeps: readonly string[], more: Subsystem['records']): Subsystem {
  return {
    keeps,
    records: (person, asked) => ({
      cases: person.insurance.cases
        .filter(({ benefit }) => isAskedFor(keeps, asked, askedForAs[benefit] ?? benefit))
        .flatMap((one) => caseIn(asked.period, one) ?? []),
      ...more(person, asked),
    }),
  };
}

function isAskedFor(keeps: readonly string[], { benefits }: Asked, code: string): boolean {
  return keeps.includes(code) && benefits.includes(code);
}

/** Benefits without a code of their own that anybody has stated: asked for with one that nobody has explained. */
const askedForAs: Readonly<Record<string, string>> = { ARBETSSKADA: 'EJO', EFTERLEVANDE: 'EJO' };

function nothingMore(): object {
  return {};
}

function personRecord({ identity, relations, employment }: Person, { period }: Asked): object {
  return {
    personidentitet: identity.personidentitet,
    givenName: identity.givenName,
    surname: identity.surname,
    bornOn: identity.bornOn,
    diedOn: identity.diedOn,
    isProtected: identity.protection !== 'none',
    civilStatus: identity.civilStatus,
    addresses: identity.addresses,
    registeredIn: identity.registeredIn,
    citizenships: identity.citizenships,
    children: relations.children.map(relative),
    relatives: [...(relations.partner === null ? [] : [relations.partner]), ...relations.parents].map(
      relative,
    ),
    workplaces: employment
      .filter((job) => overlaps(period, job.period))
      .map((job) => ({
        number: job.workplaceNumber,
        name: job.workplaceName,
        employer: {
          name: job.employer,
          organisationsnummer: job.organisationsnummer,
          address: job.employerAddress,
        },
        occupation: job.occupation,
        extent: { numerator: job.extent, denominator: 100 },
        period: job.period,
        address: job.workplaceAddress,
        telephone: job.telephone,
        contact: job.contact,
      })),
  };
}

/** Only who it is: a child's other parent and where it lives are not told of somebody else. */
function relative(one: RelatedPerson): RelatedPerson {
  const { personidentitet, givenName, surname, bornOn, isProtected, diedOn } = one;
  return { personidentitet, givenName, surname, bornOn, isProtected, diedOn };
}
