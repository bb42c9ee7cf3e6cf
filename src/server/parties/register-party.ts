import { sql } from 'kysely';
import type { Organisationsnummer } from '../../values/organisationsnummer.ts';
import type { Database } from '../database/index.ts';
import { ChangeRefused } from './change-refused.ts';
import { changeRegistry, type ActOptions, type Changed, type RegistryChange } from './change-registry.ts';
import { addFact, addFirstFact, replaceFacts } from './facts.ts';
import { partyName, requireOrganisationsnummer, requireParty, type PartyKind } from './party.ts';

export interface PartyToRegister {
  /** Ten or twelve digits. */
  readonly organisationsnummer: string;
  readonly name: string;
  readonly kind: PartyKind;
}

/** Registers an organisation, or what else a registered one is to us. Its name is then the registered one. */
export async function registerParty(
  database: Database,
  party: PartyToRegister,
  options: ActOptions = {},
): Promise<{ readonly organisationsnummer: Organisationsnummer } & Changed> {
  const organisationsnummer = requireOrganisationsnummer(party.organisationsnummer);
  const name = requireName(party.name);
  return await changeRegistry(database, options, async (change) => {
    const known = await partyName(change, organisationsnummer);
    if (known === null) await addParty(change, organisationsnummer, name);
    else if (known !== name) throw new ChangeRefused(`Organisationen är registrerad med namnet ${known}.`);
    await addFact(
      change,
      'party_kind',
      { organisationsnummer, kind: party.kind },
      { validFrom: change.recorded.at, validTo: null },
      `${name} är redan registrerad så.`,
    );
    return {
      act: { act: 'party-registered', facts: { organisationsnummer, kind: party.kind } },
      added: { organisationsnummer },
    };
  });
}

/** Within a change: registers the organisation, and what it is to us, unless both are known already. */
export async function registerIfNew(change: RegistryChange, party: PartyToRegister): Promise<void> {
  const organisationsnummer = requireOrganisationsnummer(party.organisationsnummer);
  const name = requireName(party.name);
  const known = await partyName(change, organisationsnummer);
  if (known === null) await addParty(change, organisationsnummer, name);
  else if (known.toLowerCase() !== name.toLowerCase()) {
    throw new ChangeRefused(`Organisationen är registrerad med namnet ${known}.`);
  }
  const { rows } = await sql`
    select from party_kind known
    where organisationsnummer = ${organisationsnummer} and kind = ${party.kind} and valid_to is null
      and not exists (select from party_kind later where later.replaces = known.id)`.execute(
    change.transaction,
  );
  if (rows.length > 0) return;
  const columns = { organisationsnummer, kind: party.kind };
  await addFirstFact(change, 'party_kind', columns, { validFrom: change.recorded.at, validTo: null });
}

/** From now on the organisation has another name. */
export async function renameParty(
  database: Database,
  party: { readonly organisationsnummer: string; readonly name: string },
  options: ActOptions = {},
): Promise<Changed> {
  const organisationsnummer = requireOrganisationsnummer(party.organisationsnummer);
  const name = requireName(party.name);
  return await changeRegistry(database, options, async (change) => {
    await requireParty(change, organisationsnummer);
    await replaceFacts(change, 'party_name', { organisationsnummer }, { name });
    return { act: { act: 'party-renamed', facts: { organisationsnummer } }, added: {} };
  });
}

function requireName(text: string): string {
  const name = text.trim();
  if (name === '') throw new ChangeRefused('Organisationens namn saknas.');
  return name;
}

async function addParty(
  change: RegistryChange,
  organisationsnummer: Organisationsnummer,
  name: string,
): Promise<void> {
  const { at, version } = change.recorded;
  await sql`
    insert into party (organisationsnummer, recorded_at, recorded_in)
    values (${organisationsnummer}, ${new Date(at)}, ${version})`.execute(change.transaction);
  await replaceFacts(change, 'party_name', { organisationsnummer }, { name });
}
