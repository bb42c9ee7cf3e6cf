import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import type { PartyKind } from '../../parties/index.ts';

/** How an employer's people become users: by its orderers, or by the two agencies' own ways. */
export type OrderVariant = 'orderer' | 'employment-service' | 'insurance-agency';

export interface Employer {
  readonly organisationsnummer: string;
  readonly name: string;
  readonly kinds: readonly PartyKind[];
}

/** Null: no such organisation is registered. */
export async function findEmployer(
  queries: Kysely<NoTables>,
  organisationsnummer: string,
): Promise<Employer | null> {
  const { rows } = await sql<{ name: string; kinds: PartyKind[] }>`
    select n.name, array(
      select k.kind from party_kind k where k.organisationsnummer = n.organisationsnummer and k.valid_to is null
        and not exists (select from party_kind later where later.replaces = k.id)) as kinds
    from party_name n where n.organisationsnummer = ${organisationsnummer} and n.valid_to is null
      and not exists (select from party_name later where later.replaces = n.id)`.execute(queries);
  return rows[0] === undefined ? null : { organisationsnummer, ...rows[0] };
}

export function variantOf({ kinds }: Pick<Employer, 'kinds'>): OrderVariant {
  if (kinds.includes('insurance-agency')) return 'insurance-agency';
  return kinds.includes('employment-service') ? 'employment-service' : 'orderer';
}

const employersOfLeads: readonly PartyKind[] = [
  'insurance-agency',
  'employment-service',
  'region',
  'municipality',
];

/**
 * "Enbart personer anställda av Försäkringskassan, Arbetsförmedlingen, region eller en kommun" (Bilaga 1): never the
 * federation's own, even where its registration says something more.
 */
export function mayEmployLeads({ kinds }: Pick<Employer, 'kinds'>): boolean {
  return !kinds.includes('federation') && kinds.some((kind) => employersOfLeads.includes(kind));
}
