// JavaScript with types in comments: this folder runs in a thread of its own, from the source in tests and from the
// build in production, and Node 20 starts no thread from TypeScript.

/**
 * What stands in a PDF's syntax: a name without its slash, a dictionary, a list, a reference; anything else (numbers,
 * strings, keywords) by its text alone, which nothing here asks for.
 * @typedef {{ kind: 'name', name: string } | { kind: 'dictionary', entries: Map<string, PdfValue> }
 *   | { kind: 'list', items: PdfValue[] } | { kind: 'string' } | { kind: 'word', text: string } | { kind: 'twice' }
 *   | { kind: 'reference', number: number }} PdfValue
 * @typedef {{ left: number }} Effort how many tokens may still be read, in the whole document
 */

/** The document would take too long to read: it is larger or more nested than any honest one of its size. */
export class TooMuchWork extends Error {}

const whitespace = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;

/**
 * Reads one object of a PDF's syntax (ISO 32000-1, 7.3) at a place in a text of one character per byte. `1 0 R` becomes
 * three words. Throws TooMuchWork; a malformed object is read as far as it goes.
 * @param {string} text
 * @param {number} start
 * @param {Effort} effort
 * @returns {{ value: PdfValue | null, end: number }}
 */
export function parsePdfObject(text, start, effort, depth = 0) {
  if (--effort.left < 0 || depth > 200) throw new TooMuchWork();
  const at = skipSpace(text, start, effort);
  switch (text[at] ?? '') {
    case '/':
      return parseName(text, at + 1);
    case '(':
      return parsedString(at, endOfString(text, at), effort);
    case '[':
      return parseList(text, at + 1, effort, depth);
    case '<':
      if (text[at + 1] === '<') return parseDictionary(text, at + 2, effort, depth);
      return parsedString(at, endOfDigits(text, at), effort);
    default:
      return parseWord(text, at);
  }
}

/** @type {(text: string, start: number) => { value: PdfValue, end: number }} */
function parseName(text, start) {
  const end = skip(regular, text, start);
  return { value: { kind: 'name', name: unescapeName(text.slice(start, end)) }, end };
}

/** @type {(text: string, start: number) => { value: PdfValue | null, end: number }} */
function parseWord(text, start) {
  const end = skip(regular, text, start);
  return { value: end === start ? null : { kind: 'word', text: text.slice(start, end) }, end };
}

/** @type {(text: string, start: number) => number} */
function endOfDigits(text, start) {
  const end = text.indexOf('>', start);
  return end === -1 ? text.length : end + 1;
}

/**
 * A name may write any character as `#` and two hexadecimal digits.
 * @param {string} text
 */
export function unescapeName(text) {
  if (!text.includes('#')) return text;
  return text.replace(/#[0-9a-fA-F]{2}/g, (escape) =>
    String.fromCharCode(Number.parseInt(escape.slice(1), 16)),
  );
}

/** @type {(start: number, end: number, effort: Effort) => { value: PdfValue, end: number }} */
function parsedString(start, end, effort) {
  effort.left -= (end - start) >> 4;
  return { value: { kind: 'string' }, end };
}

/** @type {(text: string, start: number, effort: Effort, depth: number) => { value: PdfValue, end: number }} */
function parseList(text, start, effort, depth) {
  /** @type {PdfValue[]} */
  const items = [];
  let at = start;
  for (;;) {
    const { value, end } = parsePdfObject(text, at, effort, depth + 1);
    if (value === null) return { value: { kind: 'list', items }, end: text[end] === ']' ? end + 1 : end };
    items.push(value);
    at = end;
  }
}

/** @type {(text: string, start: number, effort: Effort, depth: number) => { value: PdfValue, end: number }} */
function parseDictionary(text, start, effort, depth) {
  const { value, end } = parseList(text, start, effort, depth);
  /** @type {Map<string, PdfValue>} */
  const entries = new Map();
  const items = value.kind === 'list' ? value.items : [];
  for (let i = 0; i < items.length; i++) {
    const [key, following] = [items[i], items[i + 1]];
    if (key?.kind === 'name' && following !== undefined) {
      // Readers differ in which of two they follow: whoever asks is told that there are two.
      entries.set(key.name, entries.has(key.name) ? { kind: 'twice' } : following);
      i++;
    }
  }
  return { value: { kind: 'dictionary', entries }, end: text.startsWith('>>', end) ? end + 2 : end };
}

/** @type {(text: string, start: number) => number} */
function endOfString(text, start) {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}

/**
 * Where the next word begins: after white space and comments. Long ones cost effort, so that nobody can have the same
 * stretch read over and over.
 * @type {(text: string, start: number, effort: Effort) => number}
 */
export function skipSpace(text, start, effort) {
  const at = skip(whitespace, text, start);
  effort.left -= (at - start) >> 4;
  if (effort.left < 0) throw new TooMuchWork();
  return at;
}

/** @type {(pattern: RegExp, text: string, at: number) => number} */
function skip(pattern, text, at) {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern.lastIndex;
}
