import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenLog, aQuestion } from '../../../../test/access-log.ts';
import { assuredCaseworkers, aUnit, type LedUnit } from '../../../../test/caseworkers.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder, aTestNumber, holdsToo } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { swedishDayAt } from '../../../values/day.ts';
import type { AccessLog } from '../../access-log/index.ts';
import { addConnection, holdRegistry, type RegistryHolder } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { subjectOfUnit, type Actor } from '../../permissions/index.ts';
import { createWebApiDoor } from './create-web-api-door.ts';
import { permissionsHandlers } from './permissions-handlers.ts';
import { readOperations } from './read-operations.ts';

// The permissions' part of the pages' door over HTTP, with real permissions, database and log.

const publicUrl = 'https://samsvar.example';
const today = swedishDayAt(Date.now());
let database: Database;
let log: AccessLog;
let registry: RegistryHolder;
let door: FastifyInstance;
let connectionId: string;
let unit: LedUnit;
const actors = new Map<string, Actor>();

beforeAll(async () => {
  database = await aDatabase();
  ({ log } = await anOpenLog(database));
  const organisationsnummer = await aRegisteredParty(database, 'Ekeby kommun');
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const toAdd = { service: 'ssbtek', organisationsnummer, board: 'Socialnämnden', validFrom: 0 } as const;
  ({ id: connectionId } = await addConnection(database, toAdd));
  unit = await aUnit(database, connectionId);
  actors.set('manager', unit.manager);
  actors.set('stranger', await aHolder(database, { role: 'unit-manager' }));
  actors.set(
    'representative',
    await aHolder(database, { role: 'authorised-representative', organisationsnummer }),
  );
  for (const role of ['approver', 'connection-officer', 'log-auditor'] as const)
    actors.set(role, await aHolder(database, { role, organisationsnummer: operator }));
  registry = await holdRegistry(database);
  door = await createWebApiDoor({
    ...{ database, publicUrl, now: Date.now, tls: null, limits: { bodyBytes: 65_536 } },
    operations: readOperations().filter(({ room }) => room === 'permissions'),
    handlers: permissionsHandlers({
      ...{ database, accessLog: log, registry, now: Date.now, today: () => today },
      acceptUnassuredForDays: 30,
      printing: (by) => ({
        operator: 'Driftmyndigheten',
        at: Date.now(),
        by: by.name,
        demonstration: true,
      }),
    }),
    visitorOf: (cookie) => {
      const actor = actors.get(cookie ?? '');
      return Promise.resolve(
        actor === undefined
          ? { kind: 'unknown', why: null }
          : { kind: 'logged-in', actor, mayUse: () => true },
      );
    },
    subjects: {
      application: () => Promise.resolve(null),
      connection: (id) => Promise.resolve(registry.current().connections.get(id) ?? null),
      unit: (id) => subjectOfUnit(database, id),
    },
    servePages: () => Promise.resolve(),
    onBug: (error) => {
      throw error;
    },
  });
}, 60_000);

afterAll(async () => {
  await door.close();
  await registry.stop();
  await log.stop();
  await database.close();
});

/** What the answers hold, whichever it is: each test knows what it asked for. */
interface Told {
  readonly id: string;
  readonly holds: boolean;
  readonly units: readonly { readonly id: string }[];
  readonly connections: readonly { readonly id: string; readonly acceptsUntil?: string | null }[];
  readonly caseworkers: readonly { readonly state: string }[];
  readonly systems: readonly object[];
  readonly text: { readonly statements: readonly string[] };
  readonly shownSha256: string;
  readonly questions: readonly { readonly place: { readonly tree: number; readonly position: number } }[];
  readonly permissions: readonly { readonly id: string; readonly organisationsnummer: string }[];
  readonly organisations: readonly { readonly organisationsnummer: string }[];
  readonly texts: readonly { readonly version: number }[];
}

async function ask(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
  const answer = await door.inject({
    method,
    url: `/web-api/permissions${path}`,
    headers: { cookie: who, ...(method === 'POST' ? { origin: publicUrl } : {}) },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = answer.headers['content-type']?.toString().includes('json') === true;
  return {
    status: answer.statusCode,
    told: (isJson ? answer.json<unknown>() : {}) as Told,
    bytes: answer.rawPayload,
    headers: answer.headers,
  };
}

const units = () => `/units/${unit.unitId}`;

test('a caseworker is registered by the unit manager, logs in, reads, signs each statement, and is assured', async () => {
  const personnummer = aTestNumber();
  const who = { name: 'Karin Påhitt', personnummer, identity: 'HL-KARIN', from: today };
  expect(await ask('stranger', 'POST', `${units()}/caseworkers`, who)).toMatchObject({ status: 403 });
  expect(
    await ask('manager', 'POST', `${units()}/caseworkers`, { ...who, identity: ' ', personnummer: '1' }),
  ).toMatchObject({
    status: 422,
    told: { fields: [{ pointer: '/personnummer' }, { pointer: '/identity' }] },
  });
  expect(await ask('manager', 'POST', `${units()}/caseworkers`, who)).toMatchObject({ status: 200 });
  expect(await ask('manager', 'POST', `${units()}/caseworkers`, who)).toMatchObject({
    status: 422,
    told: { fields: [{ pointer: '/identity' }] },
  });
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from person where personnummer = $1',
    [personnummer],
  );
  actors.set('karin', { personId: rows[0]!.id, name: 'Karin Påhitt', via: 'web' });
  const path = `/organisations/${unit.organisationsnummer}/assurance`;
  const own = await ask('karin', 'GET', path);
  expect(own.told).toMatchObject({
    name: 'Karin Påhitt',
    employer: 'Ekeby kommun',
    holds: false,
    signed: [],
  });
  expect(own.told.text.statements).toHaveLength(4);
  const { shownSha256 } = own.told;
  const signature = { place: 'Ekeby', printedName: 'KARIN PÅHITT', shownSha256 };
  expect(await ask('karin', 'POST', path, { ...signature, ticked: [true, false, true] })).toMatchObject({
    status: 422,
    told: { fields: [{ pointer: '/ticked/1' }, { pointer: '/ticked/3' }] },
  });
  const ticked = [true, true, true, true];
  expect(await ask('manager', 'POST', path, { ...signature, ticked })).toMatchObject({ status: 403 });
  expect(await ask('karin', 'POST', path, { ...signature, ticked })).toMatchObject({ status: 200 });
  const read = await ask('manager', 'GET', units());
  expect(read.told.caseworkers).toContainEqual(
    expect.objectContaining({
      name: 'Karin Påhitt',
      state: 'assured',
      assurance: { kind: 'login', version: 1, signedOn: today },
    }),
  );
  expect(JSON.stringify(read.told)).not.toContain(personnummer);
  const printed = await ask('karin', 'GET', `${path}/print`);
  expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('units and systems: registered, changed and ended, each by whoever may', async () => {
  const toRegister = { name: 'Kontaktcenter', kind: 'contact-centre', from: today };
  const path = `/connections/${connectionId}/units`;
  expect(await ask('manager', 'POST', path, toRegister)).toMatchObject({ status: 403 });
  const { told: added } = await ask('representative', 'POST', path, toRegister);
  const listed = await ask('representative', 'GET', '/units');
  expect(listed.told.units.map(({ id }) => id)).toContain(added.id);
  expect(listed.told.connections).toEqual([
    { id: connectionId, municipality: 'Ekeby kommun', board: 'Socialnämnden' },
  ]);
  const own = await ask('manager', 'GET', '/units');
  expect(own.told.units.map(({ id }) => id)).toEqual([unit.unitId]);
  expect((await ask('log-auditor', 'GET', '/all-units')).told.units.length).toBeGreaterThan(1);
  expect(await ask('representative', 'POST', `/units/${added.id}/end`, { from: today })).toMatchObject({
    status: 200,
  });
  const robot = { name: 'Robot', identity: 'ROBOT', ownerId: unit.manager.personId, from: today };
  const { told: system } = await ask('manager', 'POST', `${units()}/systems`, robot);
  expect((await ask('manager', 'GET', units())).told.systems).toMatchObject([
    { id: system.id, state: 'in-force', ownerId: unit.manager.personId },
  ]);
  const stranger = actors.get('stranger')!.personId;
  expect(
    await ask('manager', 'POST', `${units()}/systems/${system.id}/owner`, { ownerId: stranger, from: today }),
  ).toMatchObject({ status: 422, told: { fields: [{ pointer: '/ownerId' }] } });
  expect(
    await ask('manager', 'POST', `${units()}/systems/${system.id}/deregistration`, { from: today }),
  ).toMatchObject({ status: 200 });
});

test('the log is read with a reason, exported with numbers hidden, and one number shown at a time', async () => {
  const [one] = await assuredCaseworkers(database, unit, ['HL-LOGG']);
  expect(one).toBeDefined();
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  const person = '199001012385';
  const question = aQuestion({
    asking: { ...aQuestion().asking, connectionId },
    personal: { person, caseworker: 'HL-LOGG', caseReference: '=1+1', purpose: 'Prövning' },
    registryVersion: Number(rows[0]!.version),
  });
  await log.recordQuestion(question);
  const wish = { from: today, until: today, reason: 'Stickprov enligt rutinen' };
  expect(await ask('stranger', 'POST', `${units()}/log`, wish)).toMatchObject({ status: 403 });
  expect(await ask('manager', 'POST', `${units()}/log`, { ...wish, reason: 'x' })).toMatchObject({
    status: 422,
    told: { fields: [{ pointer: '/reason' }] },
  });
  const page = await ask('manager', 'POST', `${units()}/log`, wish);
  expect(page.told).toMatchObject({
    questions: [{ maskedPerson: '1990••••-••••', caseworker: 'HL-LOGG', outcomes: null }],
    next: null,
  });
  const file = await ask('manager', 'POST', `${units()}/log/export`, wish);
  expect(file.headers['content-disposition']).toContain('attachment');
  const text = file.bytes.toString('utf8');
  expect(text).toContain("'=1+1");
  expect(text).not.toContain(person);
  const { tree, position } = page.told.questions[0]!.place;
  const reveal = { tree, position, reason: wish.reason };
  expect((await ask('manager', 'POST', `${units()}/log/reveal`, reveal)).told).toMatchObject({ person });
  expect(await ask('log-auditor', 'POST', `/all-units/${unit.unitId}/log`, wish)).toMatchObject({
    status: 200,
    told: { questions: [{}] },
  });
  expect(await ask('approver', 'POST', `/all-units/${unit.unitId}/log`, wish)).toMatchObject({ status: 403 });
});

test('permissions: ordered by one, decided by another, withdrawn; each sees the own organisation’s', async () => {
  const { organisationsnummer } = unit;
  const order = { personnummer: aTestNumber(), name: 'Ny Chef', role: 'unit-manager', from: today };
  const path = `/organisations/${organisationsnummer}/permissions`;
  expect((await ask('representative', 'POST', path, order)).told).toMatchObject({ holds: true });
  const second = { ...order, personnummer: aTestNumber(), role: 'authorised-representative' };
  const { told: ordered } = await ask('representative', 'POST', path, second);
  expect(ordered.holds).toBe(false);
  const decision = `/permissions/${ordered.id}/decision`;
  expect(await ask('representative', 'POST', decision, { granted: true })).toMatchObject({ status: 403 });
  const seen = await ask('approver', 'GET', '/permissions');
  expect(seen.told.permissions).toContainEqual(
    expect.objectContaining({ id: ordered.id, state: 'ordered', mayDecide: true }),
  );
  expect(await ask('approver', 'POST', decision, { granted: true })).toMatchObject({ status: 200 });
  const own = await ask('representative', 'GET', '/permissions');
  const organisations = new Set(own.told.permissions.map((one) => one.organisationsnummer));
  expect(organisations).toEqual(new Set([organisationsnummer]));
  const withdrawal = `/permissions/${ordered.id}/withdrawal`;
  expect(await ask('representative', 'POST', withdrawal, { from: today })).toMatchObject({ status: 200 });
  const after = await ask('representative', 'GET', '/permissions');
  expect(after.told.permissions).toContainEqual(expect.objectContaining({ id: ordered.id, state: 'ended' }));
});

test('whoever acts for two municipalities sees, orders and withdraws for both, each act by the permission that it rests on', async () => {
  const second = await aRegisteredParty(database, 'Granbo kommun');
  const { id: secondConnection } = await addConnection(database, {
    ...{ service: 'ssbtek', organisationsnummer: second, board: 'Omsorgsnämnden', validFrom: 0 },
  });
  while (!registry.current().connections.has(secondConnection))
    await registry.newerThan(registry.current().version);
  const secondUnit = await aUnit(database, secondConnection, { name: 'Granbos enhet' });
  const role = 'authorised-representative';
  const both = await aHolder(database, { role, organisationsnummer: unit.organisationsnummer });
  const forSecond = await holdsToo(database, both, { role, organisationsnummer: second, validFrom: 1 });
  actors.set('both', both);
  const units = await ask('both', 'GET', '/units');
  expect(units.told.units.map(({ id }) => id)).toEqual(
    expect.arrayContaining([unit.unitId, secondUnit.unitId]),
  );
  expect(units.told.connections.map(({ id }) => id).sort()).toEqual([connectionId, secondConnection].sort());
  const own = new Set([unit.organisationsnummer, second]);
  const listed = (await ask('both', 'GET', '/permissions')).told;
  expect(new Set(listed.permissions.map((one) => one.organisationsnummer))).toEqual(own);
  expect(new Set(listed.organisations.map((one) => one.organisationsnummer))).toEqual(own);

  const order = { personnummer: aTestNumber(), name: 'Ny Chef', role: 'unit-manager', from: today };
  const { told: ordered } = await ask('both', 'POST', `/organisations/${second}/permissions`, order);
  const withdrawal = `/permissions/${ordered.id}/withdrawal`;
  expect(await ask('representative', 'POST', withdrawal, { from: today })).toMatchObject({ status: 403 });
  expect(await ask('both', 'POST', withdrawal, { from: today })).toMatchObject({ status: 200 });
  const { rows } = await database.pool.query<{ record: string }>(
    `select record from access_log_record where record like '%permission-withdrawn%' and record like $1`,
    [`%${ordered.id}%`],
  );
  expect(rows[0]?.record).toContain(forSecond.permissionId);
  await holdsToo(database, secondUnit.manager, {
    ...{ role: 'unit-manager', organisationsnummer: unit.organisationsnummer, unitId: unit.unitId },
  });
  actors.set('both units', secondUnit.manager);
  const led = (await ask('both units', 'GET', '/units')).told.units.map(({ id }) => id);
  expect(led.sort()).toEqual([unit.unitId, secondUnit.unitId].sort());
});

test('the operator publishes a text, and lets a connection from before accept and mark', async () => {
  const path = `/connections/${connectionId}/grace`;
  expect(await ask('connection-officer', 'POST', path, { until: today })).toMatchObject({ status: 403 });
  expect(await ask('approver', 'POST', path, { until: '2099-01-01' })).toMatchObject({
    status: 422,
    told: { fields: [{ pointer: '/until' }] },
  });
  expect(await ask('approver', 'POST', path, { until: today })).toMatchObject({ status: 200 });
  const accepts = async () =>
    (await ask('approver', 'GET', '/graces')).told.connections.find(({ id }) => id === connectionId)
      ?.acceptsUntil;
  await expect.poll(accepts).not.toBeNull();
  expect(await ask('approver', 'POST', `${path}/end`, { from: today })).toMatchObject({ status: 200 });
  await expect.poll(accepts).toBeNull();
  const text = { source: 'prov', introduction: 'Jag bekräftar', statements: ['Ett'], demandedFrom: today };
  expect(await ask('approver', 'POST', '/assurance-texts', text)).toMatchObject({ status: 200 });
  const { told } = await ask('approver', 'GET', '/assurance-texts');
  expect(told.texts.map(({ version }) => version)).toEqual([2, 1]);
  const read = await ask('manager', 'GET', units());
  const states = read.told.caseworkers.map(({ state }) => state);
  expect(new Set(states)).toEqual(new Set(['must-sign-anew']));
});
