import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, swedishDayAt } from '../../src/values/day.ts';
import { personnummerOf } from '../login.ts';
import type { PageWorld } from '../page-world.ts';
import { printedText } from '../printed-text.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot, tabTo } from './browser.ts';
import { aLefiConnectionWorld, agent, authority, type AuthorityAtLefi } from './lefi-connection-world.ts';
import { aPageOf } from './visitors.ts';

// Joining LEFI Online, its users and its endings on the pages: the whole server, and everybody logged in for real.

const browser = openBrowser();
let world: PageWorld & AuthorityAtLefi;

beforeAll(async () => {
  world = await aLefiConnectionWorld();
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

const state = (page: Page, text: string) => page.getByRole('main').getByText(text, { exact: true }).first();

async function writeDay(page: Page, label: string | RegExp, day: string): Promise<void> {
  await page.getByLabel(label).fill(day);
}

test('everybody may read what LEFI Online is, who may connect and where each notice is sent', async () => {
  const page = await browser.aPage({ origin: world.origin });
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Anslut till LEFI Online' }).first().click();
  await page.getByRole('heading', { name: 'Anslut till LEFI Online', level: 1 }).waitFor();
  await page.getByRole('heading', { name: /SSBTEK i första hand/ }).waitFor();
  expect(await page.getByRole('link', { name: 'lefi@driftmyndigheten.example' }).count()).toBe(8);
  await expectGood(page, 'about');
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Avanmälan för användare/ }).click(),
  ]);
  expect(form.suggestedFilename()).toMatch(/\.pdf$/);
  const { pages } = await printedText(await readFile(await form.path()));
  expect(pages[0]).toContain('Anmälan på papper skickas till: Driftmyndigheten 999 99 Påhittade');
});

test('from application to termination: each does her part, and one asks while another carries out', async () => {
  const anna = await open('anna', '/lefi-anslutning');
  await anna.getByRole('link', { name: 'Ansök om anslutning' }).click();
  await writeApplication(anna);
  await expectGood(anna, 'application');
  await anna.getByRole('button', { name: 'Skicka in ansökan' }).click();
  await anna.getByText('Anmälan är mottagen.').waitFor();
  await state(anna, 'Mottagen').waitFor();
  await expectGood(anna, 'matter-received');
  const matter = anna.url().split('/').at(-1)?.split('?')[0] ?? '';

  // The operator asks for more, and anna completes what she wrote.
  const aina = await open('aina', '/lefi-anslutning');
  await aina.getByRole('row', { name: /Exempelmyndigheten.*Beslut hos driftsparten/ }).waitFor();
  await expectGood(aina, 'operator-matters');
  await aina.goto(`/lefi-anslutning/register/arenden/${matter}`);
  await aina.getByRole('button', { name: 'Be om komplettering' }).click();
  await aina.getByRole('link', { name: /Skriv en förklaring/ }).waitFor();
  await expectGood(aina, 'completion-mistake');
  await aina.getByLabel(/^Vad som saknas/).fill('Paragrafen i förordningen saknas.');
  await aina.getByRole('button', { name: 'Be om komplettering' }).click();
  await state(aina, 'Väntar på komplettering').waitFor();

  await anna.goto(`/lefi-anslutning/arenden/${matter}`);
  await anna.getByText('Paragrafen i förordningen saknas.').first().waitFor();
  await expectGood(anna, 'matter-to-be-completed');
  await anna.getByRole('link', { name: 'Komplettera' }).click();
  expect(await anna.getByLabel('Ändamål').inputValue()).toBe('Handläggning av exempelärenden');
  await anna.getByLabel('Författningsstöd').fill('1 § förordningen (2099:1) om exempel');
  await expectGood(anna, 'complete-application');
  await anna.getByRole('button', { name: 'Skicka in igen' }).click();
  await anna.getByText('Kompletteringen är mottagen.').waitFor();

  await decide(matter, async (page) => {
    await page.getByRole('button', { name: 'Verkställ' }).click();
    await page.getByRole('link', { name: /Skriv det aktörs-id/ }).waitFor();
    await expectGood(page, 'carry-out-mistake');
    await page.getByLabel('Aktörs-id i LEFI Online').fill('EX-1');
  });

  // The contact names the users, and the manager signs.
  await anna.goto('/lefi-anslutning');
  await anna.getByRole('link', { name: 'Exempelmyndigheten, Hela organisationen' }).click();
  await anna.getByRole('heading', { name: 'Användare av webbgränssnittet' }).waitFor();
  await expectGood(anna, 'connection-new');
  const connection = new URL(anna.url()).pathname;
  await nameUser(anna, 'lisa', 'Lisa Läser');
  await expectGood(anna, 'matter-to-be-signed');
  const list = anna.url().split('/').at(-1)?.split('?')[0] ?? '';

  const mats = await open('mats', '/lefi-anslutning');
  await mats
    .getByRole('row', { name: /Ansvarig chefs underskrift/ })
    .getByRole('link')
    .click();
  await mats.getByRole('link', { name: 'Läs och underteckna' }).click();
  await mats.getByText('Lisa Läser').first().waitFor();
  expect(await mats.content()).not.toContain(personnummerOf('lisa'));
  await expectGood(mats, 'sign');
  await mats.getByRole('button', { name: 'Underteckna' }).click();
  await mats.getByText('Listan är undertecknad och inskickad.').waitFor();
  await decide(list);

  // Further users stand on a form that is ordered first.
  await anna.goto(`${connection}/anvandare`);
  await anna.getByText('Beställ blanketten först').waitFor();
  await expectGood(anna, 'order-first');
  await anna.getByRole('link', { name: 'Beställ blanketten', exact: true }).click();
  await anna.getByRole('heading', { name: 'Beställ blanketten Behörighet till LEFI Online' }).waitFor();
  await expectGood(anna, 'order-form');
  await anna.getByRole('button', { name: 'Beställ blanketten' }).click();
  await anna.getByText('Anmälan är mottagen.').waitFor();
  await carryOut(anna.url().split('/').at(-1)?.split('?')[0] ?? '');
  await anna.goto(connection);
  await nameUser(anna, 'lars', 'Lars Läser');
  const further = anna.url().split('/').at(-1)?.split('?')[0] ?? '';
  await mats.goto(`/lefi-anslutning/arenden/${further}/underskrift`);
  await mats.getByRole('button', { name: 'Underteckna' }).click();
  await mats.getByText('Listan är undertecknad och inskickad.').waitFor();
  await decide(further);
  await anna.goto(connection);
  await anna.getByRole('row', { name: /Lars Läser.*Gäller/ }).waitFor();
  await expectGood(anna, 'connection-users');

  // One of them is deregistered, at once.
  await anna.getByRole('link', { name: 'Avanmäl användare' }).click();
  await anna.locator('label').filter({ hasText: 'Lars Läser' }).click();
  await anna.getByRole('button', { name: 'Fortsätt' }).click();
  await anna.getByText('Genast har Lars Läser ingen åtkomst').waitFor();
  await expectGood(anna, 'deregister-confirm');
  await anna.getByRole('button', { name: 'Bekräfta' }).click();
  await state(anna, 'Verkställd').waitFor();
  await anna.goto(connection);
  await anna.getByRole('row', { name: /Lars Läser.*Upphört/ }).waitFor();
  await anna.getByRole('row', { name: /Lisa Läser.*Gäller/ }).waitFor();

  // And the organisation leaves.
  await anna.getByRole('link', { name: 'Säg upp anslutningen' }).click();
  await expectGood(anna, 'terminate');
  await anna.getByRole('button', { name: 'Fortsätt' }).click();
  await anna.getByText('Genast har ingen hos Exempelmyndigheten åtkomst').waitFor();
  await expectGood(anna, 'terminate-confirm');
  await anna.getByRole('button', { name: 'Bekräfta' }).click();
  await state(anna, 'Verkställd').waitFor();
  await anna.goto(connection);
  await state(anna, 'Avslutad').waitFor();
  await anna.getByText('Det finns inget att göra med en avslutad anslutning.').waitFor();
  await expectGood(anna, 'connection-ended');
}, 120_000);

async function writeApplication(page: Page): Promise<void> {
  const group = page.getByRole('group', { name: 'Organisation' });
  await group.getByLabel('Namn').fill(authority.name);
  await group.getByLabel(/^Organisationsnummer/).fill(authority.organisationsnummer);
  await page.locator('label').filter({ hasText: 'Webbgränssnittet' }).click();
  const manager = page.getByRole('group', { name: 'Ansvariga chefer' });
  await manager.getByLabel('För- och efternamn').fill('Mats Myndig');
  await manager.getByLabel(/^Personnummer/).fill(personnummerOf('mats'));
  await manager.getByLabel('E-postadress').fill('mats@exempel.example');
  await page.getByLabel('Författningsstöd').fill('Förordningen (2099:1) om exempel');
  await page.getByLabel('Ändamål').fill('Handläggning av exempelärenden');
  await page.locator('[id="falt-contact-name"]').fill('Anna Authoritet');
  await page.getByLabel(/^Telefonnummer/).fill('060-18 70 00');
  await page.locator('[id="falt-contact-email"]').fill('anna@exempel.example');
}

async function nameUser(page: Page, key: string, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Anmäl användare', exact: true }).click();
  await page.getByLabel('För- och efternamn').fill(name);
  await page.getByLabel(/^Personnummer/).fill(personnummerOf(key));
  await page.getByLabel('E-postadress').fill(`${key}@exempel.example`);
  await expectGood(page, `users-${key}`);
  await page.getByRole('button', { name: 'Skicka till chefen' }).click();
  await page.getByText('Anmälan är mottagen.').waitFor();
}

/** Bosse approves, and aina carries out. */
async function decide(matterId: string, before?: (page: Page) => Promise<void>): Promise<void> {
  const page = await open('bosse', `/lefi-anslutning/register/arenden/${matterId}`);
  await page.getByRole('button', { name: 'Godkänn' }).first().click();
  await expectGood(page, 'approve');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Godkänn' }).click();
  await state(page, 'Godkänd').waitFor();
  await carryOut(matterId, before);
}

async function carryOut(matterId: string, before?: (page: Page) => Promise<void>): Promise<void> {
  const page = await open('aina', `/lefi-anslutning/register/arenden/${matterId}`);
  await page.getByRole('button', { name: 'Verkställ' }).waitFor();
  await before?.(page);
  await page.getByRole('button', { name: 'Verkställ' }).click();
  await state(page, 'Verkställd').waitFor();
  await expectGood(page, 'register-carried-out');
}

test('a municipality that asks for economic assistance is led to SSBTEK first, and says why when it goes on', async () => {
  const page = await open('anna', '/lefi-anslutning/ansokan');
  await page.locator('label').filter({ hasText: 'Kommun' }).first().click();
  await page.locator('label').filter({ hasText: 'ekonomiskt bistånd' }).click();
  await page.getByRole('link', { name: 'Beställ anslutning till SSBTEK' }).waitFor();
  await page.getByRole('button', { name: 'Skicka in ansökan' }).click();
  await page.getByRole('link', { name: /^Varför ni ändå.*: / }).waitFor();
  await page.getByRole('link', { name: /Välj webbgränssnittet/ }).waitFor();
  await expectGood(page, 'application-mistakes');

  // What was written is there when the page is read anew, but no number of a person.
  await page.locator('label').filter({ hasText: 'Webbgränssnittet' }).click();
  const manager = page.getByRole('group', { name: 'Ansvariga chefer' });
  await manager.getByLabel('För- och efternamn').fill('Mats Myndig');
  await manager.getByLabel(/^Personnummer/).fill(personnummerOf('mats'));
  await manager.getByLabel('E-postadress').fill('mats@exempel.example');
  await page.reload();
  await page.getByText('Här står det du skrev förut').waitFor();
  expect(await manager.getByLabel('För- och efternamn').inputValue()).toBe('Mats Myndig');
  expect(await manager.getByLabel(/^Personnummer/).inputValue()).toBe('');

  // Whoever logs out on another page leaves nothing of it either.
  await page
    .getByRole('navigation', { name: 'Huvudmeny' })
    .getByRole('link', { name: 'Om tjänsten' })
    .click();
  await page.getByRole('main').getByRole('link', { name: 'Anslut till LEFI Online' }).first().waitFor();
  expect(await page.evaluate('sessionStorage.length')).toBe(1);
  await page.getByRole('button', { name: 'Logga ut' }).click();
  await page.getByRole('banner').getByRole('link', { name: 'Logga in', exact: true }).waitFor();
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
});

test('a manager signs on paper: the form is printed, signed, sent in as a PDF and decided on as any other', async () => {
  const connectionId = await world.aConnection('Enheten för papper');
  const anna = await open('anna', `/lefi-anslutning/anslutningar/${connectionId}`);
  await nameUser(anna, 'lisa', 'Lisa Läser');
  const matter = anna.url().split('/').at(-1)?.split('?')[0] ?? '';
  await tabTo(anna, 'Chefen undertecknar på papper i stället');
  await anna.keyboard.press('Enter');
  const [form] = await Promise.all([
    anna.waitForEvent('download'),
    anna.getByRole('link', { name: /^blanketten/ }).click(),
  ]);
  const signed = await readFile(await form.path());
  const printed = (await printedText(signed)).pages.join(' ');
  expect(printed).toContain('Lisa Läser');
  expect(printed).toContain('Mats Myndig');
  expect(printed).not.toContain(personnummerOf('lisa').slice(-4));

  const send = anna.getByRole('button', { name: 'Skicka in den undertecknade listan' });
  await send.click();
  await anna.getByRole('link', { name: 'Undertecknad den: Välj ett datum.' }).waitFor();
  const dayToCome = addDays(swedishDayAt(Date.now()), 2);
  await writeDay(anna, 'Undertecknad den', dayToCome);
  await send.click();
  await anna.getByRole('link', { name: /Välj den undertecknade blanketten som PDF/ }).waitFor();
  await expectGood(anna, 'paper-mistakes');
  const file = { name: 'undertecknad.pdf', mimeType: 'application/pdf', buffer: signed };
  await anna.locator('input[type=file]').setInputFiles(file);
  await anna.getByRole('link', { name: /^undertecknad\.pdf/ }).waitFor();
  await send.click();
  await anna.getByRole('link', { name: /^Undertecknad den: / }).waitFor();
  await writeDay(anna, 'Undertecknad den', swedishDayAt(Date.now()));
  await expectGood(anna, 'paper-to-send');
  await send.click();
  await anna.getByText(/Undertecknad av Mats Myndig[^]*på papper/).waitFor();
  await decide(matter);
  await anna.goto(`/lefi-anslutning/anslutningar/${connectionId}`);
  await anna.getByRole('row', { name: /Lisa Läser.*Gäller/ }).waitFor();
}, 60_000);

test('each notice says by its field what is wrong with it, and keeps what was written', async () => {
  const connectionId = await world.aConnection('Enheten för fel', {
    supplier: { name: 'Förra Systembolaget AB', organisationsnummer: '556999-9021' },
  });
  const page = await open('anna', `/lefi-anslutning/anslutningar/${connectionId}/anvandare`);
  await page.getByLabel('För- och efternamn').fill('Lisa Läser');
  await page.getByLabel(/^Personnummer/).fill('19870211-0000');
  await page.getByLabel('E-postadress').fill('lisa');
  await writeDay(page, 'Från och med', '2026-13-01');
  await page.getByRole('button', { name: 'Skicka till chefen' }).click();
  await page.getByRole('link', { name: /Skriv datumet/ }).waitFor();
  await writeDay(page, 'Från och med', '2026-12-01');
  await page.getByRole('button', { name: 'Skicka till chefen' }).click();
  await page.getByRole('link', { name: /Personnumret kan inte finnas/ }).waitFor();
  await page.getByRole('link', { name: /E-postadressen ska se ut/ }).waitFor();
  await expectGood(page, 'users-mistakes');
  expect(await page.getByLabel('För- och efternamn').inputValue()).toBe('Lisa Läser');

  await page.goto(`/lefi-anslutning/anslutningar/${connectionId}/bestall-blankett`);
  await page.getByLabel('Namn').fill('En annan myndighet');
  await page.getByRole('button', { name: 'Beställ blanketten' }).click();
  await page.getByRole('link', { name: /Anslutningen är registrerad på Exempelmyndigheten/ }).waitFor();

  await page.goto(`/lefi-anslutning/anslutningar/${connectionId}/avanmal`);
  await page.getByRole('button', { name: 'Skriv personnummer och namn' }).click();
  await page.getByLabel(/^Personnummer/).fill(personnummerOf('ida'));
  await page.getByLabel('Namn (1)').fill('Ida Insurans');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByRole('link', { name: /Ingen användare med det personnumret/ }).waitFor();
  await expectGood(page, 'deregister-mistakes');
  expect(await page.getByLabel('Namn (1)').inputValue()).toBe('Ida Insurans');

  await page.goto(`/lefi-anslutning/anslutningar/${connectionId}/byt-leverantor`);
  await page.getByRole('button', { name: 'Anmäl bytet' }).click();
  await page.getByRole('link', { name: /^Namn: / }).waitFor();
  await expectGood(page, 'supplier-mistakes');

  await page.goto(`/lefi-anslutning/anslutningar/${connectionId}/ombud`);
  await writeDay(page, 'Avtalets datum', '2026-01-01');
  await page.getByRole('button', { name: 'Anmäl ombudet' }).click();
  await page
    .getByRole('link', { name: /^Bekräftelse: Bekräfta att ett personuppgiftsbiträdesavtal/ })
    .waitFor();
  await expectGood(page, 'agent-mistakes');

  await page.goto(`/lefi-anslutning/anslutningar/${connectionId}/sag-upp`);
  await writeDay(page, /^Uppsägningen gäller/, '');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('link', { name: /Välj ett datum/ }).waitFor();

  await page.goto(`/lefi-anslutning/anslutningar/${connectionId}/bekrafta`);
  await page.getByText('Det finns inga användare att bekräfta').waitFor();
  await expectGood(page, 'confirm-nobody');
}, 60_000);

test('the contact changes supplier and engages an agent, which itself notifies that its assignment ends', async () => {
  const connectionId = await world.aConnection('Enheten för ombud', {
    supplier: { name: 'Förra Systembolaget AB', organisationsnummer: '556999-9021' },
  });
  const anna = await open('anna', `/lefi-anslutning/anslutningar/${connectionId}/byt-leverantor`);
  const current = anna.getByRole('group', { name: 'Nuvarande tjänsteleverantör' });
  expect(await current.getByLabel('Namn').inputValue()).toBe('Förra Systembolaget AB');
  const next = anna.getByRole('group', { name: 'Ny tjänsteleverantör' });
  await next.getByLabel('Namn').fill('Nya Systembolaget AB');
  await next.getByLabel(/^Organisationsnummer/).fill('556999-9039');
  await anna.getByRole('button', { name: 'Anmäl bytet' }).click();
  await anna.getByText('Byte till ny tjänsteleverantör').waitFor();

  await world.addAgent(connectionId);
  const oskar = await open('oskar', '/lefi-anslutning');
  await oskar.getByRole('heading', { name: authority.name }).waitFor();
  await expectGood(oskar, 'agent-home');
  await oskar.getByRole('link', { name: 'Anmäl att uppdraget upphör' }).click();
  await oskar.getByRole('heading', { name: 'Uppdrag som ombud upphör', level: 1 }).waitFor();
  const own = oskar.getByRole('group', { name: 'Ombud' });
  expect(await own.getByLabel('Namn').inputValue()).toBe(agent.name);
  await writeDay(oskar, /^Uppdraget upphör/, '');
  await oskar.getByRole('button', { name: 'Anmäl att uppdraget upphör' }).click();
  await oskar.getByRole('link', { name: /Välj ett datum/ }).waitFor();
  await expectGood(oskar, 'end-assignment');
  await writeDay(oskar, /^Uppdraget upphör/, '2026-01-02');
  await oskar.getByRole('button', { name: 'Anmäl att uppdraget upphör' }).press('Enter');
  await oskar.getByText(/^Anmälan är mottagen. Uppdraget upphör/).waitFor();
  await expectGood(oskar, 'assignment-ended');
  await anna.goto(`/lefi-anslutning/anslutningar/${connectionId}`);
  await anna.getByRole('row', { name: /Påhittade Ombudsbolaget AB.*Ombud.*PUB 2026\/7/ }).waitFor();
  await expectGood(anna, 'connection-processors');
}, 60_000);

test('the yearly list is gone through by keyboard alone', async () => {
  const connectionId = await world.aConnection('Enheten för genomgång');
  await world.addUser(connectionId, 'lisa', 'Lisa Läser');
  const page = await open('anna', `/lefi-anslutning/anslutningar/${connectionId}`);
  await page.getByRole('row', { name: /Lisa Läser/ }).waitFor();
  await tabTo(page, 'Bekräfta användare');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bekräfta användare', level: 1 }).waitFor();
  await tabTo(page, /^Lisa Läser/);
  await page.keyboard.press('Space');
  await expectGood(page, 'confirm-users');
  await tabTo(page, 'Bekräfta de kryssade');
  await page.keyboard.press('Enter');
  await page.getByText('De kryssade användarna är bekräftade.').waitFor();
});

test('the operator records a notice that came by post, and sees the connection as it stood before', async () => {
  const connectionId = await world.aConnection('Enheten för post');
  await world.addUser(connectionId, 'lars', 'Lars Läser');
  const page = await open('aina', '/lefi-anslutning/register/anslutningar');
  await page.getByRole('row', { name: /Enheten för post/ }).waitFor();
  await expectGood(page, 'operator-connections');
  await page
    .getByRole('row', { name: /Enheten för post/ })
    .getByRole('link')
    .click();
  await page.getByRole('row', { name: /Lars Läser/ }).waitFor();
  await expectGood(page, 'operator-connection');
  await page.getByRole('link', { name: 'Avanmäl användare' }).click();
  await page.getByLabel('Avsändare').fill('Anna Authoritet');
  await page.getByText('Post', { exact: true }).click();
  await writeDay(page, 'Kom in', addDays(swedishDayAt(Date.now()), 30));
  await page.locator('label').filter({ hasText: 'Lars Läser' }).click();
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByRole('link', { name: /Dagen har inte varit än/ }).waitFor();
  await expectGood(page, 'received-mistake');
  await writeDay(page, 'Kom in', '2026-01-02');
  await page.getByRole('button', { name: 'Fortsätt' }).click();
  await page.getByRole('button', { name: 'Bekräfta' }).click();
  await page.getByText('2026-01-02 med post från Anna Authoritet').waitFor();
  await page.goto(`/lefi-anslutning/register/anslutningar/${connectionId}?den=2026-01-01`);
  await page.getByText('Anslutningen fanns inte den 2026-01-01.').waitFor();
  await expectGood(page, 'operator-history');
});

test('a refusal says why, and the auditor sees connections but no matters', async () => {
  const application = { organisation: authority, part: 'Enheten för avslag' };
  const page = await open('anna', '/lefi-anslutning/ansokan');
  await writeApplication(page);
  await page.getByLabel(/^Del av organisationen/).fill(application.part);
  await page.getByRole('button', { name: 'Skicka in ansökan' }).click();
  await page.getByText('Anmälan är mottagen.').waitFor();
  const matter = page.url().split('/').at(-1)?.split('?')[0] ?? '';
  const bosse = await open('bosse', `/lefi-anslutning/register/arenden/${matter}`);
  await bosse.getByRole('button', { name: 'Avslå' }).click();
  await bosse.getByRole('button', { name: 'Avslå ärendet' }).click();
  await bosse.getByRole('link', { name: /Skriv en förklaring/ }).waitFor();
  await expectGood(bosse, 'refuse-mistake');
  await bosse.getByRole('dialog').getByLabel('Skäl').fill('Grunden ger inte rätt till uppgifterna.');
  await bosse.getByRole('button', { name: 'Avslå ärendet' }).click();
  await state(bosse, 'Avslagen').waitFor();
  await page.reload();
  await page.getByText('Grunden ger inte rätt till uppgifterna.').first().waitFor();
  await expectGood(page, 'matter-refused');

  const greta = await open('greta', '/lefi-anslutning');
  await greta.getByRole('link', { name: 'Alla anslutningar' }).waitFor();
  expect(await greta.getByRole('heading', { name: 'Ärenden' }).count()).toBe(0);
});
