import { expect, test } from 'vitest';
import { leavesToShow, readIn } from '../../../test/lefi-read.ts';
import { sampleAnswer, sampleAnswerTo, sampleWrapped, writtenForReaders } from '../../../test/lefi-sample.ts';
import { lefiCodes } from '../lefi-question.ts';
import type { Section } from './section.ts';
import { sectionsOf } from './sections-of.ts';
import type { WireObject } from './wrapped-answer.ts';

// Value by value: every field of contract/lefi-v9 is read on the screen. The answer is made of the contract itself, with each
// value unlike all others.

const answer = sampleAnswer();

function ask(code: string, own: WireObject): readonly Section[] {
  const arrays = (['formansinformation', 'ansprak', 'beslut', 'ovrigInformation'] as const).filter((array) =>
    (lefiCodes[array] as readonly string[]).includes(code),
  );
  return sectionsOf(
    sampleWrapped({ answer: own, asked: Object.fromEntries(arrays.map((array) => [array, [code]])) }),
  );
}

const everyCode = [...new Set(Object.values(lefiCodes).flat())];
/** Asked for by payments alone (docs/contract-choices.md). */
const withoutLists = ['FK:BST', 'FK:ET'];

test.each(everyCode)('%s: every value of the contract is read in its section', (code) => {
  const own = sampleAnswerTo([code]);
  const wanted = leavesToShow(own);
  expect(wanted.length > 0).toBe(!withoutLists.includes(code));
  const sections = ask(code, own);
  expect(sections.map((section) => section.code)).toEqual([code]);
  const read = readIn(sections).join('\n');
  expect(wanted.filter((leaf) => !writtenForReaders(leaf).some((text) => read.includes(text)))).toEqual([]);
  // Yes and no are not unlike: each is told if another answer is read otherwise.
  const booleans = wanted.filter(({ value }) => typeof value === 'boolean');
  const before = JSON.stringify(sections);
  expect(booleans.filter(({ path }) => JSON.stringify(ask(code, flipped(own, path))) === before)).toEqual([]);
});

test.each([
  ['utbetalningsuppgift', 'fk-utbetalningar'],
  ['preliminarautbetalningar', 'fk-preliminara-utbetalningar'],
  ['utbetalningar', 'pm-utbetalningar'],
  ['preliminaraUtbetalningar', 'pm-preliminara-utbetalningar'],
])('payments in %s: every value is read', (key, id) => {
  const wanted = leavesToShow(answer).filter(
    ({ path }) => path[0] === key || (path[0] === 'formansinformation' && path[1] === key),
  );
  expect(wanted.length).toBeGreaterThan(20);
  const read = readIn(sectionsOf(sampleWrapped({ answer })).filter((section) => section.id === id)).join(
    '\n',
  );
  expect(wanted.filter((leaf) => !writtenForReaders(leaf).some((text) => read.includes(text)))).toEqual([]);
});

function flipped(value: unknown, [name, ...rest]: readonly (string | number)[]): WireObject {
  if (name === undefined) return !(value as boolean) as unknown as WireObject;
  if (Array.isArray(value))
    return value.map((each, place) =>
      place === name ? flipped(each, rest) : (each as unknown),
    ) as unknown as WireObject;
  return { ...(value as WireObject), [name]: flipped((value as WireObject)[name], rest) };
}

test('what the contract does not have is shown by its own name and marked', () => {
  const later = {
    ...answer,
    formansinformation: {
      nyttStod: [{ belopp: { summa: 17 } }],
      sjukpenningarende: [{ nyttFalt: 'något', beslut: [{ annat: 3 }] }],
    },
  };
  const read = readIn(sectionsOf(sampleWrapped({ answer: later })));
  for (const text of ['17', 'något', '3']) expect(read).toContain(text);
});
