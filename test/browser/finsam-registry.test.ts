import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFederationRow, aMemberRow } from '../finsam-rows.ts';
import { anOrganisationsnummer, aRegisteredParty } from '../registry.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot } from './browser.ts';
import { aFinsamWorld, type FinsamWorld } from './finsam-world.ts';
import { aPageOf, giveRole } from './visitors.ts';

// The operator's federations, codes, years and log on the pages: aina registers, bosse decides, greta audits.

const browser = openBrowser();
let world: FinsamWorld;

beforeAll(async () => {
  world = await aFinsamWorld();
  const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'sara', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  await giveRole(world, 'greta', { role: 'log-auditor', organisationsnummer: operator });
}, 60_000);
afterAll(() => world.stop());

async function open(key: string, address: string): Promise<Page> {
  const page = await aPageOf(key, { browser, world });
  await page.goto(address);
  return page;
}

/** Accessible, narrow enough, and looked at when somebody wants to. */
async function expectGood(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test('a year is locked while its administrator writes: nothing of hers is saved or lost, and nothing changes until it is reopened for a reason', async () => {
  const elsa = await open('elsa', `/finsam/${world.federation}/ekonomi?ar=2025`);
  await elsa.getByLabel('Tilldelade medel, Region Prov').fill('900 000');
  const bosse = await open('bosse', '/finsam-forvaltning/ar');
  await bosse.getByLabel('Gäller').selectOption({ label: 'Samordningsförbundet Prov' });
  await bosse.getByRole('button', { name: 'Lås 2025' }).click();
  await bosse.getByRole('dialog').getByLabel('Skäl').fill('Året är rapporterat.');
  await expectGood(bosse, 'year-lock');
  await bosse.getByRole('dialog').getByRole('button', { name: 'Lås', exact: true }).click();
  await bosse.getByText(/2025 låstes för/).waitFor();
  await expectGood(bosse, 'years');

  await elsa.getByRole('button', { name: 'Spara', exact: true }).click();
  await elsa
    .getByText(/2025 är låst/)
    .first()
    .waitFor();
  expect(await elsa.getByLabel('Tilldelade medel, Region Prov').inputValue()).toBe('900 000');
  await expectGood(elsa, 'economy-locked-meanwhile');

  elsa.once('dialog', (dialog) => void dialog.accept()); // the browser asks about what is not saved
  await elsa.reload();
  await elsa.getByText('2025 är låst.').waitFor();
  expect(await elsa.getByRole('button', { name: 'Spara', exact: true }).count()).toBe(0);
  await expectGood(elsa, 'economy-locked');

  await bosse.getByRole('button', { name: 'Öppna igen 2025' }).click();
  await bosse.getByRole('dialog').getByRole('button', { name: 'Öppna igen' }).click();
  await bosse.getByRole('link', { name: /skäl/i }).waitFor();
  await bosse.getByRole('dialog').getByLabel('Skäl').fill('Utfallet var fel bokfört.');
  await bosse.getByRole('dialog').getByRole('button', { name: 'Öppna igen' }).click();
  await bosse.getByText(/2025 öppnades igen för .*Utfallet var fel bokfört/).waitFor();
  await elsa.reload();
  await elsa.getByRole('button', { name: 'Spara', exact: true }).waitFor();
});

test('the log auditor reads, for a reason and by keyboard, who locked the year and who opened it; others have no way there', async () => {
  const aina = await open('aina', '/finsam-forvaltning');
  expect(await aina.getByRole('link', { name: 'Loggen' }).count()).toBe(0);
  await aina.goto('/finsam-forvaltning/logg');
  await aina.getByText('Loggen läses av loggranskaren').waitFor();
  const greta = await open('greta', '/finsam-forvaltning');
  await greta.getByRole('link', { name: 'Loggen' }).press('Enter');
  await greta.getByRole('button', { name: 'Läs loggen' }).press('Enter');
  await greta.getByRole('link', { name: /varför du läser loggen/i }).waitFor();
  await expectGood(greta, 'finsam-log-without-reason');
  await greta.getByLabel('Skäl').fill('Stickprov enligt rutin 4.');
  await greta.getByLabel('Skäl').press('Tab');
  await greta.keyboard.press('Enter');
  const rows = greta.getByRole('row');
  await rows.filter({ hasText: 'Öppnade ett år' }).waitFor();
  const told = (await rows.allInnerTexts()).slice(1).map((row) => row.replaceAll(/\s+/g, ' '));
  const about = 'förbund: Samordningsförbundet Prov år: 2025 skäl:';
  expect(told.toSorted()).toEqual([
    expect.stringContaining(`Bosse Beslut beslutsfattare Låste ett år ${about}`),
    expect.stringContaining(`Bosse Beslut beslutsfattare Öppnade ett år ${about}`),
  ]);
  await expectGood(greta, 'finsam-log');
});

test('a federation is registered with the members that the law demands, and ends with all that rests on it', async () => {
  const page = await open('aina', '/finsam-forvaltning/forbund');
  await page.getByRole('link', { name: 'Samordningsförbundet Prov' }).waitFor();
  await expectGood(page, 'office-federations');
  await page.getByRole('link', { name: 'Registrera förbund' }).click();
  await page.getByLabel('Namn').first().fill('Samordningsförbundet Nya');
  await page.getByLabel('Organisationsnummer').first().fill(anOrganisationsnummer().slice(2));
  await page.getByLabel('Län').selectOption({ label: 'Uppsala län' });
  await page.getByLabel('Bildat').fill('2026-01-01');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.getByRole('heading', { name: /behöver rättas/ }).waitFor();
  const lacks = page.getByRole('link', { name: /Försäkringskassan saknas.*region saknas.*kommun saknas/ });
  await lacks.waitFor();
  await expectGood(page, 'register-federation-mistake');
  for (const name of [/^Påhittade kassan/, /^Påhittade förmedlingen/, /^Region Prov/, /^Provinge kommun/]) {
    const option = page.getByLabel('Lägg till en organisation som är känd').getByRole('option', { name });
    const value = await option.getAttribute('value');
    await page.getByLabel('Lägg till en organisation som är känd').selectOption(value);
  }
  await expectGood(page, 'register-federation');
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.getByRole('heading', { name: 'Samordningsförbundet Nya', level: 2 }).waitFor();
  await page.getByRole('button', { name: 'Slå samman med ett annat förbund' }).click();
  await page.getByLabel('Uppgår i').selectOption({ label: 'Samordningsförbundet Prov' });
  await page.getByLabel('Första dagen som förbundet inte finns').fill('2027-01-01');
  await page.keyboard.press('Tab');
  await page.getByLabel(/^Vad som har beslutats/).fill('Kapitalet går till det förbund som finns kvar.');
  await expectGood(page, 'office-federation');
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.getByText('Förbundet upphör 2027-01-01.').waitFor();
});

test('a placeholder is replaced by another version of the code, and the list says who published it', async () => {
  const page = await open('bosse', '/finsam-forvaltning/koder?lista=target-group');
  await page.getByRole('button', { name: /^Ny version av Långtidssjukskrivna/ }).click();
  await page.getByLabel('I klartext').fill('Långtidssjukskrivna, fastställd');
  await page.getByText('Platshållare: står i stället').click();
  await expectGood(page, 'publish-code');
  await page.getByRole('button', { name: 'Publicera', exact: true }).click();
  await page.getByRole('row', { name: /Långtidssjukskrivna, fastställd.*2.*Nej/ }).waitFor();
  await expectGood(page, 'codes');
});

test('a member leaves when the law allows it, a federation is extended, and one that is wound up takes no more acts', async () => {
  const { database } = world;
  const federation = await aFederationRow(database, { name: 'Samordningsförbundet Dalen' });
  for (const [party, name] of [
    ['FK', 'Dalens kassa'],
    ['AF', 'Dalens förmedling'],
    ['region', 'Region Dalen'],
    ['municipality', 'Dals kommun'],
  ] as const)
    await aMemberRow(database, { federation, party, name });
  await aRegisteredParty(database, 'Åsens kommun', 'municipality');
  const page = await open('aina', `/finsam-forvaltning/forbund/${federation}`);
  const status = page.getByRole('status');

  await page.getByRole('button', { name: 'Registrera utträde för Dals kommun' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Första dagen som inte medlem').fill('2027-01-01');
  await dialog.getByRole('button', { name: 'Registrera utträdet' }).click();
  await dialog
    .getByText('En kommun saknas bland medlemmarna. Då ska förbundet avvecklas i stället.')
    .waitFor();
  expect(await dialog.getByLabel('Första dagen som inte medlem').inputValue()).toBe('2027-01-01');
  await expectGood(page, 'member-may-not-leave');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  const known = page.getByLabel('Lägg till en organisation som är känd');
  const choose = async (name: RegExp) =>
    await known.selectOption(await known.getByRole('option', { name }).getAttribute('value'));
  const extend = page.getByRole('button', { name: 'Utvidga med fler medlemmar' });
  await extend.click();
  await page.getByLabel('Från och med').fill('2026-09-01');
  await page.keyboard.press('Tab');
  await choose(/^Dals kommun/);
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.getByRole('link', { name: /Organisationen är redan medlem/ }).waitFor();
  await expectGood(page, 'extend-mistake');
  await page.getByRole('button', { name: 'Ta bort medlem 1' }).click();
  await choose(/^Åsens kommun/);
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await status.getByText('Förbundet har fler medlemmar från och med 2026-09-01.').waitFor();
  await page.getByRole('row', { name: /Åsens kommun.*2026-09-01/ }).waitFor();

  await page.getByRole('button', { name: 'Registrera utträde för Dals kommun' }).click();
  await dialog.getByLabel('Första dagen som inte medlem').fill('2027-01-01');
  await dialog.getByRole('button', { name: 'Registrera utträdet' }).click();
  await status.getByText('Dals kommun är inte medlem från och med 2027-01-01.').waitFor();

  await page.getByRole('button', { name: 'Avsluta förbundet' }).click();
  await page.getByLabel('Första dagen som förbundet inte finns').fill('2027-07-01');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await page.getByRole('link', { name: /Skriv vad som har beslutats/ }).waitFor();
  await page.getByLabel(/^Vad som har beslutats/).fill('Likvidation. Arkivet går till Åsens kommun.');
  await page.getByRole('button', { name: 'Registrera', exact: true }).click();
  await status.getByText('Förbundet upphör 2027-07-01. Behörigheter som upphör: 0.').waitFor();
  await page.getByText(/2027-07-01: Avslutat\. Likvidation\./).waitFor();
  expect(await page.getByRole('heading', { name: 'Åtgärder' }).count()).toBe(0);
  await expectGood(page, 'federation-wound-up');
});

test('the operator and a federation, and two of the operator’s, say anew what it is: nobody’s words are lost', async () => {
  const { federation } = world;
  const elsa = await open('elsa', `/finsam/${federation}/uppgifter`);
  const [aina, sara] = [
    await open('aina', `/finsam-forvaltning/forbund/${federation}`),
    await open('sara', `/finsam-forvaltning/forbund/${federation}`),
  ];
  const begin = async (page: Page) => {
    await page.getByRole('button', { name: 'Ändra namn eller län' }).click();
    await page.getByLabel('Namn').waitFor();
  };
  await elsa.getByLabel('Telefon').fill('010-111 11 11');
  for (const page of [aina, sara]) await begin(page);
  await aina.getByLabel('Namn').fill('Samordningsförbundet Prövning');
  await aina.getByRole('button', { name: 'Registrera', exact: true }).click();
  await aina.getByText('Namn och län är sparade.').waitFor();

  await sara.getByLabel(/^Län/).selectOption('05');
  await sara.getByRole('button', { name: 'Registrera', exact: true }).click();
  await sara.getByRole('heading', { name: /har ändrat sedan du började/ }).waitFor();
  expect(await sara.getByLabel(/^Län/).inputValue()).toBe('05');
  await expectGood(sara, 'federation-conflict');
  await sara.getByRole('button', { name: /^Ta det sparade ?: Namn/ }).click();
  await sara.getByRole('button', { name: 'Registrera', exact: true }).click();
  await sara.getByText('Namn och län är sparade.').waitFor();
  await sara.getByRole('heading', { name: 'Samordningsförbundet Prövning', level: 2 }).waitFor();

  await elsa.getByRole('button', { name: 'Spara', exact: true }).click();
  await elsa.getByRole('button', { name: /^Ta det sparade ?: Telefon/ }).waitFor();
  expect(await elsa.getByLabel('Telefon').inputValue()).toBe('010-111 11 11');
  await expectGood(elsa, 'details-conflict');
  await elsa.getByRole('button', { name: 'Spara', exact: true }).click();
  await elsa.waitForURL(`**/finsam/${federation}`);
  await elsa.getByText('010-111 11 11').waitFor();
});
