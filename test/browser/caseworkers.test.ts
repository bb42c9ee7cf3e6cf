import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConnection, isValidAt, readRegistry } from '../../src/server/connections/index.ts';
import { aUnit, type LedUnit } from '../caseworkers.ts';
import { personnummerOf } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty } from '../registry.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot, tabTo } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';
import { withoutUuids } from '../without-uuids.ts';

// A unit manager registers her caseworker, who logs in and signs each of the four statements; by keyboard alone.

const browser = openBrowser();
let world: PageWorld;
let unit: LedUnit;
let connectionId: string;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld();
  const organisationsnummer = await aRegisteredParty(world.database, 'Ekeby kommun');
  const toAdd = { service: 'ssbtek', organisationsnummer, board: 'Socialnämnden', validFrom: 0 } as const;
  ({ id: connectionId } = await addConnection(world.database, toAdd));
  unit = await aUnit(world.database, connectionId);
  await giveRole(world, 'emil', { role: 'unit-manager', organisationsnummer, unitId: unit.unitId });
}, 60_000);
afterAll(() => world.stop());

async function isAssured(identity: string): Promise<boolean> {
  const { caseworkers } = (await readRegistry(world.database)).connections.get(connectionId)!;
  return (caseworkers.get(identity) ?? []).some((one) => isValidAt(one, Date.now()));
}

test('a unit manager registers a caseworker; what is wrong is told by its field and nothing is lost', async () => {
  const page = await aPageOf('emil', { browser, world });
  await page.goto('/behorigheter/enheter');
  await page.getByRole('link', { name: 'Enheten för prövning' }).click();
  await page.getByRole('heading', { level: 1, name: 'Enheten för prövning' }).waitFor();
  await page.getByLabel('Namn', { exact: true }).fill('Sara Handläggare');
  await page.getByLabel('Personnummer').fill('19990101-0001');
  await page.getByLabel('Identitet i verksamhetssystemet').fill('HL-SARA');
  await page.getByRole('button', { name: 'Registrera handläggaren' }).click();
  await page.getByRole('link', { name: /Personnumret kan inte finnas/ }).waitFor();
  await expectAccessible(page);
  expect(await page.getByLabel('Identitet i verksamhetssystemet').inputValue()).toBe('HL-SARA');
  await page.getByLabel('Personnummer').fill(personnummerOf('sara'));
  await page.getByRole('button', { name: 'Registrera handläggaren' }).click();
  await page.getByRole('status').filter({ hasText: 'är registrerad' }).waitFor();
  await page.locator('.state-badge', { hasText: 'har inte undertecknat' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'permissions-unit');
  expect(withoutUuids(page.url())).not.toMatch(/\d{10}/);
});

test('the caseworker signs her assurance by keyboard: each statement by itself', async () => {
  const page = await aPageOf('sara', { browser, world });
  await page.goto('/behorigheter');
  await page.getByRole('link', { name: /Min försäkran/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Min försäkran' }).waitFor();
  await page.getByText('nekas alla frågor').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  expect(await page.getByRole('checkbox').count()).toBe(4);
  await tabTo(page, 'Jag får bara använda Tjänsten');
  await page.keyboard.press('Space');
  await tabTo(page, 'Ort');
  await page.keyboard.type('Ekeby');
  await tabTo(page, 'Namnförtydligande');
  await page.keyboard.type('SARA');
  await tabTo(page, 'Underteckna försäkran');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '3 uppgifter behöver rättas' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'permissions-assurance-errors');
  expect(await isAssured('HL-SARA')).toBe(false);
  for (const statement of [
    'Jag är medveten om att sökningar',
    'Jag får inte',
    'Jag är medveten om att all',
  ]) {
    await tabTo(page, statement);
    await page.keyboard.press('Space');
  }
  await tabTo(page, 'Underteckna försäkran');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'är undertecknad' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'permissions-assurance');
  expect(await isAssured('HL-SARA')).toBe(true);
});

test('the unit manager sees that she has signed, and deregisters her at once', async () => {
  const page = await aPageOf('emil', { browser, world });
  await page.goto(`/behorigheter/enheter/${unit.unitId}`);
  await page.locator('.state-badge', { hasText: 'försäkran gäller' }).waitFor();
  await page.getByRole('button', { name: /Undertecknad på papper/ }).click();
  await page.getByRole('heading', { name: /Försäkran på papper/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Avbryt' }).click();
  await page.getByRole('button', { name: /^Avregistrera/ }).click();
  await page.getByRole('heading', { name: /^Avregistrera/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Avregistrera', exact: true }).click();
  await page.locator('.state-badge', { hasText: 'avregistrerad' }).waitFor();
  expect(await isAssured('HL-SARA')).toBe(false);
});
