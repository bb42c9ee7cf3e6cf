/** One start or end tag of a document that is known to be well-formed. */
export interface Tag {
  readonly kind: 'start' | 'end' | 'empty';
  /** As written, with its prefix. */
  readonly name: string;
  /** Where the tag begins and where the text after it begins. */
  readonly from: number;
  readonly to: number;
}

/**
 * The tags of a well-formed document without DOCTYPE, in order. Comments, processing instructions and CDATA are
 * stepped over; what looks like a tag inside them is none.
 */
export function* scanTags(text: string): Generator<Tag> {
  let at = text.indexOf('<');
  while (at !== -1) {
    const skipped = endOfOther(text, at);
    if (skipped === null) {
      const tag = tagAt(text, at);
      yield tag;
      at = text.indexOf('<', tag.to);
    } else {
      at = text.indexOf('<', skipped);
    }
  }
}

/** The attributes of a start tag: name as written, value as written between its quotes. */
export function attributesOf(tagText: string): (readonly [name: string, value: string])[] {
  return [...tagText.matchAll(attribute)].map(
    ([, name = '', double, single]) => [name, double ?? single ?? ''] as const,
  );
}

// The white space of XML and no other: a name may hold U+1680 and U+FEFF, which `\s` takes for spaces.
const attribute = /[ \t\r\n]([^ \t\r\n=<>"'/]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/g;
const endOfName = /[ \t\r\n/>]/;

function endOfOther(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) return after(text, '-->', at + 4);
  if (text.startsWith('<![CDATA[', at)) return after(text, ']]>', at + 9);
  if (text.startsWith('<?', at)) return after(text, '?>', at + 2);
  return null;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found === -1 ? text.length : found + mark.length;
}

function tagAt(text: string, from: number): Tag {
  const isEnd = text[from + 1] === '/';
  const nameFrom = isEnd ? from + 2 : from + 1;
  const to = endOfTag(text, nameFrom);
  let nameTo = nameFrom;
  while (nameTo < to && !endOfName.test(text.charAt(nameTo))) nameTo++;
  const name = text.slice(nameFrom, nameTo);
  if (isEnd) return { kind: 'end', name, from, to };
  return { kind: text[to - 2] === '/' ? 'empty' : 'start', name, from, to };
}

/** Past the `>` that is not inside quotes. */
function endOfTag(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const character = text[at];
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") {
      const closing = text.indexOf(character, at + 1);
      if (closing === -1) return text.length;
      at = closing;
    }
    at++;
  }
  return text.length;
}
