import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aPdf } from '../pdf.ts';
import { printedText } from '../printed-text.ts';
import { aRegisteredParty } from '../registry.ts';
import { expectAccessible, openBrowser, screenshot } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aPageOf, giveRole } from './visitors.ts';

// Enclosures are chosen on the real page, and read by the real server.

const browser = openBrowser();
let world: PageWorld;
let folder: string;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld();
  folder = mkdtempSync(join(inject('folder'), 'uploads-'));
});
afterAll(() => world.stop());

function aFile(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const script = { catalogue: '/OpenAction << /S /J#61vaScript /JS (app.alert\\(1\\)) >>' };

test(
  'an enclosure that is no PDF, too large or carries script is refused by its field; nothing is lost',
  { timeout: 60_000 },
  async () => {
    const page = await aPageOf('sara', { browser, world });
    await page.goto('/anslutningar');
    await page.getByRole('button', { name: 'Börja på en ny beställning' }).click();
    await page.getByRole('heading', { level: 2, name: 'Kommunens beslut', exact: true }).waitFor();
    await page.getByLabel('Beslutets beteckning').fill('KS 2026/17');
    const field = page.getByRole('group', { name: 'Beslutet', exact: true });
    const choose = (path: string) => field.locator('input[type=file]').setInputFiles(path);
    const told = async (text: RegExp) => {
      await field.getByRole('alert').getByText(text).waitFor();
      expect(await field.locator('input[type=file]').getAttribute('aria-invalid')).toBe('true');
    };

    await choose(aFile('beslut.docx', Buffer.from('PK\x03\x04')));
    await told(/beslut\.docx är inte en PDF\. Spara dokumentet som PDF/);
    await choose(aFile('stort.pdf', Buffer.concat([aPdf(), Buffer.alloc(10_500_000)])));
    await told(/stort\.pdf är .* Det får vara högst 10/);
    // What only looks like a PDF from outside is told by the server, that reads it.
    await choose(aFile('bild.pdf', Buffer.from('\x89PNG\r\n\x1a\n')));
    await told(/^Filen är ingen PDF\. Spara dokumentet som PDF och ladda upp den filen\.$/);
    await choose(aFile('skript.pdf', aPdf(script)));
    await told(/^Filen innehåller skript \(JavaScript\)\..* välj Skriv ut, spara som en ny PDF/);
    await expectAccessible(page);
    await screenshot(page, 'upload-refused');

    // A name is a person's own words: it is sent apart from the address.
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await choose(aFile('beslut 19800101-1234.pdf', aPdf()));
    await field.getByRole('link', { name: 'beslut 19800101-1234.pdf' }).waitFor();
    expect(await field.locator('[role=alert]').textContent()).toBe('');
    expect(addresses.join(' ')).not.toContain('19800101');
    expect(await page.getByLabel('Beslutets beteckning').inputValue()).toBe('KS 2026/17');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      field.getByRole('link', { name: 'beslut 19800101-1234.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('beslut 19800101-1234.pdf');
    expect(readFileSync(await download.path())).toEqual(aPdf());
  },
);

test(
  'a new version of an agreement text is published as a PDF; a file that is none is told by the field',
  { timeout: 60_000 },
  async () => {
    const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
    await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
    const page = await aPageOf('bosse', { browser, world });
    await page.goto('/avtalstexter/ny');
    await page.getByLabel('Dokument', { exact: true }).selectOption('Allmänna villkor');
    await page.getByLabel('Version', { exact: true }).fill('2.0');
    await page.getByLabel('Gäller från').fill('2099-01-01');
    const field = page.getByRole('group', { name: 'Texten som PDF (valfritt)' });
    const choose = (path: string) => field.locator('input[type=file]').setInputFiles(path);
    await choose(aFile('bild.pdf', Buffer.from('\x89PNG\r\n\x1a\n')));
    await field.getByRole('alert').getByText('Filen är ingen PDF.').waitFor();
    expect(await field.locator('input[type=file]').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
    await screenshot(page, 'agreement-file-refused');

    await choose(aFile('utkast.pdf', aPdf()));
    await field.getByRole('button', { name: 'Ta bort utkast.pdf' }).waitFor();
    expect(await field.locator('[role=alert]').textContent()).toBe('');
    await page.getByRole('button', { name: 'Publicera' }).click();
    await page.getByRole('link', { name: /Skriv vad som är nytt/ }).waitFor();
    expect(await field.innerText()).toContain('utkast.pdf');
    await page.getByLabel('Vad som är nytt').fill('Ny punkt 7.');
    await page.getByRole('button', { name: 'Publicera' }).click();
    await page.getByRole('heading', { level: 1, name: 'Avtalsdokument' }).waitFor();

    const anybody = await browser.aPage({ origin: world.origin });
    for (const [path, opens] of [
      ['/avtalstexter', null],
      ['/portal/avtalsdokument', /Allmänna villkor.*2\.0$/],
    ] as const) {
      await anybody.goto(path);
      if (opens !== null) await anybody.getByRole('link', { name: opens }).click();
      const link = anybody.getByRole('link', { name: /^Allmänna villkor, version 2\.0 \(PDF, / });
      const [download] = await Promise.all([anybody.waitForEvent('download'), link.click()]);
      expect(download.suggestedFilename()).toBe('Allmänna villkor, version 2.0.pdf');
      expect(readFileSync(await download.path())).toEqual(aPdf());
      await expectAccessible(anybody);
    }
    await screenshot(anybody, 'agreement-file');
  },
);

test(
  'the forms to fill in by hand are downloaded from the portal by anybody',
  { timeout: 60_000 },
  async () => {
    const page = await browser.aPage({ origin: world.origin });
    await page.goto('/portal/avtalsdokument');
    for (const [link, title] of [
      ['Beställningsformulär', 'Kommunens beställningsformulär för tjänsten'],
      ['Försäkran för handläggare', 'Försäkran för handläggare'],
      ['Påminnelse för handläggare', 'Påminnelse för handläggare'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: `${link} (PDF)` }).click(),
      ]);
      const { title: written, pages } = await printedText(readFileSync(await download.path()));
      expect(written).toBe(title);
      expect(pages[0]).toContain('Demonstration: personer, kommuner och uppgifter är påhittade');
    }
    await expectAccessible(page);
  },
);
