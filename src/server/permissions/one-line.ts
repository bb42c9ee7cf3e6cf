/** A name as it stands in what is signed and in letters: on one line, and all of it seen. */
export function oneLine(written: string): string {
  return written
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
