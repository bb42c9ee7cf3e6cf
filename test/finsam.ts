import { randomUUID } from 'node:crypto';
import type { Database } from '../src/server/database/index.ts';
import type { Acting } from '../src/server/finsam/index.ts';
import type { Act, Actor } from '../src/server/permissions/index.ts';
import { aHolder, aListeningLog, mandateOf, type HolderWish } from './persons.ts';
import { aRegisteredParty } from './registry.ts';

/** A federation with its administrator, and what is done there, over one database and one clock. */
export async function aFinsamDesk(database: Database, name = 'Samordningsförbundet Prov') {
  const { accessLog, acts: logged } = aListeningLog();
  const clock = { at: Date.parse('2026-05-04T10:00:00Z') };
  const now = () => clock.at;
  const federation = await aFederationFrom(database, name, '2020-01-01');
  const administrator = await aHolder(database, {
    role: 'federation-administrator',
    name: 'Frida Förbundschef',
    organisationsnummer: federation,
    federation,
  });
  const acting = async (actor: Actor, act: Act, of: string = federation): Promise<Acting> => ({
    mandate: await mandateOf(database, actor, act, { federation: of }, now()),
    accessLog,
    now,
  });
  const aLead = (named = 'Dag Deltagaransvarig', more: Partial<HolderWish> = {}) =>
    aHolder(database, { role: 'participant-lead', name: named, federation, ...more });
  return { database, accessLog, logged, clock, now, federation, administrator, acting, aLead };
}

/** A federation that was formed on a day, with nothing but what every one has. */
export async function aFederationFrom(database: Database, name: string, formedOn: string): Promise<string> {
  const federation = await aRegisteredParty(database, name, 'federation');
  await database.pool.query(
    `insert into finsam_federation_event (id, federation, kind, effective_on, recorded_at, by_role)
     values ($1, $2, 'formed', $3, now(), 'test')`,
    [randomUUID(), federation, formedOn],
  );
  await database.pool.query(
    `insert into finsam_federation_version (federation, version, county, description, address, contact_name,
       contact_telephone, contact_email, recorded_at, by_role)
     values ($1, 1, '03', '', '', '', '', '', now(), 'test')`,
    [federation],
  );
  return federation;
}

/** An individual initiative as an administrator writes it. */
export function anInitiative(more: Record<string, unknown> = {}) {
  return {
    orientation: 'individual',
    followUpMethod: 'women-and-men',
    esfFinanced: false,
    name: `Vägen vidare ${randomUUID().slice(0, 8)}`,
    focus: 'motivating',
    targetGroups: ['mental-illness'],
    description: 'Stöd i grupp.',
    startsOn: '2025-01-01',
    endsOn: null,
    ...more,
  } as never;
}
