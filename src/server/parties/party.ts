import { sql, type Kysely } from 'kysely';
import { parseOrganisationsnummer, type Organisationsnummer } from '../../values/organisationsnummer.ts';
import type { Database, NoTables } from '../database/index.ts';
import { ChangeRefused } from './change-refused.ts';
import type { RegistryChange } from './change-registry.ts';

/** What an organisation is to us; one may be several, such as a supplier that is also an agent. */
export type PartyKind =
  | 'municipality'
  | 'supplier'
  | 'agent'
  | 'operator'
  | 'agency'
  | 'service-owner'
  | 'authority'
  | 'insurer'
  | 'region'
  | 'federation'
  | 'insurance-agency'
  | 'employment-service';

export function requireOrganisationsnummer(text: string): Organisationsnummer {
  const parsed = parseOrganisationsnummer(text);
  if (parsed === null) throw new ChangeRefused('Organisationsnumret kan inte finnas.');
  return parsed;
}

/** The name as it is known now; null when there is no such party. */
export async function findPartyName(database: Database, organisationsnummer: string): Promise<string | null> {
  return await nameOf(database.kysely, requireOrganisationsnummer(organisationsnummer));
}

/** As findPartyName, within a change. */
export async function partyName(
  { transaction }: RegistryChange,
  organisationsnummer: Organisationsnummer,
): Promise<string | null> {
  return await nameOf(transaction, organisationsnummer);
}

export async function requireParty(
  change: RegistryChange,
  organisationsnummer: Organisationsnummer,
): Promise<void> {
  if ((await partyName(change, organisationsnummer)) === null) {
    throw new ChangeRefused(
      `Ingen organisation med organisationsnummer ${organisationsnummer} är registrerad.`,
    );
  }
}

async function nameOf(
  queries: Kysely<NoTables>,
  organisationsnummer: Organisationsnummer,
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select name from party_name known
    where organisationsnummer = ${organisationsnummer} and valid_to is null
      and not exists (select from party_name later where later.replaces = known.id)`.execute(queries);
  return rows[0]?.name ?? null;
}
