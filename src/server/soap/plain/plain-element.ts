import type { ElementView } from '../element-view.ts';
import type { BodyPayload } from '../slice-body-payload.ts';
import { isSpace, mark } from './characters.ts';
import type { PlainAttribute, StartTag } from './read-start-tag.ts';
import { decodeCharacterData } from './references.ts';
import { namespacesIn } from './scope.ts';

const noElements: readonly PlainElement[] = [];

/** An element of a document that was written plainly. Its values are cut out of the text when asked for. */
export class PlainElement implements ElementView {
  readonly #text: string;
  readonly #tag: StartTag;
  #children: PlainElement[] | null = null;
  #closeFrom: number;
  #to: number;
  /** Whether other characters than white space stand directly in it. */
  hasText = false;
  /** Whether white space does. */
  hasBlanks = false;
  /** Whether its characters stand for others: references, CDATA or carriage returns. */
  isEscaped = false;

  constructor(text: string, tag: StartTag) {
    this.#text = text;
    this.#tag = tag;
    this.#closeFrom = tag.to;
    this.#to = tag.to;
  }

  get namespace(): string {
    return this.#tag.namespace;
  }

  get localName(): string {
    return this.#tag.localName;
  }

  get line(): number {
    return this.#text.slice(0, this.#tag.to).split('\n').length;
  }

  get text(): string {
    if (this.#children === null) return this.#characters(this.#tag.to, this.#closeFrom);
    let text = '';
    let at = this.#tag.to;
    for (const child of this.#children) {
      text += this.#characters(at, child.#tag.from - 1) + child.text;
      at = child.#to;
    }
    return text + this.#characters(at, this.#closeFrom);
  }

  get elements(): readonly PlainElement[] {
    return this.#children ?? noElements;
  }

  children(): PlainElement[] {
    return this.#children ?? [];
  }

  child(localName: string): PlainElement | undefined {
    return this.#children?.find((each) => each.#tag.localName === localName);
  }

  get attributes(): readonly PlainAttribute[] {
    return this.#tag.attributes;
  }

  get attributeCount(): number {
    return this.#tag.attributes.length;
  }

  attribute(localName: string): string | undefined {
    return this.#tag.attributes.find((each) => each.localName === localName)?.value;
  }

  /** What stands inside it, exactly as it was written, with what is declared around that. */
  payload(): BodyPayload {
    const start = this.#tag.to;
    return {
      children: this.#text.slice(start, this.#closeFrom),
      namespaces: namespacesIn(this.#tag.scope),
      childTags: this.elements.map((child) => ({
        nameEnd: child.#tag.nameTo - start,
        declares: child.#tag.declares,
      })),
    };
  }

  take(child: PlainElement): void {
    if (this.#children === null) this.#children = [child];
    else this.#children.push(child);
  }

  /** Ends the element at the end tag whose `<` stands at `at`. Past its `>`; -1 when the tag is another element's, or is none. */
  close(at: number): number {
    const { from, nameTo } = this.#tag;
    const length = nameTo - from;
    if (!this.#text.startsWith(this.#text.slice(from, nameTo), at + 2)) return -1;
    let end = at + 2 + length;
    while (isSpace(this.#text.charCodeAt(end))) end++;
    if (this.#text.charCodeAt(end) !== mark.greaterThan) return -1;
    this.#closeFrom = at;
    this.#to = end + 1;
    return this.#to;
  }

  #characters(from: number, to: number): string {
    const raw = this.#text.slice(from, to);
    return this.isEscaped ? decodeCharacterData(raw) : raw;
  }
}
