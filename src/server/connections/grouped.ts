import type { Validity } from './validity.ts';

/** When a row of facts holds, in milliseconds since 1970. */
export interface SpanRow {
  readonly valid_from: number;
  readonly valid_to: number | null;
}

export function validity({ valid_from, valid_to }: SpanRow): Validity {
  return { validFrom: valid_from, validTo: valid_to };
}

export function grouped<Row, Item>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [itemOf(row)]);
    else group.push(itemOf(row));
  }
  return groups;
}
