import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from '../../src/server/endpoints/web-api/serve-pages.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { sectionsOf } from '../../src/values/lefi-sections/sections-of.ts';
import type { WireObject, WrappedAnswer } from '../../src/values/lefi-sections/wrapped-answer.ts';
import { leavesOf, sampleAnswer, sampleAnswerTo, sampleWrapped, writtenForReaders } from '../lefi-sample.ts';
import { missedLeaves } from '../lefi-read.ts';
import { answered, everything, personas } from '../contract/lefi-conformance.ts';
import { hideWhereabouts } from '../../src/server/lefi/for-persons/hide-whereabouts.ts';
import { printedText } from '../printed-text.ts';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  focused,
  openBrowser,
  screenshot,
  tabTo,
} from './browser.ts';
import { findChromium } from './chromium.ts';
import { roughPictureOf, unlikeness, type RoughPicture } from './rough-picture.ts';

// "Visa förmånsinformation" in a browser: src/web/on-show shows what the door gives, behind the same headers as the pages.

const browser = openBrowser();
const root = join(import.meta.dirname, '../../src/web');
let folder: string;
let door: FastifyInstance;
let origin: string;
let answer: WrappedAnswer = sampleWrapped();
/** The reasons' lengths that an address was asked for with. */
let reasons: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsvar-answer-'));
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: {
      outDir: folder,
      copyPublicDir: false,
      rolldownOptions: { input: join(root, 'on-show/index.html') },
    },
  });
  door = Fastify();
  door.get('/on-show/index.html/*', (_request, reply) => reply.sendFile('on-show/index.html'));
  door.get('/web-api/on-show/answer', () => answer);
  door.post('/web-api/on-show/address', (request) => {
    reasons.push(new URL(request.url, 'http://here').searchParams.get('reason') ?? '');
    return { ...answer, answer: sampleAnswer() };
  });
  await servePages(door, { folder, loginOrigins: [] });
  origin = await door.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

async function show(
  shown: WrappedAnswer,
  settings: { width?: number; height?: number; forcedColors?: 'active' } = {},
): Promise<Page> {
  answer = shown;
  const page = await browser.aPage({ origin, ...settings });
  await page.goto('/on-show/index.html/answer');
  await page.getByRole('heading', { level: 2, name: 'Innehåll' }).waitFor();
  return page;
}

const everyCode = [...new Set(Object.values(lefiCodes).flat())];
const ids = [
  ...everyCode.map((code) => code.toLowerCase().replace(':', '-')),
  ...['fk', 'pm'].flatMap((one) => [`${one}-utbetalningar`, `${one}-preliminara-utbetalningar`]),
];

interface Layout {
  readonly overflowing: readonly string[];
  readonly clipped: readonly string[];
  readonly headless: readonly string[];
}

/** What of a section does not fit, is cut off, or has a cell without the heading that its column has. */
function layoutOf(page: Page, id: string): Promise<Layout> {
  return page.evaluate<Layout>(`((id) => {
    const section = document.getElementById(id);
    const shown = [...section.querySelectorAll('*')].filter((one) => one.getClientRects().length > 0);
    const isHidden = (one) => one.closest('.sr-only, thead') !== null;
    const name = (one) => one.tagName + ' ' + one.className + ' ' + one.textContent.trim().slice(0, 40);
    const width = document.documentElement.clientWidth;
    const overflowing = shown.filter((one) => !isHidden(one) && one.getBoundingClientRect().right > width + 1);
    const clipped = shown.filter((one) => !isHidden(one) &&
      (one.scrollWidth > one.clientWidth + 1) && one.clientWidth > 0 && getComputedStyle(one).display !== 'inline');
    const headless = [...section.querySelectorAll('table')].flatMap((table) => {
      const heads = [...table.querySelectorAll(':scope > thead th')].map((one) => one.textContent.trim());
      return [...table.querySelectorAll(':scope > tbody > tr:not(.answer-details)')].flatMap((row) =>
        [...row.children].filter((cell, place) => cell.dataset.heading !== heads[place] || heads[place] === '').map(name));
    });
    return { overflowing: overflowing.map(name), clipped: clipped.map(name), headless };
  })(${JSON.stringify(id)})`);
}

test.each([1280, 320])(
  'every section fits at %i px, nothing is cut, and each value has its heading',
  async (width) => {
    const page = await show(sampleWrapped(), { width });
    await page.getByRole('button', { name: 'Visa alla detaljer' }).click();
    const wrong: Record<string, Layout> = {};
    for (const id of ids) {
      const layout = await layoutOf(page, id);
      if (Object.values(layout).some((found: readonly string[]) => found.length > 0)) wrong[id] = layout;
    }
    expect(wrong).toEqual({});
    await expectNoSidewaysScroll(page, width);
    await screenshot(page, `answer-all-${width}`);
  },
  120_000,
);

/** For those who look: each section by itself. */
test.runIf(process.env['SAMSVAR_SCREENSHOTS'] !== undefined)(
  'pictures of each section',
  async () => {
    for (const width of [1280, 320])
      for (const id of ids) {
        const page = await show(askedAlone(id), { width, height: 600 });
        await page.getByRole('button', { name: 'Visa alla detaljer' }).click();
        const to = join(process.env['SAMSVAR_SCREENSHOTS']!, `section-${id}-${width}.png`);
        await page.locator(`#${id}`).screenshot({ path: to });
        await page.close();
      }
  },
  400_000,
);

/** The sample's answer to a question about one section's types. */
function askedAlone(id: string): WrappedAnswer {
  const whole = sampleWrapped();
  const section = sectionsOf(whole).find((one) => one.id === id)!;
  const asked = Object.fromEntries(
    Object.entries(lefiCodes).map(([array, codes]) => [
      array,
      codes.filter((code) => section.types.some((type) => type.array === array && type.code === code)),
    ]),
  );
  return { ...whole, asked };
}

test('every value of an answer is on the page, and opened at once', async () => {
  const whole = sampleWrapped();
  const page = await show(whole);
  await page.getByRole('button', { name: 'Visa alla detaljer' }).click();
  const read = await page.evaluate<string>('document.querySelector("main").innerText');
  const plain = read.replaceAll(/\s+/g, ' ');
  const missed = leavesOf(whole.answer)
    .filter(
      ({ path, value }) => path[0] !== 'utlamnare' && path.at(-1) !== 'valuta' && typeof value !== 'boolean',
    )
    .filter((leaf) => !writtenForReaders(leaf).some((text) => plain.includes(text.replaceAll(/\s+/g, ' '))));
  expect(missed).toEqual([]);
}, 60_000);

interface ShownPersona {
  readonly name: string;
  readonly shown: WrappedAnswer;
  /** That no persona before her has. */
  readonly codes: readonly string[];
}

/** Personas that together have something of each of the 38 codes, and what each is answered; those with most first. */
async function personasForEveryCode(): Promise<readonly ShownPersona[]> {
  const all = await Promise.all(
    personas.map(async ({ name, person }) => {
      const { answer: said, protected: isProtected } = hideWhereabouts(await answered(person, everything));
      const { personidentitet: personnummer } = person.identity;
      const shown = sampleWrapped({ answer: { ...said }, protected: isProtected, person: { personnummer } });
      const types = sectionsOf(shown).flatMap((section) => section.types);
      const codes = new Set(types.filter(({ state }) => state === 'data').map(({ code }) => code));
      return { name, shown, codes: [...codes] };
    }),
  );
  const missing = new Set<string>(everyCode);
  const gain = ({ codes }: { codes: readonly string[] }) => codes.filter((code) => missing.has(code)).length;
  const chosen: ShownPersona[] = [];
  while (missing.size > 0) {
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    if (gain(best) === 0) break;
    chosen.push({ ...best, codes: best.codes.filter((code) => missing.has(code)) });
    for (const code of best.codes) missing.delete(code);
  }
  expect([...missing]).toEqual([]);
  return chosen;
}

test('of personas with each of the 38 codes every value that the registers told is on the page, which fits and looks as it did', async () => {
  const chosen = await personasForEveryCode();
  const pictures: Record<string, RoughPicture> = {};
  for (const { name, shown, codes } of chosen) {
    const page = await show(shown, { height: 1_400 });
    await page.getByRole('button', { name: 'Visa alla detaljer' }).click();
    const read = await page.evaluate<string>('document.querySelector("main").innerText');
    expect(missedLeaves(shown.answer, read), name).toEqual([]);
    const { personnummer } = shown.person;
    expect(`${page.url()} ${await page.title()}`).not.toContain(personnummer.slice(-10));
    await screenshot(page, `answer-persona-${name.replaceAll(/\W+/g, '-')}`);
    for (const code of codes) pictures[`${code} ${name}`] = await pictureOfSection(page, code);
    await showOnly(page, '');
    // So that it is not laid out anew for a width that nobody looks at any more.
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await page.close();
  }
  await expectAsBefore(pictures);
}, 600_000);

/** By itself: the browser draws a page of twenty thousand pixels slowly. */
async function pictureOfSection(page: Page, code: string): Promise<RoughPicture> {
  const id = code.toLowerCase().replace(':', '-');
  await showOnly(page, id);
  return roughPictureOf(page.locator(`#${id}`));
}

/** '' shows all. The attribute `hidden` does not do: the page's own style of a section is stronger. */
async function showOnly(page: Page, id: string): Promise<void> {
  await page.evaluate(`for (const one of document.querySelectorAll('.answer-section, .answer-contents'))
    one.style.display = '${id}' === '' || one.id === '${id}' ? '' : 'none'`);
}

const picturesFile = join(import.meta.dirname, 'section-pictures.json');

/**
 * SAMSVAR_PICTURES=keep keeps how they look now, when somebody has looked at them and finds it right. They are of the Chromium
 * that comes with the packages: another draws lines of other heights.
 */
async function expectAsBefore(pictures: Readonly<Record<string, RoughPicture>>): Promise<void> {
  if (!(await findChromium()).isPackaged) return;
  if (process.env['SAMSVAR_PICTURES'] === 'keep')
    writeFileSync(picturesFile, `${JSON.stringify(pictures, null, 2)}\n`);
  const kept = JSON.parse(readFileSync(picturesFile, 'utf8')) as Readonly<Record<string, RoughPicture>>;
  expect(Object.keys(pictures).sort()).toEqual(Object.keys(kept).sort());
  const unlike = Object.entries(pictures).flatMap(([what, picture]) => {
    const part = unlikeness(picture, kept[what] ?? []);
    return part > 0.02 ? [`${what}: ${(part * 100).toFixed(1)} % is unlike`] : [];
  });
  expect(unlike).toEqual([]);
}

const failing = (kod: string): WireObject => ({
  utlamnare: [
    { utlamnare: { kod: 'FK', namn: '' }, tillstand: { kod: 'OK', beskrivning: '' } },
    { utlamnare: { kod: 'PM', namn: '' }, tillstand: { kod, beskrivning: '' } },
  ],
  avvikelser: {
    formansinformation: [
      { avvikelse: { kod: 'OBEHORIG' }, formansgrupp: { kod: 'FK:BOB' } },
      { avvikelse: { kod: 'INTERNT_FEL' }, formansgrupp: { kod: 'FK:US' } },
    ],
    utbetalningar: [{ avvikelse: { kod: 'INTERNT_FEL' }, formansgrupp: { kod: 'FK:BOB' } }],
  },
  formansinformation: {
    sjukpenningarende: [],
    barnbidragsarende: [{ beslut: [{ beslutatBruttobelopp: { summa: 0, valuta: 'SEK' } }] }],
    utbetalningsuppgift: [
      {
        datum: '2026-11-25',
        formansfamilj: { id: 'ABB', beskrivning: 'Barnbidrag' },
        nettobelopp: { summa: 1250, valuta: 'SEK' },
      },
    ],
  },
});

test('data, nothing, no permission and not fetched look and read unlike each other, and a sum says what it lacks', async () => {
  const asked = {
    formansinformation: ['FK:SJP', 'FK:BOB', 'FK:US', 'FK:ABB'],
    beslut: ['PM:AP'],
    utbetalningar: ['FK:ABB', 'FK:BOB'],
  };
  const page = await show(sampleWrapped({ asked, answer: failing('OTILLGANGLIG') }));
  const stateOf = (id: string) => page.locator(`#${id} .answer-section__head .state-badge`).innerText();
  const states = await Promise.all(['fk-abb', 'fk-sjp', 'fk-bob', 'fk-us', 'pm-ap'].map(stateOf));
  expect(states).toEqual([
    'Uppgifter finns',
    'Inga uppgifter för perioden',
    'Er organisation har inte behörighet till uppgiften',
    'Uppgiften kunde inte hämtas',
    'Uppgiften kunde inte hämtas',
  ]);
  await page.getByText('Pensionsmyndigheten är inte tillgänglig').first().waitFor();
  const child = await page.locator('#fk-abb').innerText();
  expect(child).toContain('0\u00a0kr');
  expect(child).toContain('—');
  const payments = page.locator('#fk-utbetalningar');
  await payments.getByText('inte att pengarna har kommit fram').waitFor();
  await payments
    .getByText('Summan är inte fullständig: kunde inte hämtas: Bostadsbidrag', { exact: false })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  await screenshot(page, 'answer-states-320');
});

test('details are opened by the keyboard, and a part is reached from the contents without another address', async () => {
  const asked = { formansinformation: ['FK:SJP', 'FK:FP'] };
  const page = await show(sampleWrapped({ asked, answer: sampleAnswerTo(['FK:SJP', 'FK:FP']) }));
  const address = page.url();
  await tabTo(page, 'Föräldrapenning');
  await page.keyboard.press('Enter');
  await expect.poll(() => focused(page)).toMatch(/^Föräldrapenning FK:FP/);
  await tabTo(page, /^Visa detaljer/);
  await page.keyboard.press('Enter');
  const opened = page.locator('#fk-fp').getByRole('button', { expanded: true });
  await opened.waitFor();
  expect(await page.locator('#fk-fp .answer-details').first().isVisible()).toBe(true);
  expect(page.url()).toBe(address);
  await expectAccessible(page);
});

const aProtected = (): WrappedAnswer => {
  const whole = sampleAnswerTo(['FK:GEPI', 'FK:MABB']);
  const information = whole['formansinformation'] as Record<string, readonly WireObject[]>;
  const person = { ...information['generellPersoninformation']![0], skyddad: true };
  return sampleWrapped({
    asked: { ovrigInformation: ['FK:GEPI'], formansinformation: ['FK:MABB'] },
    protected: true,
    answer: { ...whole, formansinformation: { ...information, generellPersoninformation: [person] } },
  });
};

test('of somebody protected that is said first, and the address comes only by a step with a reason, and not on paper', async () => {
  reasons = [];
  const page = await show(aProtected());
  const first = await page.locator('.answer-view > *').first().innerText();
  expect(first).toMatch(/^Varningsmeddelande\s+Skyddade personuppgifter/);
  expect(await page.locator('main').innerText()).not.toMatch(/postort \d|utdelningadress \d|Arbetsställe/);
  await page.getByRole('button', { name: 'Visa adressen …' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hämta och visa adressen' }).click();
  await page.getByText('Skriv varför ärendet kräver adressen.').waitFor();
  expect(reasons).toEqual([]);
  await page.getByLabel('Skäl').fill('Delgivning av beslut');
  await page.getByRole('button', { name: 'Hämta och visa adressen' }).click();
  await page.getByText('Skälet är loggat', { exact: false }).waitFor();
  expect(reasons).toEqual(['20']);
  await page
    .getByText(/postort \d/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .getByText(/postort \d/)
      .first()
      .isVisible(),
  ).toBe(false);
});

test('somebody who is not protected herself, with a child who is, keeps her address hidden and has no step to show it', async () => {
  const shown = aProtected();
  const information = shown.answer['formansinformation'] as Record<string, readonly WireObject[]>;
  const person = {
    ...information['generellPersoninformation']![0],
    skyddad: false,
    barn: [{ namn: 'Barnet', skyddad: true }],
  };
  const answerOfParent = {
    ...shown.answer,
    formansinformation: { ...information, generellPersoninformation: [person] },
  };
  const page = await show({ ...shown, answer: answerOfParent });
  expect(await page.locator('main').innerText()).not.toMatch(/postort \d|utdelningadress \d|institution/);
  expect(await page.getByRole('button', { name: 'Visa adressen …' }).count()).toBe(0);
});

test('the whole page is accessible, in forced colours too', async () => {
  const page = await show(sampleWrapped(), { forcedColors: 'active' });
  await expectAccessible(page);
  await screenshot(page, 'answer-forced-colours');
}, 60_000);

test('on paper all details are open and every page says who asked, when and why', async () => {
  const codes = ['FK:SJP', 'FK:FP', 'FK:BOB', 'FK:US', 'FK:FSJP', 'FK:RBE'];
  const page = await show(
    sampleWrapped({ asked: { formansinformation: codes }, answer: sampleAnswerTo(codes) }),
  );
  await page.emulateMedia({ media: 'print' });
  const closed = await page.evaluate<number>(
    `[...document.querySelectorAll('.answer-details')].filter((one) => one.getClientRects().length === 0).length`,
  );
  expect(closed).toBe(0);
  const { pages } = await printedText(await page.pdf({ format: 'A4', tagged: true }));
  expect(pages.length).toBeGreaterThan(2);
  // The digits that stand in columns have glyphs of their own, which a reader of the file's text does not get.
  const head =
    /Frågat av Lisa Provsson, Exempelmyndigheten, .{8,40}Ärende: Ärende .{4,12} Ändamål: Utredning/;
  expect(pages.filter((text) => !head.test(text))).toEqual([]);
});

test('on paper a sum stands once, after the rows that it sums, also where its table is broken over pages', async () => {
  const day = (n: number) => `2026-10-${String(n + 1).padStart(2, '0')}`;
  const payments = Array.from({ length: 28 }, (_, n) => ({
    datum: day(n),
    formansfamilj: { id: 'ABB', beskrivning: 'Barnbidrag' },
    period: { fran: day(n), till: day(n) },
    bruttobelopp: { summa: 100, valuta: 'SEK' },
    nettobelopp: { summa: 100, valuta: 'SEK' },
    utbetalningsdetalj: [{ bruttobelopp: { summa: 100, valuta: 'SEK' } }],
  }));
  const page = await show(
    sampleWrapped({
      asked: { utbetalningar: ['FK:ABB'] },
      answer: { ...failing('OK'), avvikelser: {}, formansinformation: { utbetalningsuppgift: payments } },
    }),
  );
  await page.emulateMedia({ media: 'print' });
  const { pages } = await printedText(await page.pdf({ format: 'A4', tagged: true }));
  const withSum = pages.flatMap((text, at) => (text.includes('Summa oktober') ? [at] : []));
  expect(pages.length).toBeGreaterThan(2);
  expect(withSum).toHaveLength(1);
  expect(pages.slice(withSum[0]! + 1).join(' ')).not.toContain('Barnbidrag');
});
