import { isForbidden, isSpace, mark } from './characters.ts';
import { PlainElement } from './plain-element.ts';
import { readStartTag } from './read-start-tag.ts';
import { endOfReference } from './references.ts';
import type { Scope } from './scope.ts';

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
  readonly #open: { readonly element: PlainElement; readonly outer: Scope }[] = [];
  #root: PlainElement | null = null;
  #scope: Scope = null;
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
    return this.#open.length === 0 ? this.#root : null;
  }

  #markup(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    if (next === mark.slash) return this.#endTag();
    if (next === mark.bang) return this.#cdata();
    return this.#startTag();
  }

  #startTag(): boolean {
    const parent = this.#open.at(-1)?.element;
    if ((parent === undefined && this.#root !== null) || this.#open.length >= this.#maxDepth) return false;
    const tag = readStartTag(this.#text, this.#at, this.#scope);
    if (tag === null) return false;
    const element = new PlainElement(this.#text, tag);
    if (parent === undefined) this.#root = element;
    else parent.take(element);
    this.#at = tag.to;
    if (tag.isEmpty) return true;
    this.#open.push({ element, outer: this.#scope });
    this.#scope = tag.scope;
    return true;
  }

  #endTag(): boolean {
    const open = this.#open.pop();
    if (open === undefined) return false;
    const end = open.element.close(this.#at);
    this.#at = end;
    this.#scope = open.outer;
    return end !== -1;
  }

  #cdata(): boolean {
    const element = this.#open.at(-1)?.element;
    if (element === undefined || !this.#text.startsWith('<![CDATA[', this.#at)) return false;
    const end = this.#text.indexOf(']]>', this.#at);
    for (let at = this.#at; at < end; at++) if (isForbidden(this.#text.charCodeAt(at))) return false;
    element.hasText = true;
    element.isEscaped = true;
    this.#at = end + 3;
    return end !== -1;
  }

  /** Up to the next tag. Outside the root only white space may stand. */
  #characters(): boolean {
    const from = this.#at;
    const end = this.#text.indexOf('<', from);
    this.#at = end === -1 ? this.#text.length : end;
    const element = this.#open.at(-1)?.element;
    const contentFrom = afterSpace(this.#text, from, this.#at);
    if (element === undefined) return contentFrom === this.#at;
    if (contentFrom === this.#at) element.hasBlanks = true;
    else element.hasText = true;
    const found = lookAt(this.#text, from, this.#at);
    if (found === 'escaped') element.isEscaped = true;
    return found !== 'wrong';
  }
}

/** Whether characters stand for themselves, or for others, or may not stand there. */
function lookAt(text: string, from: number, to: number): 'as-written' | 'escaped' | 'wrong' {
  let isEscaped = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === mark.ampersand || code === mark.cr) {
      isEscaped = true;
      if (code === mark.ampersand && endOfReference(text, at) === -1) return 'wrong';
    } else if (isForbidden(code) || (code === mark.bracket && text.startsWith(']]>', at))) return 'wrong';
  }
  return isEscaped ? 'escaped' : 'as-written';
}

function afterSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

const declaration =
  /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"[Uu][Tt][Ff]-8"|'[Uu][Tt][Ff]-8'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/;

/** Past an XML declaration of the usual form. Any other is markup that is not plain. */
function afterDeclaration(text: string): number {
  return text.startsWith('<?xml') ? (declaration.exec(text)?.[0].length ?? 0) : 0;
}
