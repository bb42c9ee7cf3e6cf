import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../src/server/database/index.ts';
import type { PartyKind } from '../src/server/parties/index.ts';
import { aRegisteredParty } from './registry.ts';

// Rows of Uppföljning Finsam, as they stand in the database, for tests of what is made from them.

const recorded = sql`now(), 'test'`;

export interface FederationWish {
  readonly name?: string;
  readonly county?: string;
  readonly formedOn?: string;
  readonly endedOn?: string;
}

/** A federation that has been formed. Gives its organisationsnummer. */
export async function aFederationRow(database: Database, wish: FederationWish = {}): Promise<string> {
  const { name = 'Samordningsförbundet Exempel', county = '01', formedOn = '2015-01-01', endedOn } = wish;
  const federation = await aRegisteredParty(database, name, 'federation');
  const { kysely } = database;
  const event = async (kind: string, on: string) =>
    await sql`insert into finsam_federation_event (id, federation, kind, effective_on, recorded_at, by_role)
      values (${randomUUID()}, ${federation}, ${kind}, ${on}, ${recorded})`.execute(kysely);
  await event('formed', formedOn);
  if (endedOn !== undefined) await event('wound-up', endedOn);
  await sql`insert into finsam_federation_version (federation, version, county, description, address,
      contact_name, contact_telephone, contact_email, recorded_at, by_role)
    values (${federation}, 1, ${county}, '', '', '', '', '', ${recorded})`.execute(kysely);
  return federation;
}

/** A member from 2015. Gives its organisationsnummer. */
export async function aMemberRow(
  database: Database,
  wish: { federation: string; party: 'FK' | 'AF' | 'region' | 'municipality'; name: string; member?: string },
): Promise<string> {
  const kinds: Record<typeof wish.party, PartyKind> = {
    FK: 'insurance-agency',
    AF: 'employment-service',
    region: 'region',
    municipality: 'municipality',
  };
  const member = wish.member ?? (await aRegisteredParty(database, wish.name, kinds[wish.party]));
  await sql`insert into finsam_membership (id, federation, member, party, is_financier, valid_from,
      recorded_at, by_role)
    values (${randomUUID()}, ${wish.federation}, ${member}, ${wish.party},
    ${wish.party !== 'AF'}, '2015-01-01', ${recorded})`.execute(database.kysely);
  return member;
}

export interface InitiativeWish {
  readonly federation: string;
  readonly name: string;
  readonly orientation?: 'individual' | 'structural';
  readonly method?: 'women-and-men' | 'total' | 'none';
  readonly esf?: boolean;
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  readonly isAnnulled?: boolean;
}

/** Gives its id. */
export async function anInitiativeRow(database: Database, wish: InitiativeWish): Promise<string> {
  const { federation, name, orientation = 'individual', esf = false, startsOn = '2022-01-01' } = wish;
  const { method = orientation === 'individual' ? 'women-and-men' : 'total', endsOn = null } = wish;
  const id = randomUUID();
  await sql`insert into finsam_initiative (id, federation, orientation, follow_up_method, esf_financed,
      recorded_at, by_role)
    values (${id}, ${federation}, ${orientation}, ${method}, ${esf}, ${recorded})`.execute(database.kysely);
  await sql`insert into finsam_initiative_version (initiative, version, name, focus, target_groups,
      description, starts_on, ends_on, is_annulled, recorded_at, by_role)
    values (${id}, 1, ${name}, 'motiverande', ${['unga']}, '',
    ${startsOn}, ${endsOn}, ${wish.isAnnulled ?? false}, ${recorded})`.execute(database.kysely);
  return id;
}

export interface FigureWish {
  readonly federation: string;
  readonly initiative?: string;
  readonly year: number;
  readonly period?: string;
  readonly about?: string;
}

/** Sets figures as their next versions; null: emptied. */
export async function setFigureRows(
  database: Database,
  { federation, initiative, year, period = 'year', about = '' }: FigureWish,
  figures: Readonly<Record<string, number | null>>,
): Promise<void> {
  for (const [figure, value] of Object.entries(figures)) {
    const comment = value !== null && value < 0 ? 'Underskott sedan tidigare år.' : '';
    await sql`insert into finsam_figure (federation, initiative, year, period, figure, about, version, value, comment,
        recorded_at, by_role)
      select ${federation}, ${initiative ?? null}, ${year}, ${period}, ${figure}, ${about},
        coalesce(max(version), 0) + 1, ${value}, ${comment}, now(), 'test'
      from finsam_figure where federation = ${federation} and initiative is not distinct from ${initiative ?? null}
        and year = ${year} and period = ${period} and figure = ${figure} and about = ${about}`.execute(
      database.kysely,
    );
  }
}

/** A published code. */
export async function aCodeRow(database: Database, list: string, code: string, label: string): Promise<void> {
  await sql`insert into finsam_code (list, code, version, label, help, orientation, valid_from, is_placeholder,
      recorded_at, by_role)
    values (${list}, ${code}, 1, ${label}, '',
    ${list === 'focus' ? 'individual' : null}, '2015-01-01', true, ${recorded})`.execute(database.kysely);
}
