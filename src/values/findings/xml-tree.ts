/**
 * An element of a well-formed document. Names are without prefix: the contracts never tell two things apart by
 * namespace alone.
 */
export interface XmlElement {
  readonly name: string;
  /** Its number among siblings of that name, from 1. */
  readonly number: number;
  /** By local name; without namespace declarations and what XML Schema means by xsi:nil and its like. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text right inside the element, references resolved. */
  readonly text: string;
  /** Where it stands in the text that was read: from the first character of its tag to behind its last. */
  readonly from: number;
  readonly to: number;
}

/**
 * The elements that stand outermost, one of a document, any number of a part of one. Null when the text is not well-formed
 * or has a DOCTYPE. Reads what has been found well-formed before, in a browser too: it is no judge of documents.
 */
export function readXml(text: string): readonly XmlElement[] | null {
  const outside = new Open('', 1, new Map(), 0);
  const open = [outside];
  const instance = instancePrefixes(text);
  let at = 0;
  while (at < text.length) {
    const inside = open.at(-1) ?? outside;
    const next = text.indexOf('<', at);
    inside.text += resolved(text.slice(at, next === -1 ? text.length : next));
    if (next === -1) break;
    const end = passMarkup(text, next, inside) ?? passTag(text, next, open, instance);
    if (end === null) return null;
    at = end;
  }
  return open.length === 1 ? outside.children : null;
}

/** An element whose end has not been read. */
class Open implements XmlElement {
  readonly name: string;
  readonly number: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly from: number;
  readonly children: XmlElement[] = [];
  readonly countByName = new Map<string, number>();
  text = '';
  to = 0;

  constructor(name: string, number: number, attributes: ReadonlyMap<string, string>, from: number) {
    this.name = name;
    this.number = number;
    this.attributes = attributes;
    this.from = from;
  }
}

/** Comments, instructions and CDATA. Null when none begins here. */
function passMarkup(text: string, at: number, inside: { text: string }): number | null {
  for (const [begin, end] of markup) {
    if (!text.startsWith(begin, at)) continue;
    const found = text.indexOf(end, at + begin.length);
    if (found === -1) return null;
    if (begin === cdata) inside.text += withLineFeeds(text.slice(at + begin.length, found));
    return found + end.length;
  }
  return null;
}

const cdata = '<![CDATA[';
const markup = [
  ['<!--', '-->'],
  [cdata, ']]>'],
  ['<?', '?>'],
] as const;

// A name is anything that ends neither name nor tag: what may stand in one has been judged before.
const endTag = /<\/(?:[^\s<>/:]+:)?([^\s<>/:]+)\s*>/y;
const startTag =
  /<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /(?:([^\s<>/="':]+):)?([^\s<>/="':]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/** Behind the tag; null when there is none, or an end that nothing began. */
function passTag(text: string, at: number, open: Open[], instance: ReadonlySet<string>): number | null {
  endTag.lastIndex = startTag.lastIndex = at;
  const end = endTag.exec(text);
  if (end !== null) return close(open, end[1] ?? '', endTag.lastIndex);
  const start = startTag.exec(text);
  const parent = open.at(-1);
  if (start === null || parent === undefined) return null;
  const [, name = '', attributes = '', isEmpty] = start;
  const number = (parent.countByName.get(name) ?? 0) + 1;
  parent.countByName.set(name, number);
  const element = new Open(name, number, readAttributes(attributes, instance), at);
  parent.children.push(element);
  open.push(element);
  return isEmpty === '/' ? close(open, name, startTag.lastIndex) : startTag.lastIndex;
}

function close(open: Open[], name: string, at: number): number | null {
  const closed = open.length > 1 ? open.pop() : undefined;
  if (closed?.name !== name) return null;
  closed.to = at;
  return at;
}

function readAttributes(written: string, instance: ReadonlySet<string>): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const [, prefix = '', name = '', double, single] of written.matchAll(attribute)) {
    const isOurs = prefix !== 'xmlns' && name !== 'xmlns' && !instance.has(prefix);
    if (isOurs && !read.has(name)) read.set(name, attributeValue(double ?? single ?? ''));
  }
  return read;
}

function attributeValue(written: string): string {
  return resolved(written.replace(/\r\n|[\r\n\t]/g, ' '));
}

/** What the document calls XML Schema's own attributes by. */
function instancePrefixes(text: string): ReadonlySet<string> {
  const declared = text.matchAll(
    /xmlns:([^\s<>/="':]+)\s*=\s*["']http:\/\/www\.w3\.org\/2001\/XMLSchema-instance["']/g,
  );
  return new Set([...declared].map(([, prefix = '']) => prefix));
}

function resolved(text: string): string {
  if (!text.includes('&')) return withLineFeeds(text);
  return withLineFeeds(text).replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (written, hex, decimal, name) => {
    if (typeof name === 'string') return entities.get(name) ?? written;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

/** As every reader of XML does, whatever line ends were sent. */
function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
