import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import {
  aFederationToRegister,
  aFinsamDesk,
  anInitiative,
  aProcessingAgreement,
} from '../../../../test/finsam.ts';
import { aHolder } from '../../../../test/persons.ts';
import { anOrganisationsnummer } from '../../../../test/registry.ts';
import { aRoomsDoor, publicUrl } from '../../../../test/rooms-door.ts';
import { answersAsTheContractSays } from '../../../../test/web-api.ts';
import type { Database } from '../../database/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { finsamHandlers } from './finsam-handlers.ts';
import { finsamOfficeHandlers } from './finsam-office-handlers.ts';

const persons = new Map<string, Actor>();
let database: Database;
let desk: Awaited<ReturnType<typeof aFinsamDesk>>;
let door: FastifyInstance;
let lead: Awaited<ReturnType<typeof aHolder>>;

beforeAll(async () => {
  database = await aDatabase();
  desk = await aFinsamDesk(database);
  await aProcessingAgreement(database, desk.federation);
  lead = await desk.aLead('Lena Leder');
  persons.set('administrator', desk.administrator);
  persons.set('lead', lead);
  persons.set('officer', await aHolder(database, { role: 'connection-officer' }));
  persons.set('approver', await aHolder(database, { role: 'approver', name: 'Berit Beslutsson' }));
  const finsam: Parameters<typeof finsamOfficeHandlers>[0]['finsam'] = {
    countPeriod: 'year',
    graceDaysAfterEnd: 90,
    lockSuggestedOn: '02-15',
    municipalitiesOutsideRegions: [],
  };
  const parts = { database, accessLog: desk.accessLog, now: desk.now, finsam };
  door = await aRoomsDoor({
    ...{ database, persons, now: desk.now, rooms: ['finsam', 'finsam-office'] },
    handlers: { ...finsamHandlers(parts), ...finsamOfficeHandlers(parts) },
  });
});
afterAll(async () => {
  await door.close();
  await database.close();
});

/** Every answer is held against the contract. */
async function call(who: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const url = `/web-api/${path}`;
  const { statusCode, body } = await door.inject({
    ...{ method, url, headers: { cookie: who, origin: publicUrl } },
    ...(payload === undefined ? {} : { payload }),
  });
  const told = (body === '' ? null : JSON.parse(body)) as never;
  answersAsTheContractSays(method, url, statusCode, told);
  return { status: statusCode, told };
}
const own = (path = '') => `finsam/federations/${desk.federation}${path}`;

test('an administrator plans an initiative, links a lead, sees her there, and is told what somebody else wrote', async () => {
  expect((await call('administrator', 'GET', 'finsam/federations')).told).toEqual({
    federations: [
      {
        ...{ federation: desk.federation, name: 'Samordningsförbundet Prov' },
        ...{ role: 'federation-administrator', state: 'active' },
      },
    ],
  });
  expect((await call('administrator', 'GET', own())).told).toMatchObject({
    ...{ mayLink: true, countPeriod: 'year', graceDaysAfterEnd: 90, into: null, ownLinks: [] },
    years: [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map((year) => ({ year, isLocked: false })),
  });
  expect((await call('administrator', 'GET', 'finsam/codes')).status).toBe(200);
  const written = anInitiative({ name: 'Genom dörren' }) as object;
  const { told } = await call('administrator', 'POST', own('/initiatives'), written);
  const { initiativeId } = told as { initiativeId: string };
  const { told: found } = await call('administrator', 'POST', own('/participant-leads'), { search: 'len*' });
  expect(found).toEqual({
    leads: [
      { permissionId: lead.permissionId, name: 'Lena Leder', employer: 'Exempelby kommun', linkedTo: [] },
    ],
  });
  const linked = await call('administrator', 'POST', own('/links'), {
    initiativeId,
    permissionId: lead.permissionId,
  });
  const { linkId } = linked.told as { linkId: string };
  expect((await call('lead', 'GET', own())).told).toMatchObject({ ownLinks: [{ linkId, initiativeId }] });
  expect((await call('lead', 'GET', own('/initiatives?year=2026'))).told).toMatchObject({
    initiatives: [{ id: initiativeId, isLinked: true, leads: [], state: 'ongoing' }],
  });
  const at = own(`/initiatives/${initiativeId}`);
  const body = { ...(anInitiative({ name: 'Genom dörren, två' }) as object), expectedVersion: 1 };
  expect(await call('administrator', 'PUT', at, body)).toEqual({ status: 200, told: { version: 2 } });
  const { status, told: problem } = await call('administrator', 'PUT', at, {
    ...body,
    name: 'Genom dörren, tre',
  });
  expect(status).toBe(409);
  expect(problem).toMatchObject({
    type: '/problems/changed-meanwhile',
    theirs: { version: 2, by: 'Frida Förbundschef', values: { name: 'Genom dörren, två' } },
  });
  expect(
    (await call('administrator', 'PUT', at, { ...body, expectedVersion: 2, esfFinanced: true })).told,
  ).toMatchObject({
    ...{ status: 422, fields: [{ pointer: '/esfFinanced' }] },
  });
  const ended = await call('administrator', 'POST', own(`/links/${linkId}/ended`));
  expect(ended.status).toBe(204);
  expect((await call('administrator', 'GET', `${at}/history`)).told).toMatchObject({
    versions: [{ version: 2 }, { version: 1 }],
    links: [{ name: 'Lena Leder', endedWith: 'link', endedBy: 'Frida Förbundschef' }],
  });
  const annulled = { expectedVersion: 2, reason: 'Ett prov.' };
  expect((await call('administrator', 'POST', `${at}/annulled`, annulled)).told).toEqual({ version: 3 });
  const details = { description: '', address: '', contactName: '', contactTelephone: '', contactEmail: '' };
  const edited = await call('administrator', 'PUT', own('/details'), { ...details, expectedVersion: 1 });
  expect(edited.told).toEqual({ version: 2 });
});

test('the back office registers two federations, extends one, merges them, and winds up what is left', async () => {
  const register = async (name: string) => {
    const { told } = await call(
      'officer',
      'POST',
      'finsam-office/federations',
      aFederationToRegister({ name }),
    );
    return (told as { federation: string }).federation;
  };
  const [one, other] = [
    await register('Samordningsförbundet Ett'),
    await register('Samordningsförbundet Två'),
  ];
  const office = (federation: string, path = '') => `finsam-office/federations/${federation}${path}`;
  const member = {
    organisationsnummer: anOrganisationsnummer(),
    name: 'Region Väst',
    party: 'region',
    isFinancier: true,
  };
  const extension = { effectiveOn: '2026-01-01', members: [member], note: '' };
  expect((await call('officer', 'POST', office(one, '/extensions'), extension)).status).toBe(204);
  const changed = { expectedVersion: 1, name: 'Samordningsförbundet Väst', county: '14' };
  expect((await call('officer', 'PUT', office(one, '/master-data'), changed)).told).toEqual({ version: 2 });
  const { told } = await call('officer', 'GET', office(one));
  const { members } = told as { members: { membershipId: string; name: string }[] };
  const leaving = office(
    one,
    `/members/${members.find(({ name }) => name === 'Region Väst')!.membershipId}/ended`,
  );
  expect((await call('officer', 'POST', leaving, { endsOn: '2026-09-01' })).status).toBe(204);
  const merger = { into: one, effectiveOn: '2027-01-01', note: 'Kapitalet följer med.' };
  expect((await call('officer', 'POST', office(other, '/merger'), merger)).told).toEqual({
    endedPermissions: 0,
  });
  const ending = { effectiveOn: '2028-01-01', note: 'Arkivet till kommunen.' };
  expect((await call('officer', 'POST', office(one, '/winding-up'), ending)).status).toBe(200);
  expect((await call('approver', 'GET', 'finsam-office/federations')).told).toMatchObject({
    federations: [
      { name: 'Samordningsförbundet Prov', lacks: [], members: 4, end: null },
      { name: 'Samordningsförbundet Två', end: 'merged', into: one, lastOn: '2026-12-31', state: 'active' },
      { name: 'Samordningsförbundet Väst', end: 'wound-up', county: '14', members: 5 },
    ],
  });
  const { told: possible } = await call('officer', 'GET', 'finsam-office/organisations');
  expect(possible).toMatchObject({
    organisations: expect.arrayContaining([
      expect.objectContaining({ name: 'Region Väst', party: 'region' }),
    ]) as unknown,
  });
  const alone = aFederationToRegister({ members: [] });
  expect((await call('officer', 'POST', 'finsam-office/federations', alone)).told).toMatchObject({
    ...{ status: 422, fields: Array.from({ length: 4 }, () => ({ pointer: '/members' })) },
  });
});

test('the back office publishes a code, and locks and reopens a year that is then told as locked and open', async () => {
  const code = {
    ...{ expectedVersion: 0, list: 'target-group', code: 'newly-arrived', label: 'Nyanlända', help: '' },
    ...{ orientation: null, fromOn: '2026-01-01', untilOn: null, isPlaceholder: false },
  };
  expect((await call('approver', 'POST', 'finsam-office/codes', code)).told).toEqual({ version: 1 });
  expect((await call('approver', 'POST', 'finsam-office/codes', code)).status).toBe(409);
  expect((await call('officer', 'GET', 'finsam-office/codes')).status).toBe(200);
  const act = (kind: string, federation: string | null) =>
    call('approver', 'POST', `finsam-office/years/2025/${kind}`, { federation, reason: 'Redovisat.' });
  const year = async () => {
    const { told } = await call('approver', 'GET', 'finsam-office/years');
    return (told as { years: { year: number; locked: string[]; isSuggested: boolean }[] }).years.find(
      (one) => one.year === 2025,
    )!;
  };
  expect(await year()).toMatchObject({ locked: [], isSuggested: true });
  expect((await act('locked', null)).status).toBe(204);
  expect(await year()).toMatchObject({ open: [], isSuggested: false });
  expect((await act('reopened', desk.federation)).status).toBe(204);
  expect(await year()).toMatchObject({ open: [desk.federation], isSuggested: true });
  expect(
    (await call('officer', 'POST', 'finsam-office/years/2025/locked', { federation: null, reason: 'x' }))
      .status,
  ).toBe(403);
});
