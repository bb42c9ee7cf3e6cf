import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';
import type { LetterRecipient } from '../../notices/index.ts';

export type FinsamAgreementKind = 'use' | 'processing';

/** One organisation (twelve digits) on one day. */
interface OrganisationOn {
  readonly organisationsnummer: string;
  readonly day: Day;
}

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
export async function hasAgreement(
  queries: Kysely<NoTables>,
  kind: FinsamAgreementKind,
  { organisationsnummer, day }: OrganisationOn,
): Promise<boolean> {
  const { rows } = await sql`
    select from finsam_agreement a
    where a.kind = ${kind} and a.organisationsnummer = ${organisationsnummer} and a.valid_from <= ${day}::date
      and not exists (select from finsam_agreement_end e where e.agreement = a.id and e.ends_on <= ${day}::date)
    limit 1`.execute(queries);
  return rows.length > 0;
}

/** The first day without an agreement for use, of what is recorded; null: it goes on until further notice. */
export async function agreementEndsOn(
  queries: Kysely<NoTables>,
  organisationsnummer: string,
): Promise<Day | null> {
  const { rows } = await sql<{ endsOn: string | null }>`
    select (select min(e.ends_on) from finsam_agreement_end e where e.agreement = a.id)::text as "endsOn"
    from finsam_agreement a where a.kind = 'use' and a.organisationsnummer = ${organisationsnummer}`.execute(
    queries,
  );
  if (rows.some(({ endsOn }) => endsOn === null)) return null;
  return (rows
    .flatMap(({ endsOn }) => endsOn ?? [])
    .sort()
    .at(-1) ?? null) as Day | null;
}

/** Where the organisation's letters go, as its newest agreement says; null: it has none. */
export async function contactOf(
  queries: Kysely<NoTables>,
  organisationsnummer: string,
): Promise<LetterRecipient | null> {
  const { rows } = await sql<LetterRecipient>`
    select contact_name as name, contact_email as email from finsam_agreement
    where organisationsnummer = ${organisationsnummer}
    order by kind desc, recorded_at desc limit 1`.execute(queries);
  return rows[0] ?? null;
}
