import { atomAt } from './atom.ts';
import { afterSpace, endOfName, is, kindOf, mark } from './characters.ts';
import { declare, namespaceOf, type Scope } from './scope.ts';

export interface PlainAttribute {
  readonly localName: string;
  readonly value: string;
}

/** A start tag, or one that is both start and end. */
export interface StartTag {
  /** Where its name begins and ends. */
  readonly from: number;
  readonly nameTo: number;
  /** Past its `>`. */
  readonly to: number;
  readonly isEmpty: boolean;
  readonly namespace: string;
  readonly localName: string;
  readonly attributes: readonly PlainAttribute[];
  /** The prefixes that it declares itself; empty for the default. */
  readonly declares: readonly string[];
  readonly scope: Scope;
}

const none: readonly never[] = [];

/** The tag whose `<` stands at `at`; null when it is not plain, or is none. */
export function readStartTag(text: string, at: number, outer: Scope): StartTag | null {
  const from = at + 1;
  const first = endOfName(text, from);
  if (first === -1) return null;
  const hasPrefix = text.charCodeAt(first) === mark.colon;
  const nameTo = hasPrefix ? endOfName(text, first + 1) : first;
  if (nameTo === -1) return null;
  const rest =
    text.charCodeAt(nameTo) === mark.greaterThan
      ? { to: nameTo + 1, isEmpty: false, attributes: none, declares: none, scope: outer }
      : readAttributes(text, nameTo, outer);
  if (rest === null) return null;
  const namespace = namespaceOf(rest.scope, hasPrefix ? atomAt(text, from, first) : '');
  if (namespace === null) return null;
  const localName = atomAt(text, hasPrefix ? first + 1 : from, nameTo);
  const { to, isEmpty, attributes, declares, scope } = rest;
  return { from, nameTo, to, isEmpty, namespace, localName, attributes, declares, scope };
}

type Rest = Pick<StartTag, 'to' | 'isEmpty' | 'attributes' | 'declares' | 'scope'>;

/** No ordinary element has so many; each is held against all that came before it. */
const mostAttributes = 64;

/** All that stands between a tag's name and its end. */
function readAttributes(text: string, nameTo: number, outer: Scope): Rest | null {
  const attributes: PlainAttribute[] = [];
  const declares: string[] = [];
  let scope: Scope = outer;
  let at = nameTo;
  for (;;) {
    const next = afterSpace(text, at);
    const end = endOfTag(text, next);
    if (end !== -1) return { to: end, isEmpty: end - next === 2, attributes, declares, scope };
    const written = next === at ? null : attributeAt(text, next);
    if (written === null) return null;
    at = written.to;
    const prefix = prefixDeclared(text, next, written.nameTo);
    if (prefix !== null) {
      const declared = declare(scope, prefix, atomAt(text, written.from, written.to - 1));
      if (declared === null || holds(declares, prefix)) return null;
      declares.push(prefix);
      scope = declared;
    } else {
      const localName = text.slice(next, written.nameTo);
      if (localName.includes(':') || holds(attributes, localName)) return null;
      attributes.push({ localName, value: text.slice(written.from, written.to - 1) });
    }
  }
}

/** Also when there are too many to look through. */
function holds(all: readonly (string | PlainAttribute)[], name: string): boolean {
  if (all.length >= mostAttributes) return true;
  return all.some((each) => (typeof each === 'string' ? each : each.localName) === name);
}

/** Past `>` or `/>`; -1 when something else stands there. */
function endOfTag(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === mark.greaterThan) return at + 1;
  return code === mark.slash && text.charCodeAt(at + 1) === mark.greaterThan ? at + 2 : -1;
}

/** What stands after `xmlns:`, empty for `xmlns` alone; null for another attribute. */
function prefixDeclared(text: string, from: number, to: number): string | null {
  const end = from + 'xmlns'.length;
  if (to < end || !text.startsWith('xmlns', from)) return null;
  if (to === end) return '';
  return text.charCodeAt(end) === mark.colon ? atomAt(text, end + 1, to) : null;
}

interface WrittenAttribute {
  readonly nameTo: number;
  /** Where its value begins. */
  readonly from: number;
  /** Past the quote after it. */
  readonly to: number;
}

function attributeAt(text: string, at: number): WrittenAttribute | null {
  const first = endOfName(text, at);
  if (first === -1) return null;
  const nameTo = text.charCodeAt(first) === mark.colon ? endOfName(text, first + 1) : first;
  if (nameTo === -1 || text.charCodeAt(nameTo) !== mark.equals) return null;
  const quote = text.charCodeAt(nameTo + 1);
  if (quote !== mark.quote && quote !== mark.apostrophe) return null;
  const from = nameTo + 2;
  const valueTo = endOfValue(text, from, quote);
  return valueTo === -1 ? null : { nameTo, from, to: valueTo + 1 };
}

/** A value that stands for itself: no references, and no white space that reading would change. */
function endOfValue(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < 32 || code === mark.lessThan) return -1;
    if ((kindOf(code) & (is.ampersand | is.forbidden)) !== 0) return -1;
  }
  return -1;
}
