import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../../src/server/endpoints/web-api/serve-pages.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';

// What the pages are built of, in each of its states: src/web/on-show, behind the same headers as the pages themselves.

const browser = openBrowser();
const root = join(import.meta.dirname, '../../src/web');
let folder: string;
let door: FastifyInstance;
let origin: string;
/** What the door answers the form, and the session that it tells of. */
let refusal: { status: number; body: object } | null = null;
let session: object = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsvar-on-show-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    build: {
      outDir: folder,
      copyPublicDir: false,
      rolldownOptions: { input: join(root, 'on-show/index.html') },
    },
  });
  door = Fastify();
  door.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  door.get('/on-show/index.html/*', (_request, reply) => reply.sendFile('on-show/index.html'));
  door.get('/web-api/session', () => session);
  door.post('/web-api/session/extend', (_request, reply) => {
    session = aSession(15 * 60);
    return reply.code(200).send({});
  });
  const answer = () => refusal ?? { status: 200, body: {} };
  door.post('/web-api/on-show', (_request, reply) => reply.code(answer().status).send(answer().body));
  door.post('/web-api/on-show/document', (_request, reply) =>
    reply.code(answer().status).send(answer().body),
  );
  await servePages(door, { folder, loginOrigins: [] });
  origin = await door.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

async function show(what: string, settings: { forcedColors?: 'active' } = {}): Promise<Page> {
  refusal = null;
  const page = await browser.aPage({ origin, ...settings });
  await page.goto(`/on-show/index.html/${what}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

function aSession(idleSeconds: number): object {
  const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
  return {
    person: { name: 'Ada Provsson' },
    rooms: [],
    idleEndsAt: at(idleSeconds),
    endsAt: at(8 * 3600),
    demonstration: true,
  };
}

test.each(['form', 'list', 'states'])('%s: every state is accessible, 320 px wide too', async (what) => {
  const page = await show(what);
  await screenshot(page, `parts-${what}`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  await screenshot(page, `parts-${what}-320`);
});

test('a form tells what is missing by the field and in the list, and takes the keyboard there', async () => {
  const page = await show('form');
  await page.getByRole('button', { name: 'Skicka in' }).click();
  const list = page.getByRole('link', { name: 'Namn: Skriv kontaktpersonens namn.' });
  await list.waitFor();
  await expectAccessible(page);
  await screenshot(page, 'parts-form-missing');
  await list.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^Namn/);
});

test('whoever writes as soon as the list of errors is there writes whole words, on a slow machine too', async () => {
  const page = await show('form');
  await page.evaluate(`(() => {
    const later = window.setTimeout.bind(window);
    window.setTimeout = (act, ms, ...given) => later(act, Math.max(ms ?? 0, 60), ...given);
  })()`);
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByRole('link', { name: 'Namn: Skriv kontaktpersonens namn.' }).waitFor();
  await page.getByLabel('Namn').focus();
  await page.keyboard.type('Ada Provsson i Storköping', { delay: 60 });
  expect(await page.getByLabel('Namn').inputValue()).toBe('Ada Provsson i Storköping');
});

test('what the server finds stands by its field, what has no field stands by the button, and nothing written is lost', async () => {
  const page = await show('form');
  await fill(page);
  refusal = {
    status: 422,
    body: {
      title: 'Något behöver rättas.',
      status: 422,
      detail: 'Se varje fält.',
      fields: [
        { pointer: '/name', message: 'Skriv både för- och efternamn.' },
        { pointer: '/unit', message: 'Enheten finns inte i kommunen.' },
        { pointer: '/somewhere/else', message: 'Ansökan har redan skickats in.' },
      ],
    },
  };
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByRole('link', { name: 'Namn: Skriv både för- och efternamn.' }).waitFor();
  await page.getByRole('link', { name: 'Enhet (valfritt): Enheten finns inte i kommunen.' }).waitFor();
  expect(await page.getByRole('alert').filter({ hasText: 'Ansökan har redan skickats in.' }).count()).toBe(1);
  await expectAccessible(page);
  await screenshot(page, 'parts-form-refused');
  expect(await page.getByLabel('Namn').inputValue()).toBe('Ada Provsson');
  expect(await page.getByRole('textbox', { name: 'E-post' }).inputValue()).toBe('ada@storkoping.example');

  refusal = null; // the same again, unchanged: what the server said before does not stand in the way
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByText('Skickat.').waitFor();
});

test('whoever has been logged out meanwhile can log in beside and send the same form', async () => {
  const page = await show('form');
  await fill(page);
  refusal = {
    status: 401,
    body: { title: 'Du är inte inloggad.', status: 401, detail: 'Logga in och försök igen.' },
  };
  await page.getByRole('button', { name: 'Skicka in' }).click();
  expect(await page.getByRole('link', { name: 'Logga in i en ny flik' }).getAttribute('target')).toBe(
    '_blank',
  );
  await expectAccessible(page);
  refusal = null;
  await page.getByRole('button', { name: 'Skicka in' }).click();
  await page.getByText('Skickat.').waitFor();
});

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Namn').fill('Ada Provsson');
  await page.getByRole('textbox', { name: 'E-post' }).fill('ada@storkoping.example');
  await page.getByLabel('Organisationsnummer').fill('212000-0142');
  await page.getByLabel('Underskrift').selectOption('login');
  await page.getByText('Kommunen godkänner villkoren').click();
}

test('a document that is no PDF, is too large or is refused is told by the field, and the one before stays', async () => {
  const page = await show('form');
  const choose = async (name: string, bytes: number) => {
    const path = join(folder, name);
    writeFileSync(path, Buffer.alloc(bytes, '%PDF-1.7 '));
    await page.getByLabel(/^Välj/).setInputFiles(path);
  };
  await choose('fullmakt.pdf', 2_000);
  await page.getByRole('button', { name: 'Ta bort fullmakt.pdf' }).waitFor();
  await choose('fullmakt.docx', 10);
  await page.getByText('fullmakt.docx är inte en PDF.').waitFor();
  await choose('stor.pdf', 1_200_000);
  await page.getByText('stor.pdf är 1,2 MB. Det får vara högst 1 MB.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'parts-document-refused');
  refusal = {
    status: 422,
    body: { title: 'Dokumentet togs inte emot.', status: 422, detail: 'Det innehåller skript.' },
  };
  await choose('skript.pdf', 2_000);
  await page.getByText('Dokumentet togs inte emot. Det innehåller skript.').waitFor();
  expect(await page.getByRole('button', { name: 'Ta bort fullmakt.pdf' }).count()).toBe(1);
});

test('a list is searched, filtered and sorted in its address, and exported as it is looked at', async () => {
  const page = await show('list');
  await page.getByText('120 rader, sida 1 av 3').waitFor();
  await page.getByLabel('Läge').selectOption('Öppen');
  await page.getByLabel('Sök i listan').fill('kommunen 1');
  await page.getByRole('button', { name: 'Enheter' }).click();
  await page.getByText('23 av 120 rader').waitFor();
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?sok=kommunen+1&sortering=enheter&lage=open');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta listan som CSV-fil' }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toBe('kommuner.csv');
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffKommun;Enheter;Läge',
    'Påhittade kommunen 1;0;Öppen',
  ]);
  expect(csv.trimEnd().split('\r\n')).toHaveLength(24);

  await page.reload();
  await page.getByText('23 av 120 rader').waitFor();
  await page.getByLabel('Sök i listan').fill('finns inte');
  await page.getByRole('button', { name: 'Visa alla 120' }).click();
  await page.getByText('120 rader, sida 1 av 3').waitFor();
  await page.getByRole('button', { name: 'Nästa sida' }).click();
  await page.getByText('120 rader, sida 2 av 3').waitFor();
});

test('an act is asked about in a dialog that keeps the keyboard, and a refusal is shown in it', async () => {
  session = {};
  const page = await show('dialogs');
  await tabTo(page, 'Avsluta anslutningen');
  await page.keyboard.press('Enter');
  await page.getByRole('alertdialog', { name: 'Avsluta anslutningen?' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'parts-confirm');
  await tabTo(page, 'Avsluta nu');
  await page.keyboard.press('Enter');
  await page.getByText('Anslutningen har redan avslutats.').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
  expect(await focused(page)).toBe('Avsluta anslutningen');
});

test('whoever is about to be logged out is warned, keeps what was written and can go on', async () => {
  session = aSession(90);
  const page = await show('dialogs');
  await page.getByRole('alertdialog', { name: 'Du loggas snart ut' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'parts-session-warning');
  await page.getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
  await page.getByRole('alertdialog').waitFor({ state: 'hidden' });

  await page.getByLabel('Skriv något').fill('halvvägs');
  session = aSession(1);
  const later = await show('dialogs');
  await later.getByRole('alertdialog', { name: 'Du har loggats ut' }).waitFor();
  await expectAccessible(later);
  await screenshot(later, 'parts-session-ended');
  await later.getByRole('button', { name: 'Stäng' }).click();
  expect(await page.getByLabel('Skriv något').inputValue()).toBe('halvvägs');
});

test('with forced colours the states can still be told apart by their text and borders', async () => {
  const page = await show('states', { forcedColors: 'active' });
  await expectAccessible(page);
  await screenshot(page, 'parts-states-forced-colours');
  for (const name of ['Läge good', 'Läge bad']) {
    const border = await page
      .getByText(name, { exact: true })
      .evaluate((it) => Reflect.get(it, 'clientLeft') as number);
    expect(border).toBe(1);
  }
});
