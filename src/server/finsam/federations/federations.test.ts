import { afterAll, beforeAll, expect, test } from 'vitest';
import { bothAtOnce } from '../../../../test/at-once.ts';
import { aDatabase } from '../../../../test/database.ts';
import {
  aFederationFrom,
  aFederationToRegister,
  aFinsamDesk,
  anInitiative,
  membersOfFederation,
} from '../../../../test/finsam.ts';
import { aFinsamDesk as anOrderDesk, anOrderFor } from '../../../../test/finsam-orders.ts';
import { testSettings } from '../../../../test/finsam-year.ts';
import { aHolder } from '../../../../test/persons.ts';
import { anOrganisationsnummer } from '../../../../test/registry.ts';
import { day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { permissionsInForce, readFinsamUsers, type Act, type Actor } from '../../permissions/index.ts';
import {
  addInitiative,
  changeFederation,
  editFederation,
  endMembership,
  extendFederation,
  initiativeHistory,
  mergeFederation,
  readFederation,
  readInitiatives,
  readOfficeFederation,
  registerFederation,
  setFigures,
  windUpFederation,
} from '../index.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof aFinsamDesk>>;
let officer: Actor;
const gotland = '162120000803';
const rules = { municipalitiesOutsideRegions: [gotland] };

beforeAll(async () => {
  database = await aDatabase();
  desk = await aFinsamDesk(database);
  officer = await aHolder(database, { role: 'connection-officer', name: 'Olle Handläggarsson' });
});
afterAll(() => database.close());

const asOfficer = (act: Act) => desk.acting(officer, act);
const register = async (more: Parameters<typeof aFederationToRegister>[0] = {}) =>
  (
    await registerFederation(
      database,
      await asOfficer('register-federation'),
      aFederationToRegister(more),
      rules,
    )
  ).federation;
const office = async (federation: string) => {
  const { mandate, now } = await asOfficer('read-finsam-office');
  return await readOfficeFederation(database.kysely, mandate, { federation, now: now() });
};
const merge = async (federation: string, into: string, effectiveOn: string) =>
  await mergeFederation(database, await asOfficer('change-federation'), {
    ...{ federation, into, effectiveOn: day(effectiveOn), graceDays: 90 },
    note: 'Kapitalet går över till det förbund som fortsätter.',
  });

test('V18: a federation has Försäkringskassan, Arbetsförmedlingen, a region and a municipality, and lacks none', async () => {
  const all = membersOfFederation();
  for (const [party, says] of [
    ['FK', 'Försäkringskassan saknas'],
    ['AF', 'Arbetsförmedlingen saknas'],
    ['region', 'En region saknas'],
    ['municipality', 'En kommun saknas'],
  ] as const)
    await expect(register({ members: all.filter((one) => one.party !== party) })).rejects.toMatchObject({
      fields: [{ pointer: '/members', message: expect.stringContaining(says) as string }],
    });
  const federation = await register({ members: all });
  expect((await office(federation)).members.map(({ party }) => party)).toEqual([
    'FK',
    'AF',
    'region',
    'municipality',
  ]);
});

test('V18: a municipality outside every region needs none beside it', async () => {
  const members = membersOfFederation().flatMap((one) =>
    one.party === 'region'
      ? []
      : [
          one.party === 'municipality'
            ? { ...one, organisationsnummer: gotland, name: 'Gotlands kommun' }
            : one,
        ],
  );
  await register({ members });
  const [, , last] = members;
  const another = { ...last!, organisationsnummer: anOrganisationsnummer(), name: 'Grannby kommun' };
  await expect(register({ members: [members[0]!, members[1]!, another] })).rejects.toThrow(
    'En region saknas',
  );
});

test('V18: no member leaves that the law demands, and others may', async () => {
  const federation = await register();
  const extra = {
    organisationsnummer: anOrganisationsnummer(),
    name: 'Grannby kommun',
    party: 'municipality',
    isFinancier: true,
  } as const;
  await extendFederation(database, await asOfficer('change-federation'), {
    ...{ federation, effectiveOn: day('2026-07-01'), members: [extra], note: 'Grannby går med.' },
  });
  const { members, events } = await office(federation);
  expect(events.map(({ kind, effectiveOn, by }) => [kind, effectiveOn, by])).toEqual([
    ['formed', '2020-01-01', 'Olle Handläggarsson'],
    ['extended', '2026-07-01', 'Olle Handläggarsson'],
  ]);
  const leave = async (name: string, endsOn: string) => {
    await endMembership(
      database,
      await asOfficer('change-federation'),
      { federation, membershipId: members.find((one) => one.name === name)!.id, endsOn: day(endsOn) },
      rules,
    );
  };
  await expect(leave('Region Prov', '2027-01-01')).rejects.toThrow('Då ska förbundet avvecklas i stället.');
  // Grannby kommun is no member yet that day.
  await expect(leave('Provinge kommun', '2026-06-01')).rejects.toThrow('En kommun saknas');
  await leave('Provinge kommun', '2027-01-01');
  // Provinge kommun is still a member that day, and on none after its last.
  await expect(leave('Grannby kommun', '2026-12-01')).rejects.toThrow('En kommun saknas');
  expect((await office(federation)).members.find(({ name }) => name === 'Provinge kommun')?.endsOn).toBe(
    '2027-01-01',
  );
});

test('V18: no organisation makes up for a part that it is not', async () => {
  const federation = await register();
  const { members } = await office(federation);
  const municipality = members.find(({ party }) => party === 'municipality')!;
  const { member: organisationsnummer, name } = municipality;
  for (const party of ['FK', 'AF', 'region'] as const) {
    const as = { organisationsnummer, name, party, isFinancier: false };
    const those = [as, ...membersOfFederation().filter((one) => one.party !== party)];
    await expect(register({ members: those })).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ pointer: '/members/0/party' })]) as unknown,
    });
  }
  const itself = { organisationsnummer: federation, name: 'Samordningsförbundet Prov', isFinancier: false };
  await expect(
    register({ members: [...membersOfFederation(), { ...itself, party: 'municipality' }] }),
  ).rejects.toMatchObject({ fields: [{ pointer: '/members/4/party' }] });
});

test('Arbetsförmedlingen is registered as no financier', async () => {
  const members = membersOfFederation().map((one) => ({ ...one, isFinancier: true }));
  await expect(register({ members })).rejects.toMatchObject({
    fields: [{ pointer: '/members/1/isFinancier' }],
  });
});

test('V24: nobody’s personnummer is taken in what a federation says of itself', async () => {
  const details = { description: '', address: '', contactName: '', contactTelephone: '', contactEmail: '' };
  for (const field of Object.keys(details))
    await expect(
      editFederation(database, await desk.acting(desk.administrator, 'edit-federation'), {
        ...{ ...details, [field]: '19501212-9816', expectedVersion: 1 },
      }),
    ).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ pointer: `/${field}` })]) as unknown,
    });
  await expect(register({ name: 'Förbundet 19501212-9816' })).rejects.toMatchObject({
    fields: [{ pointer: '/name' }],
  });
  await expect(register({ note: 'Ring 19501212-9816' })).rejects.toMatchObject({
    fields: [{ pointer: '/note' }],
  });
});

test('of two who say anew what a federation does the second is told what the first said', async () => {
  const details = {
    description: 'Ett',
    address: '',
    contactName: '',
    contactTelephone: '',
    contactEmail: '',
  };
  const edit = async (description: string) =>
    await editFederation(database, await desk.acting(desk.administrator, 'edit-federation'), {
      ...{ ...details, description, expectedVersion: 1 },
    });
  expect(await edit('Ett')).toEqual({ version: 2 });
  await expect(edit('Två')).rejects.toMatchObject({
    theirs: {
      version: 2,
      by: 'Frida Förbundschef',
      at: expect.any(Number) as number,
      values: { description: 'Ett' },
    },
  });
  const name = { federation: desk.federation, name: 'Samordningsförbundet Omdöpt', county: '04' };
  const change = async (expectedVersion: number) =>
    await changeFederation(database, await asOfficer('change-federation'), { ...name, expectedVersion });
  await expect(change(1)).rejects.toMatchObject({ theirs: { version: 2 } });
  await change(2);
  const { mandate, now } = await desk.acting(desk.administrator, 'read-federation');
  expect(await readFederation(database.kysely, mandate, now())).toMatchObject({
    name: 'Samordningsförbundet Omdöpt',
    details: { version: 3, county: '04', description: 'Ett' },
    administrators: ['Frida Förbundschef'],
  });
});

test('V08: an administrator acts in the own federation alone', async () => {
  const other = await aFederationFrom(database, 'Samordningsförbundet Gran', '2021-01-01');
  for (const act of ['read-federation', 'edit-federation', 'read-initiatives', 'plan-initiatives'] as const)
    await expect(desk.acting(desk.administrator, act, other)).rejects.toThrow('ingen behörighet');
  const { mandate } = await desk.acting(desk.administrator, 'read-federation');
  expect((await readFederation(database.kysely, mandate, desk.now())).federation).toBe(desk.federation);
});

test('after a merger the initiatives keep their history, links are closed, and permissions end when they are done with', async () => {
  const absorbed = await aFinsamDesk(database, 'Samordningsförbundet Uppgående');
  const into = await aFederationFrom(database, 'Samordningsförbundet Fortsatta', '2021-01-01');
  const lead = await absorbed.aLead();
  const { initiativeId } = await addInitiative(
    database,
    await absorbed.acting(absorbed.administrator, 'plan-initiatives'),
    anInitiative({ name: 'Kvar efteråt' }),
  );
  await database.pool.query(
    `insert into finsam_link (id, initiative, permission, recorded_at, by_role) values (gen_random_uuid(), $1, $2, now(), 'test')`,
    [initiativeId, lead.permissionId],
  );
  expect(await merge(absorbed.federation, into, '2027-01-01')).toEqual({ endedPermissions: 2 });
  const before = Date.parse('2026-12-31T12:00:00Z');
  const roles = async (actor: Actor, at: number) =>
    (await permissionsInForce(database.kysely, actor.personId, at)).map(({ role }) => role);
  expect(await roles(lead, before)).toEqual(['participant-lead']);
  absorbed.clock.at = Date.parse('2027-01-01T00:00:00+01:00');
  expect(await roles(lead, absorbed.now())).toEqual([]);
  expect(await roles(absorbed.administrator, Date.parse('2027-03-31T12:00:00Z'))).toEqual([
    'federation-administrator',
  ]);
  expect(await roles(absorbed.administrator, Date.parse('2027-04-01T12:00:00Z'))).toEqual([]);
  const { mandate } = await absorbed.acting(absorbed.administrator, 'read-initiatives');
  const [told] = await readInitiatives(database.kysely, mandate, { now: absorbed.now() });
  expect(told).toMatchObject({ name: 'Kvar efteråt', state: 'ended', leads: [] });
  const history = await initiativeHistory(database.kysely, mandate, { initiativeId, now: absorbed.now() });
  expect(history).toMatchObject({
    versions: [{ version: 1, name: 'Kvar efteråt', by: 'Frida Förbundschef' }],
    links: [{ name: 'Dag Deltagaransvarig', endedWith: 'permission', endedBy: 'Olle Handläggarsson' }],
  });
  expect(await office(absorbed.federation)).toMatchObject({
    state: 'active',
    end: 'merged',
    lastOn: '2026-12-31',
    into,
  });
});

test('V17: after its federation’s last day no initiative begins, and none goes on', async () => {
  const ending = await aFinsamDesk(database, 'Samordningsförbundet Avvecklade');
  await windUpFederation(database, await asOfficer('change-federation'), {
    ...{ federation: ending.federation, effectiveOn: day('2027-01-01'), graceDays: 90 },
    note: 'Arkivet till Provinge kommun.',
  });
  const add = async (days: object) =>
    await addInitiative(
      database,
      await ending.acting(ending.administrator, 'plan-initiatives'),
      anInitiative({ ...days }),
    );
  await expect(add({ startsOn: '2027-01-01' })).rejects.toMatchObject({ fields: [{ pointer: '/startsOn' }] });
  await expect(add({ endsOn: '2027-01-01' })).rejects.toMatchObject({ fields: [{ pointer: '/endsOn' }] });
  await expect(add({ startsOn: '2019-12-31' })).rejects.toMatchObject({ fields: [{ pointer: '/startsOn' }] });
  await expect(add({ startsOn: '2026-02-01', endsOn: '2026-01-31' })).rejects.toMatchObject({
    fields: [{ pointer: '/endsOn' }],
  });
  await add({ startsOn: '2020-01-01', endsOn: '2026-12-31' });
  const setting = await ending.acting(ending.administrator, 'set-economy');
  const set = async (year: number) => {
    const figure = {
      initiative: null,
      period: 'year',
      figure: 'own-capital',
      about: '',
      comment: '',
    } as const;
    const changes = [{ ...figure, value: 1, reason: '', expectedVersion: 0 }];
    const wish = { federation: ending.federation, year, changes };
    return await setFigures(database, { ...setting, settings: testSettings }, wish);
  };
  expect(await set(2026)).toEqual({ written: 1 });
  await expect(set(2027)).rejects.toThrow('Förbundet fanns inte år 2027');
});

test('a federation that is wound up while an order for it is granted ends that user too', async () => {
  const orders = await anOrderDesk(database);
  const { organisationsnummer, orderer } = await orders.anEmployer();
  const federation = await register();
  const { orderId } = await orders.place(orderer, anOrderFor(organisationsnummer, federation));
  await orders.check(orderId);
  const ending = await asOfficer('change-federation');
  const wish = { federation, effectiveOn: day('2027-01-01'), graceDays: 90, note: 'Arkivet lämnas.' };
  expect(
    await bothAtOnce(database, 'permission', [
      () => orders.decide(orderId),
      () => windUpFederation(database, ending, wish),
    ]),
  ).toEqual(['done', 'done']);
  const users = await readFinsamUsers(database.kysely, Date.parse('2027-01-01T12:00:00+01:00'));
  expect(users.filter((one) => one.federation === federation)).toMatchObject([
    { isInForce: false, why: 'federation-ended' },
  ]);
});

test('a federation that is ending is neither extended, merged nor wound up again, and none goes up in itself', async () => {
  const one = await register({ name: 'Samordningsförbundet Ett' });
  const other = await register({ name: 'Samordningsförbundet Två' });
  await expect(merge(one, one, '2027-01-01')).rejects.toMatchObject({ fields: [{ pointer: '/into' }] });
  await merge(one, other, '2027-01-01');
  await expect(merge(one, other, '2028-01-01')).rejects.toThrow(
    'går upp i ett annat förbund. Sista dagen är 2026-12-31.',
  );
  await expect(merge(other, one, '2028-01-01')).rejects.toThrow('går upp i ett annat förbund');
  await expect(register({ organisationsnummer: one, name: 'Samordningsförbundet Ett' })).rejects.toThrow(
    'redan registrerat',
  );
});
