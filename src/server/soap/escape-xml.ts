/**
 * Text for an element's content. Characters that XML 1.0 cannot carry become U+FFFD, and a carriage return becomes a
 * reference, otherwise a reader would turn it into a line feed.
 */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(everySpecial, inContent);
}

/** Text for an attribute's value between double quotes. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/["\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What an attribute that is written so between its quotes says, in a well-formed document without DOCTYPE. */
export function attributeValue(written: string): string {
  const normalised = written.replace(/\r\n|[\t\r\n]/g, ' ');
  if (!normalised.includes('&')) return normalised;
  return normalised.replace(/&(#x?)?(\w+);/g, (_all, numbered: string | undefined, name: string) => {
    if (numbered === undefined) return predefined.get(name) ?? '';
    return String.fromCodePoint(Number.parseInt(name, numbered === '#x' ? 16 : 10));
  });
}

const predefined = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

// With the u flag a surrogate matches only when it stands alone.
const special = /[&<>\r]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const everySpecial = new RegExp(special.source, 'gu');

function inContent(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '\r':
      return '&#13;';
    default:
      return '\uFFFD';
  }
}
