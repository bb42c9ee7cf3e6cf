import { agencies } from '../../src/values/agency.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import type { Person } from './person.ts';

/**
 * The agencies that have something to tell of the person beyond who it is, and PM inside FK's answer.
 * What the agency would tell if nothing failed on the wire.
 */
export function agenciesWithData(person: Person): (AgencyCode | 'PM')[] {
  const { insurance, pension, tax } = person;
  const has: Record<AgencyCode, boolean> = {
    AF: person.unemployment !== null,
    CSN: person.studies.isHit,
    FK: hasInsurance(insurance),
    SKV: tax.years.length > 0 || tax.taxAccount !== null,
    SO: person.akassa.funds.length > 0,
    TNS: person.vehicles.owned.length > 0,
    MIV: person.migration !== null,
  };
  const told = [pension.claims, pension.decisions, pension.payments, pension.accounts, pension.basis];
  const hasPension = told.some((list) => list.length > 0) || pension.lifeCertificate !== null;
  return [...agencies.filter((agency) => has[agency]), ...(hasPension ? (['PM'] as const) : [])];
}

/** Study notices and a tax number in another country are not told of: a municipality gets neither. */
function hasInsurance(insurance: Person['insurance']): boolean {
  const { cases, payments, sicknessBenefitIncome, programmeReferrals, jobDays, maintenanceDebt } = insurance;
  const lists = [cases, payments, sicknessBenefitIncome, programmeReferrals];
  return lists.some(({ length }) => length > 0) || jobDays !== null || maintenanceDebt !== null;
}
