import type { Page } from 'playwright-core';
import { describe, expect, test, beforeAll, afterAll } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, openBrowser, screenshot, tabTo } from './browser.ts';
import { aFinsamWorld, type FinsamWorld } from './finsam-world.ts';
import { aPageOf } from './visitors.ts';

// Counts by thirds and by months of the year (finsam.countPeriod): entered by keyboard, and summed as participations.

const browser = openBrowser();

describe.each([
  {
    countPeriod: 'third',
    first: 'Januari–april',
    second: 'Maj–augusti',
    inWords: 'maj–augusti',
    definition: /någon gång under tertialet, en gång per tertial/,
  },
  {
    countPeriod: 'month',
    first: 'Januari',
    second: 'Februari',
    inWords: 'februari',
    definition: /någon gång under månaden, en gång per månad/,
  },
])('by $countPeriod', ({ countPeriod, first, second, inWords, definition }) => {
  let world: FinsamWorld;
  beforeAll(async () => {
    world = await aFinsamWorld({ countPeriod });
  }, 60_000);
  afterAll(() => world.stop());

  /** From the top of the page: women and men of one initiative. */
  async function write(page: Page, women: string, men: string): Promise<void> {
    await tabTo(page, 'Kvinnor, Steget vidare');
    await page.keyboard.type(women);
    await page.keyboard.press('Tab');
    await page.keyboard.type(men);
  }

  test('two periods are entered by keyboard with one save, and their sum is told as participations', async () => {
    const page = await aPageOf('elsa', { browser, world });
    await page.goto(`/finsam/${world.federation}/deltagare`);
    await page.getByText(definition).waitFor();
    const period = page.getByLabel('Period');
    const shown = async () => await period.locator('option:checked').innerText();
    expect(await shown()).toBe(first);
    await write(page, '5', '3');
    await tabTo(page, 'Period', 'Shift+Tab');
    await page.keyboard.press('ArrowDown');
    expect(await shown()).toBe(second);
    await write(page, '4', '2');
    await tabTo(page, 'Spara');
    await page.keyboard.press('Enter');
    await page.getByText('Sparat: 4 uppgifter.').waitFor();
    const row = page.getByRole('row', { name: /Steget vidare/ });
    await row.getByRole('cell', { name: '14', exact: true }).waitFor();
    await screenshot(page, `finsam-counts-by-${countPeriod}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await page.goto(`/finsam/${world.federation}?insats=${world.initiatives.steget}`);
    await page.getByRole('columnheader', { name: 'Deltaganden' }).waitFor();
    const panel = page.getByRole('complementary', { name: 'Steget vidare' });
    await panel.getByText(`Kvinnor, ${inWords}`).waitFor();
    await panel.getByText('Deltaganden under året').waitFor();
    await page.getByRole('row', { name: /Steget vidare.* 14$/ }).waitFor();
    await page.goto(`/finsam/${world.federation}/rapporter/deltagare?ar=2026`);
    await page
      .getByText('2026 registrerades 14 deltaganden i individinriktade insatser: 9 av kvinnor och 5 av män.')
      .waitFor();
  });
});
