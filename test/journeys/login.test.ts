import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { testPersons } from '../../simulators/login-service/index.ts';
import { doAct } from '../../src/server/parties/index.ts';
import { endPermission, grantPermission, personFor, type Role } from '../../src/server/permissions/index.ts';
import { sql } from 'kysely';
import { personnummerOf, type TestBrowser } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aListeningLog } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';

const minute = 60_000;
const hour = 60 * minute;
const start = Date.now();

let world: PageWorld;
let browser: TestBrowser;
let clock = start;

beforeAll(async () => {
  world = await aPageWorld({
    now: () => clock,
    providers: ({ person, work, employees }) => [person, work, employees],
  });
});

afterAll(() => world.stop());

beforeEach(() => {
  clock += 24 * hour; // each test has a day of its own
  browser = world.aBrowser();
});

afterEach(() => {
  const opened = browser.opened.map(decodeURIComponent).join(' ');
  expect(opened).not.toMatch(/(19|20)?\d{6}-?\d{4}/);
});

interface SessionTold {
  readonly person: { readonly name: string } | null;
  readonly permissions: readonly { readonly role: string }[];
  readonly idleEndsAt: string | null;
  readonly endsAt: string | null;
  readonly ended: string | null;
}

async function session(of = browser): Promise<SessionTold> {
  const { status, text } = await of.open(`${world.origin}/web-api/session`);
  expect(status).toBe(200);
  return JSON.parse(text) as SessionTold;
}

const post = (path: string, of = browser, headers: Record<string, string> = { origin: world.origin }) =>
  of.open(`${world.origin}/web-api/session/${path}`, { method: 'POST', headers });

const ours = '__Host-samsvar';
const begun = '__Host-samsvar-inloggning';

/** What the log holds about logins since the given number of records, in order. */
async function loginRecords(after = 0): Promise<readonly LoginRecord[]> {
  const { rows } = await sql<{ record: string; personal: string | null }>`
    select record, content as personal from access_log_record
      left join access_log_personal using (tree, position)
    where kind = 'login' order by tree, position`.execute(world.database.kysely);
  return rows.slice(after).map(({ record, personal }) => {
    const { body } = JSON.parse(record) as { body: LoginRecord };
    return { ...body, personal };
  });
}

interface LoginRecord {
  readonly act: string;
  readonly by?: { readonly person: string; readonly via: string };
  readonly facts: Readonly<Record<string, unknown>>;
  readonly personal: string | null;
}

async function give(key: string, role: Role, organisationsnummer?: string): Promise<string> {
  const organisation = organisationsnummer ?? (await aRegisteredParty(world.database));
  const { permissionId } = await doAct(
    world.database,
    { accessLog: aListeningLog().accessLog },
    async (doing) => {
      const person = { personnummer: personnummerOf(key), name: key };
      const { id: personId } = await personFor(doing.transaction, person);
      const toAdd = { personId, role, organisationsnummer: organisation, validFrom: 0, orderedBy: null };
      return { record: { act: 'test', facts: {} }, added: await grantPermission(doing, toAdd, null) };
    },
  );
  return permissionId;
}

async function withdraw(permissionId: string): Promise<void> {
  await doAct(world.database, { accessLog: aListeningLog().accessLog }, async (doing) => {
    await endPermission(doing, { permissionId, from: clock, withdrawnBy: null });
    return { record: { act: 'test', facts: {} }, added: {} };
  });
}

test('a person logs in, is known by name, and is sent to the page that she came for', async () => {
  const { status, location, setCookies } = await world.logIn(browser, 'aina', { till: '/register?sok=a' });
  expect([status, location?.href]).toEqual([303, `${world.origin}/register?sok=a`]);
  expect(setCookies).toContainEqual(
    expect.stringMatching(/^__Host-samsvar=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/),
  );
  expect(await session()).toMatchObject({
    person: { name: 'Aina Anslutning' },
    idleEndsAt: new Date(clock + 15 * minute).toISOString(),
    endsAt: new Date(clock + 8 * hour).toISOString(),
    demonstration: true,
  });
});

test('a login under LoA3 is refused, said so, and recorded with whose it was', async () => {
  const before = (await loginRecords()).length;
  const { location, setCookies } = await world.logIn(browser, 'lova');
  expect(location?.href).toBe(`${world.origin}/logga-in?orsak=level-too-low`);
  expect(setCookies.some((line) => line.startsWith(`${ours}=`))).toBe(false);
  expect(await session()).toMatchObject({ person: null, permissions: [], idleEndsAt: null });
  expect(await loginRecords(before)).toMatchObject([
    {
      act: 'login-failed',
      facts: { provider: 'e-legitimation', why: 'level-too-low' },
      personal: JSON.stringify({ person: personnummerOf('lova') }),
    },
  ]);
});

test('login and logout are records in the log, and after the second the cookie opens nothing', async () => {
  const before = (await loginRecords()).length;
  await world.logIn(browser, 'bosse');
  const token = browser.cookies(world.origin).get(ours)!;
  expect((await post('logout')).status).toBe(204);
  expect(browser.cookies(world.origin).has(ours)).toBe(false);
  browser.cookies(world.origin).set(ours, token);
  expect(await session()).toMatchObject({ person: null, ended: 'logged-out' });
  const records = await loginRecords(before);
  expect(records).toMatchObject([
    { act: 'logged-in', by: { via: 'web' }, facts: { provider: 'e-legitimation' } },
    { act: 'logged-out', facts: { why: 'logged-out' } },
  ]);
  expect(records[0]!.by!.person).toBe(records[1]!.by!.person);
});

test('a session ends after a quarter of an hour without a sign of its person', async () => {
  await world.logIn(browser, 'aina');
  clock += 14 * minute;
  expect(JSON.parse((await post('extend')).text)).toMatchObject({
    idleEndsAt: new Date(clock + 15 * minute).toISOString(),
  });
  clock += 15 * minute - 1;
  expect((await session()).person).not.toBeNull();
  clock += 1;
  expect(await session()).toMatchObject({ person: null, ended: 'idle' });
  const { status, text } = await post('extend');
  expect([status, text]).toEqual([401, expect.stringContaining('ingenting hände')]);
});

test('a page that asks by itself who is logged in keeps nobody logged in', async () => {
  await world.logIn(browser, 'aina');
  for (let asked = 0; asked < 15; asked++) {
    expect((await session()).person).not.toBeNull();
    clock += minute;
  }
  expect(await session()).toMatchObject({ person: null, ended: 'idle' });
});

test('a session ends eight hours after its login, however busy it has been', async () => {
  const begin = clock;
  await world.logIn(browser, 'aina');
  while (clock < begin + 8 * hour - 10 * minute) {
    clock += 10 * minute;
    expect((await post('extend')).status).toBe(200);
  }
  clock = begin + 8 * hour - 1;
  expect((await post('extend')).status).toBe(200);
  clock = begin + 8 * hour;
  expect((await post('extend')).status).toBe(401);
  expect(await session()).toMatchObject({ person: null, ended: 'too-old' });
});

test('each login has a token of its own, and the one before is good for nothing', async () => {
  await world.logIn(browser, 'aina');
  const first = browser.cookies(world.origin).get(ours)!;
  await world.logIn(browser, 'greta');
  expect(browser.cookies(world.origin).get(ours)).not.toBe(first);
  expect(await session()).toMatchObject({ person: { name: 'Greta Granskning' } });
  const thief = world.aBrowser();
  thief.cookies(world.origin).set(ours, first);
  expect(await session(thief)).toMatchObject({ person: null, ended: 'replaced' });
});

test('what somebody knew before a login is of no use after it', async () => {
  const started = await browser.open(`${world.origin}/web-api/session/login/e-legitimation`);
  const stolen = browser.cookies(world.origin).get(begun)!;
  const chosen = 'planted-by-somebody-else-000000000000000000';
  browser.cookies(world.origin).set(ours, chosen);
  const back = await browser.chooseAtProvider(started.location!, 'aina');
  await browser.open(back, { fromAnotherSite: true });
  expect(browser.cookies(world.origin).get(ours)).not.toBe(chosen);
  expect(browser.cookies(world.origin).has(begun)).toBe(false);
  const thief = world.aBrowser();
  thief.cookies(world.origin).set(begun, stolen);
  thief.cookies(world.origin).set(ours, stolen);
  expect(await session(thief)).toMatchObject({ person: null, ended: null });
  // The thief has seen the address that the login came back to, too: its code has been used.
  expect((await thief.open(back)).location?.href).toBe(`${world.origin}/logga-in?orsak=answer-not-trusted`);
  expect(await session(thief)).toMatchObject({ person: null });
  expect(await session()).toMatchObject({ person: { name: 'Aina Anslutning' } });
});

test('nobody is logged in by an address that another browser began', async () => {
  const evil = world.aBrowser();
  const started = await evil.open(`${world.origin}/web-api/session/login/e-legitimation`);
  const back = await evil.chooseAtProvider(started.location!, 'malin');
  expect((await browser.open(back)).location?.href).toBe(`${world.origin}/logga-in?orsak=attempt-unknown`);
  expect(await session()).toMatchObject({ person: null });
});

test.each([
  ['another site', { origin: 'https://other.example', 'sec-fetch-site': 'cross-site' }],
  ['another site in an older browser', { origin: 'https://other.example' }],
  ['a neighbour on the same host', { origin: 'https://localhost:1', 'sec-fetch-site': 'same-site' }],
  ['a page that hides where it is', { origin: 'null' }],
  ['nowhere that it tells', {}],
])('a call from %s changes nothing, though the cookie is along', async (_from, headers) => {
  await world.logIn(browser, 'aina');
  expect((await post('logout', browser, headers as Record<string, string>)).status).toBe(403);
  expect((await session()).person).not.toBeNull();
});

test('when a permission is withdrawn the next click is refused, also with another left', async () => {
  const before = (await loginRecords()).length;
  const permission = await give('nils', 'agreement-contact');
  await give('nils', 'technical-contact');
  await world.logIn(browser, 'nils');
  expect(await session()).toMatchObject({ permissions: [{}, {}] });
  await withdraw(permission);
  const { status, text } = await post('extend');
  expect([status, text]).toEqual([401, expect.stringContaining('behörighet har upphört')]);
  expect(await loginRecords(before)).toMatchObject([
    { act: 'logged-in' },
    { act: 'logged-out', facts: { why: 'permission-ended' } },
  ]);
});

test('a card for work is for that employer alone', async () => {
  await give('edit', 'agreement-contact', await aRegisteredParty(world.database));
  await world.logIn(browser, 'edit', { provider: 'tjanstekort' });
  expect(await session()).toMatchObject({ person: { name: 'Edit Ekeby' }, permissions: [] });
  await world.logIn(browser, 'edit');
  expect(await session()).toMatchObject({ permissions: [{ role: 'agreement-contact' }] });
});

test.each([
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example/', '/'],
  ['/.//evil.example/', '//evil.example/'],
  ['/web-api/session/login/e-legitimation', '/'],
  ['/anslutningar?sok=%C3%A5', '/anslutningar?sok=%C3%A5'],
])('an address to come back to is one of our own: %s', async (till, path) => {
  const { location } = await world.logIn(browser, 'aina', { till });
  expect(location?.href).toBe(`${world.origin}${path}`);
});

test('a login without personnummer is nobody until somebody has linked it to herself, logged in with her number', async () => {
  const before = (await loginRecords()).length;
  const refused = await world.logIn(browser, 'nina', { provider: 'hsa' });
  expect(refused.location?.href).toBe(`${world.origin}/logga-in?orsak=identity-not-linked`);
  // Not by whoever only says that it is to be linked.
  await world.logIn(browser, 'nina', { provider: 'hsa', links: true });
  expect((await session()).person).toBeNull();
  await world.logIn(browser, 'nina');
  await world.logIn(browser, 'nina', { provider: 'hsa', links: true });
  expect((await session()).person).toEqual({ name: 'Nina Norrvik' });
  await post('logout');
  const elsewhere = world.aBrowser();
  await world.logIn(elsewhere, 'nina', { provider: 'hsa' });
  expect((await session(elsewhere)).person).toEqual({ name: 'Nina Norrvik' });
  // Nobody takes it over: linked once, it says who she is also to another's session.
  const other = world.aBrowser();
  await world.logIn(other, 'nils');
  await world.logIn(other, 'nina', { provider: 'hsa', links: true });
  expect((await session(other)).person).toEqual({ name: 'Nina Norrvik' });
  const { text } = await other.open(`${world.origin}/web-api/session/linked`);
  const linkedAt = new Date(clock).toISOString();
  expect(JSON.parse(text)).toEqual({ logins: [{ id: 'hsa', name: 'Tjänste-id', linkedAt }] });
  expect((await post('unlink', other)).status).toBe(204);
  // Wherever else somebody is logged in with it, she is no longer.
  expect(await session(elsewhere)).toMatchObject({ person: null, ended: 'logged-out' });
  expect((await session(other)).person).toEqual({ name: 'Nina Norrvik' });
  await world.logIn(elsewhere, 'nina', { provider: 'hsa' });
  expect((await loginRecords(before)).map(({ act }) => act)).toEqual(
    expect.arrayContaining(['login-linked', 'logins-unlinked']),
  );
  const again = await world.logIn(world.aBrowser(), 'nina', { provider: 'hsa' });
  expect(again.location?.href).toBe(`${world.origin}/logga-in?orsak=identity-not-linked`);
});

test('there is no login with what is not configured', async () => {
  expect((await browser.open(`${world.origin}/web-api/session/login/okand`)).status).toBe(404);
  expect((await browser.open(`${world.origin}/web-api/session/callback/okand?code=x`)).status).toBe(404);
});

test('the ways to log in are told without their secrets', async () => {
  const { text } = await browser.open(`${world.origin}/web-api/session/providers`);
  const everybody = ['operator', 'agency', 'service-owner', 'municipality', 'recipient', 'finsam'];
  expect(JSON.parse(text)).toEqual({
    providers: [
      { id: 'e-legitimation', name: 'E-legitimation', organisationKinds: everybody, mustBeLinked: false },
      { id: 'tjanstekort', name: 'Tjänstekort', organisationKinds: everybody, mustBeLinked: false },
      { id: 'hsa', name: 'Tjänste-id', organisationKinds: everybody, mustBeLinked: true },
    ],
  });
});

test('a flood of logins by nobody is one record until it is over', async () => {
  const before = (await loginRecords()).length;
  for (let each = 0; each < 100; each++)
    await browser.open(`${world.origin}/web-api/session/callback/tjanstekort?code=x&state=y`);
  expect(await loginRecords(before)).toMatchObject([
    { act: 'login-failed', facts: { provider: 'tjanstekort', why: 'attempt-unknown' }, personal: null },
  ]);
});

test('the process log holds nothing of a person', async () => {
  await world.logIn(browser, 'aina');
  const written = world.processLog.join('');
  for (const { name, personnummer } of testPersons) {
    expect(written).not.toContain(name);
    expect(written).not.toContain(personnummer.slice(2));
  }
});
