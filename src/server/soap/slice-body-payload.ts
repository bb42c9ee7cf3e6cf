import { attributeValue, escapeAttribute } from './escape-xml.ts';
import { attributesOf, scanTags, type Tag } from './scan-tags.ts';
import { soapNamespace } from './soap-envelope.ts';

/** What stands inside the only element of a SOAP body, exactly as it was written. */
export interface BodyPayload {
  readonly children: string;
  /**
   * What the cut-off ancestors (Envelope, Body, the payload's root) declare, the innermost last word: prefix, empty
   * for the default, to namespace, escaped as we do; an undeclared default is left out.
   */
  readonly namespaces: ReadonlyMap<string, string>;
  /** The start tags of the top-level children: where in `children` their names end, and the prefixes they declare. */
  readonly childTags: readonly { readonly nameEnd: number; readonly declares: readonly string[] }[];
}

/**
 * Cuts without parsing again. `text` must be a well-formed message without DOCTYPE (see `parseXml`), with one element
 * in its body; null when it is no SOAP 1.1 message with such a body.
 */
export function sliceBodyPayload(text: string): BodyPayload | null {
  const tags = scanTags(text);
  const root = findPayload(text, tags);
  if (root === null) return null;
  if (root.tag.kind === 'empty') return { children: '', namespaces: root.namespaces, childTags: [] };
  return { ...childrenOf(text, root.tag, tags), namespaces: root.namespaces };
}

/**
 * The children with the namespaces of their cut-off ancestors declared on each of them, so that they can stand below
 * any element that has no default namespace.
 */
export function redeclared(payload: BodyPayload): string {
  const { children } = payload;
  const needed = [...payload.namespaces].filter(
    ([prefix]) => prefix === '' || children.includes(`${prefix}:`),
  );
  let written = '';
  let from = 0;
  for (const { nameEnd, declares } of payload.childTags) {
    written += children.slice(from, nameEnd);
    for (const [prefix, namespace] of needed) {
      if (!declares.includes(prefix)) written += ` xmlns${prefix === '' ? '' : `:${prefix}`}="${namespace}"`;
    }
    from = nameEnd;
  }
  return written + children.slice(from);
}

/** Envelope, then Body (not Header) below it, then the payload. */
function findPayload(
  text: string,
  tags: Generator<Tag>,
): { tag: Tag; namespaces: Map<string, string> } | null {
  const namespaces = new Map<string, string>();
  let found = 0; // how many of the three are open
  let depth = 0;
  for (let next = tags.next(); next.done !== true; next = tags.next()) {
    const tag = next.value;
    if (tag.kind === 'end') {
      depth--;
      found = Math.min(found, depth);
      continue;
    }
    if (found === depth && isNext(found, tag, namespaces, text)) {
      declare(namespaces, text.slice(tag.from, tag.to));
      found++;
      if (found === 3) return { tag, namespaces };
    }
    if (tag.kind === 'start') depth++;
  }
  return null;
}

function isNext(found: number, tag: Tag, outer: ReadonlyMap<string, string>, text: string): boolean {
  if (found === 2) return true;
  const colon = tag.name.indexOf(':');
  if (tag.name.slice(colon + 1) !== (found === 0 ? 'Envelope' : 'Body')) return false;
  const prefix = colon === -1 ? '' : tag.name.slice(0, colon);
  const inScope = new Map(outer);
  declare(inScope, text.slice(tag.from, tag.to));
  return inScope.get(prefix) === soapNamespace;
}

function childrenOf(
  text: string,
  root: Tag,
  tags: Generator<Tag>,
): Pick<BodyPayload, 'children' | 'childTags'> {
  const childTags: { nameEnd: number; declares: string[] }[] = [];
  let depth = 1;
  for (const tag of tags) {
    if (tag.kind === 'end') {
      depth--;
      if (depth === 0) return { children: text.slice(root.to, tag.from), childTags };
    } else {
      if (depth === 1) childTags.push(childTag(text, tag, root.to));
      if (tag.kind === 'start') depth++;
    }
  }
  throw new Error('the text was not well-formed');
}

function declare(namespaces: Map<string, string>, tagText: string): void {
  for (const [prefix, namespace] of declarationsOf(tagText)) {
    if (namespace === '') namespaces.delete(prefix);
    else namespaces.set(prefix, namespace);
  }
}

function declarationsOf(tagText: string): (readonly [prefix: string, namespace: string])[] {
  if (!tagText.includes('xmlns')) return [];
  return attributesOf(tagText)
    .filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
    .map(([name, value]) => [name.slice(6), escapeAttribute(attributeValue(value))] as const);
}

function childTag(text: string, tag: Tag, offset: number): { nameEnd: number; declares: string[] } {
  return {
    nameEnd: tag.from + 1 + tag.name.length - offset,
    declares: declarationsOf(text.slice(tag.from, tag.to)).map(([prefix]) => prefix),
  };
}
