import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../values/findings/value-at.ts';
import { jsonPlace } from './json-place.ts';
import { placeAt, type Place } from './place.ts';
import { quoteNumbers } from './quote-numbers.ts';

const answer = jsonPlace(
  String.raw`{"a":{"b/c~d":1.50},"list":[{"n":1},{"n":2}],"one":{"n":3},"none":null,"t":"\"12\\","f":false}`,
);
const textAt = (path: string) => placeAt(answer, path)?.text;

describe('a place in JSON', () => {
  test('has the number as it was written, and a pointer that leads back to it', () => {
    const amount = answer.child('a')?.child('b/c~d');
    expect(amount).toMatchObject({ text: '1.50', pointer: '/a/b~1c~0d' });
    expect(valueAt({ a: { 'b/c~d': 1.5 } }, '/a/b~1c~0d')).toBe(1.5);
  });

  test('leads to the first of a list, and to what stands alone as a list of one', () => {
    expect(placeAt(answer, 'list/n')).toMatchObject({ text: '1', pointer: '/list/0/n' });
    expect(answer.list('list').map(({ pointer }) => pointer)).toEqual(['/list/0', '/list/1']);
    expect(answer.list('one').map(({ pointer }) => pointer)).toEqual(['/one']);
  });

  test('has no text where there is nothing, null, a list or an object', () => {
    expect([textAt('none'), textAt('list'), textAt('one'), textAt('x/y'), textAt('constructor')]).toEqual(
      Array(5).fill(undefined),
    );
    expect([textAt('t'), textAt('f')]).toEqual([String.raw`"12\ `.trim(), 'false']);
    expect(answer.list('none')).toEqual([]);
  });

  test('is found again at its pointer, for all JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const document = JSON.stringify(value);
        everyPlaceIn(jsonPlace(document)).forEach((place) => {
          const found = valueAt(document, place.pointer);
          expect(place.text).toBe(typeof found === 'object' ? undefined : writtenAs(found));
        });
        expect(JSON.parse(quoteNumbers(document))).toEqual(withTextsForNumbers(JSON.parse(document)));
      }),
    );
  });
});

function everyPlaceIn(place: Place): Place[] {
  return [place, ...place.members().flatMap(([, below]) => everyPlaceIn(below))];
}

const writtenAs = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

function withTextsForNumbers(value: unknown): unknown {
  if (typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(withTextsForNumbers);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inside]) => [name, withTextsForNumbers(inside)] as const);
  return Object.fromEntries(entries);
}
