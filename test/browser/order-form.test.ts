import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aPdf } from '../pdf.ts';
import { anOrganisationsnummer, aRegisteredParty, certificates } from '../registry.ts';
import { withoutUuids } from '../without-uuids.ts';
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

// The order form by keyboard alone, its review, and what the two sides see of each other.

const browser = openBrowser();
let world: PageWorld;
let pdf: string;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld();
  const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  pdf = join(mkdtempSync(join(inject('folder'), 'pdf-')), 'fullmakt.pdf');
  writeFileSync(pdf, aPdf());
});
afterAll(() => world.stop());

/** Writes into the field that the label names, reached by Tab. */
async function write(page: Page, label: string, text: string): Promise<void> {
  const isField = () => page.evaluate<boolean>(`document.activeElement?.matches('input, textarea') ?? false`);
  do
    await tabTo(page, label); // the form's parts and the list of errors may be called so, too
  while (!(await isField()));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
}

/** A file can't be chosen by keys in a browser without windows: the field is reached by them, and given it. */
async function enclose(page: Page, label: string): Promise<void> {
  const field = page.getByRole('group', { name: label, exact: true });
  await field.locator('input[type=file]').setInputFiles(pdf);
  await field.getByRole('link', { name: 'fullmakt.pdf' }).waitFor();
}

const next = 'Spara och gå vidare';
/** Many pages in a row, each looked through by axe, on a machine that may be busy. */
const longest = { timeout: 120_000 };

test('the order form is filled in, signed and sent in by keyboard alone', longest, async () => {
  const page = await aPageOf('sara', { browser, world });
  await page.goto('/anslutningar');
  await page.getByText('Ni har inga beställningar').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await press(page, 'Börja på en ny beställning');

  await heading(page, 'Kommunens beslut');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await press(page, next); // nothing is written: each field is told, and listed
  await page.getByText('3 uppgifter behöver rättas').waitFor();
  await page.getByRole('link', { name: /Bifoga beslutet/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'order-mistakes');
  await write(page, 'Beslutets datum', '2026-01-15');
  await write(page, 'Beslutets beteckning', 'KS 2026/17');
  await enclose(page, 'Beslutet');
  await press(page, next);

  await heading(page, '1. Beställare');
  await write(page, 'Kommun', 'Ekeby kommun');
  await write(page, 'Organisationsnummer', anOrganisationsnummer().slice(2));
  await write(page, 'Nämnd som ansvarar', 'Arbetsmarknadsnämnden');
  await write(page, 'Enhet 1', 'Försörjningsstöd norr');
  await press(page, 'Lägg till en enhet');
  await expect.poll(() => focused(page)).toMatch(/^Enhet 2/);
  await page.keyboard.type('Försörjningsstöd söder');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await press(page, next);

  await heading(page, '2. Uppgift om kontaktpersoner');
  await write(page, 'För- och efternamn', 'Alma Avtalsson');
  await write(page, 'Telefonnummer', '123 45 67');
  await write(page, 'E-postadress', 'alma@ekeby.example');
  await press(page, 'Jag som fyller i', 'Space');
  await press(page, next);
  await page.getByRole('link', { name: /telefonnumret med riktnummer/ }).waitFor();
  expect(await page.getByLabel('Telefonnummer').inputValue()).toBe('123 45 67'); // nothing that was written is lost
  await write(page, 'Telefonnummer', '08-123 45 67');
  await press(page, next);

  await heading(page, '3. Namn som kommer att stå i signeringscertifikatet');
  await write(page, 'Namn', 'Exempelby kommun');
  await press(page, next);
  await heading(page, '4. Tjänsteleverantör');
  await press(page, next);
  await heading(page, '5. Bekräftelser');
  await expectAccessible(page);
  for (const confirmed of ['Kommunen bekräftar att den har', 'Kommunen ger', 'För att ta tjänsten']) {
    await press(page, confirmed, 'Space');
  }
  await press(page, next);
  await heading(page, 'Bifogas till beställningsformuläret');
  await enclose(page, 'Fullmakt');
  await enclose(page, 'Behörighetshandling');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await press(page, next);

  await heading(page, '6. Underskrift');
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'order-signature');
  await press(page, 'Läs texten och skriv under');
  await page.getByRole('heading', { level: 1, name: 'Underskrift av beställning' }).waitFor();
  await write(page, 'Ort', 'Ekeby');
  await press(page, 'Visa texten');
  await page.getByText('Nämnd som ansvarar för ekonomiskt bistånd: Arbetsmarknadsnämnden').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'order-signed-text');
  await press(page, 'Skriv under');
  await page.getByText('Beställningen är undertecknad.').waitFor();
  await press(page, 'Till beställningen');
  await heading(page, 'Skicka in');
  await page.getByText('Beställningen är komplett.').waitFor();
  await press(page, 'Skicka in beställningen');
  await page.getByText(/Ska vara klar senast \d{4}-\d{2}-\d{2}/).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'application-sent');
  expect(withoutUuids(page.url())).not.toMatch(/\d{6}-?\d{4}/);
});

test(
  'the operator asks for completion, checks, has it approved, enters it in the register and opens access',
  longest,
  async () => {
    const officer = await aPageOf('aina', { browser, world });
    await officer.goto('/register');
    await officer.getByRole('link', { name: 'Ekeby kommun' }).waitFor();
    await expectAccessible(officer);
    await expectNoSidewaysScroll(officer);
    await screenshot(officer, 'register');
    await officer.getByRole('link', { name: 'Ekeby kommun' }).click();
    await heading(officer, 'Kvalitetssäkring');
    await expectAccessible(officer);
    await expectNoSidewaysScroll(officer);
    await screenshot(officer, 'review');

    await press(officer, 'Be om komplettering'); // nothing is written: told by the field
    await officer.getByRole('link', { name: /Skriv vad som saknas/ }).waitFor();
    await write(officer, 'Vad som saknas', 'Enheternas hela namn.');
    await press(officer, 'Be om komplettering');
    await heading(officer, 'Begärd komplettering');

    const municipality = await aPageOf('sara', { browser, world });
    await municipality.goto('/anslutningar');
    await municipality.getByRole('link', { name: 'Ekeby kommun' }).click();
    await municipality.getByText('Enheternas hela namn.', { exact: true }).waitFor();
    await expectAccessible(municipality);
    await screenshot(municipality, 'to-be-completed');
    await municipality.goto(`${municipality.url()}/bestallning/bestallare`);
    await municipality.getByLabel('Enhet 1').fill('Enheten för försörjningsstöd norr');
    await municipality.keyboard.press('Tab');
    await municipality.getByText('Allt är sparat.').waitFor();
    await municipality.goto(municipality.url().replace(/bestallning.*/, 'underskrift'));
    await municipality.getByLabel('Ort').fill('Ekeby');
    await municipality.getByRole('button', { name: 'Visa texten' }).click();
    await municipality.getByRole('button', { name: 'Skriv under' }).click();
    await municipality.getByRole('link', { name: 'Till beställningen' }).click();
    await municipality.getByRole('button', { name: 'Skicka in beställningen' }).click();
    await municipality.getByText(/Ska vara klar senast/).waitFor();

    await officer.reload();
    await heading(officer, 'Kvalitetssäkring');
    await officer.getByRole('button', { name: 'Kontrollera beslutet' }).click();
    for (let point = 0; point < 7; point += 1) await check(officer);
    await officer.getByText('Den godkänns av någon annan.').waitFor();

    const approver = await aPageOf('bosse', { browser, world });
    await approver.goto(new URL(officer.url()).pathname);
    await approver.getByRole('button', { name: 'Godkänn' }).click();
    await approver.getByRole('alertdialog').getByRole('button', { name: 'Godkänn' }).click();
    await approver.getByText('Godkänd', { exact: true }).first().waitFor();

    const [pem] = await certificates(1);
    await officer.reload();
    await officer.getByLabel(/^Certifikat/).fill(pem!);
    await officer.locator('label', { hasText: 'Arbetsförmedlingen' }).click();
    await screenshot(officer, 'registration');
    await expectAccessible(officer);
    await officer.getByRole('button', { name: 'För in i registret' }).click();
    await officer.getByRole('button', { name: 'Kontrollera 9.2.7' }).click();
    for (let point = 0; point < 2; point += 1) await check(officer);
    await heading(officer, 'Öppna åtkomst');
    await officer.locator('label', { hasText: 'Från en senare tidpunkt' }).click();
    await officer.getByRole('button', { name: 'Öppna åtkomst' }).click();
    await officer.getByRole('link', { name: /Skriv dag/ }).waitFor(); // no day is written
    await officer
      .locator('label')
      .filter({ hasText: /^\s*Nu\s*$/ })
      .click();
    await officer.getByRole('button', { name: 'Öppna åtkomst' }).click();
    await officer.getByText('Åtkomst öppnad', { exact: true }).first().waitFor();
    await expectAccessible(officer);
    await screenshot(officer, 'opened');

    await municipality.reload();
    await municipality.getByRole('button', { name: 'Hämta certifikatet' }).waitFor();
    await expectAccessible(municipality);
  },
);

/** Ticks the point that is open, with evidence; the next one opens. */
async function check(page: Page): Promise<void> {
  const before = await page.getByRole('status').filter({ hasText: 'punkter' }).innerText();
  for (const found of ['Fullständiga', 'Korrekta', 'Verifierade'])
    await page.locator('label', { hasText: found }).click();
  await page.getByLabel('Underlag', { exact: false }).first().fill('Sett i original');
  await page.getByRole('button', { name: 'Spara kontrollen' }).click();
  await expect
    .poll(() => page.getByRole('status').filter({ hasText: 'punkter' }).innerText())
    .not.toBe(before);
}
