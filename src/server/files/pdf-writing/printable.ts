import { create, type Font } from 'fontkit';
import { fonts } from './fonts.ts';

/**
 * The text in letters that the font has: composed, and in their plainest form; what it has none for is told by a square, and
 * not left out as if it had never been written. What is not seen is taken away.
 */
export function printable(text: string): string {
  font ??= create(fonts().regular) as Font;
  const has = (letters: string) =>
    Array.from(letters).every((one) => font?.hasGlyphForCodePoint(one.codePointAt(0) ?? 0) === true);
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
let font: Font | undefined;
