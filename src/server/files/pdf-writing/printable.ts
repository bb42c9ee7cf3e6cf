import { fonts } from './fonts.ts';

/**
 * The text in letters that the font has: composed, and in their plainest form; what it has none for is told by a square, and
 * not left out as if it had never been written. What is not seen is taken away.
 */
export function printable(text: string): string {
  known ??= charactersOf(fonts().regular);
  const has = (letters: string) =>
    Array.from(letters).every((one) => known?.has(one.codePointAt(0) ?? 0) === true);
  return Array.from(text.normalize('NFC'))
    .map((letter) => {
      if (has(letter) || /\s/u.test(letter)) return letter;
      if (/[\p{Cf}\p{Mn}]/u.test(letter)) return '';
      const plainest = letter.normalize('NFKC');
      return has(plainest) ? plainest : square;
    })
    .join('');
}

const square = '□';
let known: ReadonlySet<number> | undefined;

/** The code points that a TrueType font has glyphs for: its table `cmap`, of Unicode's first plane (OpenType, format 4). */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  const at = subtableOf(font, tableOf(font, 'cmap'));
  const size = font.readUInt16BE(at + 6);
  for (let n = 0; n < size; n += 2) {
    const last = font.readUInt16BE(at + 14 + n);
    const first = font.readUInt16BE(at + 16 + size + n);
    const delta = font.readUInt16BE(at + 16 + 2 * size + n);
    const rangeAt = at + 16 + 3 * size + n;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? code + delta : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      if (glyph % 0x10000 !== 0) found.add(code);
    }
  }
  return found;
}

function tableOf(font: Buffer, name: string): number {
  for (let n = 0; n < font.readUInt16BE(4); n++) {
    const at = 12 + 16 * n;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

function subtableOf(font: Buffer, cmap: number): number {
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + 8 * n + 4);
    if (font.readUInt16BE(at) === 4) return at;
  }
  throw new Error('the font has no table of the first plane');
}
