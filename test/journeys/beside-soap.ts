import { XmlAttribute, XmlDocument, XmlElement, XmlText, type XmlNode } from 'libxml2-wasm';
import type { AgencyAnswer } from '../../src/system-contract/index.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import type { SoapAnswer } from './soap-answer.ts';

// What the SOAP answer says, found by libxml2's XPath and a walk of our own through JSON: none of the server's readers.

/** One agency's part of the SOAP answer. */
export interface SoapSays {
  /** The text at a place; null when nothing stands there. Of JSON's objects and of elements with elements inside: their own. */
  at(pointer: string): string | null;
  /** The places of everything that holds a value and is not blank. */
  readonly leaves: readonly string[];
  dispose(): void;
}

export function soapSays(agency: AgencyCode, { xml, parts }: SoapAnswer): SoapSays {
  const inner = parts.get(agency)?.inner ?? '';
  if (agency === 'FK') return jsonSays(JSON.parse(inner));
  if (agency === 'CSN' || agency === 'SKV')
    return xmlSays(XmlDocument.fromString(withoutDeclaration(inner)), '');
  return xmlSays(XmlDocument.fromString(xml), `//${step('svarsdata')}/${step(agency)}/${step('data')}`);
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?<\?xml[^>]*\?>/, '');
}

function step(name: string): string {
  return `*[local-name()='${name}']`;
}

function xmlSays(document: XmlDocument, below: string): SoapSays {
  const roots = document.find(below === '' ? '/*' : `${below}/*`);
  return {
    at(pointer) {
      const path = pointer.replace(
        /\/([^/@[]+)\[(\d+)\]/g,
        (_, name: string, number) => `/${step(name)}[${number}]`,
      );
      const attribute = path.replace(/\/@([^/]+)$/, "/@*[local-name()='$1']");
      const [found] = document.find(`${below}${attribute}`);
      return found === undefined ? null : found.content;
    },
    leaves: numbered(roots).flatMap(([root, name]) => xmlLeaves(root, `/${name}`)),
    dispose: () => {
      document.dispose();
    },
  };
}

function xmlLeaves(element: XmlElement, pointer: string): string[] {
  const attributes = element.attrs
    .filter((attribute) => attribute instanceof XmlAttribute && attribute.namespaceUri !== instance)
    .filter(({ content }) => content.trim() !== '')
    .map(({ name }) => `${pointer}/@${name}`);
  const inside = numbered(childrenOf(element));
  const own = inside.length === 0 && element.content.trim() !== '' ? [pointer] : [];
  return [
    ...attributes,
    ...own,
    ...inside.flatMap(([child, name]) => xmlLeaves(child, `${pointer}/${name}`)),
  ];
}

const instance = 'http://www.w3.org/2001/XMLSchema-instance';

function childrenOf(element: XmlElement): XmlNode[] {
  const children: XmlNode[] = [];
  for (let child = element.firstChild; child !== null; child = child.next)
    if (!(child instanceof XmlText)) children.push(child);
  return children;
}

/** Each element with its name and its number among those of that name. */
function numbered(nodes: readonly XmlNode[]): [XmlElement, string][] {
  const count = new Map<string, number>();
  return nodes
    .filter((node) => node instanceof XmlElement)
    .map((element) => {
      const number = (count.get(element.name) ?? 0) + 1;
      count.set(element.name, number);
      return [element, `${element.name}[${number}]`];
    });
}

function jsonSays(document: unknown): SoapSays {
  return {
    at(pointer) {
      let value = document;
      for (const name of pointer.split('/').slice(1)) {
        const member = name.replaceAll('~1', '/').replaceAll('~0', '~');
        value = (value as Readonly<Record<string, unknown>> | undefined)?.[member];
      }
      if (value === undefined) return null;
      return typeof value === 'string' ? value : JSON.stringify(value);
    },
    leaves: jsonLeaves(document, ''),
    dispose: () => undefined,
  };
}

function jsonLeaves(value: unknown, pointer: string): string[] {
  if (value === null || value === '') return [];
  if (typeof value !== 'object') return [pointer];
  return Object.entries(value).flatMap(([name, member]) =>
    jsonLeaves(member, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** Everything that a JSON answer tells about one agency: where it was read, and what was made of it. */
export interface ToldValue {
  readonly row: string;
  readonly name: string;
  readonly pointer: string;
  readonly value: unknown;
}

export function toldValues({ payments = [], facts = {} }: AgencyAnswer): ToldValue[] {
  const rows = [
    ...payments.map((row, index) => [`payments.${index}`, row] as const),
    ...Object.entries(facts).flatMap(([subject, list]) =>
      list.map((row, index) => [`${subject}.${index}`, row] as const),
    ),
  ];
  return rows.flatMap(([row, told]) =>
    Object.entries(told.provenance.values).map(([name, pointer]) => ({
      row,
      name,
      pointer,
      value: name
        .split('.')
        .reduce<unknown>((part, member) => (part as Readonly<Record<string, unknown>>)[member], told),
    })),
  );
}
