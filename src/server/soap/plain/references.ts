const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

const longest = 10; // &#1114111;

/** Past the reference that begins at `at`; -1 when it is none that can be read without a DOCTYPE. */
export function endOfReference(text: string, at: number): number {
  const end = text.indexOf(';', at + 1);
  if (end === -1 || end - at >= longest) return -1;
  return referredTo(text.slice(at + 1, end)) === null ? -1 : end + 1;
}

/**
 * What character data stand for: references replaced, CDATA opened, line ends as XML reads them. `raw` holds only
 * references that `endOfReference` accepts, and whole CDATA sections.
 */
export function decodeCharacterData(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('<![CDATA[')) return withoutReferences(lines);
  return lines
    .split(']]>')
    .map((piece) => {
      const start = piece.indexOf('<![CDATA[');
      return start === -1
        ? withoutReferences(piece)
        : withoutReferences(piece.slice(0, start)) + piece.slice(start + '<![CDATA['.length);
    })
    .join('');
}

function withoutReferences(text: string): string {
  return text.includes('&')
    ? text.replace(/&([^;]*);/g, (whole, name: string) => referredTo(name) ?? whole)
    : text;
}

function referredTo(name: string): string | null {
  const number = /^#(?:(\d+)|x([\dA-Fa-f]+))$/.exec(name);
  if (number === null) return predefined.get(name) ?? null;
  const [, decimal, hex = ''] = number;
  const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

/** XML 1.0, production 2. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
