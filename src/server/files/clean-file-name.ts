/**
 * What a file is called here: its name without folders, control characters and what has a meaning to an operating system
 * or in a header, at most 100 characters, always ending in `.pdf`. For showing and for downloads, never for a path.
 */
export function cleanFileName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const cleaned = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/["*:<>?|;%]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const stem = cleaned.replace(/(?:\.pdf)+$/i, '').replace(/[. ]+$/, '');
  return `${Array.from(stem).slice(0, 96).join('').trim() || 'dokument'}.pdf`;
}
