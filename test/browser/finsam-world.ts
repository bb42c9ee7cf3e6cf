import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../src/server/database/index.ts';
import { addFederation, addInitiative, link } from '../finsam-year.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { builtPages } from './built-pages.ts';
import { giveRole } from './visitors.ts';

/** A federation with two administrators and a participant lead, and what it has from the start. */
export interface FinsamWorld extends PageWorld {
  /** Organisationsnummer of the federation: elsa and anna administer it, lisa registers counts there. */
  readonly federation: string;
  readonly initiatives: { readonly steget: string; readonly bron: string; readonly samsyn: string };
  /** Ends lisa's link to Steget vidare. */
  unlink(): Promise<void>;
}

/** As of 2026-06-15: three initiatives, last year's counts, no agreement on processing. `finsam`: its part of the configuration. */
export async function aFinsamWorld(finsam: Readonly<Record<string, unknown>> = {}): Promise<FinsamWorld> {
  await builtPages();
  const now = () => Date.parse('2026-06-15T10:00:00Z') + (Date.now() % 1000);
  const world = await aPageWorld({ now, more: { finsam } });
  return { ...world, ...(await aFederationWithPeople(world)) };
}

/** What a federation has from the start, in any world of pages. */
export async function aFederationWithPeople(world: PageWorld): Promise<Omit<FinsamWorld, keyof PageWorld>> {
  const { database } = world;
  const { federation, municipality } = await addFederation(database);
  await addDetails(database, federation);
  const atFederation = {
    role: 'federation-administrator',
    organisationsnummer: federation,
    federation,
  } as const;
  await giveRole(world, 'elsa', atFederation);
  await giveRole(world, 'anna', atFederation);
  const permissionId = await giveRole(world, 'lisa', {
    ...{ role: 'participant-lead', organisationsnummer: municipality, federation },
  });
  const steget = await addInitiative(database, federation, { name: 'Steget vidare', esf: true });
  const bron = await addInitiative(database, federation, { name: 'Bron till arbete' });
  const samsyn = await addInitiative(database, federation, { name: 'Samsyn', orientation: 'structural' });
  const unlink = await link(database, { permissionId }, steget);
  for (const [figure, value] of [
    ['women', 14],
    ['men', 9],
  ] as const)
    await sql`insert into finsam_figure (federation, initiative, year, period, figure, about, version, value, comment, reason,
      recorded_at, by_role) values (${federation}, ${steget}, 2025, 'year', ${figure}, '', 1, ${value}, '', '', now(),
      'participant-lead')`.execute(database.kysely);
  return { federation, initiatives: { steget, bron, samsyn }, unlink };
}

/** An agreement on processing between the operator and the administrators' employer, which linking demands. */
export async function addProcessingAgreement({ database, federation }: FinsamWorld): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from person limit 1`.execute(database.kysely);
  await sql`insert into finsam_agreement values (${randomUUID()}, 'processing', ${federation}, 'PUB 1', '2023-03-01',
    '2023-03-01', 'Kansliet', 'kansliet@exempel.example', now(), ${rows[0]?.id}, 'connection-officer', null)`.execute(
    database.kysely,
  );
}

async function addDetails({ kysely }: Database, federation: string): Promise<void> {
  await sql`insert into finsam_federation_version (federation, version, county, description, address, contact_name,
    contact_telephone, contact_email, recorded_at, by_role) values (${federation}, 1, '03',
    'Förbundet samordnar rehabilitering i Provinge.', 'Storgatan 1\n123 45 Provinge', 'Kansliet', '010-000 00 00',
    'kansliet@exempel.example', now(), 'test')`.execute(kysely);
}
