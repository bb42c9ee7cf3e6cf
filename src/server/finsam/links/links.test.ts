import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import { aFederationFrom, aFinsamDesk, anInitiative, aProcessingAgreement } from '../../../../test/finsam.ts';
import { testSettings } from '../../../../test/finsam-year.ts';
import { aListeningLog } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import type { Database } from '../../database/index.ts';
import { doAct } from '../../parties/index.ts';
import { endPermission, type Actor } from '../../permissions/index.ts';
import {
  addInitiative,
  annulInitiative,
  initiativeHistory,
  linkParticipantLead,
  participantLeads,
  readFederation,
  readInitiatives,
  setFigures,
  unlinkParticipantLead,
} from '../index.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof aFinsamDesk>>;

beforeAll(async () => {
  database = await aDatabase();
  desk = await aFinsamDesk(database);
  await aProcessingAgreement(database, desk.federation);
});
afterAll(() => database.close());

const linking = (who: Actor = desk.administrator, of = desk.federation) =>
  desk.acting(who, 'link-participant-lead', of);
const link = async (initiativeId: string, permissionId: string) =>
  await linkParticipantLead(database, await linking(), { initiativeId, permissionId });
const anInitiativeOf = async (more: Record<string, unknown> = {}) =>
  (
    await addInitiative(
      database,
      await desk.acting(desk.administrator, 'plan-initiatives'),
      anInitiative(more),
    )
  ).initiativeId;
const structural = { orientation: 'structural', followUpMethod: 'total', focus: 'cooperation' };
const seenBy = async (who: Actor) => {
  const { mandate } = await desk.acting(who, 'read-initiatives');
  return await readInitiatives(database.kysely, mandate, { now: desk.now() });
};
const linkedTo = async (id: string) =>
  (await seenBy(desk.administrator)).find((one) => one.id === id)!.leads.map(({ name }) => name);
const end = async (permissionId: string, from: number) => {
  await doAct(database, { accessLog: aListeningLog().accessLog }, async (doing) => {
    await endPermission(doing, { permissionId, from, withdrawnBy: null });
    return { record: { act: 'test', facts: {} }, added: {} };
  });
};

test('V14: nobody is linked without a data processing agreement with the administrator’s employer', async () => {
  const without = await aFinsamDesk(database, 'Samordningsförbundet Utan');
  const lead = await without.aLead();
  const planning = await without.acting(without.administrator, 'plan-initiatives');
  const { initiativeId } = await addInitiative(database, planning, anInitiative());
  const wish = { initiativeId, permissionId: lead.permissionId };
  const acting = () => without.acting(without.administrator, 'link-participant-lead');
  await expect(linkParticipantLead(database, await acting(), wish)).rejects.toThrow(
    'Din arbetsgivare har inget personuppgiftsbiträdesavtal som gäller nu',
  );
  const { mandate } = await without.acting(without.administrator, 'read-federation');
  expect((await readFederation(database.kysely, mandate, without.now())).mayLink).toBe(false);
  await aProcessingAgreement(database, without.federation);
  await linkParticipantLead(database, await acting(), wish);
  expect((await readFederation(database.kysely, mandate, without.now())).mayLink).toBe(true);
});

test('an administrator whose employer has no data processing agreement registers counts, and links nobody', async () => {
  const without = await aFinsamDesk(database, 'Samordningsförbundet Utan avtal');
  const planning = await without.acting(without.administrator, 'plan-initiatives');
  const { initiativeId: initiative } = await addInitiative(database, planning, anInitiative());
  const registering = await without.acting(without.administrator, 'register-participants');
  const count = { initiative, period: 'year', figure: 'women', about: '', comment: '', reason: '' } as const;
  const changes = [{ ...count, value: 12, expectedVersion: 0 }];
  const wish = { federation: without.federation, year: 2026, changes };
  expect(await setFigures(database, { ...registering, settings: testSettings }, wish)).toEqual({
    written: 1,
  });
  const { permissionId } = await without.aLead();
  const linking = await without.acting(without.administrator, 'link-participant-lead');
  await expect(
    linkParticipantLead(database, linking, { initiativeId: initiative, permissionId }),
  ).rejects.toThrow('personuppgiftsbiträdesavtal');
});

test('V15: only who is a participant lead of the federation now is found and linked', async () => {
  const other = await aFederationFrom(database, 'Samordningsförbundet Gran', '2020-01-01');
  const id = await anInitiativeOf();
  const elsewhere = await desk.aLead('Elin Annorstädes', { federation: other });
  const future = await desk.aLead('Fia Framtida', { validFrom: desk.now() + 1 });
  const past = await desk.aLead('Pär Passerad', { validTo: desk.now() });
  for (const { permissionId } of [elsewhere, future, past, desk.administrator])
    await expect(link(id, permissionId)).rejects.toThrow('inte deltagaransvarig i förbundet nu');
  const now = await desk.aLead('Nils Nuvarande');
  await link(id, now.permissionId);
  await expect(link(id, now.permissionId)).rejects.toThrow('redan kopplad');
  const { mandate } = await linking();
  const found = await participantLeads(database.kysely, mandate, { now: desk.now() });
  expect(found.map(({ name }) => name)).toContain('Nils Nuvarande');
  for (const { name } of [elsewhere, future, past]) expect(found.map((one) => one.name)).not.toContain(name);
});

test('V16: when a permission ends its links are closed the same instant, and another permission does not open them', async () => {
  const id = await anInitiativeOf({ name: 'Slutar samtidigt' });
  const lead = await desk.aLead('Siv Slutar');
  await link(id, lead.permissionId);
  const at = desk.now() + 1_000;
  await end(lead.permissionId, at);
  desk.clock.at = at - 1;
  expect(await linkedTo(id)).toEqual(['Siv Slutar']);
  desk.clock.at = at;
  expect(await linkedTo(id)).toEqual([]);
  await desk.aLead('Siv Slutar');
  expect(await linkedTo(id)).toEqual([]);
  const { mandate } = await desk.acting(desk.administrator, 'read-initiatives');
  const { links } = await initiativeHistory(database.kysely, mandate, { initiativeId: id, now: desk.now() });
  expect(links).toMatchObject([{ name: 'Siv Slutar', endedWith: 'permission', endedAt: at }]);
});

test('V07: a participant lead sees every individual initiative, and that no structural one is there', async () => {
  const own = await anInitiativeOf({ name: 'Egen' });
  const another = await anInitiativeOf({ name: 'En annans' });
  const hidden = await anInitiativeOf({ ...structural, name: 'Ledningsgrupp' });
  const lead = await desk.aLead('Lena Leder');
  await link(own, lead.permissionId);
  const seen = await seenBy(lead);
  expect(seen.find(({ id }) => id === own)).toMatchObject({ isLinked: true, leads: [] });
  expect(seen.find(({ id }) => id === another)).toMatchObject({ isLinked: false, leads: [] });
  expect(seen.every(({ orientation }) => orientation === 'individual')).toBe(true);
  const { mandate } = await desk.acting(lead, 'read-initiatives');
  const history = (initiativeId: string) =>
    initiativeHistory(database.kysely, mandate, { initiativeId, now: desk.now() });
  await expect(history(hidden)).rejects.toThrow('Det finns ingen sådan insats');
  expect((await history(own)).links).toEqual([]);
  for (const act of ['read-economy', 'plan-initiatives', 'link-participant-lead', 'edit-federation'] as const)
    await expect(desk.acting(lead, act)).rejects.toThrow('ingen behörighet');
});

test('a participant lead linked in one federation is nobody in another, and is told whom to ask in the own', async () => {
  const other = await aFederationFrom(database, 'Samordningsförbundet Gran', '2020-01-01');
  const id = await anInitiativeOf();
  const lead = await desk.aLead('Alva Andersson');
  const { linkId } = await link(id, lead.permissionId);
  for (const act of ['read-federation', 'read-initiatives', 'register-participants'] as const)
    await expect(desk.acting(lead, act, other)).rejects.toThrow('ingen behörighet');
  const { mandate } = await desk.acting(lead, 'read-federation');
  expect(await readFederation(database.kysely, mandate, desk.now())).toMatchObject({
    administrators: ['Frida Förbundschef'],
    mayLink: false,
    ownLinks: [{ linkId, initiative: id }],
  });
});

test('nobody is linked to a structural, an ended or an annulled initiative, nor to another federation’s', async () => {
  const { permissionId } = await desk.aLead();
  const ended = await anInitiativeOf({ startsOn: '2025-01-01', endsOn: '2026-05-03' });
  const annulled = await anInitiativeOf();
  const planning = await desk.acting(desk.administrator, 'plan-initiatives');
  await annulInitiative(database, planning, {
    initiativeId: annulled,
    expectedVersion: 1,
    reason: 'Dubblett.',
  });
  await expect(link(await anInitiativeOf(structural), permissionId)).rejects.toThrow('individinriktade');
  await expect(link(ended, permissionId)).rejects.toThrow('avslutad');
  await expect(link(annulled, permissionId)).rejects.toThrow('makulerad');
  const other = await aFinsamDesk(database, 'Samordningsförbundet Gran');
  const theirs = await other.acting(other.administrator, 'plan-initiatives');
  const { initiativeId } = await addInitiative(database, theirs, anInitiative());
  await expect(link(initiativeId, permissionId)).rejects.toThrow('ingen sådan insats i förbundet');
});

test('a link is taken away once, by the own federation, and made anew as another', async () => {
  const id = await anInitiativeOf();
  const lead = await desk.aLead('Åke Åter');
  const { linkId } = await link(id, lead.permissionId);
  const other = await aFinsamDesk(database, 'Samordningsförbundet Gran');
  const theirs = await other.acting(other.administrator, 'link-participant-lead');
  await expect(unlinkParticipantLead(database, theirs, { linkId })).rejects.toThrow('ingen sådan koppling');
  await unlinkParticipantLead(database, await linking(), { linkId });
  expect(await linkedTo(id)).toEqual([]);
  await expect(unlinkParticipantLead(database, await linking(), { linkId })).rejects.toThrow(
    'redan borttagen',
  );
  const again = await link(id, lead.permissionId);
  expect(again.linkId).not.toBe(linkId);
  expect(desk.logged.slice(-3).map(({ act, by }) => [act, by?.role])).toEqual([
    ['finsam-lead-linked', 'federation-administrator'],
    ['finsam-lead-unlinked', 'federation-administrator'],
    ['finsam-lead-linked', 'federation-administrator'],
  ]);
});

test('participant leads are searched for by first name, surname and employer, with * for any letters', async () => {
  const searched = await aFinsamDesk(database, 'Samordningsförbundet Sök');
  const employer = await aRegisteredParty(database, 'Region Sök', 'region');
  await searched.aLead('Anna Maria af Ekenstam', { organisationsnummer: employer });
  await searched.aLead('Annika Ek');
  const { mandate } = await searched.acting(searched.administrator, 'link-participant-lead');
  const find = async (wish: object) =>
    (await participantLeads(database.kysely, mandate, { ...wish, now: searched.now() })).map(
      ({ name }) => name,
    );
  const [anna, annika] = ['Anna Maria af Ekenstam', 'Annika Ek'];
  expect(await find({})).toEqual([anna, annika]);
  expect(await find({ firstName: 'ann*' })).toEqual([anna, annika]);
  expect(await find({ firstName: 'Anna' })).toEqual([anna]);
  expect(await find({ surname: 'af ekenstam' })).toEqual([anna]);
  expect(await find({ surname: 'ek' })).toEqual([annika]);
  expect(await find({ surname: '*stam', employer: 'region*' })).toEqual([anna]);
  expect(await find({ search: 'sök' })).toEqual([anna]);
  expect(await find({ search: '.*' })).toEqual([]);
  await expect(find({ search: '19501212-9816' })).rejects.toMatchObject({ fields: [{ pointer: '/search' }] });
});
