import { isForbidden, isNameCharacter, isNameStart, isSpace, mark } from './characters.ts';
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
  const localFrom = hasPrefix ? first + 1 : from;
  const rest =
    text.charCodeAt(nameTo) === mark.greaterThan
      ? nothingMore(nameTo, outer)
      : readAttributes(text, nameTo, outer);
  if (rest === null) return null;
  const namespace = namespaceOf(rest.scope, hasPrefix ? text.slice(from, first) : '');
  if (namespace === null) return null;
  return {
    from,
    nameTo,
    to: rest.to,
    isEmpty: rest.isEmpty,
    namespace,
    localName: text.slice(localFrom, nameTo),
    attributes: rest.attributes,
    declares: rest.declares,
    scope: rest.scope,
  };
}

interface Rest {
  readonly to: number;
  readonly isEmpty: boolean;
  readonly attributes: readonly PlainAttribute[];
  readonly declares: readonly string[];
  readonly scope: Scope;
}

function nothingMore(nameTo: number, scope: Scope): Rest {
  return { to: nameTo + 1, isEmpty: false, attributes: none, declares: none, scope };
}

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
    const attribute = next === at ? null : attributeAt(text, next);
    if (attribute === null) return null;
    at = attribute.to;
    const { name, value } = attribute;
    if (isDeclaration(name)) {
      const declared = declare(scope, name.slice('xmlns:'.length), value);
      if (declared === null || declares.includes(declared.prefix)) return null;
      declares.push(declared.prefix);
      scope = declared;
    } else {
      if (name.includes(':') || attributes.some(({ localName }) => localName === name)) return null;
      attributes.push({ localName: name, value });
    }
  }
}

/** Past `>` or `/>`; -1 when something else stands there. */
function endOfTag(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === mark.greaterThan) return at + 1;
  return code === mark.slash && text.charCodeAt(at + 1) === mark.greaterThan ? at + 2 : -1;
}

function isDeclaration(name: string): boolean {
  return name.startsWith('xmlns') && (name.length === 5 || name.charCodeAt(5) === mark.colon);
}

function attributeAt(text: string, from: number): { name: string; value: string; to: number } | null {
  const first = endOfName(text, from);
  if (first === -1) return null;
  const nameTo = text.charCodeAt(first) === mark.colon ? endOfName(text, first + 1) : first;
  if (nameTo === -1 || text.charCodeAt(nameTo) !== mark.equals) return null;
  const quote = text.charCodeAt(nameTo + 1);
  if (quote !== mark.quote && quote !== mark.apostrophe) return null;
  const valueTo = endOfValue(text, nameTo + 2, quote);
  if (valueTo === -1) return null;
  return { name: text.slice(from, nameTo), value: text.slice(nameTo + 2, valueTo), to: valueTo + 1 };
}

/** A value that stands for itself: no references, and no white space that reading would change. */
function endOfValue(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < 32 || code === mark.ampersand || code === mark.lessThan || isForbidden(code)) return -1;
  }
  return -1;
}

/** -1 when no name begins there. */
function endOfName(text: string, from: number): number {
  if (!isNameStart(text.charCodeAt(from))) return -1;
  let at = from + 1;
  while (isNameCharacter(text.charCodeAt(at))) at++;
  return at;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
