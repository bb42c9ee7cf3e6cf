import { expect, test } from 'vitest';
import { hideWhereabouts } from '../../src/server/lefi/for-persons/hide-whereabouts.ts';
import { listsOf } from '../../src/server/lefi/fk-shape/lists-of-types.ts';
import { labelOf } from '../../src/server/lefi/information-types.ts';
import { benefitLists } from '../../src/values/lefi-sections/benefit-lists.ts';
import { labelOfType } from '../../src/values/lefi-sections/type-labels.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { sectionsOf } from '../../src/values/lefi-sections/sections-of.ts';
import { sampleWrapped } from '../lefi-sample.ts';
import { missedLeaves, readIn } from '../lefi-read.ts';
import { answered, everything, personas } from './lefi-conformance.ts';

// From the registers to what is read: every persona's whole answer, value by value.

const shown = await Promise.all(
  personas.map(async ({ name, person }) => {
    const hidden = hideWhereabouts(await answered(person, everything));
    const answer = { ...hidden.answer };
    return { name, answer, sections: sectionsOf(sampleWrapped({ answer, protected: hidden.protected })) };
  }),
);

test('every value of every persona is read in a section of what was asked for', () => {
  for (const { name, answer, sections } of shown) {
    expect(missedLeaves(answer, readIn(sections).join('\n')), name).toEqual([]);
    const strange = sections.filter((section) => section.types.length === 0).map(({ id }) => id);
    expect(strange, `${name}: what no code accounts for`).toEqual([]);
  }
});

test('no code that the registers use is unknown to the page', () => {
  const unknown = shown.flatMap(({ sections }) =>
    [...JSON.stringify(sections).matchAll(/\{"text":"[^"]*"(?:,"code":"[^"]*")?,"isUnknown":true\}/g)].map(
      ([cell]) => cell,
    ),
  );
  expect([...new Set(unknown)].sort()).toEqual([]);
});

test('there is a persona with something to show of each of the 38 codes', () => {
  const seen = new Set(
    shown.flatMap(({ sections }) =>
      sections.flatMap(({ types }) => types.filter(({ state }) => state === 'data').map(({ code }) => code)),
    ),
  );
  expect([...new Set(Object.values(lefiCodes).flat())].filter((code) => !seen.has(code))).toEqual([]);
});

test('the page calls each code what the service calls it, and reads the lists that the service writes for it', () => {
  for (const code of new Set(Object.values(lefiCodes).flat())) {
    expect(labelOfType(code), code).toBe(labelOf(code));
    if (code.startsWith('PM:') || code === 'FK:GEPI') continue;
    expect((benefitLists[code] ?? []).map(({ key }) => key).sort(), code).toEqual([...listsOf(code)].sort());
  }
});
