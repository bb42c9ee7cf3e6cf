import fc from 'fast-check';
import { expect } from 'vitest';
import {
  decodeXml,
  redeclared,
  sliceBodyPayload,
  soapEnvelope,
  withXml,
} from '../../src/server/soap/index.ts';
import { messages } from '../contract/messages.ts';
import { ourV10 } from '../contract/published.ts';
import { writeTree } from '../contract/xml-tree.ts';
import { aPerson, anotherPerson } from '../builders.ts';
import { xmlDictionary } from './xml-dictionary.ts';
import { fuzzTarget } from './fuzz-target.ts';
import { libxml2Says, type Said } from './libxml2-says.ts';
import { mutateTree, treeMutations } from './mutate-tree.ts';
import { mutate, mutations, sometimes } from './mutate.ts';

const unsaid = Array.from({ length: 12 }, () => undefined);
const whole = messages.map(({ kind, tree }) => ({ kind, tree, schema: ourV10(kind).schema }));

/**
 * Everything in `soap` that reads, on every message of the contract with some bytes changed: it says the same as libxml2
 * does, and what it cuts out says the same where it is put as where it was.
 */
export const xmlReader = fuzzTarget({
  name: 'XML reader',
  cases: fc.record({
    which: fc.nat(whole.length - 1),
    inTree: treeMutations(),
    inBytes: sometimes(mutations(xmlDictionary(aPerson, anotherPerson))),
    charset: fc.constantFrom(...unsaid, 'utf-8', 'utf-16', 'iso-8859-1', 'us-ascii', 'windows-1252', 'utf-7'),
  }),
  mustMeet: ['not-xml', 'valid', 'invalid', 'doctype', 'unknown-encoding', 'sliced'],
  check: ({ which, inTree, inBytes, charset }) => {
    const { kind, tree, schema } = whole[which]!;
    const xml = writeTree(mutateTree(tree, inTree));
    const isWhole = xml.startsWith('<soapenv:Envelope') || kind.startsWith('skv-');
    const message = mutate(Buffer.from(isWhole ? xml : soapEnvelope(xml)), inBytes);
    return libxml2Says(message, { charset, schema }, (said) =>
      withXml(message, { charset }, (parsed) => {
        if ('problem' in parsed) {
          // Entities that grow without bound are no document for libxml2 either.
          expect([parsed.problem, said.isWellFormed]).toEqual([parsed.problem, said.hasDoctype]);
          return [parsed.problem];
        }
        expect(said).toMatchObject({ isWellFormed: true, hasDoctype: false });
        const text = decodeXml(message, charset)!;
        expectSameText(text, said);
        const problems = parsed.validate(schema);
        expect(problems.length === 0).toBe(said.isValid);
        expect(JSON.stringify(problems)).not.toMatch(/\d{8}/);
        const judged = said.isValid ? 'valid' : 'invalid';
        if (parsed.bodyElement() === null) return [judged];
        expectSameSlice(text, said);
        return [judged, 'sliced'];
      }),
    );
  },
});

/** What is decoded for cutting is what the parser read. */
function expectSameText(text: string, said: Said): void {
  libxml2Says(Buffer.from(text), { charset: 'utf-8' }, (again) => {
    expect(again.rewritten).toBe(said.rewritten);
  });
}

function expectSameSlice(text: string, said: Said): void {
  const payload = sliceBodyPayload(text);
  if (payload === null) throw new Error('a message with a body could not be cut');
  const moved = `<w:data xmlns:w="urn:samsvar:w">${redeclared(payload)}</w:data>`;
  libxml2Says(Buffer.from(moved), { charset: 'utf-8' }, (again) => {
    expect(again.canonical('/*/*')).toEqual(said.canonical("/*/*[local-name()='Body']/*/*"));
  });
}
