/**
 * The same JSON document with each number as a string of the very digits that were written. Only for a valid document:
 * outside strings, nothing but a number has digits.
 */
export function quoteNumbers(document: string): string {
  const token = /["\d-]/g;
  const written: string[] = [];
  let done = 0;
  for (let found = token.exec(document); found !== null; found = token.exec(document)) {
    if (found[0] === '"') {
      token.lastIndex = endOfString(document, found.index + 1);
    } else {
      const end = endOfNumber(document, found.index);
      written.push(document.slice(done, found.index), '"', document.slice(found.index, end), '"');
      token.lastIndex = done = end;
    }
  }
  return written.concat(document.slice(done)).join('');
}

function endOfString(document: string, from: number): number {
  const special = /["\\]/g;
  special.lastIndex = from;
  for (let found = special.exec(document); found !== null; found = special.exec(document)) {
    if (found[0] === '"') return special.lastIndex;
    special.lastIndex += 1; // what stands behind a backslash ends nothing
  }
  return document.length;
}

function endOfNumber(document: string, from: number): number {
  const behind = /[^\d.eE+-]/g;
  behind.lastIndex = from;
  return behind.exec(document)?.index ?? document.length;
}
