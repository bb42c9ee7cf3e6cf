import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { nameOfParty } from '../federations/federation.ts';
import { nameOfPerson } from '../recorded-by.ts';
import { linkIsInForce } from './links-in-force.ts';

/** A participant lead who is linked to an initiative now. */
export interface LinkedLead {
  readonly initiative: string;
  readonly linkId: string;
  readonly permissionId: string;
  readonly name: string;
  /** Her employer's name. */
  readonly employer: string;
}

/** Everyone who is linked to any initiative of the federation. */
export async function linkedLeads(
  queries: Kysely<NoTables>,
  federation: string,
  now: number,
): Promise<readonly LinkedLead[]> {
  const { rows } = await sql<LinkedLead>`
    select l.initiative, l.id as "linkId", p.id as "permissionId", ${nameOfPerson('p.person')} as name,
      ${nameOfParty('p.organisationsnummer')} as employer
    from finsam_link l join finsam_initiative i on i.id = l.initiative join permission p on p.id = l.permission
    where i.federation = ${federation} and p.federation = ${federation} and ${linkIsInForce(now)}
    order by name, l.recorded_at`.execute(queries);
  return rows;
}
