import { sql, type Kysely } from 'kysely';
import type { Day } from '../../../values/day.ts';
import type { NoTables } from '../../database/index.ts';

export interface FederationOn {
  readonly federation: string;
  readonly name: string;
  /** From when it is. */
  readonly formedOn: Day;
  /** The first day that it is no more; null: no end is known. */
  readonly endsOn: Day | null;
}

/** What orders need to know of every federation, by name: its records are the room finsam's, which stands on this one. */
export async function federationsKnown(queries: Kysely<NoTables>): Promise<readonly FederationOn[]> {
  const { rows } = await sql<FederationOn>`
    select formed.federation, n.name, formed.effective_on::text as "formedOn",
      (select min(e.effective_on)::text from finsam_federation_event e
       where e.federation = formed.federation and e.kind in ('merged', 'wound-up')) as "endsOn"
    from finsam_federation_event formed
    join party_name n on n.organisationsnummer = formed.federation and n.valid_to is null
      and not exists (select from party_name later where later.replaces = n.id)
    where formed.kind = 'formed' order by n.name, formed.federation`.execute(queries);
  return rows;
}

export function isOpenOn({ formedOn, endsOn }: FederationOn, day: Day): boolean {
  return formedOn <= day && (endsOn === null || day < endsOn);
}
