import { expect, test } from 'vitest';
import { withXml, XmlSchema, type SchemaProblem } from './index.ts';

const types = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:complexType name="T"><xs:sequence>
    <xs:element name="day" type="xs:date"/>
    <xs:element name="number"><xs:simpleType><xs:restriction base="xs:token"><xs:pattern value="[0-9]{12}"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="short" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="kind" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="OK"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="flag" minOccurs="0"><xs:complexType><xs:attribute name="on" type="xs:boolean" use="required"/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:schema>`;
const main = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:m">
  <xs:import namespace="urn:t" schemaLocation="../below/types.xsd"/><xs:element name="root" type="t:T"/></xs:schema>`;

const files = new Map([
  ['above/main.xsd', Buffer.from(main)],
  ['below/types.xsd', Buffer.from(types)],
]);
const schema = XmlSchema.compile(files, 'above/main.xsd');

function problemsIn(inner: string): SchemaProblem[] {
  const xml = `<m:root xmlns:m="urn:m" xmlns="urn:t">\n${inner}</m:root>`;
  return withXml(Buffer.from(xml), {}, (parsed) => {
    if ('problem' in parsed) throw new Error(parsed.problem);
    return parsed.validate(schema);
  });
}

const day = '<day>2026-01-31</day>';
const number = '<number>199001012385</number>';

test('a schema in another folder is found by its relative path', () => {
  expect(problemsIn(day + number)).toEqual([]);
});

test.each<[string, string, Partial<SchemaProblem>]>([
  [
    'a day that does not exist',
    `<day>2026-02-30</day>${number}`,
    { element: 'day', rule: 'Värdet ska vara ett datum som finns, ÅÅÅÅ-MM-DD.' },
  ],
  [
    'a pattern',
    `${day}<number>19900101-2385</number>`,
    { element: 'number', rule: 'Värdet har inte det mönster som schemat kräver.' },
  ],
  [
    'too long',
    `${day}${number}<short>abcd</short>`,
    { element: 'short', rule: 'Värdet är för långt (högst 3 tecken).' },
  ],
  ['empty', `${day}${number}<short/>`, { element: 'short', rule: 'Värdet får inte vara tomt.' }],
  [
    'not in a list',
    `${day}${number}<kind>199001012385</kind>`,
    { element: 'kind', rule: 'Värdet finns inte bland de tillåtna.' },
  ],
  ['an attribute left out', `${day}${number}<flag/>`, { element: 'flag', rule: 'Attributet on saknas.' }],
  [
    'an attribute of the wrong type',
    `${day}${number}<flag on="ja"/>`,
    { element: 'flag', attribute: 'on', rule: 'Värdet ska vara true, false, 1 eller 0.' },
  ],
  [
    'an attribute of their own',
    `${day}${number}<flag on="1" p199001012385="1"/>`,
    { element: 'flag', rule: 'Elementet har ett attribut som schemat inte tillåter.' },
  ],
  [
    'text where none may be',
    `${day}${number}<flag on="1">199001012385</flag>`,
    { element: 'flag', rule: 'Elementet ska vara tomt.' },
  ],
  [
    'an element of their own',
    `${day}${number}<p199001012385/>`,
    { rule: 'Elementet ska inte stå här. Här väntas short eller kind eller flag.' },
  ],
  [
    'an element inside a value',
    `<day><x/></day>${number}`,
    { element: 'day', rule: 'Elementet får inte innehålla underelement.' },
  ],
  [
    'the wrong order',
    number + day,
    { element: 'number', rule: 'Elementet ska inte stå här. Här väntas day.' },
  ],
  [
    'something left out',
    day,
    { element: 'root', rule: 'Elementet saknar ett obligatoriskt underelement. Här väntas number.' },
  ],
])('%s is told with element and rule, never with the value', (_what, inner, expected) => {
  const [first, ...more] = problemsIn(inner);
  expect(first).toMatchObject(expected);
  expect(JSON.stringify([first, ...more])).not.toMatch(/1990|02-30|p199|ja"/);
});

test('blanks around a day are allowed, as XML Schema says', () => {
  expect(problemsIn(`<day>\n 2026-01-31Z\t</day>${number}`)).toEqual([]);
  expect(problemsIn(`<day> 2026-02-30 </day>${number}`)).toHaveLength(1);
  expect(problemsIn(`<day> 2026-01-31</day>${number}<kind/>`).map(({ element }) => element)).toEqual([
    'kind',
  ]);
});

test('the line is where the element stands', () => {
  expect(problemsIn(`\n\n<day/>${number}`)[0]?.line).toBe(4);
});

test('a value that looks like a message of the library does not fool the reader', () => {
  const sly =
    "x' is not a valid value of the atomic type 'xs:199001012385'.\nElement '{urn:t}kind': Expected is ( kind ).";
  const told = JSON.stringify(problemsIn(`<day>${sly}</day>${number}`));
  expect(told).not.toContain('1990');
  expect(told).toContain('"element":"day"');
});

test('a set that lacks a file is not compiled', () => {
  expect(() => XmlSchema.compile(files, 'above/other.xsd')).toThrow('no file above/other.xsd');
  expect(() =>
    XmlSchema.compile(new Map([['above/main.xsd', Buffer.from(main)]]), 'above/main.xsd'),
  ).toThrow();
});
