import type { ValueTest } from './plain-schema.ts';
import type { Definition } from './schema-definition.ts';
import { both, hasLength, patternTest } from './value-tests.ts';

/**
 * A restriction of another simple type, facet by facet. Null for whatever else (lists, unions) and for a facet that is
 * not understood. `baseOf` gives the test of the type that a name, as written, stands for.
 */
export function compileSimpleType(
  { children }: Definition,
  baseOf: (name: string) => ValueTest | null,
): ValueTest | null {
  const restriction = children.find(({ localName }) => localName === 'restriction');
  const base = restriction?.attributes.get('base');
  // Lengths of binary values count octets, not characters: such types are not told apart here.
  const baseTest = base === undefined || base.endsWith('base64Binary') ? null : baseOf(base);
  if (restriction === undefined || baseTest === null) return null;
  const facets = restriction.children.filter(({ localName }) => localName !== 'annotation');
  const tests = [
    oneOf(facets, 'enumeration', (value) => (given) => given === value),
    oneOf(facets, 'pattern', patternTest),
    ...facets.filter(({ localName }) => !['enumeration', 'pattern'].includes(localName)).map(facetTest),
  ];
  return tests.reduce<ValueTest | null>(
    (all, test) => (all === null || test === null ? null : both(all, test)),
    baseTest,
  );
}

/** Several of these in one restriction are alternatives. */
function oneOf(
  facets: readonly Definition[],
  name: string,
  testFor: (value: string) => ValueTest | null,
): ValueTest | null {
  const tests = facets
    .filter(({ localName }) => localName === name)
    .map(({ attributes }) => testFor(attributes.get('value') ?? ''));
  if (tests.length === 0) return () => true;
  const known = tests.filter((test) => test !== null);
  return known.length < tests.length ? null : (value) => known.some((test) => test(value));
}

function facetTest({ localName, attributes }: Definition): ValueTest | null {
  const limit = Number(attributes.get('value'));
  switch (localName) {
    case 'length':
      return hasLength((length) => length === limit);
    case 'minLength':
      return hasLength((length) => length >= limit);
    case 'maxLength':
      return hasLength((length) => length <= limit);
    case 'minInclusive':
      return (value) => Number(value) >= limit;
    case 'maxInclusive':
      return (value) => Number(value) <= limit;
    default:
      return null;
  }
}
