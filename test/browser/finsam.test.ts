import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aFederationRow, aMemberRow } from '../finsam-rows.ts';
import { addInitiative } from '../finsam-year.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';
import { addProcessingAgreement, aFinsamWorld, type FinsamWorld } from './finsam-world.ts';
import { aPageOf, giveRole } from './visitors.ts';

// Uppföljning Finsam on the pages: the whole server, and everybody logged in for real.

const browser = openBrowser();
let world: FinsamWorld;

beforeAll(async () => {
  world = await aFinsamWorld();
}, 60_000);
afterAll(() => world.stop());

async function open(key: string, page = '', settings = {}): Promise<Page> {
  const opened = await aPageOf(key, { browser, world, ...settings });
  await opened.goto(`/finsam/${world.federation}${page}`);
  await opened.getByRole('navigation', { name: 'Förbundets sidor' }).waitFor();
  return opened;
}

/** Accessible, narrow enough, and looked at when somebody wants to. */
async function expectGood(page: Page, name: string): Promise<void> {
  await screenshot(page, name);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
}

test('whoever has one federation goes straight to it; the panel opens, closes and gives the focus back by keyboard', async () => {
  const page = await aPageOf('elsa', { browser, world });
  await page.goto('/finsam');
  await page.waitForURL(`**/finsam/${world.federation}`);
  await page.getByRole('link', { name: 'Steget vidare' }).waitFor();
  await page.getByText('elsa', { exact: false }).first().waitFor();
  await expectGood(page, 'start');
  await page.getByRole('link', { name: 'Steget vidare' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Steget vidare' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Steget vidare');
  expect(new URL(page.url()).searchParams.get('insats')).toBe(world.initiatives.steget);
  await expectGood(page, 'panel');
  await page.getByRole('button', { name: 'Insatsens historik' }).click();
  await page.getByRole('dialog').getByText('Version 1').waitFor();
  await expectGood(page, 'initiative-history');
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Steget vidare', level: 3 }).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary', { name: 'Steget vidare' }).waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Steget vidare');
});

test('an administrator plans a year: an initiative step by step, its budget, the economy and what it sums to', async () => {
  const page = await open('elsa', '?ar=2027');
  await page.getByRole('link', { name: 'Lägg till insats' }).click();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('link', { name: /Välj insatsens inriktning/ }).waitFor();
  await expectGood(page, 'wizard-orientation');
  await page.getByText('Individinriktad: riktar sig').click();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('heading', { name: /Steg 2 av 5/ }).waitFor();
  await page.getByText('Ja', { exact: true }).click();
  await page.getByLabel('Preciserad inriktning').selectOption({ index: 1 });
  await page.locator('label', { hasText: 'Psykisk ohälsa' }).click();
  const help = page.getByRole('button', { name: 'Förklaring: preciserad inriktning' });
  await help.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Stäng' }).waitFor();
  await expectGood(page, 'wizard-follow-up');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByLabel('Namn').fill('Nya vägar');
  await page.getByLabel('Startdag').fill('2027-01-01');
  await page.keyboard.press('Tab');
  await page.goBack();
  await page.getByRole('heading', { name: /Steg 2 av 5/ }).waitFor();
  await page.goForward();
  expect(await page.getByLabel('Namn').inputValue()).toBe('Nya vägar');
  await page.reload();
  await page.getByRole('heading', { name: /Steg 3 av 5/ }).waitFor();
  expect(await page.getByLabel('Namn').inputValue()).toBe('Nya vägar');
  expect(await page.getByLabel('Startdag').inputValue()).toBe('2027-01-01');
  await expectGood(page, 'wizard-name');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByLabel(/^Budget 2027/).fill('500 000');
  await page.getByLabel(/^Budget från ESF/).fill('250 000');
  await page.getByLabel(/^Budgeterat antal/).fill('20');
  await expectGood(page, 'wizard-budget');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('heading', { name: 'Kan inte ändras senare' }).waitFor();
  await expectGood(page, 'wizard-review');
  await page.getByRole('button', { name: 'Lägg till insatsen' }).click();
  const panel = page.getByRole('complementary', { name: 'Nya vägar' });
  await panel.getByText('500 000 kr').first().waitFor();
  await panel.getByText('Planerad').waitFor();
  expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);

  await page.getByRole('link', { name: 'Ekonomi', exact: true }).click();
  await page.getByLabel('Tilldelade medel, Påhittade kassan').fill('2 000 000');
  await page.getByLabel('Tilldelade medel, Region Prov').fill('900 000');
  const toLookAt = page.getByRole('list', { name: 'Att titta på' });
  await toLookAt.getByText('Tilldelade medel saknas för 1 av 3 finansiärer.').waitFor();
  await page.getByLabel('Tilldelade medel, Provinge kommun').fill('900 000');
  const shares = 'Försäkringskassan 53 procent (ska vara 50), regionerna 24 procent (ska vara 25)';
  await toLookAt.getByText(shares).waitFor();
  await page.getByLabel('Tilldelade medel, Provinge kommun').fill('');
  await page.getByRole('textbox', { name: 'Eget kapital' }).fill('-50 000');
  await page
    .getByRole('row', { name: /^Medel: tilldelat/ })
    .getByText('2 850 000')
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('link', { name: /Eget kapital/ }).waitFor();
  await expectGood(page, 'economy-mistake');
  await page
    .getByRole('textbox', { name: 'Kommentar', exact: true })
    .fill('Underskott från 2026, återställs 2028.');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Sparat: 3 uppgifter.').waitFor();
  await page.getByRole('list', { name: 'Att titta på' }).waitFor();
  await expectGood(page, 'economy');
  await page.getByRole('button', { name: 'Historik för Påhittade kassan' }).click();
  await page
    .getByRole('dialog')
    .getByText(/från tomt till 2\s000\s000/)
    .waitFor();
  await expectGood(page, 'figure-history');
});

test('a participant lead registers counts by keyboard, is unlinked while editing, and nothing she wrote is lost', async () => {
  const page = await open('lisa', '/deltagare');
  await page.getByText('Vad som räknas:').waitFor();
  expect(await page.getByText('Samsyn').count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Ekonomi' }).count()).toBe(0);
  await page.getByRole('row', { name: /Steget vidare.*kvinnor 14, män 9/ }).waitFor();
  expect(await page.getByLabel('Kvinnor, Bron till arbete').count()).toBe(0);
  await expectGood(page, 'counts-of-lead');
  await tabTo(page, 'Kvinnor, Steget vidare');
  await page.keyboard.type('11');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0');
  await tabTo(page, 'Spara');
  await page.keyboard.press('Enter');
  await page.getByText('Sparat: 2 uppgifter.').waitFor();
  expect(await page.getByLabel('Män, Steget vidare').inputValue()).toBe('0');

  await page.getByLabel('Kvinnor, Steget vidare').fill('12');
  await page.getByLabel('Varför rättas det?').fill('En deltagare till i juni.');
  await world.unlink();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Ingenting av detta har sparats.').waitFor();
  await page.getByText('Kvinnor, Steget vidare: 12').waitFor();
  expect(await page.getByLabel('Kvinnor, Steget vidare').inputValue()).toBe('12');
  expect(await page.getByLabel('Varför rättas det?').inputValue()).toBe('En deltagare till i juni.');
  await expectGood(page, 'counts-refused');
  const later = await open('lisa');
  await later.getByText('Du är inte kopplad till någon insats').waitFor();
  await later.getByText('elsa', { exact: false }).first().waitFor();
  await expectGood(later, 'start-unlinked');
});

test('Enter and the arrows go down and up a column, and one save takes counts of many initiatives', async () => {
  const page = await open('elsa', '/deltagare');
  await page.getByLabel('Kvinnor, Bron till arbete').fill('7');
  await page.getByLabel('Kvinnor, Bron till arbete').press('Enter');
  expect(await focused(page)).toBe('Kvinnor, Steget vidare');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('Kvinnor, Bron till arbete');
  await page.getByLabel('Antal deltagare, Samsyn').fill('tolv');
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('link', { name: /Antal deltagare, Samsyn/ }).waitFor();
  await expectGood(page, 'counts-mistake');
  await page.getByLabel('Antal deltagare, Samsyn').fill('12');
  await page.getByRole('link', { name: 'Startsida' }).click();
  await page.getByRole('alertdialog', { name: 'Lämna utan att spara?' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Stanna kvar' }).click();
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByText('Sparat: 2 uppgifter.').waitFor();
  await expectGood(page, 'counts');
});

test('two administrators edit the same initiative and the same figure: neither loses her work, and they merge by hand', async () => {
  const [elsa, anna] = [await open('elsa'), await open('anna')];
  const address = `/finsam/${world.federation}/insatser/${world.initiatives.bron}`;
  for (const page of [elsa, anna]) {
    await page.goto(address);
    await page.getByLabel('Namn').waitFor();
    await page.getByLabel('Preciserad inriktning').selectOption({ index: 1 });
    await page.locator('label', { hasText: 'Psykisk ohälsa' }).click();
  }
  await elsa.getByLabel('Namn').fill('Bron');
  await elsa.getByRole('button', { name: 'Spara', exact: true }).click();
  await elsa.waitForURL('**insats=**');
  await anna.getByLabel('Namn').fill('Bron till jobb');
  await anna.getByLabel('Beskrivning (valfri)').fill('Vägledning i grupp.');
  await anna.getByRole('button', { name: 'Spara', exact: true }).click();
  await anna.getByRole('heading', { name: /har ändrat sedan du började/ }).waitFor();
  expect(await anna.getByLabel('Beskrivning (valfri)').inputValue()).toBe('Vägledning i grupp.');
  await expectGood(anna, 'initiative-conflict');
  await anna.getByRole('button', { name: /^Ta det sparade ?: Namn/ }).click();
  await anna.getByRole('button', { name: 'Spara', exact: true }).click();
  const panel = anna.getByRole('complementary', { name: 'Bron', exact: true });
  await panel.getByText('Vägledning i grupp.').waitFor();

  for (const page of [elsa, anna]) {
    await page.goto(`/finsam/${world.federation}/ekonomi`);
    await page.getByLabel('Tilldelade medel, Region Prov').waitFor();
  }
  await elsa.getByLabel('Tilldelade medel, Region Prov').fill('700 000');
  await elsa.getByRole('button', { name: 'Spara', exact: true }).click();
  await elsa.getByText('Sparat: en uppgift.').waitFor();
  await anna.getByLabel('Tilldelade medel, Region Prov').fill('710 000');
  await anna.getByLabel('Tilldelade medel, Provinge kommun').fill('650 000');
  await anna.getByRole('button', { name: 'Spara', exact: true }).click();
  await anna.getByText('Någon annan har ändrat samma uppgifter').waitFor();
  await expectGood(anna, 'figure-conflict');
  await anna.getByRole('button', { name: /^Behåll det sparade/ }).click();
  expect(await anna.getByLabel('Tilldelade medel, Region Prov').inputValue()).toBe('700\u00a0000');
  expect(await anna.getByLabel('Tilldelade medel, Provinge kommun').inputValue()).toBe('650 000');
  await anna.getByRole('button', { name: 'Spara', exact: true }).click();
  await anna.getByText('Sparat: en uppgift.').waitFor();
});

test('links are made by search with a star once there is an agreement on processing, and taken away', async () => {
  const page = await open('elsa', '/kopplingar');
  await page.getByRole('heading', { name: 'Personuppgiftsbiträdesavtal saknas' }).waitFor();
  await expectGood(page, 'links-without-agreement');
  await addProcessingAgreement(world);
  await page.reload();
  await page.getByLabel('Förnamn').fill('li*');
  await page.getByRole('button', { name: 'Sök' }).click();
  await page.getByText('1 hittades.').waitFor();
  await page.getByRole('button', { name: /^Koppla / }).click();
  await page.getByRole('button', { name: /^Ta bort kopplingen för/ }).waitFor();
  await expectGood(page, 'links');
  await page.getByRole('button', { name: /^Ta bort kopplingen för/ }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort kopplingen' }).click();
  await page.getByText('Ingen är kopplad ännu.').waitFor();
});

test('figures are read in from a file: mistakes by row, what would change, then all of it', async () => {
  const page = await open('elsa', '/import');
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'mall som CSV' }).click(),
  ]);
  const lines = readFileSync(await template.path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const heading = (lines[0] ?? '').replace('\ufeff', '').split(';');
  const samsyn =
    lines.find((line) => line.includes('Samsyn') && /deltagare/i.test(line) && !/budget/i.test(line)) ?? '';
  const read = async (value: string) => {
    const cells = samsyn.split(';');
    cells[heading.findIndex((name) => /^nytt|^värde/i.test(name))] = value;
    const reason = heading.findIndex((name) => /^skäl/i.test(name));
    if (reason >= 0) cells[reason] = 'Räknat om.';
    const buffer = Buffer.from(`${heading.join(';')}\r\n${cells.join(';')}\r\n`);
    await page
      .getByLabel('Fil, CSV eller XLSX')
      .setInputFiles({ name: 'antal.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Visa vad som skulle ändras' }).click();
  };
  await read('många');
  await page.getByText('En cell behöver rättas i filen').waitFor();
  await expectGood(page, 'import-mistake');
  await read('31');
  await page.getByRole('row', { name: /Samsyn.*31/ }).waitFor();
  await expectGood(page, 'import-preview');
  await page.getByRole('button', { name: 'Spara ändringen' }).click();
  await page.getByText('Sparat: en uppgift.').waitFor();
});

test('the pages hold in forced colours, and the panel stands below the table where there is no room', async () => {
  const page = await open('elsa', `?insats=${world.initiatives.steget}`, {
    forcedColors: 'active',
    width: 700,
  });
  const [table, panel] = await Promise.all([
    page.getByRole('table', { name: 'Insatser' }).boundingBox(),
    page.getByRole('complementary', { name: 'Steget vidare' }).boundingBox(),
  ]);
  expect(panel?.y).toBeGreaterThan((table?.y ?? 0) + (table?.height ?? 0));
  await expectGood(page, 'start-forced-colours');
  await page.goto(`/finsam/${world.federation}/deltagare`);
  await page.getByLabel('Antal deltagare, Samsyn').waitFor();
  await expectGood(page, 'counts-forced-colours');
});

test('whoever is in several federations chooses one, and sees in each what is hers there', async () => {
  const { database, federation } = world;
  const other = await aFederationRow(database, { name: 'Samordningsförbundet Grannen' });
  const employer = await aMemberRow(database, {
    ...{ federation: other, party: 'municipality', name: 'Granne kommun' },
  });
  await addInitiative(database, other, { name: 'Grannens väg' });
  for (const one of [federation, other])
    await giveRole(world, 'sara', {
      ...{ role: 'participant-lead', organisationsnummer: employer, federation: one },
    });
  const page = await aPageOf('sara', { browser, world });
  await page.goto('/finsam');
  await page.getByRole('heading', { name: 'Välj förbund' }).waitFor();
  await page.getByText('Deltagaransvarig').first().waitFor();
  await expectGood(page, 'choose-federation');
  await tabTo(page, 'Samordningsförbundet Grannen');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/finsam/${other}`);
  await page.getByRole('link', { name: 'Grannens väg' }).waitFor();
  expect(await page.getByRole('link', { name: 'Steget vidare' }).count()).toBe(0);
  await tabTo(page, 'Finsam', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Samordningsförbundet Prov' }).click();
  await page.getByRole('link', { name: 'Steget vidare' }).waitFor();
  expect(await page.getByRole('link', { name: 'Grannens väg' }).count()).toBe(0);
});

test('an initiative that was added wrong is annulled for a reason, and counts nowhere; one with participants is not', async () => {
  const { database, federation, initiatives } = world;
  const wrong = await addInitiative(database, federation, { name: 'Fel från början' });
  const page = await open('elsa', `?ar=2025&insats=${initiatives.steget}`);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Makulera insatsen' }).click();
  await dialog.getByLabel('Varför makuleras insatsen?').fill('Den blev fel.');
  await dialog.getByRole('button', { name: 'Makulera', exact: true }).click();
  await dialog
    .getByText(/slutdag i stället/)
    .last()
    .waitFor();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();

  await page.goto(`/finsam/${federation}?insats=${wrong}`);
  await page.getByRole('button', { name: 'Makulera insatsen' }).click();
  await dialog.getByRole('button', { name: 'Makulera', exact: true }).click();
  await dialog.getByRole('link', { name: /Skriv varför insatsen makuleras/ }).waitFor();
  await dialog.getByLabel('Varför makuleras insatsen?').fill('Fel inriktning valdes.');
  await expectGood(page, 'annul');
  await dialog.getByRole('button', { name: 'Makulera', exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'Fel från början' });
  await panel.getByText('Makulerad').waitFor();
  expect(await panel.getByRole('button', { name: 'Makulera insatsen' }).count()).toBe(0);
  await page.getByRole('row', { name: /Fel från början.*Makulerad/ }).waitFor();
  await panel.getByRole('button', { name: 'Insatsens historik' }).click();
  await dialog.getByText(/Fel inriktning valdes\./).waitFor();
  await expectGood(page, 'annulled-history');
  await page.keyboard.press('Escape');

  await page.goto(`/finsam/${federation}/deltagare`);
  await page.getByLabel('Kvinnor, Steget vidare').waitFor();
  expect(await page.getByText('Fel från början').count()).toBe(0);
  await page.goto(`/finsam/${federation}/rapporter/insatser?ar=2026`);
  await page.getByText('1 insats som har makulerats är inte med').waitFor();
  expect(await page.getByText('Fel från början').count()).toBe(0);
});
