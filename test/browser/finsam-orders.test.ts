import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, addYears, swedishDayAt } from '../../src/values/day.ts';
import { aFederation } from '../finsam-orders.ts';
import { personnummerOf } from '../login.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aTestNumber } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';

// From an agreement to a user, and what remains when the orderer's two years have passed.

const browser = openBrowser();
let at = Date.now();
const today = swedishDayAt(at);
let world: PageWorld;
let employer: string;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld({ now: () => at });
  const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
  employer = await aRegisteredParty(world.database, 'Ekeby kommun');
  await aFederation(world.database);
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
}, 60_000);
afterAll(() => world.stop());

async function open(key: string, path: string): Promise<Page> {
  const page = await aPageOf(key, { browser, world });
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Through the login service without looking at its pages, as somebody whose browser has no session. */
async function identified(key: string): Promise<Page> {
  const visitor = world.aBrowser();
  const base = `${world.origin}/web-api/finsam-permissions/identifications`;
  const begun = await visitor.open(`${base}/begin/e-legitimation`);
  const back = await visitor.chooseAtProvider(begun.location!, key);
  await visitor.open(back, { fromAnotherSite: true });
  const page = await browser.aPage({ origin: world.origin });
  const cookies = [...visitor.cookies(world.origin)];
  await page.context().addCookies(cookies.map(([name, value]) => ({ name, value, url: world.origin })));
  return page;
}

async function writeOrder(page: Page, name: string): Promise<void> {
  await page.getByLabel('Samordningsförbund').selectOption({ label: 'Samordningsförbundet Exempel' });
  await page.getByLabel('Roll').selectOption('Deltagaransvarig');
  await page.getByLabel('Medarbetarens namn').fill(name);
  await page.getByLabel('Personnummer').fill(aTestNumber());
  await page.getByLabel('Personnummer').blur();
}

test('an orderer is notified, orders, and expires', async () => {
  const officer = await open('aina', '/finsam-forvaltning/avtal/nytt');
  await officer.getByLabel('Organisationsnummer').fill(employer);
  await officer.getByLabel('Beteckning').fill('Dnr 2026/17');
  await officer.getByLabel('Undertecknat').fill(today);
  await officer.getByLabel('Gäller från och med').fill(today);
  await officer.getByLabel('Brev till').fill('Registrator');
  await officer.getByLabel('E-postadress').fill('registrator@ekeby.example');
  await officer.getByRole('button', { name: 'Registrera' }).click();
  await officer.getByRole('row', { name: /Ekeby kommun.*tills vidare/ }).waitFor();

  await officer.goto('/finsam-forvaltning/bestallare/ny');
  await officer.getByLabel('Organisationsnummer').fill(employer);
  await officer.getByLabel('Beställarens namn').fill('Elsa Exempel');
  await officer.getByLabel('Personnummer').fill(personnummerOf('elsa'));
  await officer.getByLabel('Undertecknad av').fill('Kommundirektören');
  await officer.getByLabel('Anmälan kom in').fill(today);
  await officer.getByLabel('Beställare från och med').fill(today);
  await officer.getByRole('button', { name: 'Registrera anmälan' }).click();
  await officer.getByRole('row', { name: /väntar på beslut/ }).waitFor();

  const approver = await open('bosse', '/finsam-forvaltning/bestallare');
  await approver.getByRole('button', { name: /^Godkänn/ }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Godkänn' }).click();
  const lastOn = addDays(addYears(today, 2), -1);
  await approver.getByRole('row', { name: new RegExp(`${lastOn}.*Gäller`) }).waitFor();
  await screenshot(approver, 'finsam-orderers');

  const orderer = await identified('elsa');
  await orderer.goto('/bestall-finsam');
  await orderer.getByText('Du kan beställa för Ekeby kommun').waitFor();
  await writeOrder(orderer, 'Ny Användare');
  await orderer.getByRole('button', { name: 'Läs och underteckna' }).click();
  await orderer.getByRole('heading', { name: 'Läs och underteckna' }).waitFor();
  await expectAccessible(orderer);
  await expectNoSidewaysScroll(orderer);
  await screenshot(orderer, 'finsam-order-to-sign');
  await orderer.getByRole('button', { name: 'Underteckna och beställ' }).click();
  await orderer.getByRole('heading', { name: 'Beställningen är mottagen' }).waitFor();
  await expectAccessible(orderer);
  const saving = orderer.waitForEvent('download');
  await orderer.getByRole('button', { name: 'Hämta kvittot som PDF' }).click();
  expect((await saving).suggestedFilename()).toBe('kvitto-bestallning-finsam.pdf');

  await officer.goto('/finsam-forvaltning/bestallningar');
  await officer.getByRole('link', { name: 'Ny Användare' }).click();
  await officer.getByLabel(/inte har skyddade personuppgifter/).press('Space');
  await officer.getByRole('button', { name: 'Kontrollerad' }).click();
  await officer.getByText('Kontrollerad, väntar på beslut').waitFor();
  await approver.goto('/finsam-forvaltning/bestallningar');
  await approver.getByRole('link', { name: 'Ny Användare' }).click();
  await approver.getByRole('button', { name: 'Bevilja' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Bevilja' }).click();
  await approver.getByText('Beviljad').waitFor();

  await officer.goto('/finsam-forvaltning/bestallningar/ny');
  await officer.getByLabel('Beställare som har undertecknat').selectOption({ index: 1 });
  await officer.getByLabel('Beställningens datum').fill(today);
  await officer.getByLabel('Arbetsgivarens organisationsnummer').fill(employer);
  await officer.getByLabel('Samordningsförbund').selectOption({ label: 'Samordningsförbundet Exempel' });
  await officer.getByLabel('Roll').selectOption('Deltagaransvarig');
  await officer.getByLabel('Användarens namn').fill('På Papper');
  await officer.getByLabel('Personnummer').fill(aTestNumber());
  await officer.getByRole('button', { name: 'Registrera beställningen' }).click();
  await officer.getByText(/på papper eller genom myndighetens egen väg/).waitFor();
  await officer.getByText('Väntar på kontroll').waitFor();

  at += 2 * 366 * 86_400_000;
  const later = await identified('elsa');
  await later.goto('/bestall-finsam');
  await later.getByText('Du är inte beställare för någon organisation nu.').waitFor();
  await later.getByLabel(/organisationsnummer/).fill(employer);
  await writeOrder(later, 'En Till');
  await later.getByRole('button', { name: 'Läs och underteckna' }).click();
  await later.getByText(`Du var beställare för Ekeby kommun till och med den ${lastOn}.`).waitFor();
  expect(await later.getByLabel('Medarbetarens namn').inputValue()).toBe('En Till');
  const looker = await open('aina', '/finsam-forvaltning/bestallare');
  await looker.getByRole('row', { name: /Utgången/ }).waitFor();
  await looker.goto('/finsam-forvaltning/anvandare');
  await looker.getByRole('row', { name: /Ny Användare.*Gäller tills vidare/ }).waitFor();
}, 120_000);

test('what an orderer has written stays while she identifies herself, but for the number', async () => {
  const page = await browser.aPage({ origin: world.origin });
  await page.goto('/bestall-finsam');
  await page.getByRole('link', { name: /Legitimera dig med E-legitimation/ }).waitFor();
  const form = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Anmälan av beställare (PDF)' }).click();
  expect((await form).suggestedFilename()).toBe('Anmälan av beställare, Uppföljning Finsam.pdf');
  await writeOrder(page, 'Kvar Efteråt');
  await page.goto('/bestall-finsam?orsak=cancelled');
  await page.getByRole('alert').getByText('Legitimeringen gick inte').waitFor();
  expect(await page.getByLabel('Medarbetarens namn').inputValue()).toBe('Kvar Efteråt');
  expect(await page.getByLabel('Personnummer').inputValue()).toBe('');
  await page.getByRole('button', { name: 'Läs och underteckna' }).click();
  await page.getByText('uppgift behöver rättas').or(page.getByText('uppgifter behöver rättas')).waitFor();
  await expectAccessible(page);
});
