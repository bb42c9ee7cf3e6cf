import { Fault } from '../../../values/fault.ts';

/**
 * JSON in UTF-8, with or without byte order mark, at most `maxDepth` levels, and no object with two members of one
 * name: parsers differ in which of the two they keep, so what was examined might not be what was meant.
 * `hasTwins` tells whether there is such an object. Throws Fault; no text of the caller's is kept, not even as cause.
 */
export function parseStrictJson(
  bytes: Uint8Array,
  maxDepth: number,
): { readonly value: unknown; readonly hasTwins: boolean } {
  const text = decode(bytes);
  if (depthOf(text) > maxDepth)
    throw new Fault('too-deep', 'more levels than any question has', { facts: { limit: maxDepth } });
  return { value: parse(text), hasTwins: hasTwins(text) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault('not-json', 'not UTF-8');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault('not-json', 'not JSON');
  }
}

// A string, with its escapes, or one sign that opens, closes or parts. Linear: no alternative begins as another does.
const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gs;

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth--;
  }
  return deepest;
}

/** Of valid JSON: a string directly before a colon is a member's name. */
function hasTwins(text: string): boolean {
  const open: Set<string>[] = [];
  let last = '';
  for (const [token] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set());
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const name = JSON.parse(last) as string;
      const names = open.at(-1);
      if (names?.has(name) === true) return true;
      names?.add(name);
    }
    last = token;
  }
  return false;
}
