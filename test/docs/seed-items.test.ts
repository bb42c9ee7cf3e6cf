import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgencyCode } from '../../src/values/agency.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { referenceFolder } from '../contract/published.ts';
import { aWorld, type World } from '../journeys/world.ts';
import { codesIn, readText, tableUnder } from './page.ts';

// Walks the table of docs/contract-choices.md: what SSBTEK is said to hold, and what carries it today.

interface Item {
  readonly from: string;
  readonly item: string;
  readonly part: AgencyCode;
  readonly carriedBy: string;
  /** What stands between code marks: elements, keys and codes. */
  readonly tokens: readonly string[];
  readonly personas: readonly string[];
}

const items = tableUnder(readText('docs/contract-choices.md'), /^## What SSBTEK is said to hold/).map(
  (row): Item => ({
    from: row['from']!,
    item: row['item']!,
    part: row['part'] as AgencyCode,
    carriedBy: row['carried by']!,
    tokens: codesIn(row['carried by']!),
    personas: row['shown by'] === '–' ? [] : row['shown by']!.split(', '),
  }),
);
const carried = items.filter(({ personas }) => personas.length > 0);
const notFilled = items.filter(({ carriedBy }) => carriedBy.startsWith('not filled yet'));
const withoutElement = items.filter(({ carriedBy }) => carriedBy.startsWith('no element'));

let world: World;

beforeAll(async () => {
  world = await aWorld({ today: '2026-10-15', totalDeadlineMs: 30_000, agencyDeadlineMs: 20_000 });
});

afterAll(() => world.stop());

test('every item is carried, or not filled yet, or has no element', () => {
  expect(items.length).toBe(carried.length + notFilled.length + withoutElement.length);
  expect(carried.length).toBeGreaterThan(25);
});

test.each(carried)('$from: $item is in the answer about $personas', async ({ part, tokens, personas }) => {
  expect(tokens).not.toEqual([]);
  const answers = [];
  for (const name of personas) answers.push(await answerOf(part, name));
  for (const token of tokens)
    expect([token, answers.some((holds) => holds(token, tokens))]).toEqual([token, true]);
});

test('what is not filled yet is said to be so by LEFI, and not told as nothing', async () => {
  const lefi = await lefiAnswer('Hedda Hushåll');
  const unseen = Object.values(lefi.avvikelser ?? {}).flat();
  const unseenCodes = unseen.map(
    ({ formansgrupp, ovrigInformationstyp }) => formansgrupp?.kod ?? ovrigInformationstyp?.kod,
  );
  for (const { item, tokens } of notFilled) {
    const codes = tokens.filter(isCode);
    expect([item, codes.length > 0]).toEqual([item, true]);
    for (const code of codes) expect([item, code, unseenCodes.includes(code)]).toEqual([item, code, true]);
    for (const key of tokens.filter((token) => !isCode(token) && token !== 'ovrigInformation'))
      expect([item, lefi.formansinformation[key]]).toEqual([item, undefined]);
  }
});

test('what has no element is nowhere in the contract', () => {
  for (const { item, tokens } of withoutElement) {
    const [file = '', word = ''] = tokens;
    const folder = file.endsWith('.yaml') ? 'contract/lefi-v9' : 'contract/ssbtek-v10';
    const contract = readText(`${folder}/${file}`).toLowerCase();
    expect([item, word.length > 5 && !contract.includes(word.toLowerCase())]).toEqual([item, true]);
  }
});

const seeds = new URL('../seeds/', referenceFolder);

test.runIf(existsSync(seeds))('no item of the general description is left out', () => {
  const file = readdirSync(seeds).find((name) => name.startsWith('003'))!;
  const text = readFileSync(new URL(file, seeds), 'utf8');
  const section = text.slice(
    text.indexOf('4 Informationsinnehåll i Tjänsten'),
    text.indexOf('5 Supportprocess'),
  );
  const said = [...section.matchAll(/^\s*(?:-|o)\s+(?:o\s+)?(.+)$/gm)].map(([, item = '']) => alike(item));
  expect(items.map(({ item }) => alike(item)).sort()).toEqual(said.sort());
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

const knownCodes: readonly string[] = Object.values(lefiCodes).flat();
const isCode = (token: string): boolean => knownCodes.includes(token);

type Holds = (token: string, beside: readonly string[]) => boolean;

async function answerOf(part: AgencyCode, name: string): Promise<Holds> {
  if (part === 'FK') return inLefi(await lefiAnswer(name));
  const answer = await world.caller.askFor(world.persona(name), part);
  const { inner } = answer.parts.get(part)!;
  // An element that is there and empty carries nothing.
  return (token) =>
    part === 'CSN' || part === 'SKV'
      ? new RegExp(`<(?:[\\w.-]+:)?${token}(?: [^>]*)?>(?!</)(?!<[^>]*/>)`).test(inner)
      : answer.parts
          .get(part)!
          .texts(token)
          .some((text) => text.trim() !== '');
}

interface LefiAnswer {
  readonly formansinformation: Readonly<Record<string, readonly unknown[] | undefined>>;
  readonly avvikelser?: Readonly<Record<string, readonly Deviation[]>>;
}

interface Deviation {
  readonly formansgrupp?: { readonly kod: string };
  readonly ovrigInformationstyp?: { readonly kod: string };
}

async function lefiAnswer(name: string): Promise<LefiAnswer> {
  const lefi = { ovrigInformation: lefiCodes.ovrigInformation };
  const answer = await world.caller.ask(world.persona(name), { agencies: ['FK'], lefi });
  return JSON.parse(answer.parts.get('FK')!.inner) as LefiAnswer;
}

function inLefi(answer: LefiAnswer): Holds {
  const lists: Readonly<Record<string, unknown>> = { ...answer, ...answer.formansinformation };
  const deviations = JSON.stringify(answer.avvikelser ?? {});
  return (token, beside) => {
    if (isCode(token)) return !deviations.includes(`"${token}"`);
    if (token === 'formansinformation')
      return Object.values(answer.formansinformation).some((list) => list?.length);
    const group = beside.find((each) => isCode(each) && each.startsWith('PM:'));
    const list = lists[token];
    if (!Array.isArray(list)) return JSON.stringify(lists['beslut']).includes(`"${token}"`);
    return list.some((one) => group === undefined || JSON.stringify(one).includes(`"${group}"`));
  };
}
