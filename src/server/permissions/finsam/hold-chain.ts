import { sql, type Transaction } from 'kysely';
import type { NoTables } from '../../database/index.ts';

/** Until the transaction ends, no agreement of the organisation's begins or ends: who rests on one has been looked up. */
export async function holdAgreements(
  transaction: Transaction<NoTables>,
  organisationsnummer: string,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${organisationsnummer}, 5346797271))`.execute(
    transaction,
  );
}

/**
 * Until the transaction ends, neither the employer's agreement nor the federation comes to an end: whoever is made a user is
 * one that its end ends too. The parties in one order, as whoever ends them holds them.
 */
export async function holdChain(
  transaction: Transaction<NoTables>,
  { organisationsnummer, federation }: { readonly organisationsnummer: string; readonly federation: string },
): Promise<void> {
  await holdAgreements(transaction, organisationsnummer);
  await sql`
    select from party where organisationsnummer in (${organisationsnummer}, ${federation})
    order by organisationsnummer for key share`.execute(transaction);
}
