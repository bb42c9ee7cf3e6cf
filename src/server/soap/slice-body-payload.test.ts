import fc from 'fast-check';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { redeclared, sliceBodyPayload } from './slice-body-payload.ts';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';

/** The exclusive canonical form of each child: where it stands does not matter, only what it says. */
function childrenOf(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    return document
      .find(path)
      .filter((node) => node instanceof XmlElement)
      .map((node) => node.canonicalizeToString({ mode: 1, withComments: true }));
  } finally {
    document.dispose();
  }
}

const rewrapped = (children: string) => `<w:data xmlns:w="urn:w">${children}</w:data>`;

function expectSameChildren(envelope: string): void {
  const payload = sliceBodyPayload(envelope);
  if (payload === null) throw new Error('no payload');
  const original = childrenOf(envelope, "/*/*[local-name()='Body']/*/*");
  expect(childrenOf(rewrapped(redeclared(payload)), '/*/*')).toEqual(original);
}

const uri = fc.constantFrom('urn:a', 'urn:b', 'urn:c?x=1&amp;y=2', soap);
const prefix = fc.constantFrom('', 'a', 'b', 'soap');
const declarations = fc.dictionary(
  prefix,
  fc.oneof({ weight: 4, arbitrary: uri }, { weight: 1, arbitrary: fc.constant('') }),
  { maxKeys: 3 },
);
const quote = fc.constantFrom('"', "'");
const space = fc.constantFrom('', ' ', '\n\t');
const stuff = fc.constantFrom(
  '',
  'text',
  '&amp;&#228;',
  '<!-- <a:x> </soap:Body> -->',
  '<![CDATA[</a:b>]]>',
  '<?pi <x?>',
  ' ',
);

type Made = (inScope: ReadonlySet<string>) => string;

/** An element whose prefixes are declared: by itself or by an ancestor. */
const element: fc.Memo<Made> = fc.memo((levels) =>
  fc
    .record({
      wanted: prefix,
      declared: declarations,
      quote,
      space,
      trick: fc.boolean(),
      inside: fc.array(
        levels <= 1
          ? stuff.map(
              (text): Made =>
                () =>
                  text,
            )
          : fc.oneof(
              stuff.map(
                (text): Made =>
                  () =>
                    text,
              ),
              element(levels - 1),
            ),
        {
          maxLength: 4,
        },
      ),
    })
    .map((made): Made => (inScope) => {
      const own = declaredBy(made.declared);
      const known = new Set([...inScope, ...own.keys()]);
      const name = made.wanted !== '' && known.has(made.wanted) ? `${made.wanted}:n` : 'n';
      const trick = made.trick ? ` t=${made.quote}> xmlns:zz=/ ${made.quote}` : '';
      const start = `<${name}${trick}${attributes(own, made.quote)}${made.space}`;
      const inner = made.inside.map((make) => make(known)).join('');
      return inner === '' ? `${start}/>` : `${start}>${inner}</${name}${made.space}>`;
    }),
);

// A prefix cannot be undeclared in XML 1.0, only the default namespace can.
function declaredBy(wanted: Record<string, string>): Map<string, string> {
  return new Map(Object.entries(wanted).filter(([name, value]) => name === '' || value !== ''));
}

function attributes(own: ReadonlyMap<string, string>, mark: string): string {
  return [...own]
    .map(([name, value]) => ` xmlns${name === '' ? '' : `:${name}`}=${mark}${value}${mark}`)
    .join('');
}

test('a payload cut out and wrapped again says the same as before', () => {
  const envelope = fc
    .record({
      outer: declarations,
      body: declarations,
      root: element(4),
      header: fc.option(element(2)),
      s: fc.constantFrom('soap', 's'),
      before: fc.constantFrom('', '\n', '<!--<s:Body>-->'),
    })
    .map(({ outer, body, root, header, s, before }) => {
      const first = declaredBy({ ...outer, [s]: soap });
      const second = declaredBy({ ...body, [s]: soap });
      const inScope = new Set([...first.keys(), ...second.keys()]);
      const head = header === null ? '' : `<${s}:Header>${header(new Set(first.keys()))}</${s}:Header>`;
      return `<?xml version="1.0"?>${before}<${s}:Envelope${attributes(first, '"')}>${head}${before}<${s}:Body${attributes(second, "'")}>${before}${root(inScope)}</${s}:Body></${s}:Envelope>`;
    });
  fc.assert(fc.property(envelope, expectSameChildren), { numRuns: 500 });
});

test.each([
  [
    'a default namespace on the envelope',
    `<Envelope xmlns="${soap}"><Body><r xmlns="urn:r"><c><d/></c></r></Body></Envelope>`,
  ],
  [
    'children in no namespace below a root in one',
    `<s:Envelope xmlns:s="${soap}"><s:Body><p:r xmlns:p="urn:p"><c><d/></c><p:e/></p:r></s:Body></s:Envelope>`,
  ],
  [
    'a default namespace that is undeclared below',
    `<Envelope xmlns="${soap}"><Body><p:r xmlns:p="urn:p" xmlns=""><c/></p:r></Body></Envelope>`,
  ],
  [
    'a prefix used only in a value',
    `<s:Envelope xmlns:s="${soap}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:q="urn:q"><s:Body><r><c xsi:type="q:T"/></r></s:Body></s:Envelope>`,
  ],
  [
    'a child that declares the prefix anew',
    `<s:Envelope xmlns:s="${soap}" xmlns:q="urn:q"><s:Body><q:r><q:c xmlns:q="urn:z"/><q:c/></q:r></s:Body></s:Envelope>`,
  ],
  [
    'a namespace that is written with references',
    `<s:Envelope xmlns:s="${soap.slice(0, -1)}&#x2F;"><s:Body><q:r xmlns:q="urn:&#113;"><q:c/></q:r></s:Body></s:Envelope>`,
  ],
  [
    'a name with a letter that elsewhere is a space',
    `<s:Envelope xmlns:s="${soap}" xmlns:p\u1680q="urn:p"><s:Body><r><p\u1680q:c \uFEFFx="1"/></r></s:Body></s:Envelope>`,
  ],
])('%s survives', (_what, envelope) => {
  expectSameChildren(envelope);
});

test('the prefixes of the cut-off ancestors are declared on the children that need them', () => {
  const payload = sliceBodyPayload(
    `<s:Envelope xmlns:s="${soap}" xmlns:x="urn:x"><s:Body><a:r xmlns:a="urn:a"> <a:c>1</a:c> </a:r></s:Body></s:Envelope>`,
  );
  expect(payload === null ? null : redeclared(payload)).toBe(' <a:c xmlns:a="urn:a">1</a:c> ');
});

test.each([
  '<a/>',
  `<s:Envelope xmlns:s="${soap}"><s:Body/></s:Envelope>`,
  `<s:Envelope xmlns:s="urn:other"><s:Body><a/></s:Body></s:Envelope>`,
])('there is nothing to cut out of %s', (text) => {
  expect(sliceBodyPayload(text)).toBeNull();
});
