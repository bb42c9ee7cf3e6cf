import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFinsamDesk } from '../finsam-orders.ts';
import { personnummerOf } from '../login.ts';
import { aTestNumber } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, tabTo } from './browser.ts';
import { addProcessingAgreement, aFinsamWorld, type FinsamWorld } from './finsam-world.ts';
import { giveRole } from './visitors.ts';

// Uppföljning Finsam without a mouse, from the login to what is done: elsa administers a federation, sara orders for her
// municipality, aina checks orders at the operator's and bosse decides.

const browser = openBrowser();
let world: FinsamWorld;

beforeAll(async () => {
  world = await aFinsamWorld();
  const { database } = world;
  await addProcessingAgreement(world);
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  const employer = await aRegisteredParty(database, 'Ekeby kommun', 'municipality');
  const desk = await aFinsamDesk(database, { on: '2026-06-15' });
  await desk.recordAgreement(employer);
  const orderer = { personnummer: personnummerOf('sara'), name: 'Sara Socialsson' };
  const { noticeId } = await desk.notify(orderer, employer);
  await desk.decideNotice(noticeId);
}, 60_000);
afterAll(() => world.stop());

/** Somebody at the keyboard. */
function keyboard(page: Page) {
  const go = async (name: string | RegExp) => {
    await tabTo(page, name);
  };
  return {
    go,
    press: async (name: string | RegExp, key = 'Enter') => {
      await go(name);
      await page.keyboard.press(key);
    },
    write: async (name: string | RegExp, text: string) => {
      await go(name);
      await page.keyboard.type(text);
    },
    heading: async (name: string | RegExp) => {
      await page.getByRole('heading', { name }).first().waitFor();
    },
  };
}

/** Opens an address, and logs in on the way. */
async function loggedIn(name: string, address: string) {
  const page = await browser.aPage({ origin: world.origin, also: [world.login.service.issuer] });
  await page.goto(address);
  const hands = keyboard(page);
  await page.getByRole('link', { name: 'Logga in med E-legitimation' }).waitFor();
  await hands.press('Logga in med E-legitimation');
  await hands.heading('Välj testperson');
  await hands.press(name);
  await page.waitForURL((url) => url.origin === world.origin);
  return { page, ...hands };
}

test('a year is planned: funds, budget and outcome are set with one save, and the difference is told', async () => {
  const { page, press, write, go } = await loggedIn('Elsa', '/finsam');
  await page.getByRole('link', { name: 'Steget vidare' }).waitFor();
  await press('Ekonomi');
  await page.getByLabel('Tilldelade medel, Påhittade kassan').waitFor();
  await write('Tilldelade medel, Påhittade kassan', '500000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('250000');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('250000');
  await write('Budget, Bron till arbete', '400000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('350000');
  await press('Spara');
  await page.getByText('Sparat: 5 uppgifter.').waitFor();
  const row = page.getByRole('row', { name: /^Bron till arbete/ });
  await row.getByText('50 000', { exact: true }).waitFor();
  await page
    .getByRole('row', { name: /^Kvar av medlen 600.000 .*saknas 650.000 .*saknas [-−]?50.000/ })
    .waitFor();
  await go(/^Historik ?för Bron till arbete/);
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByText(/från tomt till 400\s000/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
});

test('a participant lead is found, linked and unlinked', async () => {
  const { page, press, write } = await loggedIn('Elsa', `/finsam/${world.federation}/kopplingar`);
  await page.getByLabel('Förnamn').waitFor();
  await press('Individinriktad insats', 'Home');
  await write('Förnamn', 'li*');
  await page.keyboard.press('Enter');
  await page.getByText('1 hittades.').waitFor();
  await press(/^Koppla ?lisa$/);
  await page.getByText('lisa är kopplad till Bron till arbete.').waitFor();
  await press(/^Ta bort kopplingen ?för/);
  await page.getByRole('alertdialog').waitFor();
  await press('Ta bort kopplingen');
  await page.getByText('Ingen är kopplad ännu.').waitFor();
  // The button that opened the dialog has gone with the link: the place in the page has not.
  await page.locator('h2:focus', { hasText: 'Kopplade till Bron till arbete' }).waitFor();
});

test('figures are read in from a file that is chosen, looked at and saved', async () => {
  const { page, press } = await loggedIn('Elsa', `/finsam/${world.federation}/import`);
  await page.getByLabel('Fil, CSV eller XLSX').waitFor();
  const downloading = page.waitForEvent('download');
  await press('mall som CSV');
  const lines = readFileSync(await (await downloading).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const heading = (lines[0] ?? '').split(';');
  const line = lines.find((one) => /Samsyn.*deltagare/i.test(one) && !/budget/i.test(one)) ?? '';
  const cells = line.split(';');
  cells[heading.findIndex((name) => /^nytt|^värde/i.test(name))] = '31';
  const buffer = Buffer.from(`${heading.join(';')}\r\n${cells.join(';')}\r\n`);
  const choosing = page.waitForEvent('filechooser');
  await press('Fil, CSV eller XLSX', 'Space');
  await (await choosing).setFiles({ name: 'antal.csv', mimeType: 'text/csv', buffer });
  await press('Visa vad som skulle ändras');
  await page.getByRole('row', { name: /Samsyn.*31/ }).waitFor();
  await press('Spara ändringen');
  await page.getByText('Sparat: en uppgift.').waitFor();
});

test('a report is reached from the start page and taken home', async () => {
  const { page, press, heading } = await loggedIn('Elsa', `/finsam/${world.federation}?ar=2025`);
  await page.getByRole('link', { name: 'Steget vidare' }).waitFor();
  await press('Rapporter');
  await page.getByRole('main').getByRole('link', { name: 'Deltaganden', exact: true }).waitFor();
  await press('Deltaganden');
  await heading('Mer att veta om uppgifterna');
  const downloading = page.waitForEvent('download');
  await press('Hämta som PDF');
  expect((await downloading).suggestedFilename()).toMatch(/\.pdf$/);
});

test('a year is locked for one federation and opened again, each for a reason', async () => {
  const { page, press, write } = await loggedIn('Bosse', '/finsam-forvaltning/ar');
  const dialog = page.getByRole('dialog');
  await page.getByLabel('Gäller').waitFor();
  await press('Gäller', 'End');
  await press(/^Lås ?2024$/);
  await dialog.waitFor();
  await write('Skäl', 'Året är rapporterat.');
  await press(/^Lås$/);
  await page.getByText(/2024 låstes för Samordningsförbundet Prov/).waitFor();
  await press(/^Öppna igen ?2024$/);
  await dialog.waitFor();
  await write('Skäl', 'Utfallet var fel bokfört.');
  await press(/^Öppna igen$/);
  await page.getByText(/2024 öppnades igen för .*Utfallet var fel bokfört/).waitFor();
  await page.locator('h1:focus', { hasText: 'Lås och öppna år' }).waitFor();
});

test('a user is ordered and signed for, checked by one at the operator’s and granted by another', async () => {
  const page = await browser.aPage({ origin: world.origin, also: [world.login.service.issuer] });
  const orderer = keyboard(page);
  await page.goto('/bestall-finsam');
  await page.getByRole('link', { name: /^Legitimera dig med E-legitimation/ }).waitFor();
  await orderer.press('Legitimera dig med E-legitimation');
  await orderer.heading('Välj testperson');
  await orderer.press('Sara');
  await page.getByText(/Du kan beställa för Ekeby kommun/).waitFor();
  await orderer.press('Samordningsförbund', 'End');
  await orderer.press('Roll', 'End');
  await orderer.write('Medarbetarens namn', 'Ny Användare');
  await orderer.write(/^Personnummer/, aTestNumber());
  await orderer.press('Läs och underteckna');
  await page.locator('h2:focus', { hasText: 'Läs och underteckna' }).waitFor();
  await orderer.press('Underteckna och beställ');
  await orderer.heading('Beställningen är mottagen');

  const officer = await loggedIn('Aina', '/finsam-forvaltning/bestallningar');
  await officer.page.getByRole('link', { name: 'Ny Användare' }).waitFor();
  await officer.press('Ny Användare');
  await officer.heading('Kontrollera');
  await officer.press(/inte har skyddade personuppgifter/, 'Space');
  await officer.press('Kontrollerad');
  await officer.page.getByText('Kontrollerad, väntar på beslut').waitFor();
  // The form that was sent has gone: the keyboard goes on from the heading before it.
  await officer.page.locator('h2:focus').waitFor();

  const approver = await loggedIn('Bosse', '/finsam-forvaltning/bestallningar');
  await approver.page.getByRole('link', { name: 'Ny Användare' }).waitFor();
  await approver.press('Ny Användare');
  await approver.page.getByRole('button', { name: 'Bevilja' }).waitFor();
  await approver.press('Bevilja');
  await approver.page.getByRole('dialog').waitFor();
  await approver.press('Bevilja');
  await approver.page.getByText('Beviljad').waitFor();
});

test('the yearly review of an employer’s users is recorded, and is not due until next year', async () => {
  const officer = await loggedIn('Aina', '/finsam-forvaltning/anvandare');
  await officer.page
    .getByRole('row', { name: /elsa.*Gäller tills vidare.*1971-01-01, ska göras nu/i })
    .waitFor();
  await officer.press('Registrera att en översyn har gjorts');
  await officer.heading('Översyner som har gjorts');
  await officer.press('Arbetsgivare', 'End');
  await officer.write('Översynen gjordes', '2026-06-15');
  await officer.write('Vem som svarar för den', 'Socialchefen');
  await officer.write('Vad den visade', 'Alla ska vara kvar.');
  await officer.press('Registrera översynen');
  await officer.page.getByText(/2026-06-15: .*Alla ska vara kvar\. Svarade för den: Socialchefen/).waitFor();
  await expectAccessible(officer.page);
  await expectNoSidewaysScroll(officer.page);
  await officer.page.goBack();
  await officer.page
    .getByRole('row', { name: /Gäller tills vidare.*2027-06-15/ })
    .first()
    .waitFor();
});
