import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

/** A message small enough to be taken apart and put together again; namespaces are names, prefixes are forgotten. */
export interface Element {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly content: readonly Content[];
}
export type Content = Element | string;
export interface Attribute {
  readonly namespace: string;
  readonly name: string;
  readonly value: string;
}

/** White space between elements is left out; a leaf's white space is kept. */
export function readTree(xml: string): Element {
  const document = XmlDocument.fromString(xml);
  try {
    return elementOf(document.root);
  } finally {
    document.dispose();
  }
}

/** Every namespace met so far is declared on the root, under a prefix of its own; none is the default. */
export function writeTree(root: Element): string {
  const body = written(root);
  const declarations = [...prefixes]
    .filter(([, prefix]) => prefix !== 'xml')
    .map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`)
    .join('');
  const afterName = body.search(/[\s/>]/);
  return `${body.slice(0, afterName)}${declarations}${body.slice(afterName)}`;
}

/** Puts other contents in the place of the element at `path` (child positions from the root). */
export function replaceAt(root: Element, path: readonly number[], contents: readonly Content[]): Element {
  const [position, ...rest] = path;
  if (position === undefined) throw new Error('the root cannot be replaced by several');
  const child = root.content[position];
  if (child === undefined || typeof child === 'string') throw new Error('the path leads to no element');
  const replacement = rest.length === 0 ? contents : [replaceAt(child, rest, contents)];
  return {
    ...root,
    content: [...root.content.slice(0, position), ...replacement, ...root.content.slice(position + 1)],
  };
}

export function isElement(content: Content | undefined): content is Element {
  return content !== undefined && typeof content !== 'string';
}

function elementOf(element: XmlElement): Element {
  const content: Content[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) content.push(elementOf(node));
    else if (node instanceof XmlText) content.push(node.content);
  }
  return {
    namespace: element.namespaceUri,
    name: element.name,
    attributes: element.attrs.map((each) => ({
      namespace: each.namespaceUri,
      name: each.name,
      value: each.value,
    })),
    content: content.some(isElement) ? content.filter(isElement) : content,
  };
}

// A changed message shares most of its elements with the unchanged one, so each is written once.
const remembered = new WeakMap<Element, string>();
const prefixes = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  ['http://schemas.xmlsoap.org/soap/envelope/', 'soapenv'],
]);

function written(element: Element): string {
  const known = remembered.get(element);
  if (known !== undefined) return known;
  const name = qualified(element.namespace, element.name);
  const attributes = element.attributes
    .map((each) => ` ${qualified(each.namespace, each.name)}="${escaped(each.value)}"`)
    .join('');
  const content = element.content
    .map((each) => (typeof each === 'string' ? escaped(each) : written(each)))
    .join('');
  const xml = content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
  remembered.set(element, xml);
  return xml;
}

function qualified(namespace: string, name: string): string {
  if (namespace === '') return name;
  const prefix = prefixes.get(namespace) ?? `n${prefixes.size}`;
  prefixes.set(namespace, prefix);
  return `${prefix}:${name}`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;');
}
