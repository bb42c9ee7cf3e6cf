import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findChromium } from './chromium.ts';

export interface PageSettings {
  /** Where the pages are served: 'https://localhost:1234'. */
  readonly origin: string;
  /** Other origins that may be asked, such as the login service. Anything else fails the test. */
  readonly also?: readonly string[];
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
}

export interface OpenBrowser {
  /** A page of a person of its own: nobody else's cookies. */
  aPage(settings: PageSettings): Promise<Page>;
}

/** A page that a test has opened, and what has befallen it. */
interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What no page may do. */
  readonly mishaps: readonly string[];
  /** Answers that said no, and questions that got none: some are as they should be. */
  readonly refusals: readonly string[];
}

/**
 * One browser for the test file. After each test all its pages are closed, and the test fails if any of them broke the
 * content security policy, asked outside its origins, threw, or wrote an error on the console. A test that has failed tells
 * what its pages showed.
 */
export function openBrowser(): OpenBrowser {
  let browser: Browser | undefined;
  const open: OpenPage[] = [];
  beforeAll(async () => {
    const { executablePath, env } = await findChromium();
    browser = await chromium.launch({
      executablePath,
      env: { ...(process.env as Record<string, string>), ...env },
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    });
  });
  afterEach(async ({ task }) => {
    const closed = open.splice(0);
    if (task.result?.state === 'fail')
      process.stderr.write(`${(await Promise.all(closed.map(whatItShowed))).join('\n')}\n`);
    await Promise.all(closed.map(({ context }) => context.close()));
    expect(closed.flatMap(({ mishaps }) => mishaps)).toEqual([]);
  });
  afterAll(() => browser?.close());
  return {
    aPage: async (settings) => {
      if (browser === undefined) throw new Error('the browser is opened before the first test');
      const { width = 1280, height = 900, forcedColors = 'none', origin } = settings;
      const context = await browser.newContext({
        baseURL: origin,
        viewport: { width, height },
        reducedMotion: 'reduce',
        forcedColors,
        locale: 'sv-SE',
        timezoneId: 'Europe/Stockholm',
        ignoreHTTPSErrors: true,
      });
      context.setDefaultTimeout(8_000);
      const page = await context.newPage();
      const mishaps = collectMishaps(page, [origin, ...(settings.also ?? [])]);
      open.push({ context, page, mishaps, refusals: collectRefusals(page) });
      return page;
    },
  };
}

function collectMishaps(page: Page, origins: readonly string[]): string[] {
  const mishaps: string[] = [];
  page.on('pageerror', (error) => mishaps.push(`threw: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isForeseenRefusal(message.text(), message.location().url))
      mishaps.push(`console: ${message.text()}`);
    if (message.type() === 'warning' && message.text().startsWith('[Vue'))
      mishaps.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:', 'about:'].includes(url.protocol) && !origins.includes(url.origin))
      mishaps.push(`asked outside: ${url.origin}`);
  });
  return mishaps;
}

function collectRefusals(page: Page): string[] {
  const refusals: string[] = [];
  const asked = (url: string): string => new URL(url).pathname;
  page.on('response', (response) => {
    if (response.status() >= 400)
      refusals.push(`${response.status()} ${response.request().method()} ${asked(response.url())}`);
  });
  page.on('requestfailed', (request) => {
    refusals.push(`${request.failure()?.errorText ?? 'failed'} ${request.method()} ${asked(request.url())}`);
  });
  return refusals;
}

const mostLines = 40;

/** The page itself and what lies over it; the frame around all pages says nothing of why. */
const mainText = `[...document.querySelectorAll('main, dialog[open]')].map((part) => part.innerText).join('\\n')`;

/** Where the page was when its test failed, what it showed and what it had been refused. */
async function whatItShowed({ page, refusals }: OpenPage): Promise<string> {
  const text = await page.evaluate<string>(mainText).catch((error: unknown) => String(error));
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return [
    `--- ${page.url()}`,
    ...refusals.map((refusal) => `    refused: ${refusal}`),
    ...lines.slice(0, mostLines).map((line) => `    ${line}`),
    ...(lines.length > mostLines ? [`    … and ${lines.length - mostLines} lines more`] : []),
  ].join('\n');
}

/** The browser writes every 4xx, and 503, on its console; from our own API they are answers that the page shows. */
function isForeseenRefusal(text: string, url: string): boolean {
  return /^Failed to load resource: .* status of (4\d\d|503)/.test(text) && url.includes('/web-api/');
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

interface AxeResult {
  readonly violations: readonly {
    id: string;
    help: string;
    nodes: readonly { html: string; target: unknown }[];
  }[];
}

/**
 * No violation of WCAG 2.0–2.2, A and AA, in what the page shows now; `within`: a selector of the part that is new, where the
 * frame around it has been looked at already.
 */
export async function expectAccessible(page: Page, within = ':root'): Promise<void> {
  // A colour on its way from one to another is neither.
  await page.evaluate(`Promise.allSettled(document.getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity).map((one) => one.finished))`);
  // Not a script on the page, which the content security policy would refuse: evaluated beside it.
  if (!(await page.evaluate<boolean>('window.axe !== undefined'))) await page.evaluate(axe);
  const result = await page.evaluate<AxeResult>(
    `window.axe.run(${JSON.stringify(within)}, { runOnly: ${JSON.stringify(wcag)}, resultTypes: ['violations'] })`,
  );
  const found = result.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ html }) => html),
  }));
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

/** 320 CSS px is also what 1280 px shows at 400 % zoom (WCAG 1.4.10). */
export async function expectNoSidewaysScroll(page: Page, width = 320): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const tooWide = await page.evaluate<readonly string[]>(`(() => {
    if (document.documentElement.scrollWidth <= window.innerWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .map((element) => element.tagName.toLowerCase() + '.' + element.className);
  })()`);
  if (before !== null) await page.setViewportSize(before);
  expect(tooWide, `wider than ${width} px on ${new URL(page.url()).pathname}`).toEqual([]);
}

/** Takes a picture of the whole page when SAMSVAR_SCREENSHOTS names a folder; otherwise costs nothing. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SAMSVAR_SCREENSHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** What has the focus, as a person would call it: the text of its label, its own text or its name. */
export function focused(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const it = document.activeElement;
    if (it === null || it === document.body) return '';
    const label = it.labels?.[0]?.textContent ?? it.getAttribute('aria-label') ?? it.textContent ?? '';
    return label.replace(/\\s+/g, ' ').trim();
  })()`);
}

/** Presses Tab until what is named so has the focus. Throws when a whole round has passed. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (typeof name === 'string' ? now.startsWith(name) : name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`${String(name)} is not reached by ${key}; reached: ${[...new Set(passed)].join(' | ')}`);
}
