import { afterAll, beforeAll, expect, test } from 'vitest';
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

// Logging in as a person does it: on the pages, at the login service, and back, by keyboard alone.

const browser = openBrowser();
let world: PageWorld;

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld({
    providers: ({ person, work, employees }) => [person, work, employees],
  });
  const operator = await aRegisteredParty(world.database);
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
});
afterAll(() => world.stop());

test('a person logs in by keyboard, comes to the page that was asked for, and logs out', async () => {
  const also = [world.login.service.issuer];
  const page = await browser.aPage({ origin: world.origin, also });
  await page.goto('/min-inloggning');
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  await page.getByRole('link', { name: 'Logga in med E-legitimation' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'login');
  await tabTo(page, 'Logga in med E-legitimation');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Välj testperson' }).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'login-service');
  await tabTo(page, 'Aina Anslutning');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Min inloggning' }).waitFor();
  expect(page.url()).toBe(`${world.origin}/min-inloggning`);
  await page.getByRole('row', { name: /anslutningshandläggare/i }).waitFor();
  await page.getByText('Alla personer, kommuner, myndighetssvar och certifikat här är påhittade.').waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'me');
  const menu = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link');
  expect(await menu.allInnerTexts()).toEqual([
    'Om tjänsten',
    'LEFI Online',
    'Register',
    'Behörigheter',
    'Finsam, förvaltning',
  ]);

  await tabTo(page, 'Logga ut', 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('banner').getByRole('link', { name: 'Logga in' }).waitFor();
  await page.goto('/register');
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
});

test('a login that did not succeed says why and how to go on', async () => {
  const page = await browser.aPage({ origin: world.origin });
  for (const [reason, title] of [
    ['cancelled', 'Du avbröt inloggningen'],
    ['attempt-unknown', 'Inloggningen tog för lång tid eller började i en annan webbläsare'],
    ['answer-not-trusted', 'Inloggningen gick inte att genomföra'],
    ['level-too-low', 'Inloggningen var inte stark nog'],
  ] as const) {
    await page.goto(`/logga-in?orsak=${reason}`);
    await page.getByRole('alert').getByText(title).waitFor();
    await page.getByRole('link', { name: 'Logga in med Tjänstekort' }).waitFor();
  }
  await expectAccessible(page);
  await screenshot(page, 'login-refused');
});

test('whoever has no role is told so, and may still begin to connect a municipality', async () => {
  const page = await aPageOf('sara', { browser, world });
  await page.goto('/min-inloggning');
  await page.getByText('Du har ingen behörighet ännu').waitFor();
  await expectAccessible(page);
  const menu = page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link');
  expect(await menu.allInnerTexts()).toEqual(['Om tjänsten', 'Anslutning', 'LEFI Online']);
});

test('who logs out in one tab is told so in the others', async () => {
  const page = await aPageOf('aina', { browser, world });
  await page.goto('/min-inloggning');
  await page.getByRole('heading', { level: 1, name: 'Min inloggning' }).waitFor();
  const other = await page.context().newPage();
  await other.goto('/min-inloggning');
  await other.getByRole('button', { name: 'Logga ut' }).click();
  await other.getByRole('banner').getByRole('link', { name: 'Logga in' }).waitFor();
  await page.bringToFront();
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  await page.getByRole('alertdialog', { name: 'Du har loggats ut' }).waitFor();
  expect(await focused(page)).toBe('Du har loggats ut');
});

test('a card is linked on the pages and let go of, when what happens has been said', async () => {
  const also = [world.login.service.issuer];
  const page = await aPageOf('nina', { browser, world, also });
  await page.goto('/min-inloggning');
  await page.getByText('Ingen inloggning är kopplad till dig.').waitFor();
  await page.goto('/logga-in?till=/min-inloggning');
  await page.getByRole('link', { name: 'Koppla Tjänste-id till Nina Norrvik' }).click();
  await page.getByRole('button', { name: 'Nina Norrvik' }).click();
  await page.getByText(/^Tjänste-id, kopplad \d{4}-\d{2}-\d{2}$/).waitFor();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await screenshot(page, 'linked-login');

  const release = page.getByRole('button', { name: 'Släpp kopplade inloggningar' });
  await release.click();
  const dialog = page.getByRole('alertdialog', { name: 'Släpp kopplade inloggningar?' });
  await dialog.getByText('Tjänste-id släpps genast från Nina Norrvik:').waitFor();
  expect(await dialog.innerText()).toContain('Det går inte att logga in som du på det sättet');
  await expectAccessible(page);
  await screenshot(page, 'release-linked-login');
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  const withCard = async () => await world.logIn(world.aBrowser(), 'nina', { provider: 'hsa' });
  expect((await withCard()).location?.href).toBe(`${world.origin}/`);

  await release.click();
  await dialog.getByRole('button', { name: 'Släpp', exact: true }).click();
  await page.getByText('Inloggningarna är släppta.').waitFor();
  await release.waitFor({ state: 'detached' });
  expect(await focused(page)).toBe('Kopplade inloggningar');
  await expectAccessible(page);
  expect((await withCard()).location?.href).toBe(`${world.origin}/logga-in?orsak=identity-not-linked`);
  await page.reload();
  await page.getByText('Ingen inloggning är kopplad till dig.').waitFor();
});
