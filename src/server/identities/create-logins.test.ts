import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aLoginWorld, personnummerOf, TestBrowser, type LoginWorld } from '../../../test/login.ts';
import { aListeningLog } from '../../../test/persons.ts';
import type { Database } from '../database/index.ts';
import {
  createLogins,
  createOrderIdentifications,
  createSessions,
  longestSession,
  type LoginProvider,
  type Logins,
} from './index.ts';

const ours = 'https://localhost:1';
const callback = new URL('/web-api/session/callback/e-legitimation', ours);
const workCallback = new URL('/web-api/session/callback/tjanstekort', ours);

let database: Database;
let world: LoginWorld;
let browser: TestBrowser;
let log = aListeningLog();
let logins: Logins;
const now = Date.now;

beforeAll(async () => {
  [database, world] = await Promise.all([aDatabase(), aLoginWorld()]);
  await world.letIn(ours);
});

afterAll(async () => {
  await Promise.all([database.close(), world.stop()]);
});

beforeEach(() => {
  browser = new TestBrowser(world.ca);
  logins = loginsWith([world.person, world.work]);
  return () => browser.close();
});

function loginsWith(providers: readonly LoginProvider[], countFailuresForMs = 60_000): Logins {
  log = aListeningLog();
  const { accessLog } = log;
  const sessions = createSessions({ database, accessLog, limits: longestSession, now });
  return createLogins({ providers, database, accessLog, sessions, now, countFailuresForMs });
}

async function begun(id = 'e-legitimation', at = callback) {
  const started = await logins.begin(id, at);
  if (started === null || 'kind' in started) throw new Error('no login was begun');
  return started;
}

const returned = (address: URL, secret: string | null) => ({
  address,
  secret,
  earlierToken: null,
  linksTo: null,
});

test('whoever is identified at LoA3 is logged in, and the login is in the log', async () => {
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, 'aina');
  expect(await logins.finish('e-legitimation', returned(back, secret))).toMatchObject({ kind: 'logged-in' });
  expect(log.acts).toMatchObject([
    {
      kind: 'login',
      act: 'logged-in',
      facts: { provider: 'e-legitimation', level: expect.stringMatching(/loa3$/) as string },
    },
  ]);
  expect(JSON.stringify(log.acts)).not.toContain(personnummerOf('aina'));
});

test('a login under LoA3 is refused and recorded with whose it was', async () => {
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, 'lova');
  expect(await logins.finish('e-legitimation', returned(back, secret))).toEqual({
    kind: 'failed',
    why: 'level-too-low',
  });
  expect(log.acts).toEqual([
    {
      kind: 'login',
      act: 'login-failed',
      asking: null,
      facts: { provider: 'e-legitimation', why: 'level-too-low' },
      personal: { person: personnummerOf('lova') },
    },
  ]);
});

test('a card for work tells which organisation the login is for', async () => {
  const { address, secret } = await begun('tjanstekort', workCallback);
  const back = await browser.chooseAtProvider(address, 'elsa');
  await logins.finish('tjanstekort', returned(back, secret));
  expect(log.acts).toMatchObject([{ facts: { organisationsnummer: '162129990012' } }]);
});

test('a provider that does not tell the organisation that it should is not believed', async () => {
  logins = loginsWith([{ ...world.work, scope: world.person.scope }]);
  const { address, secret } = await begun('tjanstekort', workCallback);
  const back = await browser.chooseAtProvider(address, 'elsa');
  expect(await logins.finish('tjanstekort', returned(back, secret))).toEqual({
    kind: 'failed',
    why: 'organisation-not-told',
  });
  expect(log.acts).toMatchObject([{ act: 'login-failed', personal: { person: personnummerOf('elsa') } }]);
});

test('a provider that does not tell the person is not believed', async () => {
  logins = loginsWith([{ ...world.person, scope: 'openid' }]);
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, 'aina');
  expect(await logins.finish('e-legitimation', returned(back, secret))).toEqual({
    kind: 'failed',
    why: 'person-not-told',
  });
});

test('whoever changes her mind at the provider is not logged in', async () => {
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, null);
  expect(await logins.finish('e-legitimation', returned(back, secret))).toEqual({
    kind: 'failed',
    why: 'cancelled',
  });
});

test('the end of a login is only believed in the browser that began it', async () => {
  const { address } = await begun();
  const back = await browser.chooseAtProvider(address, 'aina');
  const { secret: another } = await begun();
  for (const secret of [another, null, 'x', '']) {
    const finished = await logins.finish('e-legitimation', returned(back, secret));
    expect(finished).toMatchObject({ kind: 'failed' });
  }
});

test('the address that a login came back to logs nobody in twice', async () => {
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, 'aina');
  expect(await logins.finish('e-legitimation', returned(back, secret))).toMatchObject({ kind: 'logged-in' });
  expect(await logins.finish('e-legitimation', returned(back, secret))).toEqual({
    kind: 'failed',
    why: 'answer-not-trusted',
  });
});

test('an answer from one provider is not taken for another one', async () => {
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, 'aina');
  const elsewhere = new URL(back.search, workCallback);
  expect(await logins.finish('tjanstekort', returned(elsewhere, secret))).toMatchObject({ kind: 'failed' });
});

test('a provider that cannot be reached lets nobody in, and is asked again', async () => {
  const issuer = 'https://127.0.0.1:9';
  logins = loginsWith([{ ...world.person, issuer }]);
  for (let time = 0; time < 2; time++)
    expect(await logins.begin('e-legitimation', callback)).toEqual({
      kind: 'failed',
      why: 'provider-unavailable',
    });
});

test('a provider whose certificate is from elsewhere is not trusted', async () => {
  logins = loginsWith([{ ...world.person, ca: undefined }]);
  expect(await logins.begin('e-legitimation', callback)).toEqual({
    kind: 'failed',
    why: 'provider-unavailable',
  });
});

test('there is no login with a provider that is not configured', async () => {
  expect(await logins.begin('okand', callback)).toBeNull();
  expect(await logins.finish('okand', returned(callback, null))).toBeNull();
});

test('a flood of logins by nobody fills two records and no more', async () => {
  const flood = new URL('?code=x&state=y', callback);
  for (let each = 0; each < 500; each++) await logins.finish('e-legitimation', returned(flood, null));
  expect(log.acts).toHaveLength(1);
  await logins.stop();
  expect(log.acts.map(({ facts }) => facts)).toEqual([
    { provider: 'e-legitimation', why: 'attempt-unknown' },
    { provider: 'e-legitimation', why: 'attempt-unknown', count: 499 },
  ]);
});

test('no address on the way holds a personnummer', async () => {
  const { address, secret } = await begun();
  const back = await browser.chooseAtProvider(address, 'aina');
  await logins.finish('e-legitimation', returned(back, secret));
  const written = browser.opened.map(decodeURIComponent).join(' ');
  expect(written).not.toContain(personnummerOf('aina').slice(2));
  expect(written).not.toContain(personnummerOf('aina').slice(2, 8));
});

test('an identification for one order that fails is on record as a failed login is', async () => {
  const { accessLog } = log;
  const orders = createOrderIdentifications({ ...logins, database, accessLog, now });
  expect(await orders.finish('e-legitimation', { address: callback, secret: null })).toMatchObject({
    kind: 'failed',
    why: 'attempt-unknown',
  });
  expect(log.acts).toMatchObject([{ act: 'login-failed', facts: { why: 'attempt-unknown' } }]);
});
