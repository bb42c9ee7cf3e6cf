import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../../values/findings/value-at.ts';
import { escapeAttribute, escapeXml, withXml, type ElementView } from '../../soap/index.ts';
import type { Place } from './place.ts';
import { xmlPlace } from './xml-place.ts';

const text = (document: string) => xmlPlace({ form: 'text', text: document });

describe('a place in XML', () => {
  test('is told by local names, each numbered among its own', () => {
    const document = text('<a><x:b xmlns:x="u">1</x:b><c/><b>2</b></a>');
    const [first, second] = document.child('a')!.list('b');
    expect([first?.pointer, first?.text]).toEqual(['/a[1]/b[1]', '1']);
    expect([second?.pointer, second?.text]).toEqual(['/a[1]/b[2]', '2']);
    expect(document.child('a')?.text).toBeUndefined();
    expect(document.child('a')?.child('d')).toBeUndefined();
  });

  test('may be one of several that stand outermost', () => {
    const part = xmlPlace({
      form: 'xml',
      children: '<q:Fraga xmlns:q="u"/>\n<q:Svar xmlns:q="u">ja</q:Svar>',
    });
    expect(part.members().map(([name, { pointer }]) => [name, pointer])).toEqual([
      ['Fraga', '/Fraga[1]'],
      ['Svar', '/Svar[1]'],
    ]);
  });

  test('may be an attribute; declarations and what XML Schema means by nil are none', () => {
    const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"';
    const person = text(`<p xmlns="u" xmlns:x="v" ${nil} x:Status=" Ej&#x20;tr&auml;ff&amp; "/>`).child('p')!;
    expect(person.members().map(([name, { pointer }]) => [name, pointer])).toEqual([
      ['@Status', '/p[1]/@Status'],
    ]);
    expect(person.child('@Status')?.text).toBe(' Ej tr&auml;ff& ');
  });

  test('is found in bytes of any encoding that the wire has', () => {
    const document = '<?xml version="1.0" encoding="ISO-8859-1"?><a>åäö</a>';
    for (const bytes of [Buffer.from(document, 'latin1'), Buffer.from('\uFEFF<a>åäö</a>', 'utf16le')]) {
      expect(xmlPlace({ form: 'bytes', bytes }).child('a')?.text).toBe('åäö');
    }
  });

  test.each([
    '',
    '<a>',
    '</a>',
    '<a></b>',
    '<a',
    '<a b=1/>',
    '<!-- <a/>',
    '<!DOCTYPE a><a/>',
    '<a><![CDATA[</a>',
  ])('does not exist in %j', (broken) => {
    expect(text(broken).members()).toEqual([]);
  });
});

test('what stands at a place can be asked for: a value, an attribute, and an element as it was written', () => {
  const raw = '\uFEFF<?xml version="1.0"?><a k="&lt;1"><b>x &amp; y</b><b><c>2</c> </b></a>';
  expect(valueAt(raw, '/a[1]/b[1]')).toBe('x & y');
  expect(valueAt(raw, '/a[1]/@k')).toBe('<1');
  expect(valueAt(raw, '/a[1]/b[2]')).toBe('<b><c>2</c> </b>');
  for (const nowhere of ['', '/', '/a', '/a[2]', '/a[1]/@b', '/a[1]/b[3]', '/a[1]/b[1]/@k/@k', '/b[1]']) {
    expect(valueAt(raw, nowhere)).toBeUndefined();
  }
});

test('every document reads as libxml2 reads it, whatever stands between its values', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const read = withXml(Buffer.from(document), {}, (parsed) =>
        'problem' in parsed ? parsed.problem : ofView(parsed.root),
      );
      const [[, root]] = text(document).members() as [[string, Place]];
      expect(ofPlace('root', root)).toEqual(read);
    }),
    { numRuns: 300 },
  );
});

interface Seen {
  readonly name: string;
  readonly text?: string;
  readonly key?: string;
  readonly children: readonly Seen[];
}

function ofView(element: ElementView): Seen {
  const children = element.children();
  const key = element.attribute('key');
  return {
    name: element.localName,
    ...(children.length === 0 && { text: element.text }),
    ...(key !== undefined && { key }),
    children: children.map(ofView),
  };
}

function ofPlace(name: string, place: Place): Seen {
  const key = place.child('@key')?.text;
  const children = place.members().filter(([each]) => !each.startsWith('@'));
  return {
    name,
    ...(place.text !== undefined && { text: place.text }),
    ...(key !== undefined && { key }),
    children: children.map(([each, at]) => ofPlace(each, at)),
  };
}

const anyText = fc.string({
  unit: fc.constantFrom('a', 'å', '😀', '<', '>', '&', '"', "'", ' ', '\n', '\r', '\t', ']'),
});
const between = fc.constantFrom('', ' ', '\r\n', '<!-- <b> & -->', '<?pi <b>?>');
const written = fc.oneof(
  anyText.map(escapeXml),
  anyText.map((each) => `<![CDATA[${each.replaceAll(']]>', '')}]]>`),
  fc.constantFrom('&#229;', '&#x1F600;', '&#13;', '&quot;&apos;'),
);
const anyName = fc.constantFrom('a', 'b', 'x:a', 'y-1.z', 'Årende');
const anyAttribute = fc.oneof(
  fc.constant(''),
  anyText.map((each) => ` key = "${escapeAttribute(each)}" other='1'`),
);

const { element: anyElement } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(anyName, anyAttribute).map(([name, key]) => `<${name}${key}/>`),
    fc
      .tuple(anyName, anyAttribute, fc.array(written, { maxLength: 3 }))
      .map(([name, key, texts]) => `<${name}${key}>${texts.join('<!---->')}</${name}\n>`),
    fc
      .tuple(anyName, anyAttribute, fc.array(fc.tuple(between, tie('element')), { maxLength: 4 }))
      .map(([name, key, inside]) => `<${name}${key}\n>${inside.flat().join('')}</${name}>`),
  ),
}));

const anyDocument = fc
  .array(anyElement, { maxLength: 4 })
  .map((inside) => `<?xml version="1.0"?><root xmlns:x="urn:x">${inside.join('')}</root>`);
