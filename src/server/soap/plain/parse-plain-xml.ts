import { is, kindOf, mark } from './characters.ts';
import { PlainElement } from './plain-element.ts';
import { readStartTag } from './read-start-tag.ts';
import { endOfReference } from './references.ts';

/**
 * Reads XML that is written the way nearly everybody writes it, many times faster than a general parser: no DOCTYPE,
 * comment, processing instruction, name outside ASCII or attribute with a prefix. Null for all else and for whatever is
 * not well-formed: the general parser decides then. So what is returned is well-formed, namespaces included, and what
 * is not returned says nothing. `text` was decoded from valid UTF-8 and has no byte order mark. Elements lie at most
 * `maxDepth` levels deep, the root counted as 1. Returns the root.
 */
export function parsePlainXml(text: string, maxDepth: number): PlainElement | null {
  return new PlainParser(text, maxDepth).parse();
}

class PlainParser {
  readonly #text: string;
  readonly #maxDepth: number;
  /** The elements around the one that is read. */
  readonly #around: (PlainElement | null)[] = [];
  #current: PlainElement | null = null;
  #root: PlainElement | null = null;
  #at = 0;

  constructor(text: string, maxDepth: number) {
    this.#text = text;
    this.#maxDepth = maxDepth;
  }

  parse(): PlainElement | null {
    const { length } = this.#text;
    this.#at = afterDeclaration(this.#text);
    while (this.#at < length) {
      const isMarkup = this.#text.charCodeAt(this.#at) === mark.lessThan;
      if (!(isMarkup ? this.#markup() : this.#characters())) return null;
    }
    return this.#current === null ? this.#root : null;
  }

  #markup(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    if (next === mark.slash) return this.#endTag();
    if (next === mark.bang) return this.#cdata();
    return this.#startTag();
  }

  #startTag(): boolean {
    const parent = this.#current;
    if ((parent === null && this.#root !== null) || this.#around.length >= this.#maxDepth) return false;
    const tag = readStartTag(this.#text, this.#at, parent === null ? null : parent.scope);
    if (tag === null) return false;
    const element = new PlainElement(this.#text, tag);
    if (parent === null) this.#root = element;
    else parent.take(element);
    this.#at = tag.to;
    if (tag.isEmpty) return true;
    this.#around.push(parent);
    this.#current = element;
    return true;
  }

  #endTag(): boolean {
    if (this.#current === null) return false;
    this.#at = this.#current.close(this.#at);
    this.#current = this.#around.pop() ?? null;
    return this.#at !== -1;
  }

  #cdata(): boolean {
    if (this.#current === null || !this.#text.startsWith('<![CDATA[', this.#at)) return false;
    const end = this.#text.indexOf(']]>', this.#at);
    let kinds = 0;
    for (let at = this.#at; at < end; at++) kinds |= kindOf(this.#text.charCodeAt(at));
    this.#current.hold(kinds | is.bracket);
    this.#at = end + 3;
    return end !== -1 && (kinds & is.forbidden) === 0;
  }

  /** Up to the next tag. Outside the root only white space may stand. */
  #characters(): boolean {
    const text = this.#text;
    const from = this.#at;
    let at = from;
    let kinds = 0;
    for (let code = text.charCodeAt(at); code !== mark.lessThan && at < text.length;) {
      kinds |= kindOf(code);
      code = text.charCodeAt(++at);
    }
    this.#at = at;
    if ((kinds & is.forbidden) !== 0) return false;
    if (this.#current === null) return (kinds & ~(is.space | is.return)) === 0;
    this.#current.hold(kinds);
    return (kinds & (is.ampersand | is.bracket)) === 0 || standsRight(text, from, at);
  }
}

/** Whether every reference is one that can be read here, and nothing ends a CDATA section that did not begin. */
function standsRight(text: string, from: number, to: number): boolean {
  for (let at = text.indexOf('&', from); at !== -1 && at < to; at = text.indexOf('&', at + 1)) {
    if (endOfReference(text, at) === -1) return false;
  }
  return !text.slice(from, to).includes(']]>');
}

// The white space of XML and no other: `\s` takes U+1680 and U+FEFF for spaces, too.
const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** Past an XML declaration of the usual form. Any other is markup that is not plain. */
function afterDeclaration(text: string): number {
  return text.startsWith('<?xml') ? (declaration.exec(text)?.[0].length ?? 0) : 0;
}
