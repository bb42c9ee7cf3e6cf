import type { Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import { findEmployer, variantOf, type OrderVariant } from './employer.ts';
import { couldOrderAt } from './orderer-state.ts';
import { readOrderers } from './orderers.ts';

interface OrganisationToOrderFor {
  readonly organisationsnummer: string;
  readonly name: string;
  readonly variant: OrderVariant;
  /** The first day that she is no longer orderer; null: the agency's own way, which has no period. */
  readonly validTo: Day | null;
}

/**
 * For whom somebody who has identified herself may order now: where she is orderer, and the one of the two agencies whose card
 * she has shown. `now` in milliseconds since 1970.
 */
export async function organisationsToOrderFor(
  queries: Kysely<NoTables>,
  who: { readonly personId: string; readonly organisationsnummer: string | null; readonly now: number },
): Promise<readonly OrganisationToOrderFor[]> {
  const { personId, organisationsnummer, now } = who;
  const periods = (await readOrderers(queries, { personId })).filter((one) => couldOrderAt(one, now));
  const own = organisationsnummer === null ? null : await findEmployer(queries, organisationsnummer);
  const variant = own === null ? 'orderer' : variantOf(own);
  return [
    ...periods.map((one) => ({
      organisationsnummer: one.organisationsnummer,
      name: one.organisation,
      variant: 'orderer' as const,
      validTo: one.validTo,
    })),
    ...(own === null || variant === 'orderer'
      ? []
      : [{ organisationsnummer: own.organisationsnummer, name: own.name, variant, validTo: null }]),
  ];
}
