import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { firstContent } from '../../src/server/portal/first-content/first-content.ts';
import { referenceFolder } from '../contract/published.ts';
import { readText, tableUnder } from './page.ts';

// Walks the table of docs/contract-choices.md: what the agreement and the descriptions say that people must be told, and
// the page of the portal that tells it.

interface Item {
  readonly from: string;
  readonly item: string;
  /** Id of the content. */
  readonly page: string;
  /** Words that stand on it. */
  readonly words: readonly string[];
}

const items = tableUnder(readText('docs/contract-choices.md'), /^## What the portal is to tell/).map(
  (row): Item => ({
    from: row['from']!,
    item: row['item']!,
    page: row['page']!.replaceAll('`', ''),
    words: [...row['words']!.matchAll(/”([^”]+)”/g)].map(([, words = '']) => words),
  }),
);

const wordsOf = (page: string): string => {
  const content = firstContent[page];
  return content === undefined ? '' : JSON.stringify(content).replaceAll('**', '').replaceAll('\\n', ' ');
};

test.each(items)('$from: $item stands on $page', ({ page, words }) => {
  expect(words).not.toEqual([]);
  for (const one of words) expect([one, wordsOf(page).includes(one)]).toEqual([one, true]);
});

test('the table is about all that is to be told', () => {
  const froms = new Set(items.map(({ from }) => from));
  for (const from of [
    'anslutning',
    'allmän beskrivning 3',
    'allmän beskrivning 5',
    'allmän beskrivning 6',
    'avtal 4.1',
  ])
    expect([from, [...froms].some((one) => one.startsWith(from))]).toEqual([from, true]);
});

const seeds = new URL('../seeds/', referenceFolder);
const readSeed = (number: string): string =>
  readFileSync(
    new URL(
      readdirSync(seeds).find((name) => name.startsWith(number))!,
      seeds,
    ),
    'utf8',
  );

test.runIf(existsSync(seeds))(
  'every telephone number and address of a base service in the general description is on its page',
  () => {
    const text = readSeed('003');
    const section = text.slice(
      text.indexOf('3 Ingående bastjänster'),
      text.indexOf('4 Informationsinnehåll'),
    );
    const all = JSON.stringify(firstContent);
    const numbers = [...section.matchAll(/0771 – ([\d ]+\d)/g)].map(([, number = '']) => `0771-${number}`);
    expect(numbers.length).toBe(5);
    for (const number of numbers) expect([number, all.includes(number)]).toEqual([number, true]);
    const addresses = [...section.matchAll(/https:\/\/\S+/g)].map(([address]) => address);
    expect(addresses.length).toBeGreaterThan(4);
    for (const address of addresses) expect([address, all.includes(address)]).toEqual([address, true]);
  },
);

test.runIf(existsSync(seeds))('every item that a base service is said to hold is on its page', () => {
  const text = readSeed('003');
  const section = text.slice(
    text.indexOf('4 Informationsinnehåll i Tjänsten'),
    text.indexOf('5 Supportprocess'),
  );
  const said = [...section.matchAll(/^\s*(?:-|o)\s+(?:o\s+)?(.+)$/gm)].map(([, item = '']) => alike(item));
  const held = Object.values(firstContent).flatMap((content) =>
    content.kind === 'base-service' ? content.holds.flatMap((item) => item.split(':').map(alike)) : [],
  );
  expect(said.length).toBeGreaterThan(40);
  for (const item of said) expect([item, held.includes(item)]).toEqual([item, true]);
});

/** The description spells some of its items in more than one way. */
function alike(item: string): string {
  return item
    .toLowerCase()
    .replace(/\s/g, '')
    .replace('premie', 'premi')
    .replace('arbetss', 'arbets')
    .replace('liiv', 'liv');
}
