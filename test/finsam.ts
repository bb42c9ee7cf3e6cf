import { randomUUID } from 'node:crypto';
import type { Database } from '../src/server/database/index.ts';
import { registerFederation, type Acting } from '../src/server/finsam/index.ts';
import type { Act, Actor } from '../src/server/permissions/index.ts';
import { aHolder, aListeningLog, aPersonWho, mandateOf, type HolderWish } from './persons.ts';
import { day } from '../src/values/day.ts';
import { anOrganisationsnummer } from './registry.ts';

type FederationToRegister = Parameters<typeof registerFederation>[2];

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

/** What the law demands of one: Försäkringskassan, Arbetsförmedlingen, a region and a municipality. */
export function membersOfFederation(): FederationToRegister['members'] {
  const [region, municipality] = [anOrganisationsnummer(), anOrganisationsnummer()];
  return [
    { organisationsnummer: '162021005521', name: 'Försäkringskassan', party: 'FK', isFinancier: true },
    { organisationsnummer: '162021002114', name: 'Arbetsförmedlingen', party: 'AF', isFinancier: false },
    { organisationsnummer: region, name: 'Region Prov', party: 'region', isFinancier: true },
    { organisationsnummer: municipality, name: 'Provinge kommun', party: 'municipality', isFinancier: true },
  ];
}

/** As an officer at the operator writes it. */
export function aFederationToRegister(more: Partial<FederationToRegister> = {}): FederationToRegister {
  return {
    organisationsnummer: anOrganisationsnummer(),
    name: 'Samordningsförbundet Prov',
    county: '03',
    formedOn: day('2020-01-01'),
    members: membersOfFederation(),
    note: '',
    description: 'Samordnar rehabilitering.',
    address: 'Storgatan 1, 123 45 Provinge',
    contactName: 'Frida Förbundschef',
    contactTelephone: '010-123 45 67',
    contactEmail: 'kansli@prov.example',
    ...more,
  };
}

/** A federation that was formed on a day, registered as the operator does. */
export async function aFederationFrom(database: Database, name: string, formedOn: string): Promise<string> {
  const officer = await aHolder(database, { role: 'connection-officer' });
  const mandate = await mandateOf(database, officer, 'register-federation');
  const acting = { mandate, accessLog: aListeningLog().accessLog, now: Date.now };
  const written = aFederationToRegister({ name, formedOn: day(formedOn) });
  const rules = { municipalitiesOutsideRegions: [] };
  return (await registerFederation(database, acting, written, rules)).federation;
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

/** With the organisation, from before everything that the desk does. */
export async function aProcessingAgreement(database: Database, organisationsnummer: string): Promise<void> {
  const { personId } = await aPersonWho(database);
  await database.pool.query(
    `insert into finsam_agreement (id, kind, organisationsnummer, signed_on, reference, valid_from, contact_name,
       contact_email, recorded_at, by_person, by_role)
     values (gen_random_uuid(), 'processing', $1, '2023-03-01', 'PUB 1', '2023-03-01', 'Kansliet', 'kansli@prov.example',
       now(), $2, 'test')`,
    [organisationsnummer, personId],
  );
}
