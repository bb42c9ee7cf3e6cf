/**
 * Whether a text matches what somebody searches for: whole words, in order, whatever their case; `*` stands for any letters,
 * also none. Compared as text, never as a pattern: it takes as long as the two are, whatever was written.
 */
export function matchesSearch(search: string, text: string): boolean {
  const within = ` ${normal(text)} `;
  const [first = '', ...rest] = ` ${normal(search)} `.split('*');
  if (first.trim() === '' && rest.length === 0) return true;
  let from = within.indexOf(first);
  if (from < 0) return false;
  from += first.length;
  for (const part of rest) {
    const found = within.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return true;
}

function normal(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('sv');
}
