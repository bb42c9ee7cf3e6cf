const places = 16_384; // a power of two: collisions among some hundred names are few
const samples = 5;
const remembered: (string | undefined)[] = Array.from({ length: places }, () => undefined);

/**
 * The text between two places as a string that is the same object each time, as long as no other name took its place:
 * names are compared far more often than they are read. There are so many places and no more, for names come from
 * outside; and it is a copy, for a part of a text would keep the whole of it in memory.
 */
export function atomAt(text: string, from: number, to: number): string {
  const length = to - from;
  // Six characters tell nearly all names apart, and every one would cost as much again as reading it did.
  let hash = length;
  for (let step = 0; step < samples; step++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(from + Math.trunc((length * step) / samples))) | 0;
  }
  hash = (Math.imul(hash, 31) + text.charCodeAt(to - 1)) | 0;
  const place = hash & (places - 1);
  const known = remembered[place];
  if (known !== undefined && known.length === length && text.startsWith(known, from)) return known;
  return (remembered[place] = internalised(text.slice(from, to)));
}

/** As atomAt, for what is written in the program or a schema. */
export function internalised(text: string): string {
  return Object.keys({ [text]: true })[0] ?? text; // keys of objects are such strings in every engine
}
