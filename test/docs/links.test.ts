import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from './page.ts';

const root = new URL('../../', import.meta.url);
const folders = ['', 'docs/', 'docs/adr/', 'contract/ssbtek-v10/'];
const pages = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.md'))
    .map((name) => folder + name),
);

test.each(pages)('every link of %s leads somewhere', (page) => {
  for (const [, target = ''] of readText(page).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^https?:/.test(target)) continue;
    const [path = '', heading] = target.split('#');
    const led = path === '' ? page : new URL(path, new URL(page, root)).pathname.slice(root.pathname.length);
    expect([target, existsSync(new URL(led, root))]).toEqual([target, true]);
    if (heading !== undefined)
      expect([target, headingsOf(led)]).toEqual([target, expect.arrayContaining([heading])]);
  }
});

/** As Git hosts make anchors of headings. */
function headingsOf(page: string): string[] {
  return [...readText(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d -]/gu, '')
      .replace(/ /g, '-'),
  );
}
