import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { anOrganisationsnummer, aRegisteredParty, certificates } from '../../../test/registry.ts';
import type { ActRecord } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { ChangeRefused, registerParty, renameParty } from '../parties/index.ts';
import {
  addCertificate,
  addConnection,
  addProcessor,
  disqualify,
  endConnection,
  endProcessor,
  isValidAt,
  qualify,
  readRegistry,
  registryAsOf,
  setActorId,
  setTerms,
  type Connection,
} from './index.ts';

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

async function aConnection(more: { validFrom?: number; board?: string; organisationsnummer?: string } = {}) {
  const organisationsnummer = more.organisationsnummer ?? (await aRegisteredParty(database));
  const board = more.board ?? 'Socialnämnden';
  const validFrom = more.validFrom ?? 0;
  const { id } = await addConnection(database, { service: 'ssbtek', organisationsnummer, board, validFrom });
  return { id, organisationsnummer };
}

const connectionNow = async (id: string): Promise<Connection> =>
  (await readRegistry(database)).connections.get(id)!;

test('a connection carries everything that has been agreed', async () => {
  const { id } = await aConnection();
  const supplier = await aRegisteredParty(database, 'Systemhuset AB', 'supplier');
  await setActorId(database, id, 'aktor-1');
  await setTerms(database, id, { legalGroundNotInForce: 'refuse', mayAskLongPeriods: true });
  await qualify(database, { connectionId: id, agency: 'AF', validFrom: 100 });
  await addProcessor(database, {
    connectionId: id,
    organisationsnummer: supplier,
    role: 'supplier',
    validFrom: 5,
  });
  await disqualify(database, { connectionId: id, agency: 'AF', at: 200 });
  await endProcessor(database, { connectionId: id, organisationsnummer: supplier, at: 10 });
  expect(await connectionNow(id)).toMatchObject({
    partyName: 'Exempelby kommun',
    board: 'Socialnämnden',
    actorId: 'aktor-1',
    legalGroundNotInForce: 'refuse',
    mayAskLongPeriods: true,
    qualifications: [{ agency: 'AF', validFrom: 100, validTo: 200 }],
    processors: [
      { organisationsnummer: supplier, name: 'Systemhuset AB', role: 'supplier', validFrom: 5, validTo: 10 },
    ],
  });
});

test('what was known at a moment can be asked for, about any moment', async () => {
  const { id, organisationsnummer } = await aConnection();
  await setActorId(database, id, 'before');
  const then = await recordedNow();
  await setActorId(database, id, 'after');
  await renameParty(database, { organisationsnummer, name: 'Nya Exempelby kommun' });
  const { version } = await endConnection(database, id, 5_000);
  const now = await recordedNow();
  const known = (await registryAsOf(database, { recordedAt: then })).connections.get(id)!;
  expect(known).toMatchObject({ actorId: 'before', partyName: 'Exempelby kommun', validTo: null });
  const later = await registryAsOf(database, { recordedAt: now });
  expect(later.version).toBe(version);
  expect(later.connections.get(id)).toMatchObject({
    actorId: 'after',
    partyName: 'Nya Exempelby kommun',
    validTo: 5_000,
  });
  const about = await registryAsOf(database, { recordedAt: now, validAt: then });
  expect(about.connections.get(id)).toMatchObject({ actorId: 'before', partyName: 'Exempelby kommun' });
});

async function recordedNow(): Promise<number> {
  const { rows } = await database.pool.query<{ changed_at: Date }>('select changed_at from registry_version');
  return rows[0]!.changed_at.getTime();
}

test('an end can be moved earlier and never later', async () => {
  const { id } = await aConnection({ validFrom: 1_000 });
  await endConnection(database, id, 9_000);
  await endConnection(database, id, 5_000);
  await expect(endConnection(database, id, 7_000)).rejects.toThrow('redan avslutad');
  expect((await connectionNow(id)).validTo).toBe(5_000);
});

test('a connection that is ended before it began never was active', async () => {
  const { id } = await aConnection({ validFrom: 1_000 });
  await endConnection(database, id, 500);
  const connection = await connectionNow(id);
  expect([0, 500, 999, 1_000, 2_000].some((moment) => isValidAt(connection, moment))).toBe(false);
});

test('a board is connected once at a time, and anew when it has ended', async () => {
  const { id, organisationsnummer } = await aConnection({ validFrom: 1_000 });
  await expect(aConnection({ organisationsnummer, board: 'SOCIALNÄMNDEN' })).rejects.toThrow(
    'redan ansluten',
  );
  await aConnection({ organisationsnummer, board: 'Arbetsmarknadsnämnden' });
  await endConnection(database, id, 2_000);
  const { id: anew } = await aConnection({ organisationsnummer, validFrom: 2_000 });
  expect(anew).not.toBe(id);
});

test('every change is one version further', async () => {
  const before = (await readRegistry(database)).version;
  const { id } = await aConnection();
  const { version } = await endConnection(database, id, 1_000);
  expect(version).toBe(before + 3);
});

test('changes that are made at once all hold, in versions of their own', async () => {
  const made = await Promise.all([1, 2, 3, 4].map((n) => aRegisteredParty(database, `Kommun ${String(n)}`)));
  expect(new Set(made).size).toBe(4);
});

test.each([
  [
    'an organisationsnummer that cannot exist',
    { organisationsnummer: '1621200000', board: 'B' },
    'kan inte finnas',
  ],
  [
    'a party that is not registered',
    { organisationsnummer: anOrganisationsnummer(), board: 'B' },
    'är registrerad',
  ],
  [
    'a board without a name',
    { organisationsnummer: anOrganisationsnummer(), board: ' ' },
    'Nämndens namn saknas',
  ],
])('%s is refused', async (_, party, words) => {
  const adding = addConnection(database, { service: 'ssbtek', validFrom: 0, ...party });
  await expect(adding).rejects.toThrow(ChangeRefused);
  await expect(adding).rejects.toThrow(words);
});

test('what does not exist cannot be changed', async () => {
  await expect(endConnection(database, 'none', 0)).rejects.toThrow('ingen anslutning');
  const { id: connectionId } = await aConnection();
  await expect(disqualify(database, { connectionId, agency: 'AF', at: 0 })).rejects.toThrow(
    'ingen kvalificering',
  );
});

test('a party is registered once as what it is, under one name', async () => {
  const organisationsnummer = await aRegisteredParty(database, 'Systemhuset AB', 'supplier');
  await registerParty(database, { organisationsnummer, name: 'Systemhuset AB', kind: 'agent' });
  const again = { organisationsnummer, name: 'Systemhuset AB', kind: 'agent' } as const;
  await expect(registerParty(database, again)).rejects.toThrow('redan registrerad');
  const renamed = { organisationsnummer, name: 'Annat AB', kind: 'operator' } as const;
  await expect(registerParty(database, renamed)).rejects.toThrow('med namnet Systemhuset AB');
});

test('a certificate that is not one, has run out or is issued to another name is refused', async () => {
  const [pem = ''] = await certificates(1);
  const [old = ''] = await certificates(1, { validFrom: new Date(0), validTo: new Date(1_000) });
  const validFrom = Date.now();
  await expect(addCertificate(database, { pem: 'no', validFrom })).rejects.toThrow('inget certifikat');
  await expect(addCertificate(database, { pem: old, validFrom })).rejects.toThrow('har gått ut');
  await expect(addCertificate(database, { pem, validFrom, subjectName: 'Annan' })).rejects.toThrow(
    'utställt på',
  );
  await addCertificate(database, { pem, validFrom, subjectName: 'Exempelby kommun' });
  await expect(addCertificate(database, { pem, validFrom })).rejects.toThrow('redan registrerat');
});

test('nothing that has been recorded can be changed or removed', async () => {
  await aConnection();
  const { rows } = await database.pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'recorded_in' order by 1`,
  );
  expect(rows).toHaveLength(26);
  for (const { name } of rows) {
    for (const change of [
      `truncate ${name} cascade`,
      `update ${name} set recorded_in = 0`,
      `delete from ${name}`,
    ]) {
      const isEmpty = (await database.pool.query(`select from ${name} limit 1`)).rowCount === 0;
      if (isEmpty && !change.startsWith('truncate')) continue;
      await expect(database.pool.query(change), `${name}: ${change}`).rejects.toThrow('append-only');
    }
  }
});

test('the version never goes back', async () => {
  await aConnection();
  for (const change of [
    'update registry_version set version = version - 1',
    'delete from registry_version',
  ]) {
    await expect(database.pool.query(change)).rejects.toThrow();
  }
});

test('a change is recorded as an act, and does not hold when it cannot be recorded', async () => {
  const { id } = await aConnection();
  const acts: ActRecord[] = [];
  const writes = { recordAct: (act: ActRecord) => Promise.resolve(acts.push(act)) };
  const fails = { recordAct: () => Promise.reject(new Error('log-unavailable')) };
  const asLog = (log: object) =>
    log as NonNullable<Parameters<typeof endConnection>[3]>['accessLog'] & object;
  await expect(endConnection(database, id, 1_000, { accessLog: asLog(fails) })).rejects.toThrow(
    'log-unavailable',
  );
  expect((await connectionNow(id)).validTo).toBeNull();
  const { version } = await endConnection(database, id, 1_000, { accessLog: asLog(writes) });
  expect(acts).toMatchObject([
    {
      kind: 'act',
      act: 'connection-ended',
      facts: { connectionId: id, at: 1_000, registryVersion: version },
    },
  ]);
});
