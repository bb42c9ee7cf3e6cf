import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../files/index.ts';
import { FieldMistakes } from '../../parties/index.ts';
import { readRows } from './read-rows.ts';

const workbook = await writeXlsx([
  { name: 'Blad', headings: ['Uppgift', 'Värde'], rows: [['Eget kapital', 7]], widths: [] },
]);

/** A refusal in words, or rows of text: anything else is a defect of ours. */
async function isReadOrRefused(bytes: Buffer): Promise<boolean> {
  try {
    return (await readRows(bytes)).every(({ cells }) => cells.every((cell) => typeof cell === 'string'));
  } catch (error) {
    return error instanceof FieldMistakes;
  }
}

test('whatever is sent is read as rows of text, or refused in words', async () => {
  const text = fc.string({ unit: fc.constantFrom(';', '"', '\n', '\r', 'a', '=', '\0', 'å') });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }).map((sent) => Buffer.from(sent)),
    text.map((sent) => Buffer.from(sent)),
  );
  await fc.assert(fc.asyncProperty(bytes, isReadOrRefused), { numRuns: 300 });
});

test('a workbook that was damaged on the way is read or refused, and ends nothing', async () => {
  const damage = fc.array(fc.tuple(fc.nat(workbook.length - 5), fc.nat(255)), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(damage, async (changes) => {
      const damaged = Buffer.from(workbook);
      for (const [at, byte] of changes) damaged[at + 4] = byte;
      expect(await isReadOrRefused(damaged)).toBe(true);
    }),
    { numRuns: 12 },
  );
});
