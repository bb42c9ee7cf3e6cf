import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { aPdf, aPdfOf, packedObjects } from '../../../../test/pdf.ts';
import { readPdf } from './read-pdf.js';
import { scanPdf } from './scan-pdf.js';

const limits = { maxPages: 5, maxUnpackedBytes: 4_000_000 };
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

async function findingsOf(bytes: Buffer): Promise<readonly string[]> {
  return (await readPdf(bytes, limits)).findings;
}

describe('a PDF', () => {
  test.each([
    ['its number', aPdf({ catalogue: '/OpenAction 6 0 R', more: ['<< /S /GoTo /D [3 0 R /Fit] >>'] })],
    [
      'its number in packed objects',
      aPdf({
        catalogue: '/OpenAction 7 0 R',
        more: [packedObjects({ 7: '<< /S /GoTo /D [3 0 R /Fit] >>' })],
      }),
    ],
  ])('may say where to begin reading by %s', async (_how, bytes) => {
    expect(await readPdf(bytes, limits)).toEqual({ pages: 1, findings: [] });
  });

  test.each([
    ['damaged', aPdf().subarray(0, 300)],
    ['damaged', Buffer.from('%PDF-1.7\nnothing at all\n%%EOF\n')],
    ['damaged', aPdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'])],
    // Found by fuzzing: it says that it has minus one page.
    ['damaged', aPdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Count -1 >>'])],
  ])('that is %s is not read (%#)', async (reason, bytes) => {
    expect(await findingsOf(bytes)).toEqual([reason]);
  });

  test.each([
    ['script', aPdf({ catalogue: `/OpenAction ${script}` })],
    ['script', aPdf({ catalogue: '/Names << /JavaScript << /Names [(a) 6 0 R] >> >>', more: [script] })],
    ['script', aPdf({ catalogue: '/OpenAction 6 0 R', more: ['<< /S /J#61vaScript /#4aS (a) >>'] })],
    ['script', aPdf({ more: ['<</S/#4A#61#76#61#53#63#72#69#70#74/J#53<61>>>'] })],
    ['script', aPdf({ catalogue: '/OpenAction 7 0 R', more: [packedObjects({ 7: script })] })],
    ['script', aPdf({ more: [packedObjects({ 7: '<< /S /Java#53cript /JS 8 0 R >>' })] })],
    [
      'script',
      aPdf({ more: [packedObjects({ 7: script }, '/Filter [/ASCIIHexDecode /FlateDecode]', hexOfDeflated)] }),
    ],
    ['script', aPdf({ more: [packedObjects({ 7: script }, '/Filter [/AHx /Fl]', hexOfDeflated)] })],
    ['script', aPdf({ more: [packedObjects({ 7: script }, '/Filter /A85', ascii85)] })],
    ['script', aPdf({ more: [packedObjects({ 7: script }, '/Filter /RunLengthDecode', asRuns)] })],
    ['script', aPdf({ more: [packedObjects({ 7: script }, '/Filter /LZWDecode', asLzw)] })],
    ['script', aPdf({ more: [packedObjects({ 7: script }, predicted, withRows)] })],
    ['script', aPdf({ more: [packedObjects({ 7: '<< /S %\n/JavaScript%a\n/JS %b\n(a)>>' })] })],
    // An object in a string is an object to whoever looks for them, and a string that hides one hides nothing.
    ['script', aPdf({ more: [`<< /A (9 0 obj) /B ${script} >>`] })],
    ['launch', aPdf({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    ['launch', aPdf({ page: '/Annots [<< /Subtype /Link /A << /S /L#61unch /F (a) >> >>]' })],
    ['form-submit', aPdf({ more: ['<< /S /SubmitForm /F (https://evil.example) >>'] })],
    ['form-submit', aPdf({ more: [packedObjects({ 7: '<< /S /ImportData /F (a.fdf) >>' })] })],
    ['open-action', aPdf({ catalogue: '/OpenAction << /S /URI /URI (https://evil.example) >>' })],
    [
      'open-action',
      aPdf({ catalogue: '/Open#41ction 6 0 R', more: ['<< /S /URI /URI (https://evil.example) >>'] }),
    ],
    ['open-action', aPdf({ catalogue: '/OpenAction 99 0 R' })],
    ['open-action', aPdf({ catalogue: '/OpenAction << /S /GoTo /D [3 0 R] /Next << /S /URI >> >>' })],
    ['open-action', aPdf({ page: '/AA << /O << /S /URI /URI (https://evil.example) >> >>' })],
    ['embedded-files', aPdf({ catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' })],
    ['embedded-files', aPdf({ more: [{ entries: '/Type /EmbeddedFile', data: Buffer.from('MZ') }] })],
    ['embedded-files', aPdf({ more: ['<< /Type /Filespec /F (a.exe) /EF << /F 7 0 R >> >>'] })],
    ['embedded-files', aPdf({ page: '/Annots [<< /Subtype /FileAttachment /Rect [0 0 1 1] >>]' })],
    ['embedded-files', aPdf({ catalogue: '/Collection << /View /T >>' })],
    ['xfa', aPdf({ catalogue: '/AcroForm << /Fields [] /XFA [(template) 6 0 R] >>', more: ['<< >>'] })],
    ['xfa', aPdf({ more: [packedObjects({ 7: '<< /Fields [] /#58FA 8 0 R >>' })] })],
    ['rich-media', aPdf({ page: '/Annots [<< /Subtype /RichMedia /Rect [0 0 1 1] >>]' })],
    ['rich-media', aPdf({ page: '/Annots [<< /Subtype /3D /Rect [0 0 1 1] >>]' })],
    ['rich-media', aPdf({ page: '/Annots [<< /Subtype /Screen /Rect [0 0 1 1] /A << /S /Rendition >> >>]' })],
    ['external', aPdf({ page: '/Annots [<< /Subtype /Link /A << /S /GoToR /F (//evil/share) >> >>]' })],
    ['encrypted', aPdf({ trailer: '/Encrypt 6 0 R', more: ['<< /Filter /Standard /V 4 >>'] })],
    ['encrypted', aPdf({ trailer: '/E#6ecrypt << /Filter /Standard >>' })],
  ])('that carries %s is refused (%#)', async (reason, bytes) => {
    expect(await findingsOf(bytes)).toContain(reason);
  });

  test.each([
    ['a filter that nobody knows', packedObjects({ 7: script }, '/Filter /Crypt')],
    ['a filter that is told elsewhere', packedObjects({ 7: script }, '/Filter 5 0 R')],
    ['a filter that is told twice', packedObjects({ 7: script }, '/Filter /FlateDecode /F /ASCIIHexDecode')],
    [
      'the same filter with two values',
      packedObjects({ 7: script }, '/Filter /DCTDecode /Filter /FlateDecode'),
    ],
    ['objects packed as pixels', packedObjects({ 7: script }, '/Filter /JBIG2Decode')],
    [
      'data that are not packed as they say',
      packedObjects({ 7: script }, '/Filter /FlateDecode', (data) => data),
    ],
    ['content in another file', { entries: '/F (\\\\evil\\share)', data: Buffer.from('') }],
    [
      'a dictionary that no reader can tell',
      { entries: ']/A [ /Filter /FlateDecode', data: deflateSync(Buffer.from('')) },
    ],
  ])('with %s is refused, for what it holds cannot be told', async (_what, object) => {
    expect(await findingsOf(aPdf({ more: [object] }))).toContain('damaged');
  });

  test.each([
    ['a bomb', { entries: '/Filter /FlateDecode', data: deflateSync(Buffer.alloc(30_000_000)) }],
    [
      'a bomb in a bomb',
      {
        entries: '/Filter [/FlateDecode /FlateDecode]',
        data: deflateSync(deflateSync(Buffer.alloc(200_000_000))),
      },
    ],
    ['a thousand times nested', `${'['.repeat(1_000)}${']'.repeat(1_000)}`],
  ])('that unpacks to far more than it is, %s, is refused before it is read', async (_what, object) => {
    const more = typeof object === 'string' ? [`<< /A ${object} >>`] : [object];
    expect(await findingsOf(aPdf({ more }))).toEqual(['too-much']);
  });
});

describe('a PDF that is written to take long', () => {
  test.each([
    '1%',
    '1 ',
    ' ',
    '1 0 obj(',
    '1 0 obj[',
    '1 0 obj<<>>%',
    '>>',
    '>>%',
    'stream ',
    '>> stream\n',
    '/',
    '/#41',
    '/JS%',
    '/AA ',
    '/OpenAction 1 0 R ',
    '1 0 obj<</Filter/FlateDecode>>stream\n',
    '1 0 obj(\\',
    '<',
    '[',
    '%',
  ])('with %j over and over is looked through in the time that its length asks for', (piece) => {
    const bytes = Buffer.from(`%PDF-1.7\n${piece.repeat(400_000 / piece.length)}\n%%EOF`, 'latin1');
    const started = performance.now();
    scanPdf(bytes, limits);
    expect(performance.now() - started).toBeLessThan(2_000); // some 20 ms; each byte read again for each would be minutes
  });
});

function hexOfDeflated(data: Buffer): Buffer {
  return Buffer.from(`${deflateSync(data).toString('hex')}>`);
}

function ascii85(data: Buffer): Buffer {
  let text = '';
  for (let at = 0; at < data.length; at += 4) {
    const group = Buffer.alloc(4);
    const kept = data.copy(group, 0, at, at + 4);
    let value = group.readUInt32BE();
    let characters = '';
    for (let i = 0; i < 5; i++) {
      characters = String.fromCharCode(33 + (value % 85)) + characters;
      value = Math.floor(value / 85);
    }
    text += characters.slice(0, kept + 1);
  }
  return Buffer.from(`${text}~>`);
}

function asRuns(data: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < data.length; at += 100) {
    const run = data.subarray(at, at + 100);
    parts.push(Buffer.from([run.length - 1]), run);
  }
  return Buffer.concat([...parts, Buffer.from([128])]);
}

/** Every byte as itself in nine bits, with the table cleared before it grows: LZW that packs nothing. */
function asLzw(data: Buffer): Buffer {
  const codes = [...data].flatMap((byte, index) => (index % 200 === 0 ? [256, byte] : [byte]));
  const bits = [...codes, 257].map((code) => code.toString(2).padStart(9, '0')).join('');
  return Buffer.from(bits.match(/.{1,8}/g)!.map((eight) => Number.parseInt(eight.padEnd(8, '0'), 2)));
}

const predicted = '/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>';

/** Rows of eight bytes, each as its difference from the one above (PNG's filter 2). */
function withRows(data: Buffer): Buffer {
  const rows: Buffer[] = [];
  let above = Buffer.alloc(8);
  for (let at = 0; at < data.length; at += 8) {
    const row = Buffer.alloc(8, ' ');
    data.copy(row, 0, at, at + 8);
    rows.push(Buffer.from([2]), row.map((byte, column) => byte - above[column]!) as Buffer);
    above = row;
  }
  return deflateSync(Buffer.concat(rows));
}
