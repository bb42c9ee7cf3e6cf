import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';

/**
 * Whether there is a data processing agreement with the organisation (twelve digits) that day: without it its
 * administrators link nobody to an initiative (Bilaga 1 till Överenskommelsen).
 */
export async function hasProcessingAgreement(
  queries: Kysely<NoTables>,
  organisationsnummer: string,
  day: Day,
): Promise<boolean> {
  return await hasAgreement(queries, 'processing', { organisationsnummer, day });
}

/** Whether there is an agreement of the kind with the organisation that day. */
async function hasAgreement(
  queries: Kysely<NoTables>,
  kind: 'use' | 'processing',
  { organisationsnummer, day }: { readonly organisationsnummer: string; readonly day: Day },
): Promise<boolean> {
  const { rows } = await sql`
    select from finsam_agreement a
    where a.kind = ${kind} and a.organisationsnummer = ${organisationsnummer} and a.valid_from <= ${day}::date
      and not exists (select from finsam_agreement_end e where e.agreement = a.id and e.ends_on <= ${day}::date)
    limit 1`.execute(queries);
  return rows.length > 0;
}
