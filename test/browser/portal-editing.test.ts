import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot } from './browser.ts';
import { aPortalWorld, type PortalWorld } from './portal-world.ts';

// How content comes to be read: written, quality-assured twice, approved, published, replaced.

const browser = openBrowser();
let world: PortalWorld;

beforeAll(async () => {
  world = await aPortalWorld();
});

afterAll(() => world.stop());

type Who = Parameters<PortalWorld['be']>[1];

async function openAs(who: Who, path: string): Promise<Page> {
  const page = await browser.aPage({ origin: world.origin });
  await world.be(page, who);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('.loading-box').count()).toBe(0);
  return page;
}

async function looksRight(page: Page, name: string): Promise<void> {
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, `editing-${name}`);
}

/** Presses a button, and the one in the question that it asks. */
async function doAct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name, exact: true }).click();
  await question.waitFor({ state: 'hidden' });
}

const versions = '/portal/redaktion/innehall/arbetsformedlingen';

/** Five people's pages, each looked through by axe, on a machine that may be busy. */
const longest = { timeout: 60_000 };

test(
  'a base service is rewritten, assured by both, approved by its agency and published; the old one can still be read',
  longest,
  async () => {
    const officer = await openAs('officer', '/portal/redaktion');
    await officer.getByLabel('Slag').selectOption('base-service');
    await officer.getByText('7 av').waitFor();
    await looksRight(officer, 'list');
    await officer.getByRole('link', { name: 'AFLI', exact: true }).click();
    await officer.getByRole('link', { name: 'Skriv en ny version' }).click();
    await officer.getByLabel('Ägare').fill('Arbetsförmedlingen, avdelningen för kommuner');
    await officer.getByRole('button', { name: 'Lägg till kontaktväg' }).click();
    await looksRight(officer, 'write');
    // What is missing is said by its field, and what was written stays.
    await officer.getByRole('button', { name: 'Spara utkast' }).click();
    await officer.getByRole('heading', { name: '2 uppgifter behöver rättas' }).waitFor();
    await looksRight(officer, 'write-mistakes');
    await officer.getByRole('button', { name: 'Ta bort kontaktväg 3' }).click();
    await officer.getByRole('button', { name: 'Förhandsvisa' }).click();
    await officer
      .getByRole('region', { name: 'Förhandsvisning' })
      .getByText('avdelningen för kommuner')
      .waitFor();
    await officer.getByRole('button', { name: 'Spara utkast' }).click();
    await officer.getByText('Väntar på kvalitetssäkring av driftsparten').waitFor();
    await officer.getByText('Nytt:').waitFor();
    await looksRight(officer, 'versions');
    // The officer may write, and nothing else.
    expect(await officer.getByRole('button', { name: 'Kvalitetssäkra' }).count()).toBe(0);

    const approver = await openAs('approver', versions);
    expect(await approver.getByRole('button', { name: 'Publicera' }).count()).toBe(0);
    await approver.getByRole('button', { name: 'Kvalitetssäkra' }).click();
    await looksRight(approver, 'question');
    await approver.getByRole('button', { name: 'Avbryt' }).click();
    await doAct(approver, 'Kvalitetssäkra');
    const owner = await openAs('owner', versions);
    await doAct(owner, 'Kvalitetssäkra');
    await owner.getByText('Väntar på godkännande av Arbetsförmedlingen').waitFor();
    const agency = await openAs('agency', versions);
    await doAct(agency, 'Godkänn');
    await approver.reload();
    await doAct(approver, 'Publicera');
    await approver.getByText('Publicerad', { exact: true }).first().waitFor();

    const reader = await browser.aPage({ origin: world.origin });
    await reader.goto('/portal/sidor/arbetsformedlingen');
    await reader.getByText('avdelningen för kommuner').waitFor();
    await reader.getByText('Kvalitetssäkrad av driftsparten och tjänstens ägare').waitFor();
    expect(await reader.locator('.published-foot').innerText()).toContain('Godkänd av Arbetsförmedlingen');
    await looksRight(reader, 'published');
    await reader.getByRole('link', { name: 'Version 1' }).click();
    await reader.getByText('Det här är version 1').waitFor();
    expect(await reader.locator('main').innerText()).not.toContain('avdelningen för kommuner');
    await looksRight(reader, 'earlier');
    // As it stood a day when nothing was published yet, and back.
    await reader.getByLabel('Läs som det stod en dag').fill('2020-01-01');
    await reader.keyboard.press('Tab');
    await reader.getByText('Innehållet finns inte, eller är inte publicerat.').waitFor();
    await reader.getByRole('link', { name: 'Läs den som gäller nu' }).click();
    await reader.getByText('avdelningen för kommuner').waitFor();
  },
);

test('nobody assures twice, and what somebody else saved meanwhile is not written over', async () => {
  const first = await openAs('officer', '/portal/redaktion/innehall/om-portalen/skriv');
  const second = await openAs('owner', '/portal/redaktion/innehall/om-portalen/skriv');
  await first.getByLabel('Ingress').fill('Den första skrivarens ingress.');
  await first.getByRole('button', { name: 'Spara utkast' }).click();
  await first.getByText('Väntar på').waitFor();
  await second.getByLabel('Ingress').fill('Den andra skrivarens ingress.');
  await second.getByRole('button', { name: 'Spara utkast' }).click();
  await second.getByText('Någon annan har sparat version 2').waitFor();
  expect(await second.getByLabel('Ingress').inputValue()).toBe('Den andra skrivarens ingress.');
  await looksRight(second, 'overtaken');
});

test('content that does not stand the examination is sent back with what is wrong', async () => {
  const officer = await openAs('officer', '/portal/redaktion/nytt');
  await officer.getByLabel('Vad är det?').selectOption('operating-message');
  await officer.getByLabel(/^Adress/).fill('underhall-i-december');
  await officer.getByLabel(/^Rubrik/).fill('Underhåll');
  await officer.getByLabel(/^Text/).fill('Kort avbrott.');
  await officer.getByLabel('Börjar').fill('i december');
  await officer.getByRole('button', { name: 'Spara utkast' }).click();
  await officer.getByText('Skriv dag och klockslag').first().waitFor();
  await looksRight(officer, 'new');
  await officer.getByLabel('Börjar').fill('2026-12-01 22:00');
  await officer.getByRole('button', { name: 'Spara utkast' }).click();
  await officer.getByText('Väntar på').waitFor();
  const owner = await openAs('owner', '/portal/redaktion/innehall/underhall-i-december');
  await owner.getByRole('button', { name: 'Skicka tillbaka' }).click();
  const question = owner.getByRole('alertdialog');
  await question.getByLabel('Vad behöver ändras?').fill('Skriv hur länge det varar.');
  await looksRight(owner, 'send-back');
  await question.getByRole('button', { name: 'Skicka tillbaka' }).click();
  await owner.getByText('Skriv hur länge det varar.').waitFor();
  await owner.getByText('Skickad tillbaka', { exact: true }).first().waitFor();
});

test.each(['/portal/redaktion', '/portal/felanmalningar'])(
  '%s says to whoever may not that they may not',
  async (path) => {
    const page = await openAs('contact', path);
    await page.getByText('Du har inte behörighet').first().waitFor();
    await looksRight(page, `forbidden-${path.split('/').pop() ?? ''}`);
  },
);

test('the operator reads the fault reports and notes what was done', async () => {
  const officer = await openAs('officer', '/portal/felanmalningar');
  await officer.getByText('Ingen felanmälan har kommit in').waitFor();
  const data = {
    description: 'Inget svar från CSN.',
    happenedWhen: 'I dag',
    concerns: 'CSN',
    name: 'Anna Andersson',
    email: 'anna@ekeby.example',
    telephone: '',
  };
  await officer.request.post('/web-api/portal/fault-reports', { headers: { origin: world.origin }, data });
  await officer.goto('/portal/felanmalningar?lage=ny');
  await officer.getByText('Inget svar från CSN.').waitFor();
  await looksRight(officer, 'fault-reports');
  await officer.getByRole('button', { name: /^Märk som åtgärdad/ }).click();
  const question = officer.getByRole('alertdialog');
  await question.getByLabel('Vad har gjorts?').fill('CSN har rättat sitt fel.');
  await question.getByRole('button', { name: 'Spara' }).click();
  await officer.getByText('Ingen rad passar').waitFor();
  await officer.goto('/portal/felanmalningar');
  await officer.getByText('CSN har rättat sitt fel.').waitFor();
});
