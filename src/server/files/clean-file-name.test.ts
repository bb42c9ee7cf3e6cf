import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

test.each([
  ['Fullmakt.pdf', 'Fullmakt.pdf'],
  ['C:\\Users\\åsa\\Fullmakt.PDF', 'Fullmakt.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['fullmakt.pdf.pdf', 'fullmakt.pdf'],
  ['faktura.exe', 'faktura.exe.pdf'],
  ['  Behörighet   2026 .pdf', 'Behörighet 2026.pdf'],
  ['avtal\u202Efdp.exe', 'avtalfdp.exe.pdf'],
  ['a"b:c\r\nSet-Cookie; x.pdf', 'abcSet-Cookie x.pdf'],
  ['', 'dokument.pdf'],
  ['...', 'dokument.pdf'],
  ['🙂'.repeat(200), `${'🙂'.repeat(96)}.pdf`],
])('a file named %j is called %j', (given, called) => {
  expect(cleanFileName(given)).toBe(called);
});

test('no name is long, empty, a path or able to write a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const called = cleanFileName(given);
      expect(called).toMatch(/^[^.\s][^/\\"\r\n\0:]*\.pdf$/u);
      expect(Array.from(called).length).toBeLessThanOrEqual(100);
      expect(cleanFileName(called)).toBe(called);
    }),
    { numRuns: 500 },
  );
});
