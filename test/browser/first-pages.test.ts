import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../../src/server/endpoints/web-api/serve-pages.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';
import { builtPages } from './built-pages.ts';

// The pages' ground: the frame around every page, without anybody logged in.

const browser = openBrowser();
let door: FastifyInstance;
let origin: string;

beforeAll(async () => {
  door = Fastify();
  await servePages(door, { folder: await builtPages(), loginOrigins: [] });
  origin = await door.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => door.close());

test.each(['/', '/logga-in', '/ingenstans'])(
  '%s can be used by everybody, on a screen of 320 px too',
  async (path) => {
    const page = await browser.aPage({ origin });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    expect(await page.title()).toMatch(/ – Samsvar$/);
    await screenshot(page, `first-${path.slice(1) || 'portal'}`);
  },
);

test('who is not logged in is asked to log in, and the address to come back to is kept', async () => {
  const page = await browser.aPage({ origin });
  await page.goto('/anslutningar?sok=Storköping');
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('till')).toBe('/anslutningar?sok=Stork%C3%B6ping');
});

test('a window from before a new release still comes to the page that is chosen in it', async () => {
  const page = await browser.aPage({ origin });
  await page.goto('/');
  let asked = 0;
  // Routed to the end: a route that is taken away while the page is being loaded anew can leave that waiting for ever.
  await page.route('**/assets/LoginPage-*.js', (call) => {
    asked += 1;
    return asked === 1 ? call.fulfill(goneScript) : call.continue();
  });
  await page.getByRole('link', { name: 'Logga in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  expect(asked).toBe(2);
});

/** Cannot be run, as a file that is gone; a 404 would be written on the console, which this suite lets no page do. */
const goneScript = { contentType: 'text/javascript', body: 'throw new Error("gone")' };

test('by keyboard: the first stop skips to the page, and a new page is read from its heading', async () => {
  const page = await browser.aPage({ origin });
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Hoppa till innehållet');
  await tabTo(page, 'Logga in');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Logga in');
  expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
});

test('the pages are guarded, assets are kept, and what is no page is not answered with one', async () => {
  const page = await door.inject({ url: '/anslutningar' });
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
      "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  );
  expect(page.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
  const asset = /src="(\/assets\/[^"]+)"/.exec(page.body)?.[1];
  const kept = await door.inject({ url: asset! });
  expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await door.inject({ url: '/assets/gone.js' })).statusCode).toBe(404);
  const api = await door.inject({ url: '/web-api/nothing' });
  expect([api.statusCode, api.headers['cache-control']]).toEqual([404, 'no-store']);
});
