/** A piece of a line. */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly address: string };

/** A block of a text that somebody has written for the portal. */
export type Block =
  | { readonly kind: 'heading'; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | { readonly kind: 'bullets' | 'numbers'; readonly items: readonly (readonly Span[])[] };

/**
 * Reads the plain form that texts are kept in: blocks with a blank line between; `## ` begins a heading, `- ` and `1. ` a
 * row of a list; `**strong**` and `[words](address)`. Whatever else is written is text: nothing of it is ever markup.
 */
export function parseText(text: string): readonly Block[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .flatMap(parseBlock);
}

function parseBlock(block: string): Block[] {
  const lines = block.split('\n').map((line) => line.trim());
  const [first = ''] = lines;
  if (first.startsWith('## ')) {
    const heading: Block = { kind: 'heading', spans: parseSpans(first.slice(3)) };
    const rest = lines.slice(1).join('\n');
    return rest === '' ? [heading] : [heading, ...parseBlock(rest)];
  }
  if (lines.every((line) => line.startsWith('- ')))
    return [{ kind: 'bullets', items: lines.map((line) => parseSpans(line.slice(2))) }];
  if (lines.every((line) => /^\d{1,3}\. /.test(line)))
    return [{ kind: 'numbers', items: lines.map((line) => parseSpans(line.replace(/^\d+\. /, ''))) }];
  return [{ kind: 'paragraph', spans: parseSpans(lines.join(' ')) }];
}

function parseSpans(line: string): readonly Span[] {
  const parts = line.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).filter((part) => part !== '');
  return parts.map(parseSpan);
}

function parseSpan(part: string): Span {
  const [, strong] = /^\*\*([^*]+)\*\*$/.exec(part) ?? [];
  if (strong !== undefined) return { kind: 'strong', text: strong };
  const [, text, address] = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part) ?? [];
  if (text === undefined || address === undefined) return { kind: 'text', text: part };
  // The server has refused others when the text was written; what was there before is shown as text.
  return isSafe(address) ? { kind: 'link', text, address } : { kind: 'text', text };
}

function isSafe(address: string): boolean {
  return /^(https:\/\/|mailto:|tel:|\/(?!\/))/.test(address);
}
