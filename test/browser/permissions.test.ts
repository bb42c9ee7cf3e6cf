import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessLog } from '../../src/server/access-log/index.ts';
import { addConnection } from '../../src/server/connections/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { anOpenLog, aQuestion } from '../access-log.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty } from '../registry.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';

// Who may what, on the pages: ordered by one, decided by another, withdrawn; and the log, read with a reason.

const browser = openBrowser();
const today = swedishDayAt(Date.now());
const person = '199001012385';
let world: PageWorld;
let log: AccessLog;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld();
  const { database } = world;
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const ekeby = await aRegisteredParty(database, 'Ekeby kommun');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  await giveRole(world, 'greta', { role: 'log-auditor', organisationsnummer: operator });
  await giveRole(world, 'elsa', { role: 'authorised-representative', organisationsnummer: ekeby });
  const { id: connectionId } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer: ekeby,
    board: 'Socialnämnden',
    validFrom: 0,
  });
  const unit = await aUnit(database, connectionId);
  await giveRole(world, 'ester', { role: 'unit-manager', organisationsnummer: ekeby, unitId: unit.unitId });
  await assuredCaseworkers(database, unit, ['HL-1']);
  ({ log } = await anOpenLog(database));
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  await log.recordQuestion(
    aQuestion({
      asking: { ...aQuestion().asking, connectionId },
      personal: { person, caseworker: 'HL-1', caseReference: 'EK 2026/17', purpose: 'Prövning' },
      registryVersion: Number(rows[0]!.version),
    }),
  );
});
afterAll(async () => {
  await log.stop();
  await world.stop();
});

async function open(key: string, path: string): Promise<Page> {
  const page = await aPageOf(key, { browser, world });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Hämtar …').first().waitFor({ state: 'hidden' });
  return page;
}

test('a permission is ordered by keyboard, decided by somebody else and withdrawn at once', async () => {
  const page = await open('aina', '/behorigheter');
  await tabTo(page, 'Personers behörigheter');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Personers behörigheter' }).waitFor();
  await page.getByRole('row', { name: /Bosse/i }).first().waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'permissions-held');
  await tabTo(page, 'Beställ behörighet');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Beställ behörighet' }).waitFor();
  await page.getByLabel('Roll').waitFor();
  await tabTo(page, 'Beställ');
  await page.keyboard.press('Enter');
  await page.getByText('uppgifter behöver rättas').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'permissions-order-missing');
  expect(await focused(page)).toContain('uppgifter behöver rättas');
  await page.getByLabel('Organisation').selectOption('Driftmyndigheten');
  await page.getByRole('link', { name: 'Roll: Välj roll.' }).press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^Roll/);
  await page.keyboard.type('beslut');
  await tabTo(page, /^Personnummer/);
  await page.keyboard.type('19121212-1212');
  await tabTo(page, 'Namn');
  await page.keyboard.type('Tolvan Tolvansson');
  await tabTo(page, 'Beställ');
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: /Tolvan Tolvansson.*Väntar på beslut/ }).waitFor();
  expect(page.url()).not.toContain('1212');
  expect(await page.getByRole('button', { name: 'Godkänn Tolvan' }).count()).toBe(0);

  const approver = await open('bosse', '/behorigheter/personer');
  await approver.getByRole('button', { name: 'Godkänn Tolvan Tolvansson' }).press('Enter');
  await approver.getByRole('alertdialog', { name: 'Godkänna behörigheten?' }).waitFor();
  await expectAccessible(approver);
  await screenshot(approver, 'permissions-decide');
  await approver.getByRole('button', { name: 'Godkänn', exact: true }).press('Enter');
  await approver.getByRole('row', { name: /Tolvan Tolvansson.*Gäller/ }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: /^Återkalla Tolvan Tolvansson/ }).press('Enter');
  await page.getByRole('dialog', { name: 'Återkalla behörigheten' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'permissions-withdraw');
  await page.getByRole('button', { name: 'Återkalla', exact: true }).press('Enter');
  await page.getByRole('row', { name: /Tolvan Tolvansson.*Har upphört/ }).waitFor();
});

test('a representative orders for the own municipality alone, and a number that cannot be is told by its field', async () => {
  const page = await open('elsa', '/behorigheter/personer/ny');
  await page.getByText('Ekeby kommun').waitFor();
  expect(await page.getByLabel('Organisation').count()).toBe(0);
  await page.getByLabel('Roll').selectOption('unit-manager');
  await page.getByLabel('Enhet').selectOption('Enheten för prövning');
  await page.getByLabel(/^Personnummer/).fill('19121212-1213');
  await page.getByLabel('Namn').fill('Tolvan Tolvansson');
  await page.getByRole('button', { name: 'Beställ' }).click();
  await page.getByRole('link', { name: /^Personnummer.*: / }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'permissions-order-wrong-number');
  expect(await page.getByLabel('Namn').inputValue()).toBe('Tolvan Tolvansson');
});

test.each([
  ['ester', 'the unit manager'],
  ['greta', "the operator's log auditor"],
])('%s, %s, reads the log with a reason; a number is hidden until it is shown on record', async (key) => {
  const page = await open(key, '/behorigheter/logg');
  await page.getByLabel(/^Skäl/).fill('För få');
  await page.getByRole('button', { name: 'Läs loggen' }).click();
  await page.getByRole('link', { name: /tio tecken/ }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await page.getByLabel(/^Skäl/).fill('Månadens stickprov');
  await page.getByRole('button', { name: 'Läs loggen' }).click();
  const row = page.getByRole('row', { name: /EK 2026\/17/ });
  await row.waitFor();
  expect(await page.content()).not.toContain(person);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, `log-${key}`);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Hämta hela perioden som CSV-fil' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`fragor-${today}--${today}.csv`);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv).toContain('EK 2026/17');
  expect(csv).not.toContain(person);

  await row.getByRole('button', { name: /^Visa/ }).press('Enter');
  await page.getByRole('dialog', { name: 'Visa vem frågan gällde' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, `log-reveal-${key}`);
  await page.getByRole('dialog').getByLabel(/^Skäl/).fill('Klagomål från den enskilde');
  await page.getByRole('dialog').getByRole('button', { name: 'Visa' }).press('Enter');
  await page.getByRole('row', { name: new RegExp(person) }).waitFor();
  expect(page.url()).not.toContain(person);
  expect(await page.title()).not.toContain(person);
});
