import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFindings } from '../../src/server/base-services/index.ts';
import type { AgencyAnswer } from '../../src/system-contract/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { addDays, addMonths } from '../../src/values/day.ts';
import { factSubjects } from '../../src/values/findings/facts.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import type { Period } from '../../src/values/period.ts';
import { aQuestion } from '../builders.ts';
import { referenceFolder } from '../contract/published.ts';
import { aSystemQuestion, openSystemCaller, type SystemCaller } from '../journeys/system-caller.ts';
import { aWorld, type World } from '../journeys/world.ts';
import { codesIn, readText, tableUnder } from './page.ts';

// Walks the table of docs/contract-choices.md: what SSBTEK is said to hold, what carries it today, and where it is told.

interface Item {
  readonly from: string;
  readonly item: string;
  readonly part: AgencyCode;
  readonly carriedBy: string;
  /** What stands between code marks: elements, keys and codes. */
  readonly tokens: readonly string[];
  readonly personas: readonly string[];
  /** `payments`, or subjects of facts. */
  readonly toldIn: readonly string[];
}

const items = tableUnder(readText('docs/contract-choices.md'), /^## What SSBTEK is said to hold/).map(
  (row): Item => ({
    from: row['from']!,
    item: row['item']!,
    part: row['part'] as AgencyCode,
    carriedBy: row['carried by']!,
    tokens: codesIn(row['carried by']!),
    personas: row['shown by'] === '–' ? [] : row['shown by']!.split(', '),
    toldIn: codesIn(row['told in']!),
  }),
);
const carried = items.filter(({ personas }) => personas.length > 0);
const notFilled = items.filter(({ carriedBy }) => carriedBy.startsWith('not filled yet'));
const withoutElement = items.filter(({ carriedBy }) => carriedBy.startsWith('no element'));

let world: World;
let caseSystem: SystemCaller;

beforeAll(async () => {
  world = await aWorld({ today: '2026-10-15', totalDeadlineMs: 30_000, agencyDeadlineMs: 20_000 });
  caseSystem = openSystemCaller(world, world.certificate);
});

afterAll(async () => {
  await caseSystem.close();
  await world.stop();
});

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

test.each(carried)(
  '$from: $item is told in $toldIn of $personas',
  async ({ part, tokens, personas, toldIn }) => {
    const answers = [];
    for (const name of personas) answers.push(await toldOf(part, name));
    for (const place of toldIn)
      expect([place, answers.some((told) => isToldFrom(told, place, tokens))]).toEqual([place, true]);
  },
);

test.each(notFilled)('$from: $item, once it is filled, is told in $toldIn', ({ tokens, toldIn }) => {
  const part = { form: 'bytes', bytes: Buffer.from(JSON.stringify(filled(tokens))) } as const;
  const told = readFindings('FK', part, aQuestion());
  for (const place of toldIn) expect([place, isToldFrom(told, place, tokens)]).toEqual([place, true]);
});

test('every item has a place in payments or facts, but for what no agency tells any more', () => {
  const places: readonly string[] = ['payments', ...factSubjects];
  for (const { item, toldIn } of items)
    expect([item, toldIn.filter((place) => !places.includes(place))]).toEqual([item, []]);
  expect(items.filter(({ toldIn }) => toldIn.length === 0).map(({ item }) => item)).toEqual([
    'Pensionsprognos',
  ]);
  // An item that has lost its element is told where another agency's has one.
  for (const { item, part, toldIn } of withoutElement) {
    const elsewhere = carried.filter((other) => other.item === item && other.part !== part);
    expect([item, elsewhere.flatMap((other) => other.toldIn)]).toEqual([item, toldIn]);
  }
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

test('the lists of formansinformation and the items are held against each other: each carries one, or is said not to', () => {
  const { components } = parse(readText('contract/lefi-v9/openapi.yaml')) as {
    components: { schemas: { FkInformation: { properties: object } } };
  };
  const lists = Object.keys(components.schemas.FkInformation.properties);
  const ofItems = items.filter(({ part }) => part === 'FK').flatMap(({ tokens }) => tokens);
  const named = lists.filter((list) => ofItems.includes(list));
  const unnamed = tableUnder(
    readText('docs/contract-choices.md'),
    /^### The lists of formansinformation/,
  ).map(({ list = '' }) => codesIn(list)[0]);
  expect([...named, ...unnamed].sort()).toEqual([...lists].sort());
  expect(lists).toHaveLength(42);
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
  const answer = await world.caller.ask(world.persona(name), { agencies: ['FK'], lefi, period: farBack() });
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
    const isFks = Object.hasOwn(answer.formansinformation, token);
    return list.some((one) => isFks || group === undefined || JSON.stringify(one).includes(`"${group}"`));
  };
}

/** As far as FK's two years allow: some of its benefits have ended. */
function farBack(): Period {
  return { from: addDays(addMonths(world.today, -23), 1), to: addMonths(world.today, 1) };
}

function everyAgency(): object {
  return { ...Object.fromEntries(agencies.map((agency) => [agency, {}])), FK: { period: farBack() } };
}

type Told = Pick<AgencyAnswer, 'payments' | 'facts'>;

const asked = new Map<string, readonly AgencyAnswer[]>();

/** Through the JSON door, each persona once. */
async function toldOf(part: AgencyCode, name: string): Promise<Told> {
  const answered =
    asked.get(name) ??
    (await caseSystem.ask(aSystemQuestion(world, world.persona(name), { agencies: everyAgency() }))).person()
      .agencies;
  asked.set(name, answered);
  return answered.find(({ agency }) => agency === part)!;
}

/** Whether a row of that place was read at or below one of the elements. */
function isToldFrom(told: Told, place: string, tokens: readonly string[]): boolean {
  const facts = told.facts as Readonly<Record<string, Told['payments']>> | undefined;
  const rows = (place === 'payments' ? told.payments : facts?.[place]) ?? [];
  const elements = tokens.filter((token) => !isCode(token));
  return rows.some(({ provenance: { pointer, values } }) =>
    [pointer, ...Object.values(values)].some((at) =>
      at.split('/').some((step) => elements.includes(step.replace(/\[.*$/, ''))),
    ),
  );
}

/** The list that the item would stand in, with something in it. */
function filled(tokens: readonly string[]): object {
  const [code] = tokens.filter(isCode);
  const list = tokens.find((token) => !isCode(token))!;
  if (list !== 'ovrigInformation')
    return { formansinformation: { [list]: [{ beslut: [{ fattades: '2026-10-01' }] }] } };
  const informationstyp = { kod: code, beskrivning: 'Övrig information' };
  return { ovrigInformation: [{ informationstyp, ...otherInformation[code!] }] };
}

const otherInformation: Readonly<Record<string, object>> = {
  'PM:LINT': { levnadsintyg: [{ senastUppdaterad: '2026-10-01' }] },
  'PM:PU': { pensionsunderlag: { intjanandear: [{ artal: 2025 }] } },
};
