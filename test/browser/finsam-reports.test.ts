import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFederationRow, aMemberRow, anInitiativeRow, setFigureRows } from '../finsam-rows.ts';
import type { TestBrowser } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty } from '../registry.ts';
import { answersAsTheContractSays } from '../web-api.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot, tabTo } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';

// The reports of Uppföljning Finsam on the pages: elsa is a federation's administrator, lisa its participant lead, bosse the
// operator's.

const browser = openBrowser();
let world: PageWorld;
let federation: string;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld();
  const { database } = world;
  federation = await aFederationRow(database, { name: 'Samordningsförbundet Mälarö' });
  const insurance = await aMemberRow(database, { federation, party: 'FK', name: 'Försäkringskassan' });
  const municipality = await aMemberRow(database, { federation, party: 'municipality', name: 'Ö kommun' });
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'elsa', {
    role: 'federation-administrator',
    organisationsnummer: municipality,
    federation,
  });
  await giveRole(world, 'lisa', { role: 'participant-lead', organisationsnummer: municipality, federation });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  const initiatives = await Promise.all([
    anInitiativeRow(database, { federation, name: 'Bron till arbete' }),
    anInitiativeRow(database, { federation, name: 'Rätt stöd i rätt tid', esf: true }),
    anInitiativeRow(database, { federation, name: 'Gemensam utbildning', orientation: 'structural' }),
  ]);
  for (const year of [2022, 2023, 2024, 2025]) {
    const n = year - 2021;
    await setFigureRows(
      database,
      { federation, year, about: insurance },
      { allotted: 2_400_000 + n * 100_000 },
    );
    await setFigureRows(database, { federation, year }, { 'own-capital': 450_000 - n * 50_000 });
    const money = { 'initiative-budget': 900_000 + n * 20_000, 'initiative-outcome': 850_000 + n * 30_000 };
    for (const initiative of initiatives.slice(0, 2))
      await setFigureRows(
        database,
        { federation, year, initiative },
        { ...money, 'planned-participants': 60, women: 30 + n * 4, men: 21 + n * 3 },
      );
    await setFigureRows(
      database,
      { federation, year, initiative: initiatives[2] },
      { participants: 3, 'initiative-budget': 40_000 },
    );
  }
}, 60_000);
afterAll(() => world.stop());

/** Accessible, narrow enough, and looked at when somebody wants to. */
async function expectGood(page: Page, name: string): Promise<void> {
  await page.getByText('Hämtar …').first().waitFor({ state: 'hidden' });
  await screenshot(page, `finsam-${name}`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

const address = (report = '') =>
  `/finsam/${federation}/rapporter${report === '' ? '' : `/${report}`}?ar=2025`;

async function open(key: string, path: string, more = {}): Promise<Page> {
  const page = await aPageOf(key, { browser, world, ...more });
  await page.goto(path);
  return page;
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

test('an administrator comes from the list of reports to each of them', async () => {
  const page = await open('elsa', address());
  await page.getByRole('link', { name: 'Riket' }).waitFor();
  await expectGood(page, 'reports');
  for (const [link, slug] of [
    ['Insatser', 'insatser'],
    ['Deltaganden', 'deltagare'],
    ['Ekonomi, budget och utfall', 'ekonomi'],
    ['Kostnad per deltagande', 'kostnad'],
    ['Till årsredovisningen', 'arsredovisning'],
    ['Uppgifter att se över', 'datakvalitet'],
    ['Riket', 'riket'],
  ] as const) {
    await page.goto(address());
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { name: 'Mer att veta om uppgifterna' }).waitFor();
    expect(new URL(page.url()).pathname.endsWith(`/${slug}`)).toBe(true);
    await expectGood(page, slug);
  }
}, 60_000);

test('over HTTP each report is what the contract says, and a file when that is asked for', async () => {
  const visitors = new Map<string, TestBrowser>();
  for (const key of ['elsa', 'lisa', 'bosse']) {
    const visitor = world.aBrowser();
    await world.logIn(visitor, key);
    visitors.set(key, visitor);
  }
  const own = `/federations/${federation}`;
  for (const [key, path] of [
    ...['initiatives', 'participants', 'data-quality'].map((kind) => ['lisa', `${own}/reports/${kind}`]),
    ...['economy', 'cost-per-participant', 'annual-report'].map((kind) => [
      'elsa',
      `${own}/economy-reports/${kind}`,
    ]),
    ['elsa', '/national'],
    ['bosse', '/office/federations'],
    ['bosse', '/office/data-quality'],
  ] as const) {
    const asked = `/web-api/finsam-reports${path}?year=2025`;
    const { status, text } = await visitors.get(key)!.open(`${world.origin}${asked}`);
    expect([asked, status]).toEqual([asked, 200]);
    answersAsTheContractSays('GET', asked, status, JSON.parse(text));
  }
  const elsa = visitors.get('elsa')!;
  const { text } = await elsa.open(
    `${world.origin}/web-api/finsam-reports/national?year=2025&format=csv&table=counties`,
  );
  expect(text).toMatch(/^\ufeffLän;.*Deltaganden \(inte unika personer\)/);
  const none = await elsa.open(`${world.origin}/web-api/finsam-reports/national?format=csv&table=none`);
  expect(none.status).toBe(404);
  const notAYear = await elsa.open(`${world.origin}/web-api/finsam-reports/national?year=i-fjol`);
  expect(notAYear.status).toBe(422);
  // Never of another federation, nor of all of them.
  const office = await elsa.open(`${world.origin}/web-api/finsam-reports/office/federations`);
  const another = await elsa.open(
    `${world.origin}/web-api/finsam-reports/federations/162120000000/reports/initiatives`,
  );
  expect([office.status, another.status]).toEqual([403, 403]);
});

test('a chart says in words what it shows, and has the same numbers in a table', async () => {
  const page = await open('elsa', address('deltagare'));
  await page
    .getByText('2025 registrerades 158 deltaganden i individinriktade insatser: 92 av kvinnor och 66 av män.')
    .waitFor();
  await page.getByRole('img', { name: /Deltaganden efter kön/ }).waitFor();
  await page.getByText('Deltaganden efter kön: samma tal som tabell').click();
  const numbers = page.getByRole('table', { name: 'Deltaganden efter kön, deltaganden' });
  expect(await numbers.getByRole('row', { name: '2025' }).innerText()).toMatch(/2025\s+92\s+66/);
  expect(await numbers.getByRole('row', { name: '2021' }).innerText()).toMatch(/2021\s+saknas\s+saknas/);
});

test('a report is taken home as PDF, workbook and CSV', async () => {
  const page = await open('elsa', address('ekonomi'));
  for (const [link, ending, begins] of [
    ['Hämta som PDF', '.pdf', '%PDF'],
    ['Hämta som Excel-fil (XLSX)', '.xlsx', 'PK'],
    [/Hämta som CSV.*Ekonomi 2025, kronor/, '.csv', '\ufeffPost;Avser'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: link }).click(),
    ]);
    expect(download.suggestedFilename().endsWith(ending)).toBe(true);
    expect((await contentOf(download)).toString('utf8').startsWith(begins)).toBe(true);
  }
});

test('a table is copied by keyboard alone, ready to paste, and as plain text', async () => {
  const page = await open('elsa', address('arsredovisning'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('heading', { name: 'Text att klistra in' }).waitFor();
  await tabTo(page, 'Kopiera tabellen: Insatser och deltaganden 2025');
  await page.keyboard.press('Enter');
  await page.getByText('Tabellen är kopierad.').waitFor();
  const html = await page.evaluate<string>(`(async () => {
    const [item] = await navigator.clipboard.read();
    return await (await item.getType('text/html')).text();
  })()`);
  expect(html).toContain('Bron till arbete');
  await tabTo(page, 'Tabellen som ren text: Insatser och deltaganden 2025');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Kopiera som ren text: Insatser och deltaganden 2025');
  await page.keyboard.press('Enter');
  await page.getByText('Texten är kopierad.').waitFor();
  expect(await page.evaluate<string>('navigator.clipboard.readText()')).toMatch(/\nSumma {2,}/);
  await expectGood(page, 'annual-copied');
});

test('a participant lead is offered the reports of counts, and none with money', async () => {
  const page = await open('lisa', address());
  await page.getByRole('link', { name: 'Deltaganden' }).waitFor();
  expect(
    await page
      .getByRole('main')
      .getByRole('link', { name: /Ekonomi|Kostnad|Riket/ })
      .count(),
  ).toBe(0);
  await page.goto(address('deltagare'));
  await page.getByText('Strukturövergripande insatser är inte med').waitFor();
  await expectGood(page, 'lead-counts');
  await page.goto(address('ekonomi'));
  await page.getByText('Du har inte behörighet').waitFor();
});

test('the operator finds the reports from the back office, and reads the nation, the federations and what is missing', async () => {
  const page = await open('bosse', '/finsam-forvaltning');
  await page.getByRole('link', { name: 'Rapporter' }).click();
  await page.getByRole('heading', { name: 'Riket, fem år', level: 1 }).waitFor();
  await page.goto('/finsam-forvaltning/riket?ar=2025');
  await page.getByText(/Deltaganden, inte unika personer/).waitFor();
  await expectGood(page, 'office-nation');
  expect(
    await page
      .getByRole('row', { name: /strukturövergripande insatser \(inte unika personer\) saknas <5/ })
      .count(),
  ).toBe(1);
  for (const [link, name] of [
    ['Förbundens ekonomi', 'office-federations'],
    ['Uppgifter att se över', 'office-quality'],
  ] as const) {
    await page.goto('/finsam-forvaltning/riket?ar=2025');
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('heading', { name: 'Mer att veta om uppgifterna' }).waitFor();
    await expectGood(page, name);
  }
});

test('charts are read in forced colours, on a narrow screen and on paper', async () => {
  const forced = await open('elsa', address('ekonomi'), { forcedColors: 'active' });
  await forced.getByRole('img', { name: /Insatsernas budget och utfall/ }).waitFor();
  const fills = await forced.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.chart__box .chart__bar')].slice(0, 2).map((bar) => getComputedStyle(bar).fill)`,
  );
  expect(fills[1]).toContain('url(');
  await screenshot(forced, 'finsam-forced-colours');
  const narrow = await open('elsa', address('ekonomi'), { width: 320 });
  const chart = narrow.getByRole('img', { name: /Insatsernas budget och utfall/ });
  await chart.waitFor();
  expect((await chart.boundingBox())!.width).toBeLessThanOrEqual(320);
  await screenshot(narrow, 'finsam-narrow');
  await narrow.setViewportSize({ width: 1024, height: 900 });
  await narrow.emulateMedia({ media: 'print' });
  await narrow.getByText(/^Samordningsförbundet Mälarö\. Utskriven .* av /).waitFor();
  expect(await narrow.getByRole('link', { name: 'Hämta som PDF' }).isVisible()).toBe(false);
  await screenshot(narrow, 'finsam-on-paper');
});
