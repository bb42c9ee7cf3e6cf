import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeXml,
  escapeAttribute,
  escapeXml,
  parseXml,
  soapEnvelope,
  soapFault,
  withXml,
} from './index.ts';

const marked = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');
const latin = (text: string) => Buffer.from(text, 'latin1');
const utf8 = (text: string) => Buffer.from(text);

/** What the parser and the decoder each say stands in the root. */
function bothReadings(bytes: Uint8Array, charset?: string): (string | undefined)[] {
  const parsed = withXml(bytes, { charset }, (read) => ('problem' in read ? read.problem : read.root.text));
  const decoded = decodeXml(bytes, charset);
  return [parsed, decoded === null ? undefined : /<a[^>]*>([^<]*)</.exec(decoded)?.[1]];
}

test.each<[string, Uint8Array, string | undefined]>([
  ['UTF-8 when nothing says otherwise', utf8('<a>åß</a>'), undefined],
  ['a byte order mark', utf8('\uFEFF<a>åß</a>'), undefined],
  ['a byte order mark before a charset that says otherwise', utf8('\uFEFF<a>åß</a>'), 'iso-8859-1'],
  ['UTF-16, little-endian', marked('<a>åß</a>'), undefined],
  ['UTF-16, big-endian', marked('<a>åß</a>').swap16(), 'utf-16'],
  [
    'UTF-16 whose declaration says UTF-8',
    marked('<?xml version="1.0" encoding="UTF-8"?><a>åß</a>'),
    undefined,
  ],
  ['UTF-16 without mark, by charset', Buffer.from('<a>åß</a>', 'utf16le'), 'UTF-16'],
  [
    'UTF-16 without mark, by declaration',
    Buffer.from("<?xml version='1.0' encoding='utf-16'?><a>åß</a>", 'utf16le').swap16(),
    undefined,
  ],
  ['Latin-1 by charset', latin('<a>åß</a>'), 'ISO-8859-1'],
  [
    'Latin-1 by charset against the declaration',
    latin('<?xml version="1.0" encoding="utf-8"?><a>åß</a>'),
    'latin1',
  ],
  ['Latin-1 by declaration', latin('<?xml version="1.0" encoding="iso-8859-1"?><a>åß</a>'), undefined],
  ['charset before declaration', utf8('<?xml version="1.0" encoding="iso-8859-1"?><a>åß</a>'), 'utf-8'],
])('%s is read alike by parser and decoder', (_what, bytes, charset) => {
  expect(bothReadings(bytes, charset)).toEqual(['åß', 'åß']);
});

test('every byte of windows-1252 and ISO-8859-15 is read alike by parser and decoder', () => {
  const bytes = Buffer.from(Array.from({ length: 128 }, (_, n) => 0x80 + n));
  const document = Buffer.concat([utf8('<a>'), bytes, utf8('</a>')]);
  for (const charset of ['windows-1252', 'iso-8859-15', 'iso-8859-1']) {
    const [parsed, decoded] = bothReadings(document, charset);
    expect(parsed).toHaveLength(128);
    expect(decoded).toBe(parsed);
  }
});

test.each(['utf-7', 'ebcdic-cp-se', 'ucs-4'])('an encoding that we do not read is said so: %s', (charset) => {
  expect(bothReadings(utf8('<a>b</a>'), charset)).toEqual(['unknown-encoding', undefined]);
});

/** Each entity is twenty of the one before. */
const growing = Array.from(
  { length: 10 },
  (_, n) => `<!ENTITY e${n} "${n === 0 ? 'twenty characters ok' : `&e${n - 1};`.repeat(20)}">`,
).join('');

test.each<[string, string, string]>([
  ['nothing', '', 'not-xml'],
  ['half an element', '<a>', 'not-xml'],
  ['an undeclared prefix', '<p:a/>', 'not-xml'],
  ['a DOCTYPE', '<!DOCTYPE a><a/>', 'doctype'],
  ['entities that grow without bound', `<!DOCTYPE a [${growing}]><a>&e9;</a>`, 'doctype'],
  ['entities that hold each other', '<!DOCTYPE a [<!ENTITY b "&c;"><!ENTITY c "&b;">]><a>&b;</a>', 'doctype'],
  ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>', 'doctype'],
  ['three levels where two are allowed', '<a><b><c/></b></a>', 'too-deep'],
  ['more levels than the library takes', '<a>'.repeat(300), 'too-deep'],
])('%s is no document for us', (_what, text, problem) => {
  const parsed = parseXml(utf8(text), { maxDepth: 2 });
  expect('problem' in parsed && parsed.problem).toBe(problem);
});

test('an external entity is never fetched', () => {
  const text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>';
  expect('problem' in parseXml(utf8(text))).toBe(true);
});

test('what only looks like a DOCTYPE is none', () => {
  expect(bothReadings(utf8('<!-- <!DOCTYPE a> --><a>x</a>'))[0]).toBe('x');
});

test('a document is freed when reading it throws', () => {
  let kept: { root: { text: string } } | undefined;
  const failing = () =>
    withXml(utf8('<a>x</a>'), {}, (parsed) => {
      if (!('problem' in parsed)) kept = parsed;
      throw new Error('broken reader');
    });
  expect(failing).toThrow('broken reader');
  expect(() => kept?.root.text).toThrow();
});

test('text and attributes come back as they were, but for what XML cannot carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const expected = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
      const xml = `<a b="${escapeAttribute(text)}">${escapeXml(text)}</a>`;
      withXml(utf8(xml), {}, (parsed) => {
        if ('problem' in parsed) throw new Error(`${parsed.problem} in ${JSON.stringify(xml)}`);
        expect([parsed.root.text, parsed.root.attribute('b')]).toEqual([expected, expected]);
      });
    }),
    { numRuns: 300 },
  );
});

test('the only element of a body is found, and nothing else', () => {
  const nameIn = (xml: string) =>
    withXml(utf8(xml), {}, (parsed) =>
      'problem' in parsed ? parsed.problem : parsed.bodyElement()?.localName,
    );
  expect(nameIn(soapEnvelope('<x/>'))).toBe('x');
  expect(nameIn(soapEnvelope('<x/><y/>'))).toBeUndefined();
  expect(nameIn(soapEnvelope(''))).toBeUndefined();
  expect(nameIn('<x/>')).toBeUndefined();
});

test('a fault has unqualified children', () => {
  withXml(utf8(soapFault('Server', 'a < b', '<d/>')), {}, (parsed) => {
    if ('problem' in parsed) throw new Error(parsed.problem);
    const children = parsed
      .bodyElement()
      ?.children()
      .map(({ namespace, localName, text }) => [namespace, localName, text]);
    expect(children).toEqual([
      ['', 'faultcode', 'soap:Server'],
      ['', 'faultstring', 'a < b'],
      ['', 'detail', ''],
    ]);
  });
});

test('comments and processing instructions stand anywhere, and are no children', () => {
  const names = withXml(
    utf8('<?p x?><a><!--c--><b/><?p <d/>?> <!--c--><c><?p x?></c><?p?></a>'),
    {},
    (parsed) =>
      'problem' in parsed ? parsed.problem : parsed.root.children().map(({ localName }) => localName),
  );
  expect(names).toEqual(['b', 'c']);
});
