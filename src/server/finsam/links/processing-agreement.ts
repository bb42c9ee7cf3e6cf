import type { Kysely } from 'kysely';
import { swedishDayAt } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { hasProcessingAgreement, type Mandate } from '../../permissions/index.ts';

/** Whether the administrator's employer has a data processing agreement in force: without one nobody may be linked. */
export async function mayLink(queries: Kysely<NoTables>, mandate: Mandate, now: number): Promise<boolean> {
  if (mandate.holder !== 'federation-administrator' || mandate.organisationsnummer === null) return false;
  return await hasProcessingAgreement(queries, mandate.organisationsnummer, swedishDayAt(now));
}
