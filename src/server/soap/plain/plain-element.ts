import type { ElementView } from '../element-view.ts';
import { escapeAttribute } from '../escape-xml.ts';
import type { BodyPayload } from '../slice-body-payload.ts';
import { is, isSpace, mark } from './characters.ts';
import type { PlainAttribute, StartTag } from './read-start-tag.ts';
import { decodeCharacterData } from './references.ts';
import { namespacesIn, type Scope } from './scope.ts';

const noElements: readonly PlainElement[] = [];

/** An element of a document that was written plainly. Its values are cut out of the text when asked for. */
export class PlainElement implements ElementView {
  readonly namespace: string;
  readonly localName: string;
  /** Those directly below it, in the order of the document. */
  elements: readonly PlainElement[] = noElements;
  readonly #text: string;
  readonly #tag: StartTag;
  #closeFrom: number;
  #to: number;
  /** What kinds of characters stand directly in it. */
  #holds = 0;

  constructor(text: string, tag: StartTag) {
    this.namespace = tag.namespace;
    this.localName = tag.localName;
    this.#text = text;
    this.#tag = tag;
    this.#closeFrom = tag.to;
    this.#to = tag.to;
  }

  get line(): number {
    return this.#text.slice(0, this.#tag.to).split('\n').length;
  }

  get text(): string {
    let text = '';
    let at = this.#tag.to;
    for (const child of this.elements) {
      text += this.#characters(at, child.#tag.from - 1) + child.text;
      at = child.#to;
    }
    return text + this.#characters(at, this.#closeFrom);
  }

  children(): readonly PlainElement[] {
    return this.elements;
  }

  child(localName: string): PlainElement | undefined {
    for (const child of this.elements) if (child.localName === localName) return child;
    return undefined;
  }

  get attributes(): readonly PlainAttribute[] {
    return this.#tag.attributes;
  }

  get attributeCount(): number {
    return this.#tag.attributes.length;
  }

  attribute(localName: string): string | undefined {
    for (const each of this.#tag.attributes) if (each.localName === localName) return each.value;
    return undefined;
  }

  get scope(): Scope {
    return this.#tag.scope;
  }

  /** Whether other characters than white space stand directly in it. */
  get hasText(): boolean {
    return (this.#holds & ~(is.space | is.return)) !== 0;
  }

  /** Whether nothing does, not even white space. */
  get isBare(): boolean {
    return this.#holds === 0;
  }

  /** What stands inside it, exactly as it was written, with what is declared around that. */
  payload(): BodyPayload {
    const start = this.#tag.to;
    return {
      children: this.#text.slice(start, this.#closeFrom),
      namespaces: new Map(
        namespacesIn(this.#tag.scope).map(([prefix, namespace]) => [prefix, escapeAttribute(namespace)]),
      ),
      childTags: this.elements.map((child) => ({
        nameEnd: child.#tag.nameTo - start,
        declares: child.#tag.declares,
      })),
    };
  }

  take(child: PlainElement): void {
    if (this.elements === noElements) this.elements = [child];
    else (this.elements as PlainElement[]).push(child);
  }

  /** Kinds of characters, as bits. */
  hold(kinds: number): void {
    this.#holds |= kinds;
  }

  /** Ends the element at the end tag whose `<` stands at `at`. Past its `>`; -1 when the tag is another element's, or is none. */
  close(at: number): number {
    const text = this.#text;
    const { from, nameTo } = this.#tag;
    let end = at + 2;
    for (let named = from; named < nameTo; named++, end++) {
      if (text.charCodeAt(named) !== text.charCodeAt(end)) return -1;
    }
    while (isSpace(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) !== mark.greaterThan) return -1;
    this.#closeFrom = at;
    this.#to = end + 1;
    return this.#to;
  }

  /** References, CDATA and carriage returns stand for other characters. */
  #characters(from: number, to: number): string {
    const raw = this.#text.slice(from, to);
    return (this.#holds & (is.ampersand | is.bracket | is.return)) === 0 ? raw : decodeCharacterData(raw);
  }
}
