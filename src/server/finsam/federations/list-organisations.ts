import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import type { MemberParty } from './composition.ts';
import { nameOfParty } from './federation.ts';

export interface PossibleMember {
  readonly organisationsnummer: string;
  readonly name: string;
  readonly party: MemberParty;
}

/** The organisations that may be members: as the parties that they are, by name. */
export async function listOrganisations(
  queries: Kysely<NoTables>,
  mandate: Mandate,
): Promise<readonly PossibleMember[]> {
  requireMandate(mandate, 'read-finsam-office');
  const { rows } = await sql<PossibleMember>`
    select distinct k.organisationsnummer, ${nameOfParty('k.organisationsnummer')} as name,
      case k.kind when 'insurance-agency' then 'FK' when 'employment-service' then 'AF' else k.kind end as party
    from party_kind k
    where k.kind in ('insurance-agency', 'employment-service', 'region', 'municipality') and k.valid_to is null
      and not exists (select from party_kind later where later.replaces = k.id)
    order by name`.execute(queries);
  return rows;
}
