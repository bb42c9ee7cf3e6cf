/**
 * Text that a spreadsheet would take for a formula – it begins with = + - @, a tab or a carriage return – with an apostrophe
 * before it; every other as it is.
 */
export function guardedFromFormulas(text: string): string {
  return /^[\s\0]*[=+\-@＝＋－＠\t\r]/u.test(text) ? `'${text}` : text;
}
