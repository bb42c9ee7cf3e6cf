import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { aPdf } from '../../../test/pdf.ts';
import { checkUploads, UploadRefused, type UploadSettings } from './index.ts';

const settings: UploadSettings = { maxBytes: 200_000, maxPages: 5, readingMs: 15_000 };

async function refusalOf(bytes: Uint8Array, changed: Partial<UploadSettings> = {}): Promise<UploadRefused> {
  const checking = checkUploads({ ...settings, ...changed }).check({ bytes, name: 'fullmakt.pdf' });
  const refused: unknown = await checking.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(refused instanceof UploadRefused)) throw new Error('it was not refused', { cause: refused });
  return refused;
}

describe('an enclosure', () => {
  test('that is a harmless PDF is taken, with its hash, its pages and a clean name', async () => {
    const bytes = aPdf({ pages: 2 });
    const document = await checkUploads(settings).check({ bytes, name: 'C:\\mina\\Fullmakt "2026".PDF' });
    expect(document).toMatchObject({ name: 'Fullmakt 2026.pdf', pages: 2, virusScan: 'not-scanned' });
    expect(document.sha256.toString('hex')).toMatch(/^[0-9a-f]{64}$/);
    expect(Buffer.from(document.bytes)).toEqual(bytes);
  });

  test('may have links, and a place to begin reading at', async () => {
    const link =
      '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://a.example) >> >>]';
    const bytes = aPdf({ catalogue: '/OpenAction [3 0 R /XYZ null null 0]', page: link });
    await expect(checkUploads(settings).check({ bytes, name: '' })).resolves.toMatchObject({ pages: 1 });
  });

  test.each([
    ['empty', Buffer.alloc(0)],
    ['not-pdf', Buffer.from('PK\x03\x04 word/document.xml')],
    ['not-pdf', Buffer.from('<html><script>alert(1)</script></html>')],
    ['not-pdf', Buffer.concat([Buffer.from('#!/bin/sh\n'), aPdf()])],
    ['damaged', Buffer.from('%PDF-1.7\nhej')],
  ])('that is %s is refused', async (reason, bytes) => {
    expect((await refusalOf(bytes)).reasons).toContain(reason);
  });

  test('that is too large or has too many pages is refused with the limit', async () => {
    const large = await refusalOf(Buffer.concat([aPdf(), Buffer.alloc(12_300_000)]), {
      maxBytes: 10_000_000,
    });
    expect(large.message).toMatch(/^Filen är för stor: 12,3 MB\. Den får vara högst 10 MB\. /);
    const long = await refusalOf(aPdf({ pages: 7 }));
    expect(long.message).toMatch(/^Filen har 7 sidor\. Den får ha högst 5\. /);
  });

  test.each([
    ['script', aPdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    [
      'too-much',
      aPdf({ more: [{ entries: '/Filter /FlateDecode', data: deflateSync(Buffer.alloc(30_000_000)) }] }),
    ],
  ])('that carries %s is refused, with what to do', async (reason, bytes) => {
    const refused = await refusalOf(bytes);
    expect(refused.reasons).toContain(reason);
    expect(refused.message).toMatch(/^Filen .+\. Öppna dokumentet, välj Skriv ut, [^.]+\.$/);
  });

  test('that takes too long is given up', async () => {
    const refused = await refusalOf(aPdf(), { readingMs: 1 });
    expect(refused.reasons).toEqual(['too-slow']);
  });
});

describe('the virus scan of the operator', () => {
  const program = (name: string, text: string): string => {
    const path = join(inject('folder'), name);
    writeFileSync(path, `#!/bin/sh\n${text}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const scanWith = (command: string, args: readonly string[] = [], timeoutMs = 10_000) => ({
    virusScan: { command, args, timeoutMs },
  });

  test('lets through what it says is clean, and reads the document on standard input or as a file', async () => {
    const pdf = program('is-pdf.sh', 'head -c 5 "$@" | grep -q "%PDF-"');
    for (const args of [[], ['{file}']]) {
      const uploads = checkUploads({ ...settings, ...scanWith(pdf, args) });
      expect(await uploads.check({ bytes: aPdf(), name: 'a.pdf' })).toMatchObject({ virusScan: 'clean' });
    }
  });

  test('refuses what it says is infected', async () => {
    const refused = await refusalOf(aPdf(), scanWith(program('infected.sh', 'cat > /dev/null; exit 1')));
    expect(refused.reasons).toEqual(['infected']);
    expect(refused.message).toMatch(/^Virusskyddet larmar/);
  });

  test.each([
    ['fails', () => scanWith(program('fails.sh', 'exit 2'))],
    ['is not there', () => scanWith('/nowhere/scanner')],
    ['is late', () => scanWith(program('late.sh', 'exec sleep 600'), [], 50)],
    ['is killed', () => scanWith(program('killed.sh', 'kill -9 $$'))],
  ])('that %s has not found the document clean', async (_how, scan) => {
    const refused = await refusalOf(aPdf(), scan());
    expect(refused.reasons).toEqual(['not-scanned']);
    expect(refused.message).toContain('kunde inte kontrolleras');
  });
});
