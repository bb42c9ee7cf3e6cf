import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerParty } from '../../src/server/parties/index.ts';
import type { components } from '../../src/web-contract/lefi-connections.ts';
import { giveRole } from '../browser/visitors.ts';
import { anApplicationToLefi } from '../lefi-applications.ts';
import { personnummerOf, type TestBrowser } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';

// An authority joins LEFI Online over HTTP, with real logins: from its application to a user who is deregistered while she
// is logged in.

type Schemas = components['schemas'];

const organisation = { name: 'Exempelmyndigheten', organisationsnummer: '162021999046' };
const operator = '162021999012';
const browsers = new Map<string, TestBrowser>();
let world: PageWorld;

beforeAll(async () => {
  world = await aPageWorld({
    prepare: async (database) => {
      const kind = 'operator';
      await registerParty(database, { kind, name: 'Driftmyndigheten', organisationsnummer: operator });
    },
  });
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  for (const key of ['aina', 'bosse', 'anna', 'mats', 'lisa']) {
    const browser = world.aBrowser();
    browsers.set(key, browser);
    await world.logIn(browser, key);
  }
}, 60_000);

afterAll(() => world.stop());

/** `as`: what the contract calls the answer. */
async function call<As extends keyof Schemas>(
  as: As,
  who: string,
  path: string,
  body?: object,
): Promise<{ readonly as: As; readonly status: number; readonly answer: Schemas[As] }> {
  const sent = {
    method: 'POST' as const,
    headers: { origin: world.origin, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const url = `${world.origin}/web-api/lefi${path}`;
  const { status, text } = await browsers.get(who)!.open(url, body === undefined ? {} : sent);
  const isJson = text.startsWith('{');
  return { as, status, answer: (isJson ? JSON.parse(text) : null) as Schemas[As] };
}

/** Approved without a body, as the contract has it. */
async function approve(matterId: string): Promise<number> {
  const url = `${world.origin}/web-api/lefi/register/matters/${matterId}/approval`;
  const headers = { origin: world.origin };
  return (await browsers.get('bosse')!.open(url, { method: 'POST', headers })).status;
}

async function decide(matterId: string, added: object): Promise<Schemas['Taken']> {
  expect(await approve(matterId)).toBe(204);
  const path = `/register/matters/${matterId}/carrying-out`;
  const { status, answer } = await call('Taken', 'aina', path, added);
  expect([status, answer]).toEqual([200, expect.anything()]);
  return answer;
}

let connectionId = '';

test('an authority joins, its manager signs the list of users, and each page shows what may be done there', async () => {
  const mats = { name: 'Mats Myndig', personnummer: personnummerOf('mats'), email: 'mats@exempel.example' };
  const application = anApplicationToLefi({ organisation, managers: [mats] });
  const wrong = await call('Begun', 'anna', '/applications', { ...application, grounds: [] });
  expect([wrong.status, (wrong.answer as object as { readonly fields: object }).fields]).toEqual([
    422,
    [{ pointer: '/grounds', message: expect.stringContaining('rättslig grund') as string }],
  ]);
  const begun = await call('Begun', 'anna', '/applications', application);
  const { matterId } = begun.answer;
  const own = await call('Matter', 'anna', `/matters/${matterId}`);
  expect(own.answer.line.state).toBe('received');
  expect(own.answer.mayDo).toEqual(['withdrawLefiMatter']);
  expect(JSON.stringify(own.answer)).not.toContain(mats.personnummer);
  expect((await call('Own', 'mats', `/matters/${matterId}`)).status).toBe(403);
  const waiting = await call('MatterLines', 'aina', '/register/matters');
  expect(waiting.answer.matters.map(({ id, waitsForOperator }) => [id, waitsForOperator])).toEqual([
    [matterId, true],
  ]);
  const approver = await call('Matter', 'bosse', `/register/matters/${matterId}`);
  expect(approver.answer.mayDo).toEqual(['approveLefiMatter', 'refuseLefiMatter']);
  connectionId = (await decide(matterId, { actorId: 'MYND-01' })).connectionId!;

  const connection = await call('Connection', 'anna', `/connections/${connectionId}`);
  expect(connection.answer.managers.map(({ name }) => name)).toEqual(['Mats Myndig']);
  const lisa = { name: 'Lisa Läser', personnummer: personnummerOf('lisa'), email: 'lisa@exempel.example' };
  const named = await call('Begun', 'anna', `/connections/${connectionId}/users`, {
    ...{ organisation, formOrder: null, manager: connection.answer.managers[0]!.id },
    users: [{ ...lisa, fromOn: '2026-01-01', untilOn: '' }],
  });
  const list = named.answer.matterId;
  const shown = await call('TextToSign', 'mats', `/matters/${list}/text`);
  expect(shown.answer.text).toContain('Lisa Läser');
  const signed = await call('Own', 'mats', `/matters/${list}/signature`, { sha256: shown.answer.sha256 });
  expect(signed.status).toBe(204);
  await decide(list, {});
  const form = await browsers.get('mats')!.open(`${world.origin}/web-api/lefi/matters/${list}/printed`);
  expect([form.status, form.text.startsWith('%PDF-')]).toEqual([200, true]);
  const after = await call('Connection', 'anna', `/connections/${connectionId}`);
  expect(after.answer.users).toMatchObject([
    { name: 'Lisa Läser', state: 'in-force', signedBy: 'Mats Myndig', mustBeConfirmed: false },
  ]);
});

test('a user who is deregistered while she is logged in is out at her next click', async () => {
  const session = () => browsers.get('lisa')!.open(`${world.origin}/web-api/session`);
  await world.logIn(browsers.get('lisa')!, 'lisa');
  expect(JSON.parse((await session()).text)).toMatchObject({
    rooms: ['lefi'],
    permissions: [
      { role: 'lefi-user', service: 'lefi', organisationsnummer: organisation.organisationsnummer },
    ],
  });
  expect((await call('Own', 'lisa', '/own')).status).toBe(200);
  const users = [{ name: 'Lisa Läser', personnummer: personnummerOf('lisa') }];
  const path = `/connections/${connectionId}/deregistrations`;
  const done = await call('Taken', 'anna', path, { organisation, fromOn: '2026-01-01', users });
  expect([done.status, done.answer.connectionId]).toEqual([200, connectionId]);
  expect((await call('Own', 'lisa', '/own')).status).toBe(401);
  expect(JSON.parse((await session()).text)).toMatchObject({ person: null, ended: 'permission-ended' });
  const at = encodeURIComponent(new Date(Date.now() - 86_400_000).toISOString());
  const before = await call('History', 'aina', `/register/connections/${connectionId}/history?at=${at}`);
  expect(before.answer.line).toBeNull();
  const now = await call('History', 'anna', `/connections/${connectionId}/history`);
  expect(now.answer.users.map(({ state }) => state)).toEqual(['ended']);
  expect(now.answer.acts.map(({ inWords }) => inWords).slice(0, 2)).toEqual([
    'verkställd',
    'avanmälan av användare',
  ]);
});

test('each process tells what it must contain and where it is sent, on the page and on the form', async () => {
  const { answer } = await call('Processes', 'lisa', '/processes');
  expect(answer.processes.map(({ kind }) => kind)).toEqual([
    ...['connect', 'users', 'form-order', 'deregister', 'terminate', 'supplier', 'agent', 'agent-end'],
  ]);
  expect(JSON.stringify(answer)).not.toContain('forsakringskassan');
  for (const { kind } of answer.processes) {
    const { status, text } = await world.aBrowser().open(`${world.origin}/web-api/lefi/forms/${kind}`);
    expect([kind, status, text.startsWith('%PDF-')]).toEqual([kind, 200, true]);
  }
});
