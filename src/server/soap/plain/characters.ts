/** Character codes of XML's marks. */
export const mark = { lessThan: 60, greaterThan: 62, slash: 47, bang: 33, equals: 61, colon: 58, quote: 34, apostrophe: 39, ampersand: 38, bracket: 93, cr: 13 } as const; // prettier-ignore

const spaces = ' \t\n\r';
const starting = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_';
const starts = tableOf(starting);
const within = tableOf(`${starting}0123456789-.`);
const blank = tableOf(spaces);

/** Of names without colon, in ASCII alone: other letters are for the general parser. */
export const isNameStart = (code: number): boolean => starts[code] === 1;
export const isNameCharacter = (code: number): boolean => within[code] === 1;
export const isSpace = (code: number): boolean => blank[code] === 1;

/** A code unit that XML 1.0 cannot carry. Surrogates are taken to stand in pairs: the text was decoded from UTF-8. */
export function isForbidden(code: number): boolean {
  return code < 32 ? blank[code] !== 1 : code >= 0xfffe;
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
