import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPdf, packedObjects } from '../../../../test/pdf.ts';
import { readPdf } from './read-pdf.js';
import { scanPdf } from './scan-pdf.js';

// Forty thousand cases of other seeds were drawn once; what they found is named in read-pdf.test.ts.
const seed = 20261126;
const limits = { maxPages: 5, maxUnpackedBytes: 4_000_000 };

const samples = [
  aPdf({
    pages: 2,
    catalogue: '/OpenAction 7 0 R',
    more: [packedObjects({ 7: '<< /S /GoTo /D [3 0 R] >>' })],
  }),
  aPdf({ page: '/Annots [<< /Subtype /Link /Rect [0 0 1 1] /A << /S /URI /URI (https://a.example) >> >>]' }),
];

const pieces = [
  ...[
    '<<',
    '>>',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '%',
    '\\',
    '#4',
    'stream\n',
    'endstream',
    'endobj',
    '9 0 obj',
    'xref',
  ],
  ...[
    '/Filter',
    '/FlateDecode',
    '/Length',
    '/Parent 2 0 R',
    '/Kids [2 0 R]',
    '/Count -1',
    '/OpenAction 6 0 R',
    '-1',
  ],
  ...[
    '99999999999',
    '\0',
    '\xff\xff\xff\xff',
    'trailer',
    'startxref\n0\n%%EOF',
    '/DecodeParms << /Columns 99999999 >>',
  ],
];

/** Where, of a thousand parts of the file; how many bytes go; and what comes instead. */
const mutation = fc.record({
  where: fc.integer({ min: 0, max: 999 }),
  without: fc.nat({ max: 40 }),
  instead: fc.oneof(fc.constantFrom(...pieces, ''), fc.string({ maxLength: 8, unit: 'binary-ascii' })),
});

function mutated(
  bytes: Buffer,
  mutations: readonly { where: number; without: number; instead: string }[],
): Buffer {
  return mutations.reduce((text, { where, without, instead }) => {
    const at = Math.floor((text.length * where) / 1000);
    return Buffer.concat([text.subarray(0, at), Buffer.from(instead, 'latin1'), text.subarray(at + without)]);
  }, bytes);
}

const damage = fc
  .tuple(fc.constantFrom(...samples), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([sample, mutations]) => mutated(sample, mutations));

describe('a damaged PDF', () => {
  test('is looked through and read to an end, and either read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const { pages, findings } = await readPdf(bytes, limits);
        expect(findings.length > 0 ? 'refused' : pages >= 1).not.toBe(false);
      }),
      { numRuns: 250, seed },
    );
  });

  test('is looked through in no time, whatever stands in it', () => {
    fc.assert(
      fc.property(damage, fc.string({ unit: 'binary-ascii', maxLength: 2_000 }), (bytes, noise) => {
        const started = performance.now();
        scanPdf(Buffer.concat([bytes, Buffer.from(`${noise}\n%%EOF`, 'latin1')]), limits);
        expect(performance.now() - started).toBeLessThan(2_000);
      }),
      { numRuns: 1_000, seed },
    );
  });
});

describe('a script that hides', () => {
  const space = fc
    .array(fc.constantFrom(' ', '\n', '\t', '\0', '%comment\n', '%/\r'), { maxLength: 4 })
    .map((s) => s.join(''));
  const spelling = fc
    .array(fc.boolean(), { minLength: 10, maxLength: 10 })
    .map((escaped) =>
      Array.from('JavaScript', (letter, i) =>
        escaped[i]! ? `#${letter.charCodeAt(0).toString(16)}` : letter,
      ).join(''),
    );
  const packings = fc.constantFrom(
    ['/Filter /FlateDecode', (data: Buffer) => deflateSync(data)] as const,
    ['/Filter [/Fl /FlateDecode]', (data: Buffer) => deflateSync(deflateSync(data))] as const,
    ['/#46ilter%a\n/Fl#61teDecode', (data: Buffer) => deflateSync(data)] as const,
    ['/F /AHx', (data: Buffer) => Buffer.from(data.toString('hex').replace(/(..)/g, '$1 '))] as const,
  );

  test('is found however it is spelt, spaced and packed', () => {
    fc.assert(
      fc.property(spelling, space, packings, fc.boolean(), (name, gap, [entries, pack], packed) => {
        const action = `<<${gap}/S${gap}/${name}${gap}/JS${gap}(a)>>`;
        const more = [packed ? packedObjects({ 7: action }, entries, pack) : action];
        expect(scanPdf(aPdf({ more }), limits)).toContain('script');
      }),
      { numRuns: 300, seed },
    );
  });
});
