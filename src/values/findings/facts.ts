import type { Coded, OpenPeriod } from './plain-values.ts';
import type { Sourced } from './provenance.ts';

/** What a fact's member may hold. Amounts, numbers and days are texts in the forms of plain-values. */
export type FactValue =
  string | boolean | Coded | OpenPeriod | readonly string[] | readonly Coded[] | readonly FactMembers[];

type FactMembers = Readonly<{ [member: string]: FactValue | undefined }>;

/** One fact: its members, and where each was read. */
export type Fact = FactMembers & Sourced;

/**
 * What is not a payment, by subject. Each subject is a list; one that is missing was not told of. Every item that the
 * description of the service says it holds stands here or among the payments.
 */
export type Facts = Readonly<Partial<Record<FactSubject, readonly Fact[]>>>;

/** FK's and PM's own cases and decisions all stand under `decisions` and `claims`, told apart by `benefit`. */
export const factSubjects = [
  'person',
  'jobseeker',
  'activityReport',
  'decisions',
  'claims',
  'unemploymentFundMembership',
  'unemploymentBenefitApplications',
  'unemploymentBenefitSuspensions',
  'studies',
  'homeEquipmentLoans',
  'capitalIncome',
  'taxAccount',
  'sicknessBenefitIncome',
  'programmeDays',
  'programmeReferrals',
  'maintenanceDebts',
  'pensionBase',
  'pensionBalances',
  'lifeCertificates',
  'yearlySettlements',
  'vehicles',
  'residencePermits',
  'otherInformation',
] as const;

export type FactSubject = (typeof factSubjects)[number];
