import { sql, type Kysely } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { NoTables } from '../database/index.ts';
import type { Role, Service } from './roles.ts';

/** A permission that has been ordered and granted, and neither ended nor been withdrawn. */
export interface PermissionInForce {
  readonly id: string;
  readonly role: Role;
  readonly organisationsnummer: string;
  readonly organisation: string;
  readonly agency: AgencyCode | null;
  readonly unitId: string | null;
  /** Null: the operator's, the agencies' and the owner's. */
  readonly service: Service | null;
  /** LEFI Online: the one connection that it is for; null: none, or every one of the organisation's. */
  readonly connectionId: string | null;
  /** Uppföljning Finsam: organisationsnummer of the federation that it is for; null: every other permission. */
  readonly federation: string | null;
}

/** What a person may be at a moment (milliseconds since 1970): asked anew at every act, so that a withdrawal ends it at once. */
export async function permissionsInForce(
  queries: Kysely<NoTables>,
  personId: string,
  now: number,
): Promise<readonly PermissionInForce[]> {
  const at = new Date(now).toISOString();
  const { rows } = await sql<PermissionInForce>`
    select p.id, p.role, p.organisationsnummer, p.agency, p.unit_id as "unitId", p.service,
      p.connection_id as "connectionId", p.federation, (
      select n.name from party_name n where n.organisationsnummer = p.organisationsnummer and n.valid_to is null
        and not exists (select from party_name later where later.replaces = n.id)) as organisation
    from permission p join permission_decision d on d.permission = p.id and d.granted
    where p.person = ${personId} and p.valid_from <= ${at}::timestamptz
      and (p.valid_to is null or p.valid_to > ${at}::timestamptz)
      and not exists (select from permission_withdrawal w
        where w.permission = p.id and w.withdrawn_from <= ${at}::timestamptz)
    order by p.valid_from, p.id`.execute(queries);
  return rows;
}
