import fc from 'fast-check';
import { expect } from 'vitest';
import { sliceBodyPayload, soapEnvelope, withXml, type ElementView } from '../../src/server/soap/index.ts';
import { isPlainlyValid } from '../../src/server/soap/plain/is-plainly-valid.ts';
import { parsePlainXml } from '../../src/server/soap/plain/parse-plain-xml.ts';
import type { PlainElement } from '../../src/server/soap/plain/plain-element.ts';
import { messages } from '../contract/messages.ts';
import { ourV10 } from '../contract/published.ts';
import { writeTree } from '../contract/xml-tree.ts';
import { aPerson, anotherPerson } from '../builders.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { libxml2Says } from './libxml2-says.ts';
import { mutateTree, treeMutations } from './mutate-tree.ts';
import { mutate, mutations, sometimes } from './mutate.ts';
import { valueTexts } from './value-texts.ts';
import { xmlDictionary } from './xml-dictionary.ts';

const whole = messages.map(({ kind, tree }) => ({ kind, tree, schema: ourV10(kind).schema }));
const soap = 'http://schemas.xmlsoap.org/soap/envelope/';

/**
 * The quick reader of XML against libxml2, on every message of the contract with something changed: whatever it takes is
 * well-formed and says the same element by element, whatever it finds valid is valid, and what it cuts out is the same.
 */
export const plainReader = fuzzTarget({
  name: 'plain reader',
  cases: fc.record({
    which: fc.nat(whole.length - 1),
    inTree: treeMutations(),
    values: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...valueTexts)), { maxLength: 2 }),
    inBytes: sometimes(mutations(xmlDictionary(aPerson, anotherPerson))),
    maxDepth: fc.constantFrom(256, 256, 64, 8),
  }),
  mustMeet: ['plain', 'plainly valid', 'plain, validity left to libxml2', 'left to libxml2', 'cut'],
  check: ({ which, inTree, values, inBytes, maxDepth }) => {
    const { kind, tree, schema } = whole[which]!;
    const xml = values.reduce(withValue, writeTree(mutateTree(tree, inTree)));
    const isWhole = xml.startsWith('<soapenv:Envelope') || kind.startsWith('skv-');
    const bytes = mutate(Buffer.from(isWhole ? xml : soapEnvelope(xml)), inBytes);
    const text = bytes.toString('utf8');
    // As readXml: only what is UTF-8 and has no byte order mark is ever looked at.
    if (!Buffer.from(text).equals(bytes) || text.startsWith('\uFEFF')) return ['not looked at'];
    const root = parsePlainXml(text, maxDepth);
    if (root === null) return ['left to libxml2'];
    const isValid = isPlainlyValid(root, schema.plain);
    withXml(bytes, { charset: 'utf-8', maxDepth }, (parsed) => {
      if ('problem' in parsed) throw new Error(`taken for XML, although it is ${parsed.problem}`);
      expectSameElement(root, parsed.root);
    });
    libxml2Says(bytes, { charset: 'utf-8', schema }, (said) => {
      if (isValid) expect(said.isValid).toBe(true);
    });
    const words = ['plain', isValid ? 'plainly valid' : 'plain, validity left to libxml2'];
    const payload = onlyInBody(root)?.payload();
    if (payload === undefined) return words;
    expect(payload).toEqual(sliceBodyPayload(text));
    return [...words, 'cut'];
  },
});

/** Another text in one of the elements that hold nothing but text. */
function withValue(xml: string, [at, value]: readonly [number, string]): string {
  const places = [...xml.matchAll(/(?<=>)[^<>]+(?=<\/)/g)];
  const place = places[at % Math.max(1, places.length)];
  if (place === undefined) return xml;
  return xml.slice(0, place.index) + value + xml.slice(place.index + place[0].length);
}

function expectSameElement(plain: PlainElement, read: ElementView): void {
  const children = read.children();
  const one = [plain.namespace, plain.localName, plain.elements.length, plain.attributeCount];
  expect(one).toEqual([read.namespace, read.localName, children.length, read.attributeCount]);
  if (plain.text !== read.text) expect(plain.text).toBe(read.text);
  for (const { localName, value } of plain.attributes) expect(value).toBe(read.attribute(localName));
  for (const [n, child] of plain.elements.entries()) expectSameElement(child, children[n]!);
}

function onlyInBody(root: PlainElement): PlainElement | undefined {
  if (root.namespace !== soap || root.localName !== 'Envelope') return undefined;
  const bodies = root.elements.filter(
    ({ namespace, localName }) => namespace === soap && localName === 'Body',
  );
  return bodies.length === 1 && bodies[0]?.elements.length === 1 ? bodies[0].elements[0] : undefined;
}
