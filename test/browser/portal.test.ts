import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLetters } from '../../src/server/notices/index.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';
import { aPortalWorld, type PortalWorld } from './portal-world.ts';

// What everybody can read, without a session: each page in each of its states.

const browser = openBrowser();
let world: PortalWorld;
let empty: PortalWorld;

beforeAll(async () => {
  world = await aPortalWorld();
  empty = await aPortalWorld({ empty: true });
  await world.ping({
    AF: { kind: 'called' },
    CSN: { kind: 'timed-out', afterMs: 8000 },
    SKV: { kind: 'called' },
  });
});

afterAll(() => Promise.all([world.stop(), empty.stop()]));

async function open(path: string, { origin } = world): Promise<Page> {
  const page = await browser.aPage({ origin });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.loading-box').count()).toBe(0);
  return page;
}

// One of each kind of content; every page by its route is walked in every-page.test.ts.
const pages = [
  '/',
  '/portal/sidor/forutsattningar',
  '/portal/sidor/sa-gar-en-fraga-till',
  '/portal/sidor/forsakringskassan-och-pensionsmyndigheten',
  '/portal/sidor/transportstyrelsen',
  '/portal/sidor/ssbtek-8',
  '/portal/sidor/ny-socialtjanstlag',
  '/portal/support',
  '/portal/driftstatus',
];

test.each(pages)(
  '%s is read by everybody, on 320 px too, and says that this is a demonstration',
  async (path) => {
    const page = await open(path);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await page.getByText('Demonstration.').count()).toBe(1);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.title()).toMatch(/\S – Samsvar$/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await screenshot(page, `portal-${path.split('/').pop() ?? ''}`);
  },
);

test.each(['/', '/portal/bastjanster', '/portal/driftstatus', '/portal/anslut'])(
  '%s of an empty portal says so',
  async (path) => {
    const page = await open(path, empty);
    const words = await page.locator('main').innerText();
    expect(words).toMatch(/ännu|Inga nyheter|finns inte/);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  },
);

describe('while what is asked for is on its way, and when it fails', () => {
  test('a page says that it is fetching, then what went wrong, and fetches again', async () => {
    const page = await browser.aPage({ origin: world.origin });
    let let_through: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      let_through = resolve;
    });
    let fails = true;
    await page.route('**/web-api/portal/contents?kind=base-service', async (route) => {
      await held;
      if (fails) await route.fulfill({ status: 418, contentType: 'application/problem+json', body: '{}' });
      else await route.continue();
    });
    await page.goto('/portal/bastjanster');
    await page.getByText('Hämtar …').waitFor();
    await expectAccessible(page);
    let_through();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    fails = false;
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByRole('link', { name: 'AFLI', exact: true }).waitFor();
  });

  test('an address without content says that there is none', async () => {
    const page = await open('/portal/sidor/finns-inte');
    await page.getByText('Innehållet finns inte, eller är inte publicerat.').waitFor();
    await expectAccessible(page);
  });
});

test('by keyboard from the first page to where the order begins', async () => {
  const page = await open('/');
  await tabTo(page, 'Anslut din kommun');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Anslut din kommun' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Anslut din kommun');
  await page.getByText('Kommunen beslutar att ge SKR i uppdrag').waitFor();
  await tabTo(page, 'Börja beställningen');
  await page.keyboard.press('Enter');
  // Without a session one logs in first, and comes back to the order.
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('till')).toBe('/anslutningar');
});

test('a list is searched, filtered and sorted by its address, and exported', async () => {
  const page = await open('/portal/bastjanster?uppgiftslamnare=SKV');
  await page.getByText('1 av 7 rader').waitFor();
  await page.goto('/portal/bastjanster');
  await page.getByLabel('Sök i listan').fill('pension');
  await expect.poll(() => new URL(page.url()).searchParams.get('sok')).toBe('pension');
  await page.getByText('1 av 7 rader').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Hämta listan som CSV-fil' }).click();
  expect((await download).suggestedFilename()).toBe('bastjanster.csv');
  await page.goto('/portal/versioner?lage=closed&sortering=-oppnar');
  const first = page.locator('tbody tr').first();
  await first.waitFor();
  expect(await first.innerText()).toContain('SSBTEK version 6');
});

test('the operating status says who answers, who does not, and what a ping is', async () => {
  const page = await open('/portal/driftstatus');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name }).first();
  expect(await row('Arbetsförmedlingen').innerText()).toContain('Svarar');
  expect(await row('CSN').innerText()).toContain('Svarar inte');
  expect(await row('Transportstyrelsen').innerText()).toContain('Har ingen testtjänst');
  expect(await row('Migrationsverket').innerText()).toContain('Inte inkopplad');
  expect(await page.locator('main').innerText()).toContain('inga personuppgifter');
  await page.goto('/');
  await page.getByText('Svarar inte: CSN.').waitFor();
});

test('the agreement documents are told by version, and what applied on a day', async () => {
  const page = await open('/portal/avtalsdokument');
  await page.getByText('Platshållare, texten är inte publicerad').first().waitFor();
  await page.getByText('7 rader').waitFor();
  await page.getByRole('link', { name: /Allmänna villkor.*1\.1/ }).click();
  await page.getByText('Nya villkor.').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/portal/avtalsdokument?dag=2025-12-31');
  await page.getByText('6 rader').waitFor();
  expect(await page.getByRole('table').innerText()).not.toContain('1.1');
  await page.goto('/portal/avtalsdokument?dag=2020-01-01');
  await page.getByText('Inget dokument gällde den dagen').waitFor();
  await expectAccessible(page);
});

test('the reminder for caseworkers leads to the printed form', async () => {
  const page = await open('/portal/sidor/paminnelse-for-handlaggare');
  const link = page.getByRole('link', { name: 'Hämta mallen (PDF)' });
  expect(await link.getAttribute('href')).toBe('/web-api/printed/forms/reminder');
});

describe('the form for a fault report', () => {
  test('says by each field what is missing, and keeps what was written', async () => {
    const page = await open('/portal/felanmalan');
    await page.getByLabel('Vad händer').fill('Inget svar.');
    await page.getByRole('button', { name: 'Skicka felanmälan' }).click();
    await page.getByRole('heading', { name: '3 uppgifter behöver rättas' }).waitFor();
    for (const message of [
      'Skriv när det hände.',
      'Skriv ditt namn och din organisation.',
      'Skriv en e-postadress',
    ])
      expect(await page.locator('main').innerText()).toContain(message);
    expect(await page.getByLabel('Vad händer').inputValue()).toBe('Inget svar.');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('takes no personnummer, and takes the report when it is gone', async () => {
    const page = await open('/portal/felanmalan');
    await page.getByLabel('Vad händer').fill('Inget svar om 19121212-1212.');
    await page.getByLabel('När hände det').fill('I dag');
    await page.getByLabel('Ditt namn').fill('Anna Andersson, Ekeby kommun');
    await page.getByLabel('E-postadress').fill('anna@ekeby.example');
    await page.getByLabel('Vilken uppgiftslämnare').selectOption('CSN');
    await page.getByRole('button', { name: 'Skicka felanmälan' }).click();
    await page.getByText('ser ut som ett personnummer').first().waitFor();
    expect(await page.getByLabel('När hände det').inputValue()).toBe('I dag');
    await expectAccessible(page);
    await page.getByLabel('Vad händer').fill('Inget svar.');
    await page.getByRole('button', { name: 'Skicka felanmälan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tack' }).waitFor();
    await expect.poll(() => focused(page)).toMatch(/^Tack/);
    await expectAccessible(page);
    const letters = await readLetters(world.database, { states: ['queued'] });
    expect(letters.map(({ to }) => to.email)).toEqual(['anna@ekeby.example']);
  });

  test('too many are refused in words, and nothing of what was written is lost', async () => {
    const page = await open('/portal/felanmalan');
    for (let sent = 0; sent < 3; sent++)
      await page.request.post('/web-api/portal/fault-reports', {
        headers: { origin: world.origin },
        data: {
          description: 'x',
          happenedWhen: 'x',
          concerns: 'CSN',
          name: 'x',
          email: 'flod@ekeby.example',
          telephone: '',
        },
      });
    await page.getByLabel('Vad händer').fill('Inget svar.');
    await page.getByLabel('När hände det').fill('I dag');
    await page.getByLabel('Ditt namn').fill('Anna Andersson');
    await page.getByLabel('E-postadress').fill('flod@ekeby.example');
    await page.getByRole('button', { name: 'Skicka felanmälan' }).click();
    await page.getByText('många felanmälningar på kort tid').waitFor();
    expect(await page.getByLabel('Vad händer').inputValue()).toBe('Inget svar.');
    await expectAccessible(page);
  });
});

test('a page is printed without menus, with the address of what it links to', async () => {
  const page = await open('/portal/sidor/skatteverket');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation', { name: 'I portalen' }).isVisible()).toBe(false);
  expect(await page.getByText('0771-567 567').isVisible()).toBe(true);
});
