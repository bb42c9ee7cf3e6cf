import fc from 'fast-check';

/** Texts that have broken readers of XML, JSON and logs: markup, ends of sections, controls, bidi, look-alikes, length. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\t\r\n',
  ']]>',
  '<![CDATA[',
  ']]]]><![CDATA[>',
  '<!-- -->',
  '<?xml version="1.0"?>',
  '&amp;',
  '&#60;',
  '&x;',
  '</b:syfte><b:syfte>',
  '</soap:Body>',
  '"\'><',
  '{"a":[1,"\\u0000"]}',
  "' OR 1=1; --",
  '${jndi:ldap://127.0.0.1/a}',
  '\u0085\u2028\u2029',
  '\u00A0\u1680\uFEFF\u200B',
  '\u202E\u2066txet\u2069',
  'å\u0308 Ａ ﬃ İı ß',
  '\u{1F9D1}\u200D\u{1F4BB}\u{10FFFD}',
  '\uFFFD\uFFFC\uE000',
  '%00%0d%0aX: y',
  '__proto__',
  'x'.repeat(3_000),
  '199001012385',
  '19900101-2385',
];

/** Characters that XML 1.0 can carry, among them the texts above. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(carriable) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...hostileTexts), { maxLength: 3 }).map((texts) => texts.join('')),
  },
);

function carriable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
