import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { felkoder } from '../src/server/endpoints/ssbtek-v10/index.ts';
import type { FaultCode } from '../src/values/fault.ts';
import type { Outcome, TestOutcome } from '../src/values/outcome.ts';

// A reason to refuse, or an outcome, that no test speaks of is one that nobody has seen.

const root = new URL('../', import.meta.url);

/** Every test but this one, and but those of the pages, which only compare tables. */
const tests = ['src', 'simulators', 'demonstration', 'test']
  .flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.test.ts'))
      .map((path) => `${folder}/${path}`),
  )
  .filter((path) => path !== 'test/unions.test.ts' && !path.startsWith('test/docs/'))
  .map((path) => readFileSync(new URL(path, root), 'utf8'));

const occurs = (word: string) => tests.some((text) => text.includes(`'${word}'`));

// Exhaustive: a new kind does not compile until it stands here.
const kinds: Readonly<Record<Outcome['kind'] | TestOutcome['kind'], true>> = {
  'not-asked': true,
  answered: true,
  'answered-nothing': true,
  'answered-partly': true,
  unverifiable: true,
  refused: true,
  'timed-out': true,
  called: true,
};

test.each(Object.keys(kinds))('the outcome %s occurs in a test', (kind) => {
  expect(occurs(kind)).toBe(true);
});

test.each(Object.entries(felkoder).map(([code, { felkod }]) => [code as FaultCode, felkod] as const))(
  'the refusal %s occurs in a test, by its code or by what the caller reads',
  (code, felkod) => {
    expect(occurs(code) || occurs(felkod)).toBe(true);
  },
);

test('a kind that no test speaks of is found', () => {
  expect(occurs(['never', 'happened'].join('-'))).toBe(false);
});
