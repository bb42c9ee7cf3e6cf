import { expect, test } from 'vitest';
import { hideWhereabouts } from '../../src/server/lefi/for-persons/hide-whereabouts.ts';
import type { Person } from '../../simulators/population/index.ts';
import { composed, permittedOf, personas } from './lefi-conformance.ts';

// Somebody protected must not be found through whom the question is about, also by an actor that may not be told that she is.

const general = permittedOf((array) => (array === 'ovrigInformation' ? ['FK:GEPI'] : []));
const withholding = (...withheldFields: string[]) => ({
  ...general,
  ovrigInformation: { 'FK:GEPI': { withheldFields } },
});

const { person: parent } = personas.find(
  ({ person: { identity, relations } }) =>
    identity.protection === 'none' && identity.addresses.length > 0 && relations.children.length > 0,
)!;
const ofProtected: Person = {
  ...parent,
  relations: {
    ...parent.relations,
    children: parent.relations.children.map((child) => ({ ...child, isProtected: true })),
  },
};

test.each([
  ['may be told so', general, { protected: true, isProtectionKnown: true }],
  ['may see no children', withholding('barn'), { protected: false, isProtectionKnown: false }],
  [
    'may not see which is protected',
    withholding('barn.skyddad'),
    { protected: false, isProtectionKnown: false },
  ],
])('where a protected child lives is not told to an actor that %s', async (_which, permitted, known) => {
  const { answer, leavesOutProtection } = await composed(ofProtected, permitted);
  const shown = hideWhereabouts(answer, leavesOutProtection);
  expect(shown).toMatchObject(known);
  const text = JSON.stringify(shown.answer);
  expect(text).toContain('"namn"');
  expect(text).not.toMatch(/"(adress|arbetsstallen|folkbokford)"/);
});

test('of a family without anybody protected the address is told also to an actor that may see no children', async () => {
  const { answer, leavesOutProtection } = await composed(parent, withholding('barn'));
  const shown = hideWhereabouts(answer, leavesOutProtection);
  expect(shown).toEqual({ answer, protected: false, isProtectionKnown: true });
  expect(JSON.stringify(shown.answer)).toContain('"adress"');
});
