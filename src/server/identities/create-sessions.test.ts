import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, aListeningLog, aPersonWho } from '../../../test/persons.ts';
import type { Database } from '../database/index.ts';
import { doAct } from '../parties/index.ts';
import { endPermission, grantPermission } from '../permissions/index.ts';
import { createSessions, isCarriedBy, longestSession, type LoginProvider, type Sessions } from './index.ts';

const start = Date.UTC(2026, 10, 20, 8);
const minute = 60_000;
const hour = 60 * minute;

let database: Database;
let clock: number;
let log = aListeningLog();
let sessions: Sessions;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

beforeEach(() => {
  clock = start;
  log = aListeningLog();
  sessions = createSessions({ database, accessLog: log.accessLog, limits: longestSession, now: () => clock });
});

async function aSession(personId: string, organisationsnummer: string | null = null): Promise<string> {
  const begin = { personId, provider: 'e-legitimation', organisationsnummer };
  return await database.kysely.transaction().execute((transaction) => sessions.begin(transaction, begin));
}

async function withdraw(permissionId: string, from: number): Promise<void> {
  await doAct(database, { accessLog: aListeningLog().accessLog }, async (doing) => {
    await endPermission(doing, { permissionId, from, withdrawnBy: null });
    return { record: { act: 'test', facts: {} }, added: {} };
  });
}

async function another({ personId, organisationsnummer }: { personId: string; organisationsnummer: string }) {
  const { permissionId } = await doAct(database, { accessLog: aListeningLog().accessLog }, async (doing) => {
    const toAdd = {
      personId,
      role: 'log-auditor',
      organisationsnummer,
      validFrom: 0,
      orderedBy: null,
    } as const;
    return { record: { act: 'test', facts: {} }, added: await grantPermission(doing, toAdd, null) };
  });
  return permissionId;
}

test('a session goes on with each request and ends a quarter of an hour after the last', async () => {
  const { personId } = await aPersonWho(database);
  const token = await aSession(personId);
  for (let request = 0; request < 4; request++) {
    clock += 14 * minute;
    expect(await sessions.goOn(token)).toMatchObject({ kind: 'open', session: { personId } });
  }
  clock += 15 * minute - 1;
  expect((await sessions.look(token)).kind).toBe('open');
  clock += 1;
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'idle' });
});

test('a session that is only looked at is not lengthened', async () => {
  const token = await aSession((await aPersonWho(database)).personId);
  clock += 10 * minute;
  expect(await sessions.look(token)).toMatchObject({ session: { idleEndsAt: start + 15 * minute } });
  clock += 5 * minute;
  expect(await sessions.look(token)).toEqual({ kind: 'ended', why: 'idle' });
});

test('a session ends eight hours after its login, whatever is done in it', async () => {
  const token = await aSession((await aPersonWho(database)).personId);
  for (; clock <= start + 8 * hour - 10 * minute; clock += 10 * minute)
    expect((await sessions.goOn(token)).kind).toBe('open');
  clock = start + 8 * hour - 1;
  expect(await sessions.goOn(token)).toMatchObject({ session: { idleEndsAt: start + 8 * hour } });
  clock = start + 8 * hour;
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'too-old' });
});

test('a token that nobody was given opens nothing', async () => {
  const token = await aSession((await aPersonWho(database)).personId);
  for (const other of ['', 'x', token.toLowerCase(), `${token}=`]) {
    expect(await sessions.goOn(other)).toEqual({ kind: 'none' });
  }
});

test('the database holds nothing that opens a session', async () => {
  const token = await aSession((await aPersonWho(database)).personId);
  const { rows } = await sql<{ row: string }>`select login_session::text as row from login_session`.execute(
    database.kysely,
  );
  const written = rows.map(({ row }) => row).join();
  expect(written).not.toContain(token);
  expect(written).not.toContain(Buffer.from(token).toString('hex'));
  expect(written).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
});

test('a session ends when one of the permissions that its person had in it is withdrawn, whatever else she may', async () => {
  const holder = await aHolder(database, { role: 'connection-officer' });
  await another(holder);
  const token = await aSession(holder.personId);
  await withdraw(holder.permissionId, clock + minute);
  clock += minute - 1;
  expect((await sessions.goOn(token)).kind).toBe('open');
  clock += 1;
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'permission-ended' });
  expect(log.acts).toMatchObject([
    {
      kind: 'login',
      act: 'logged-out',
      by: { person: holder.personId },
      facts: { why: 'permission-ended' },
    },
  ]);
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'permission-ended' });
  expect(log.acts).toHaveLength(1);
  // What she still may, she may when she has logged in anew.
  expect(await sessions.goOn(await aSession(holder.personId))).toMatchObject({
    kind: 'open',
    session: { permissions: [{ role: 'log-auditor' }] },
  });
});

test('of several permissions one that runs out leaves the session open, and the last one ends it', async () => {
  const holder = await aHolder(database, { role: 'connection-officer', validTo: start + 5 * minute });
  const token = await aSession(holder.personId);
  const second = await another(holder);
  expect(await sessions.goOn(token)).toMatchObject({ session: { permissions: [{}, {}] } });
  clock = start + 5 * minute;
  expect(await sessions.goOn(token)).toMatchObject({ session: { permissions: [{ role: 'log-auditor' }] } });
  await withdraw(second, start); // a moment that has been counts as now
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'permission-ended' });
});

test('a permission that runs out ends the session at that moment', async () => {
  const holder = await aHolder(database, { role: 'approver', validTo: start + 5 * minute });
  const token = await aSession(holder.personId);
  clock = start + 5 * minute - 1;
  expect((await sessions.goOn(token)).kind).toBe('open');
  clock = start + 5 * minute;
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'permission-ended' });
});

test('whoever has never had a permission keeps the session, and may apply for a connection', async () => {
  const token = await aSession((await aPersonWho(database)).personId);
  clock += minute;
  expect(await sessions.goOn(token)).toMatchObject({ kind: 'open', session: { permissions: [] } });
});

test('a permission that is given while somebody is logged in ends her session when it is withdrawn', async () => {
  const holder = await aHolder(database, { role: 'approver', validFrom: start + minute });
  const token = await aSession(holder.personId);
  clock = start + 2 * minute;
  expect(await sessions.goOn(token)).toMatchObject({ session: { permissions: [{ role: 'approver' }] } });
  await withdraw(holder.permissionId, start + 3 * minute);
  clock = start + 3 * minute;
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'permission-ended' });
});

test('a session that has been ended by its person stays ended, and the log says so once', async () => {
  const { personId } = await aPersonWho(database);
  const token = await aSession(personId);
  const end = () =>
    database.kysely.transaction().execute((transaction) => sessions.end(transaction, token, 'logged-out'));
  expect(await end()).toMatchObject({ person: personId });
  expect(await end()).toBeNull();
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'logged-out' });
  expect(log.acts).toMatchObject([{ kind: 'login', act: 'logged-out', by: { person: personId } }]);
});

test('a session that the log cannot be told of is not ended', async () => {
  const { personId } = await aPersonWho(database);
  const accessLog = { ...log.accessLog, recordAct: () => Promise.reject(new Error('the log is full')) };
  sessions = createSessions({ database, accessLog, limits: longestSession, now: () => clock });
  const token = await aSession(personId);
  const ended = database.kysely
    .transaction()
    .execute((transaction) => sessions.end(transaction, token, 'logged-out'));
  await expect(ended).rejects.toThrow('the log is full');
  expect((await sessions.goOn(token)).kind).toBe('open');
});

test('sessions that are long over are forgotten at the next login', async () => {
  const { personId } = await aPersonWho(database);
  const token = await aSession(personId);
  clock += 32 * hour + 1;
  expect((await sessions.look(token)).kind).toBe('ended');
  await aSession(personId);
  expect(await sessions.look(token)).toEqual({ kind: 'none' });
});

test('an operator may end sessions sooner', async () => {
  const limits = { idleMs: 2 * minute, absoluteMs: 10 * minute };
  sessions = createSessions({ database, accessLog: log.accessLog, limits, now: () => clock });
  const token = await aSession((await aPersonWho(database)).personId);
  clock += 2 * minute;
  expect(await sessions.goOn(token)).toEqual({ kind: 'ended', why: 'idle' });
});

test('a permission is carried by logins for its kind of organisation, and by a card for work only at that employer', async () => {
  const holder = await aHolder(database, { role: 'agreement-contact' });
  const provider = (organisationKinds: LoginProvider['organisationKinds']) =>
    [{ id: 'e-legitimation', organisationKinds }] as unknown as readonly LoginProvider[];
  const rolesCarried = async (employer: string | null, kinds: LoginProvider['organisationKinds']) => {
    const found = await sessions.look(await aSession(holder.personId, employer));
    if (found.kind !== 'open') throw new Error('the session is not open');
    return found.session.permissions
      .filter(isCarriedBy(found.session, provider(kinds)))
      .map(({ role }) => role);
  };
  expect(await rolesCarried(null, ['municipality'])).toEqual(['agreement-contact']);
  expect(await rolesCarried(null, ['operator', 'agency'])).toEqual([]);
  expect(await rolesCarried(holder.organisationsnummer, ['municipality'])).toEqual(['agreement-contact']);
  expect(await rolesCarried('162021999012', ['municipality'])).toEqual([]);
});
