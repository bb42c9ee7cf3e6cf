import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** An identity that stands in the log, and what it is called now. */
export interface NamedIdentity {
  /** A UUID, or an organisationsnummer of twelve digits. */
  readonly id: string;
  readonly name: string;
}

const identity = /\b(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{12})\b/g;

/**
 * What the identities in the facts are called: organisations, initiatives, persons, and whose a permission, a link, an order or an
 * orderer's period is; of what was done with a year, why. The log itself has identities alone.
 */
export async function nameIdentities(
  { kysely }: Database,
  facts: readonly Readonly<Record<string, unknown>>[],
): Promise<readonly NamedIdentity[]> {
  const found = [...new Set(JSON.stringify(facts).match(identity) ?? [])];
  const uuids = found.filter((id) => id.includes('-'));
  const { rows } = await sql<NamedIdentity>`
    with person_called as (
      select distinct on (person) person, name from person_name order by person, recorded_at desc
    ), initiative_called as (
      select distinct on (initiative) initiative, name from finsam_initiative_version
      where initiative = any(${uuids}::uuid[])
        or initiative in (select initiative from finsam_link where id = any(${uuids}::uuid[]))
      order by initiative, version desc
    ), party_called as (
      select organisationsnummer, name from party_name known where valid_to is null
        and not exists (select from party_name later where later.replaces = known.id)
    )
    select organisationsnummer as id, name from party_called where organisationsnummer = any(${found})
    union all select initiative::text, name from initiative_called where initiative = any(${uuids}::uuid[])
    union all select person::text, name from person_called where person = any(${uuids}::uuid[])
    union all select p.id::text, name from permission p join person_called using (person) where p.id = any(${uuids}::uuid[])
    union all select o.id::text, name from finsam_order o join person_called using (person) where o.id = any(${uuids}::uuid[])
    union all select o.id::text, name from finsam_orderer_notice o join person_called using (person)
      where o.id = any(${uuids}::uuid[])
    union all select l.id::text, p.name || ', ' || i.name from finsam_link l join initiative_called i using (initiative)
      join permission held on held.id = l.permission join person_called p using (person) where l.id = any(${uuids}::uuid[])
    union all select a.id::text, name from finsam_agreement a join party_called using (organisationsnummer)
      where a.id = any(${uuids}::uuid[])
    union all select id::text, reason from finsam_year_act where id = any(${uuids}::uuid[])`.execute(kysely);
  return rows;
}
