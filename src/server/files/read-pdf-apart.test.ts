import { expect, test } from 'vitest';
import { aPdf } from '../../../test/pdf.ts';
import { readPdfApart } from './read-pdf-apart.ts';

const limits = { maxPages: 5, maxUnpackedBytes: 1_000_000, deadlineMs: 15_000, heapMb: 256 };

test('a document is read in a thread of its own, which ends with it', async () => {
  expect(await readPdfApart(aPdf(), limits)).toEqual({ pages: 1, findings: [] });
});

test('a document that takes too long is given up', async () => {
  expect(await readPdfApart(aPdf(), { ...limits, deadlineMs: 1 })).toBe('too-slow');
});

test('a document that makes its thread run out of memory harms nothing else', async () => {
  expect(await readPdfApart(aPdf(), { ...limits, heapMb: 4 })).toEqual({ pages: 0, findings: ['damaged'] });
});
