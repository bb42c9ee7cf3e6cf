import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** A definition, copied out of a document that is let go of. */
export interface Definition {
  readonly localName: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Definition[];
}

/** The root of a schema file. Throws when it is no XML. */
export function readDefinition(bytes: Uint8Array): Definition {
  const document = XmlDocument.fromBuffer(bytes);
  try {
    return copied(document.root);
  } finally {
    document.dispose();
  }
}

function copied(element: XmlElement): Definition {
  const attributes = element.attrs.map(({ name, value }) => [name, value] as const);
  const children = element.find('*').filter((node) => node instanceof XmlElement);
  return { localName: element.name, attributes: new Map(attributes), children: children.map(copied) };
}

export function placeOf(root: Definition, text: string): Place {
  const rootTag = /<(?:\w+:)?schema\b[^>]*>/.exec(text)?.[0] ?? '';
  const declared = [...rootTag.matchAll(/xmlns(?::([\w.-]+))?="([^"]*)"/g)];
  return {
    targetNamespace: root.attributes.get('targetNamespace') ?? '',
    elementsAreQualified: root.attributes.get('elementFormDefault') === 'qualified',
    namespaces: new Map(declared.map(([, prefix = '', namespace = '']) => [prefix, namespace])),
  };
}

export function expanded(name: string, { namespaces }: Place): string {
  const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name];
  return named(namespaces.get(prefix ?? '') ?? '', local ?? '');
}

export function isElementQualified({ attributes }: Definition, { elementsAreQualified }: Place): boolean {
  const form = attributes.get('form');
  return form === undefined ? elementsAreQualified : form === 'qualified';
}

/** What a definition needs to know of the file that it stands in. */
export interface Place {
  readonly targetNamespace: string;
  readonly elementsAreQualified: boolean;
  readonly namespaces: ReadonlyMap<string, string>;
}

/** A name of XML Schema's components, with its namespace. */
export function named(namespace: string, localName: string): string {
  return `{${namespace}}${localName}`;
}
