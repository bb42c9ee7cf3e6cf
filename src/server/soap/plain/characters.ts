/** Character codes of XML's marks. */
export const mark = { lessThan: 60, greaterThan: 62, slash: 47, bang: 33, equals: 61, colon: 58, quote: 34, apostrophe: 39, ampersand: 38 } as const; // prettier-ignore

/** What a character is in XML, as bits that can be gathered over a text. */
export const is = {
  nameStart: 1,
  nameCharacter: 2,
  space: 4,
  /** A carriage return, which a reader turns into a line feed. */
  return: 8,
  ampersand: 16,
  /** "]", which may begin what must not stand in a text. */
  bracket: 32,
  /** XML 1.0 cannot carry it. */
  forbidden: 64,
  other: 128,
} as const;

const table = Uint8Array.from({ length: 128 }, (_, code) => kindOfAscii(String.fromCharCode(code)));

/**
 * Of a code unit. Names are known in ASCII alone: other letters are for the general parser. Surrogates are taken to
 * stand in pairs: the text was decoded from UTF-8.
 */
export function kindOf(code: number): number {
  if (code < 128) return table[code] ?? is.forbidden;
  return code >= 0xfffe ? is.forbidden : is.other;
}

function kindOfAscii(character: string): number {
  if (/[A-Za-z_]/.test(character)) return is.nameStart | is.nameCharacter;
  if (/[\d.-]/.test(character)) return is.nameCharacter;
  if (character === '\r') return is.space | is.return;
  if (/[ \t\n]/.test(character)) return is.space;
  if (character === '&') return is.ampersand;
  if (character === ']') return is.bracket;
  return character < ' ' ? is.forbidden : is.other;
}

export function isSpace(code: number): boolean {
  return (kindOf(code) & is.space) !== 0;
}

/** -1 when no name without colon begins there. */
export function endOfName(text: string, from: number): number {
  if ((kindOf(text.charCodeAt(from)) & is.nameStart) === 0) return -1;
  let at = from + 1;
  while ((kindOf(text.charCodeAt(at)) & is.nameCharacter) !== 0) at++;
  return at;
}

export function afterSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}
