import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConnection } from '../../src/server/connections/index.ts';
import { swedishDayAt } from '../../src/values/day.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { aUnit } from '../caseworkers.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aCourse } from '../course.ts';
import { aFederation, aFinsamDesk, anOrderFor } from '../finsam-orders.ts';
import { addGroundNow, publishNow } from '../lefi-connection.ts';
import { aProfile } from '../lefi-profile.ts';
import { aRegisteredParty } from '../registry.ts';
import { allRoutes, type PageRoute } from './all-routes.ts';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot } from './browser.ts';
import { builtPages } from './built-pages.ts';
import { aFederationWithPeople } from './finsam-world.ts';
import { authorityAtLefi, type AuthorityAtLefi } from './lefi-connection-world.ts';
import { aPageOf, giveRole } from './visitors.ts';

// Every page of every room in each of its states: while it waits, when what it asks for fails, when it is there, and for
// somebody who may not see it. A page that is added is walked without a line here; one with something in its address needs
// an example of it.

const browser = openBrowser();
let world: PageWorld;
const examples = new Map<string, string>();
const routes = await allRoutes();

/** Whose page it is: somebody who has something to do there. */
const visitorOf: Readonly<Record<string, string>> = {
  portal: 'aina',
  connection: 'elsa',
  register: 'aina',
  course: 'aina',
  permissions: 'elsa',
  session: 'aina',
  lefi: 'lisa',
  'lefi-connection': 'anna',
  finsam: 'elsa',
  'finsam-office': 'aina',
};

function visitorFor({ room, path }: PageRoute): string {
  const isOperators = path.startsWith('/lefi-anslutning/register') || path.startsWith('/finsam-forvaltning');
  return isOperators ? 'aina' : visitorOf[room]!;
}

beforeAll(async () => {
  await builtPages();
  world = await aPageWorld({ firstContent: 'published' });
  const operator = await aRegisteredParty(world.database);
  const municipality = await aRegisteredParty(world.database);
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'elsa', { role: 'authorised-representative', organisationsnummer: municipality });
  examples.set('contentId', 'arbetsformedlingen');
  examples.set('applicationId', await aDraft());
  examples.set(
    'connectionId',
    (await aCourse(world.database, { from: '2026-11-01', spare: 0 })).connectionId,
  );
  examples.set('act', 'patala');
  examples.set('organisationsnummer', municipality);
  await giveRole(world, 'elsa', { role: 'caseworker', organisationsnummer: municipality });
  examples.set('unitId', await aUnitOf(municipality));
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  const atLefi = authorityAtLefi(world);
  const lefiId = await atLefi.aConnection('');
  const { matters }: { matters: { id: string }[] } = await atLefi.send('anna', '/own');
  examples.set('lefiId', lefiId);
  examples.set('matterId', matters[0]!.id);
  examples.set('notice', 'avanmal');
  await letAsk(atLefi, lefiId);
  examples.set('orderId', await anOrderInFinsam());
  await atLefi.stop();
  const { federation, initiatives } = await aFederationWithPeople(world);
  examples.set('federation', federation);
  examples.set('initiativeId', initiatives.steget);
  examples.set('report', 'datakvalitet');
});
afterAll(() => world.stop());

const rooms = [...new Set(routes.map(({ room }) => room))];

test.each(rooms)(
  '%s: each page is accessible while it waits, when it fails and when it is there',
  async (room) => {
    const pages = routes.filter((route) => route.room === room);
    const nobody = await browser.aPage({ origin: world.origin });
    const nobodysApi = await controlTheApi(nobody);
    const somebodies = new Map<string, { page: Page; api: typeof nobodysApi }>();
    for (const key of new Set(pages.map(visitorFor))) {
      const page = await aPageOf(key, { browser, world });
      somebodies.set(key, { page, api: await controlTheApi(page) });
    }
    await forEach(pages, async (route) => {
      const somebody = somebodies.get(visitorFor(route))!;
      const { page, api } = route.loggedIn ? somebody : { page: nobody, api: nobodysApi };
      api.hold();
      await page.goto(addressOf(route));
      await headed(page);
      await expectAccessible(page, 'main');
      await api.refuse();
      if (api.isAsked()) {
        await page.getByRole('alert').first().waitFor();
        await expectAccessible(page, 'main');
        api.answer();
        await askAgain(page, route);
      }
      await settled(page);
      await screenshot(page, `page-${room}-${route.name}`);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  },
  120_000,
);

test('who has no permission meets pages that say so and are accessible too', async () => {
  const page = await aPageOf('sara', { browser, world });
  const guarded = routes.filter(({ loggedIn }) => loggedIn);
  await page.goto('/');
  await forEach(guarded, async (route) => {
    await follow(page, addressOf(route));
    await settled(page);
    await expectAccessible(page, 'main');
  });
}, 120_000);

test('the pages of LEFI Online can be read and used in forced colours, where only borders and text tell things apart', async () => {
  const atLefi = routes.filter(({ room }) => room.startsWith('lefi'));
  const somebodies = new Map<string, Page>();
  for (const key of new Set(atLefi.map(visitorFor)))
    somebodies.set(key, await aPageOf(key, { browser, world, forcedColors: 'active' }));
  await forEach(atLefi, async (route) => {
    const page = somebodies.get(visitorFor(route))!;
    await page.goto(addressOf(route));
    await settled(page);
    await screenshot(page, `forced-${route.room}-${route.name}`);
    await expectAccessible(page);
    expect(await borderless(page)).toEqual([]);
    expect(await underlinedInMenu(page)).toBe(0);
  });
}, 120_000);

/** Buttons, fields and states whose form is only a background's, which forced colours take away. */
function borderless(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('main :is(.button, .state-badge, input[type=text], select, textarea)')]
    .filter((one) => one.getClientRects().length > 0 && parseFloat(getComputedStyle(one).borderTopWidth) < 1)
    .map((one) => one.outerHTML.slice(0, 120))`);
}

/** How many of the menu's other rooms have the line of the one where one is. */
function underlinedInMenu(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const lineOf = (one) => getComputedStyle(one).borderBottomColor;
    const here = document.querySelector('.room-menu a:is(.is-here, [aria-current=page])');
    const others = [...document.querySelectorAll('.room-menu a')].filter((one) => one !== here);
    return others.filter((one) => lineOf(one) === lineOf(here)).length;
  })()`);
}

/** Lisa is registered, has a ground to ask by, and has confirmed the rules. */
async function letAsk(atLefi: AuthorityAtLefi, lefiId: string): Promise<void> {
  await atLefi.addUser(lefiId, 'lisa', 'Lisa Läser');
  const profile = aProfile(lefiCodes, { name: 'provmyndighet' });
  await publishNow(world.database, profile);
  await addGroundNow(world.database, lefiId, { profile: profile.name });
  const rules = `/actors/${lefiId}/rules`;
  const shown: { text: { statements: string[] }; shownSha256: string } = await atLefi.send('lisa', rules);
  const ticked = shown.text.statements.map(() => true);
  await atLefi.send('lisa', rules, { shownSha256: shown.shownSha256, ticked });
}

/** Walks them all, and tells of each that does not hold. */
async function forEach(
  pages: readonly PageRoute[],
  walk: (route: PageRoute) => Promise<void>,
): Promise<void> {
  const failures: string[] = [];
  for (const route of pages) {
    try {
      await walk(route);
    } catch (error) {
      failures.push(`${route.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  expect(failures).toEqual([]);
}

/** Drafted by her whose pages are walked, as she would from the page. */
async function aDraft(): Promise<string> {
  const page = await aPageOf('elsa', { browser, world });
  await page.goto('/anslutningar');
  const drafted = await page.evaluate(
    "fetch('/web-api/connection/applications', { method: 'POST' }).then((answer) => answer.json())",
  );
  return (drafted as { id: string }).id;
}

/** One that waits for its check, with the agreement and the orderer that it rests on. */
async function anOrderInFinsam(): Promise<string> {
  const desk = await aFinsamDesk(world.database, { on: swedishDayAt(Date.now()) });
  const { organisationsnummer, orderer } = await desk.anEmployer();
  const order = anOrderFor(organisationsnummer, await aFederation(world.database));
  return (await desk.place(orderer, order)).orderId;
}

async function aUnitOf(organisationsnummer: string): Promise<string> {
  const toAdd = { service: 'ssbtek', organisationsnummer, board: 'Socialnämnden', validFrom: 0 } as const;
  const { id } = await addConnection(world.database, toAdd);
  return (await aUnit(world.database, id)).unitId;
}

function addressOf({ path }: PageRoute): string {
  return path.replace(/\/?:(\w+)(\?)?/g, (_all, name: string, optional: string | undefined) => {
    const example = examples.get(name);
    if (example !== undefined) return `/${encodeURIComponent(example)}`;
    if (optional !== undefined) return '';
    throw new Error(`${path}: give an example of ${name} in test/browser/every-page.test.ts`);
  });
}

async function headed(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** As the page offers where what it asked for failed; one that offers nothing is opened anew. */
async function askAgain(page: Page, route: PageRoute): Promise<void> {
  const again = page.getByRole('button', { name: 'Försök igen' });
  let offered = await again.count();
  if (offered === 0) await page.goto(addressOf(route));
  for (; offered > 0; offered--) await again.first().click();
}

/** To another page of the application, as a link leads there: it is not loaded anew. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate(`for (const one of document.querySelectorAll('h1')) one.dataset.before = '';
    history.pushState(null, '', ${JSON.stringify(address)});
    dispatchEvent(new PopStateEvent('popstate', { state: null }))`);
  await page.locator('h1:not([data-before])').first().waitFor();
}

async function settled(page: Page): Promise<void> {
  await headed(page);
  await page.getByText('Hämtar …').first().waitFor({ state: 'hidden' });
}

/** What the rooms ask: nothing is answered while held, all is refused after that, and then all is answered again. */
async function controlTheApi(page: Page) {
  let mode: 'hold' | 'refuse' | 'answer' = 'answer';
  let asked = false;
  const held: Route[] = [];
  const isRooms = (url: URL) => url.pathname.startsWith('/web-api/') && url.pathname !== '/web-api/session';
  await page.route(isRooms, async (call) => {
    asked = true;
    if (mode === 'hold') held.push(call);
    else if (mode === 'refuse') await call.fulfill(unavailable);
    else await call.continue();
  });
  return {
    isAsked: () => asked,
    hold: () => {
      mode = 'hold';
      asked = false;
    },
    refuse: async () => {
      mode = 'refuse';
      await Promise.all(held.splice(0).map((call) => call.fulfill(unavailable)));
    },
    answer: () => {
      mode = 'answer';
    },
  };
}

const unavailable = {
  status: 503,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    type: '/problems/unavailable',
    title: 'Tjänsten kan inte användas just nu.',
    status: 503,
    detail: 'Försök igen om en stund.',
  }),
};
