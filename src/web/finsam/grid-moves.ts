/** A field of a grid, where it stands. */
export interface GridPlace {
  readonly row: number;
  readonly column: string;
}

/**
 * The field that a key takes one to from another: Enter and the arrow down go to the next one of the same column, the arrow up
 * to the one before. Null: the key moves nobody, or there is no such field.
 */
export function placeAfter<Place extends GridPlace>(
  key: string,
  { row, column }: GridPlace,
  places: readonly Place[],
): Place | null {
  const way = key === 'Enter' || key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (way === 0) return null;
  const ahead = places
    .filter((place) => place.column === column && (place.row - row) * way > 0)
    .toSorted((one, other) => (one.row - other.row) * way);
  return ahead[0] ?? null;
}
