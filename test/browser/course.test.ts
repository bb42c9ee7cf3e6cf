import { createServer, type AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdRegistry, notifyBreach, type RegistryHolder } from '../../src/server/connections/index.ts';
import type { Database } from '../../src/server/database/index.ts';
import { courseHandlers } from '../../src/server/endpoints/web-api/course-handlers.ts';
import { createWebApiDoor } from '../../src/server/endpoints/web-api/create-web-api-door.ts';
import type { HeardCall } from '../../src/server/endpoints/web-api/hear-call.ts';
import { operationsOf } from '../../src/server/endpoints/web-api/read-operations.ts';
import { servePages } from '../../src/server/endpoints/web-api/serve-pages.ts';
import { checkUploads } from '../../src/server/files/index.ts';
import type { Actor } from '../../src/server/permissions/index.ts';
import { aCourse, type Course } from '../course.ts';
import { aDatabase } from '../database.ts';
import { aHolder } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot, tabTo } from './browser.ts';
import { builtPages } from './built-pages.ts';

// A connection's course on its pages: the real door, handlers and database. Only who is logged in is told by the test.

const browser = openBrowser();
const persons = new Map<
  string,
  { readonly actor: Actor; readonly rooms: readonly string[]; readonly permissions: readonly object[] }
>();
let database: Database;
let registry: RegistryHolder;
let door: FastifyInstance;
let origin: string;
let course: Course;

const session = `
openapi: 3.1.0
info: { title: Vem, version: 1.0.0 }
paths:
  /web-api/session:
    get: { operationId: readSession, x-act: public, responses: { '200': { description: Vem } } }
`;

beforeAll(async () => {
  database = await aDatabase();
  course = await aCourse(database, { from: '2026-12-01' });
  await hold();
  registry = await holdRegistry(database);
  const port = await freePort();
  origin = `http://localhost:${String(port)}`;
  const uploads = checkUploads({ maxBytes: 100_000, maxPages: 5, readingMs: 15_000 });
  const document = readFileSync(new URL('../../contract/web-api/course.yaml', import.meta.url), 'utf8');
  const folder = await builtPages();
  door = await createWebApiDoor({
    database,
    publicUrl: origin,
    now: course.clock.now,
    tls: null,
    limits: { bodyBytes: 64_000 },
    operations: [...operationsOf('course', document), ...operationsOf('session', session)],
    handlers: { ...courseHandlers({ ...course.parts, registry, uploads }), readSession: tellSession },
    visitorOf: (cookie) => {
      const actor = personOf(cookie)?.actor;
      return Promise.resolve(
        actor === undefined
          ? { kind: 'unknown', why: null }
          : { kind: 'logged-in', actor, mayUse: () => true },
      );
    },
    subjects: {
      application: () => Promise.resolve(null),
      unit: () => Promise.resolve(null),
      connection: (id) => Promise.resolve(registry.current().connections.get(id) ?? null),
    },
    servePages: (app) => servePages(app, { folder, loginOrigins: [] }),
    onBug: (error) => {
      throw error;
    },
  });
  await door.listen({ host: 'localhost', port });
}, 120_000);

afterAll(async () => {
  await door.close();
  await registry.stop();
  await database.close();
});

async function hold(): Promise<void> {
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const { organisationsnummer } = course;
  const wishes = {
    officer: [{ role: 'connection-officer', organisationsnummer: operator }, ['register']],
    approver: [{ role: 'approver', organisationsnummer: operator }, ['register']],
    representative: [{ role: 'authorised-representative', organisationsnummer }, ['connection']],
    csn: [{ role: 'agency-representative', agency: 'CSN', organisationsnummer: operator }, ['register']],
  } as const;
  for (const [name, [wish, rooms]] of Object.entries(wishes)) {
    persons.set(name, { actor: await aHolder(database, wish), rooms, permissions: [wish] });
  }
}

const personOf = (cookie: string | undefined) => persons.get(/who=(\w+)/.exec(cookie ?? '')?.[1] ?? '');

function tellSession({ cookie }: HeardCall): Promise<object> {
  const person = personOf(cookie);
  const ends = new Date(Date.now() + 3_600_000).toISOString();
  return Promise.resolve(
    person === undefined
      ? { person: null, rooms: [], idleEndsAt: null, endsAt: null, demonstration: false }
      : {
          person: { name: person.actor.name },
          rooms: person.rooms,
          permissions: person.permissions,
          idleEndsAt: ends,
          endsAt: ends,
          demonstration: true,
        },
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function aPageOf(who: string, path: string, heading: string | RegExp): Promise<Page> {
  const page = await browser.aPage({ origin });
  await page.context().addCookies([{ name: 'who', value: who, url: origin }]);
  await page.goto(path);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  return page;
}

async function expectUsable(page: Page): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test('the operator notifies a breach by keyboard: what is missing is told, what it leads to is told, and it stands in the history', async () => {
  const list = await aPageOf('officer', '/register/anslutningar', 'Anslutningar i registret');
  await list.getByRole('link', { name: 'Ekeby kommun' }).waitFor();
  await expectUsable(list);
  const page = await aPageOf('officer', `/register/anslutningar/${course.connectionId}`, /Ekeby kommun/);
  await expectUsable(page);
  await screenshot(page, 'course-connection');
  await tabTo(page, 'Påtala brist');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Påtala brist' }).waitFor();
  await tabTo(page, /uppfyller kommunen inte/);
  await page.keyboard.type('Loggarna följs inte upp.');
  await tabTo(page, 'Fortsätt');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Bekräfta');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Skriv vad kommunen ska åtgärda/ }).waitFor();
  await expectUsable(page);
  expect(await page.getByLabel('Det här uppfyller kommunen inte').inputValue()).toBe(
    'Loggarna följs inte upp.',
  );
  await page.getByLabel('Det här ska kommunen åtgärda').fill('Följ upp dem varje månad.');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('alertdialog').getByText('Trettio hela dagar löper').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByText('Brist påtalad').first().waitFor();
  await page.getByText('30 dagar kvar.').first().waitFor();
  await page.getByText('Skriftligt påtalande: kommunen uppfyller inte avtalet').waitFor();
  await expectUsable(page);
});

test('an approver cannot end it on the thirtieth day; nothing is done and the page says why', async () => {
  const at = course.clock.at;
  const notice = { text: 'Försäkran saknas.', toRemedy: 'Underteckna.' };
  await notifyBreach(course.parts, await course.on('notify-breach'), notice);
  course.clock.goTo('2026-12-31', 23);
  const page = await aPageOf(
    'approver',
    `/register/anslutningar/${course.connectionId}/avsluta-for-brist`,
    'Avsluta på grund av brist',
  );
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByText(/först när trettio hela dagar har gått, alltså efter den 2026-12-31/).waitFor();
  await expectUsable(page);
  course.clock.at = at;
});

test('a municipality changes supplier: each wrong field is told, nothing written is lost, and it is undone with a reason', async () => {
  const path = `/anslutningar/egna/${course.connectionId}`;
  const page = await aPageOf('representative', path, /Ekeby kommun/);
  await page.getByRole('link', { name: 'Byt tjänsteleverantör' }).click();
  await page.getByRole('heading', { level: 1, name: 'Byt tjänsteleverantör' }).waitFor();
  const next = page.getByRole('group', { name: 'Ny tjänsteleverantör' });
  await next.getByLabel('Namn').fill('Nya Systemhuset AB');
  await next.getByLabel('Organisationsnummer').fill('556000-0002');
  await page.getByLabel(/Den nya leverantören gäller från/).fill('2027-02-30');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  for (const told of [/Organisationsnumret kan inte finnas/, /Datumet finns inte/, /certifikat/]) {
    await page.getByRole('link', { name: told }).waitFor();
  }
  await expectUsable(page);
  await screenshot(page, 'course-supplier-mistakes');
  expect(await next.getByLabel('Namn').inputValue()).toBe('Nya Systemhuset AB');
  await next.getByLabel('Organisationsnummer').fill('556036-0793');
  await page.getByLabel(/Den nya leverantören gäller från/).fill('2027-02-01');
  await page.getByLabel(/Den nya leverantörens certifikat/).fill(course.spare[0]!);
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('alertdialog').getByText('Från och med 2027-02-01').waitFor();
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByText('2027-02-01 00:00: byte av tjänsteleverantör').waitFor();
  await expectUsable(page);
  await page.locator('summary', { hasText: 'byte av tjänsteleverantör' }).first().click();
  await page.getByRole('button', { name: /Ångra byte av tjänsteleverantör/ }).click();
  await page.getByRole('dialog').getByLabel('Skäl').fill('Upphandlingen är överprövad.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ångra händelsen' }).click();
  await page.getByText('ångrat: byte av tjänsteleverantör').waitFor();
});

test.each([
  'andra-kontakter',
  'fornya-certifikat',
  'aterkalla-certifikat',
  'saga-upp',
  'anmal-ombud',
  'avsluta-ombud',
  'byt-leverantor',
])('the form %s can be used by everybody', async (act) => {
  const page = await aPageOf('representative', `/anslutningar/egna/${course.connectionId}/${act}`, /./);
  await page.getByRole('button', { name: 'Fortsätt' }).waitFor();
  await expectUsable(page);
});

test('an agency reads its municipalities and gives its notice', async () => {
  const page = await aPageOf('csn', '/register', 'Register över anslutningar');
  await expectUsable(page);
  await page.getByRole('link', { name: 'Kommuner och kvalificering' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kommuner och kvalificering' }).waitFor();
  await page.getByText('Du företräder CSN').waitFor();
  await expectUsable(page);
  await page.getByRole('link', { name: 'Ekeby kommun' }).click();
  await page.getByRole('button', { name: 'Meddela ändrade förutsättningar' }).click();
  await page.getByRole('button', { name: 'Meddela ändrade förutsättningar' }).last().click();
  await page.getByRole('link', { name: /Skriv vilka förutsättningar/ }).waitFor();
  await expectUsable(page);
  await page.getByLabel(/Vad som har ändrats/).fill('Kommunen ska visa sin logguppföljning.');
  await page.getByRole('button', { name: 'Meddela ändrade förutsättningar' }).last().click();
  await page.getByText('Klart: Meddela ändrade förutsättningar.').waitFor();
  await page.getByText('30 dagar kvar.').waitFor();
  await expectUsable(page);
});

test('anybody reads the texts of the agreement, and which applied on a day', async () => {
  const page = await browser.aPage({ origin });
  await page.goto('/avtalstexter');
  await page.getByRole('heading', { level: 2 }).nth(5).waitFor();
  await expectUsable(page);
  await page.getByLabel('Visa de texter som gällde den').fill('2020-01-01');
  await page.getByRole('button', { name: 'Visa' }).click();
  await page.getByText('Inga texter gällde den 2020-01-01.').waitFor();
});

test('the pages to publish and to try a logged question can be used by everybody', async () => {
  const publish = await aPageOf('approver', '/avtalstexter/ny', 'Publicera en ny version');
  await publish.getByRole('button', { name: 'Publicera' }).click();
  await publish.getByRole('link', { name: /Skriv versionens beteckning/ }).waitFor();
  await expectUsable(publish);
  const page = await aPageOf('approver', '/register/loggad-fraga', 'Var frågan tillåten då?');
  await page.getByLabel('Träd').fill('0');
  await page.getByLabel('Loggpost').fill('4711');
  await page.getByRole('button', { name: 'Visa' }).click();
  await page.getByText('Det finns ingen loggad fråga där.').waitFor();
  await expectUsable(page);
});
