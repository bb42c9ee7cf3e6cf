import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUnit } from '../../../test/caseworkers.ts';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, aListeningLog, aPersonWho, aTestNumber, mandateOf } from '../../../test/persons.ts';
import { aRegisteredParty } from '../../../test/registry.ts';
import { addConnection } from '../connections/index.ts';
import type { Database } from '../database/index.ts';
import { FieldMistakes } from '../parties/index.ts';
import {
  addFirstPersons,
  decidePermission,
  listPermissions,
  orderPermission,
  PermissionDenied,
  withdrawPermission,
  type Actor,
} from './index.ts';

let database: Database;
let operator: string;
let municipality: string;
let officer: Actor;
let approver: Actor;
const now = Date.parse('2026-11-26T09:00:00Z');

beforeAll(async () => {
  database = await aDatabase();
  operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  municipality = await aRegisteredParty(database);
  officer = await aHolder(database, { role: 'connection-officer', organisationsnummer: operator });
  approver = await aHolder(database, { role: 'approver', organisationsnummer: operator });
});

afterAll(() => database.close());

const { accessLog, acts } = aListeningLog();

async function order(by: Actor, role: 'approver' | 'unit-manager' | 'authorised-representative', wish = {}) {
  const organisationsnummer = role === 'approver' ? operator : municipality;
  const mandate = await mandateOf(database, by, 'order-permission', { organisationsnummer }, now);
  const person = { personnummer: aTestNumber(), name: 'Ny Person' };
  return orderPermission(
    database,
    mandate,
    { ...person, role, organisationsnummer, validFrom: now, ...wish },
    { accessLog },
  );
}

async function stateOf(permissionId: string, at = now) {
  return (await listPermissions(database, { now: at })).find(({ id }) => id === permissionId)?.state;
}

test('an ordered permission gives nothing until somebody else has granted it', async () => {
  const { permissionId, holds } = await order(officer, 'approver');
  expect([holds, await stateOf(permissionId)]).toEqual([false, 'ordered']);
  const deciding = await mandateOf(database, approver, 'decide-permission', {}, now);
  await decidePermission(database, deciding, { permissionId, granted: true }, { accessLog });
  expect(await stateOf(permissionId)).toBe('in-force');
  expect(acts.at(-1)).toMatchObject({
    act: 'permission-decided',
    by: { person: approver.personId, role: 'approver', via: 'web' },
  });
});

test('whoever orders for somebody known does not rename her', async () => {
  const known = await aPersonWho(database, 'Berit Beslutsson');
  const representative = await aHolder(database, {
    role: 'authorised-representative',
    organisationsnummer: municipality,
  });
  const person = { personnummer: known.personnummer, name: 'Någon Annansson' };
  const { permissionId } = await order(representative, 'unit-manager', person);
  const listed = (await listPermissions(database, { now })).find(({ id }) => id === permissionId);
  expect(listed).toMatchObject({ personId: known.personId, name: 'Berit Beslutsson' });
});

test('nobody decides what they ordered themselves, also not with both roles', async () => {
  const both = await aHolder(database, { role: 'approver', organisationsnummer: operator });
  const ordering = await mandateOf(database, officer, 'order-permission', {}, now);
  const { permissionId } = await orderPermission(
    database,
    { ...ordering, actor: both },
    {
      personnummer: aTestNumber(),
      name: 'Ny',
      role: 'log-auditor',
      organisationsnummer: operator,
      validFrom: now,
    },
    { accessLog },
  );
  const deciding = await mandateOf(database, both, 'decide-permission', {}, now);
  await expect(
    decidePermission(database, deciding, { permissionId, granted: true }, { accessLog }),
  ).rejects.toThrow(PermissionDenied);
});

test('nobody orders a permission for themselves', async () => {
  const ordering = await mandateOf(database, officer, 'order-permission', {}, now);
  const self = await aPersonWho(database);
  await expect(
    orderPermission(
      database,
      { ...ordering, actor: self },
      {
        personnummer: self.personnummer,
        name: 'Själv',
        role: 'approver',
        organisationsnummer: operator,
        validFrom: now,
      },
      { accessLog },
    ),
  ).rejects.toThrow('åt dig själv');
});

test("a municipality's representative orders for the own people, and that holds at once", async () => {
  const representative = await aHolder(database, {
    role: 'authorised-representative',
    organisationsnummer: municipality,
  });
  const { permissionId, holds } = await order(representative, 'unit-manager');
  expect([holds, await stateOf(permissionId)]).toEqual([true, 'in-force']);
  const second = await order(representative, 'authorised-representative');
  expect(second.holds).toBe(false); // the proof of authority is the operator's to check
  await expect(order(representative, 'approver')).rejects.toThrow(PermissionDenied);
});

test('what is wrong with an order is told by its fields, and a unit is one of the own municipality', async () => {
  const representative = await aHolder(database, {
    role: 'authorised-representative',
    organisationsnummer: municipality,
  });
  const connectionOf = async (organisationsnummer: string) => {
    const about = { service: 'ssbtek', organisationsnummer, board: 'Socialnämnden' } as const;
    return (await addConnection(database, { ...about, validFrom: 0 })).id;
  };
  const others = await aUnit(database, await connectionOf(await aRegisteredParty(database)));
  const own = await aUnit(database, await connectionOf(municipality));
  const wrong = async (wish: object) => {
    const error: unknown = await order(representative, 'unit-manager', wish).catch(
      (thrown: unknown) => thrown,
    );
    return error instanceof FieldMistakes ? error.fields.map(({ pointer }) => pointer) : error;
  };
  expect(await wrong({ personnummer: '198805142381', name: ' ' })).toEqual(['/personnummer', '/name']);
  expect(await wrong({ validTo: now - 1 })).toEqual(['/until']);
  expect(await wrong({ unitId: others.unitId })).toEqual(['/unitId']);
  expect(await wrong({ unitId: 'b2c3d4e5-0000-4000-8000-000000000000' })).toEqual(['/unitId']);
  expect(await wrong({ unitId: own.unitId })).toMatchObject({ holds: true });
});

test('a withdrawn permission gives no mandate from that moment', async () => {
  const holder = await aHolder(database, { role: 'log-auditor', organisationsnummer: operator });
  await mandateOf(database, holder, 'read-log', {}, now);
  const withdrawing = await mandateOf(database, officer, 'withdraw-permission', {}, now);
  const { permissionId } = holder;
  await withdrawPermission(database, withdrawing, { permissionId, from: now + 1000 }, { accessLog });
  await mandateOf(database, holder, 'read-log', {}, now + 999);
  await expect(mandateOf(database, holder, 'read-log', {}, now + 1000)).rejects.toThrow(PermissionDenied);
});

test('a user of Uppföljning Finsam is ended there, and by nobody’s right at another service', async () => {
  const employer = await aRegisteredParty(database);
  const federation = await aRegisteredParty(database, 'Samordningsförbundet Prov', 'federation');
  const lead = await aHolder(database, {
    ...{ role: 'participant-lead', organisationsnummer: employer, federation },
  });
  const representing = await aHolder(database, {
    role: 'authorised-representative',
    organisationsnummer: employer,
  });
  for (const who of [representing, officer]) {
    const withdrawing = await mandateOf(database, who, 'withdraw-permission', {}, now);
    const wish = { permissionId: lead.permissionId, from: now };
    await expect(withdrawPermission(database, withdrawing, wish, { accessLog })).rejects.toThrow(
      'Driftspartens handläggare avslutar den där',
    );
  }
  await mandateOf(database, lead, 'read-federation', { federation }, now + 1);
});

test('a permission is for the own organisation, agency and unit alone', async () => {
  const other = await aRegisteredParty(database);
  const unitId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
  const otherUnit = '3f2504e0-4f89-41d3-9a0c-0305e82c3302';
  const manager = await aHolder(database, {
    role: 'unit-manager',
    organisationsnummer: municipality,
    unitId,
  });
  const csn = await aHolder(database, { role: 'agency-representative', agency: 'CSN' });
  const own = { organisationsnummer: municipality, unitId };
  expect(await mandateOf(database, manager, 'register-caseworker', own)).toMatchObject({ unitId });
  for (const subject of [
    { ...own, organisationsnummer: other },
    { ...own, unitId: otherUnit },
  ])
    await expect(mandateOf(database, manager, 'register-caseworker', subject)).rejects.toThrow(
      PermissionDenied,
    );
  expect(await mandateOf(database, csn, 'stop-disclosure', { agency: 'CSN' })).toMatchObject({
    agency: 'CSN',
  });
  await expect(mandateOf(database, csn, 'stop-disclosure', { agency: 'AF' })).rejects.toThrow(
    PermissionDenied,
  );
});

test('the first persons can be added only while the operator has nobody', async () => {
  const empty = await aDatabase();
  const organisationsnummer = await aRegisteredParty(empty, 'Driftmyndigheten', 'operator');
  const persons = [
    { personnummer: aTestNumber(), name: 'Ett', role: 'connection-officer' as const },
    { personnummer: aTestNumber(), name: 'Två', role: 'approver' as const },
  ];
  const first = { organisationsnummer, persons, validFrom: now };
  expect((await addFirstPersons(empty, first, { accessLog })).personIds).toHaveLength(2);
  await expect(addFirstPersons(empty, first, { accessLog })).rejects.toThrow('redan personer');
  await empty.close();
});

test('an order whose record cannot be written does not hold', async () => {
  const before = (await listPermissions(database, { now })).length;
  const mandate = await mandateOf(database, officer, 'order-permission', {}, now);
  const failing = { ...accessLog, recordAct: () => Promise.reject(new Error('disk full')) };
  const wish = {
    personnummer: aTestNumber(),
    name: 'Ny',
    role: 'approver' as const,
    organisationsnummer: operator,
  };
  await expect(
    orderPermission(database, mandate, { ...wish, validFrom: now }, { accessLog: failing }),
  ).rejects.toThrow('disk full');
  expect((await listPermissions(database, { now })).length).toBe(before);
});
