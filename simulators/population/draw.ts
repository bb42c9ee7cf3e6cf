/** Repeatable draws: the same key gives the same row of them. */
export interface Draw {
  /** A whole number from 0 up to but not including the limit. */
  below(limit: number): number;
  pick<Item>(from: readonly [Item, ...Item[]]): Item;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
}

export function createDraw(key: string): Draw {
  let state = hash(key);
  const next = (): number => {
    // mulberry32: small, fast, and even enough for synthetic lives
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (from) => from[below(from.length)] ?? from[0],
    chance: (probability) => next() < probability,
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  return value;
}
