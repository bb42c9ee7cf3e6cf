import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFindings } from '../../src/server/base-services/index.ts';
import type { Findings } from '../../src/values/findings/findings.ts';
import { aQuestion } from '../builders.ts';
import { standsAtItsPlace, valuesOf } from '../findings.ts';
import { aLefiQuestionOf, aLefiWorld, type LefiWorld } from './lefi-world.ts';

// What is read out of LEFI's answer about every persona, held against that answer.

let world: LefiWorld;
let answers: { readonly name: string; readonly raw: string; readonly findings: Findings }[] = [];

beforeAll(async () => {
  world = await aLefiWorld({ deadlineMs: 3_000 });
  answers = await Promise.all(
    world.population.personas.map(async ({ name, person }) => {
      const question = aLefiQuestionOf(person);
      const raw = JSON.stringify((await world.ask(question)).body);
      const lefi = { version: 'v9', actorId: '099-01', json: JSON.stringify(question) };
      const asked = aQuestion({ agencies: { FK: { lefi } } });
      return { name, raw, findings: readFindings('FK', { form: 'bytes', bytes: Buffer.from(raw) }, asked) };
    }),
  );
}, 60_000);
afterAll(() => world.stop());

describe('what is read of LEFI about every persona', () => {
  test('stands at its pointer in the raw answer, value by value', () => {
    let told = 0;
    for (const { name, raw, findings } of answers) {
      const document: unknown = JSON.parse(raw);
      const placed = valuesOf(findings).filter(({ pointer }) => pointer !== undefined);
      expect([name, placed.filter((value) => !standsAtItsPlace(value, document))]).toEqual([name, []]);
      told += placed.length;
    }
    expect(told).toBeGreaterThan(5_000);
  });

  test('has a place, but for what follows from where its row stands', () => {
    const names = answers.flatMap(({ findings }) =>
      valuesOf(findings).flatMap(({ name, pointer }) => (pointer === undefined ? [name] : [])),
    );
    expect([...new Set(names)].filter((name) => !followsFromPlace.test(name))).toEqual([]);
  });

  test('is all that the answer tells about the person', () => {
    for (const { name, raw, findings } of answers) {
      const told = new Set(valuesOf(findings).flatMap(({ pointer }) => pointer ?? []));
      const lost = leavesOf(JSON.parse(raw)).filter(
        ([pointer, value]) =>
          !told.has(pointer) && !told.has(pointer.replace(/\/[^/]*$/, '')) && !isBeside(pointer, value),
      );
      expect([name, lost]).toEqual([name, []]);
    }
  });

  test('says of every type that was asked for whether it could answer', () => {
    const asked = valuesOfQuestion(aLefiQuestionOf(world.population.personas[0]!.person));
    for (const { name, findings } of answers) {
      const types = new Set(findings.sources.map(({ source }) => source));
      expect([name, asked.filter((code) => !types.has(code))]).toEqual([name, []]);
    }
  });
});

const followsFromPlace =
  /^(payer|state|currency|isFinal|kind|values\.\d+\.name|(compensations\.\d+\.)?basis\.\d+\.name|(benefit|caseKind)\.(code|text))$/;

function isBeside(pointer: string, value: unknown): boolean {
  if (/^\/(utlamnare|avvikelser)\//.test(pointer)) return true; // told as sources
  if (/\/valuta$/.test(pointer)) return value === 'SEK';
  if (/\/(taljare|namnare)$/.test(pointer)) return value === 0; // an extent that is not set
  return /\/foretag\/(id|beskrivning)$/.test(pointer); // the payer
}

function leavesOf(value: unknown, pointer = ''): (readonly [pointer: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([name, inside]) => leavesOf(inside, `${pointer}/${name}`));
}

function valuesOfQuestion(question: object): string[] {
  return Object.values(question).flatMap((codes: unknown) =>
    Array.isArray(codes) ? (codes as string[]) : [],
  );
}
