/** What becomes of a cell. 'few': from one up to the limit. 'hidden': so that the sums do not give such a cell away. */
export type Care = 'shown' | 'few' | 'hidden';

export interface NumberTable {
  /** Numbers of persons, whole; null: nothing is shown there. As many cells in each row. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** Whether the last column is the sum of the others. */
  readonly sumsRows: boolean;
  /** Whether the last row is the sum of the others. */
  readonly sumsColumns: boolean;
}

/** Somebody who knows some of the numbers already: a federation that reads the sums knows its own. */
export interface Knower {
  /** Its numbers are in this row, and in the last one where that is the sum of the others. */
  readonly row: number;
  /** Its part of each cell of the row. */
  readonly cells: readonly (number | null)[];
  /** Whether the row is said to be nobody else's. */
  readonly isAlone: boolean;
}

/**
 * Which cells are shown, so that nobody who adds and subtracts what is shown – and who knows this rule, and may be one of the
 * knowers – can tell the value of any cell, or of what is left of it without her own, from one up to the limit. Zero is shown:
 * it is about nobody.
 *
 * A table with sums is a network in which every cell is an edge between its row and its column, and what flows in flows out.
 * A cell can have another value exactly when there is a way back from its one end to the other through cells that are not
 * shown either and have room to give or to take. Where there is none, the cells of the cheapest way are hidden: small ones
 * rather than large, sums last. What one hides takes nothing from another's ways. With the limit 1 everything is shown; with 2
 * nothing could be hidden, and so it is refused.
 */
export function protectSmallNumbers(
  table: NumberTable,
  limit: number,
  knowers: readonly Knower[] = [],
): readonly (readonly Care[])[] {
  if (limit === 2) throw new Error('under the limit 2 there is only 1, and so it hides nothing');
  const edges = edgesOf(table, limit);
  const few = edges.filter(({ told }) => told.care === 'few');
  if (!hideWays(few, edges)) return allHidden(table);
  for (const knower of knowers) {
    const known = asKnownBy(knower, { table, edges });
    // What no part of hers is in, and was hidden by ways where none is either, is as safe from her as from everybody.
    const hers = [knower.row, lastRow(table)];
    const isAtStake = ({ row, value, told }: Edge) =>
      value > 0 && value < limit && hers.some((one) => one === row || told.rows.has(one));
    if (!hideWays(known.filter(isAtStake), known)) return allHidden(table);
  }
  const cares = new Map(edges.map(({ row, column, told }) => [`${row} ${column}`, told.care]));
  return table.cells.map((cells, row) =>
    cells.map((_cell, column) => cares.get(`${row} ${column}`) ?? 'shown'),
  );
}

/** Hides each of the edges, and the way that lets it have another value; false when one has none. */
function hideWays(those: readonly Edge[], edges: readonly Edge[]): boolean {
  for (const edge of those) {
    const way = cheapestWay(edge, edges);
    if (way === null) return false;
    for (const { told } of [edge, ...way]) if (told.care === 'shown') told.care = 'hidden';
    for (const { row } of [edge, ...way]) edge.told.rows.add(row);
  }
  return true;
}

interface Edge {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** What hiding it costs. */
  readonly cost: number;
  /** What is known of it by who looks, when it is not shown. */
  readonly least: number;
  readonly most: number;
  /** What is told of the cell, to all; `rows`: those that the ways found for it go through. */
  readonly told: { care: Care; readonly rows: Set<number> };
}

/** Every cell that is about somebody. What is nothing or zero is always shown, and so nothing flows there. */
function edgesOf(table: NumberTable, limit: number): Edge[] {
  return table.cells.flatMap((those, row) =>
    those.flatMap((value, column) => {
      if (value === null || value === 0) return [];
      const { from, to, sums } = endsOf(table, { row, column });
      const isFew = value < limit;
      return [
        {
          ...{ row, column, from, to, value },
          cost: value + sumCost * sums ** 2,
          least: isFew ? 1 : limit,
          most: isFew ? limit - 1 : Infinity,
          told: { care: isFew ? ('few' as const) : ('shown' as const), rows: new Set<number>() },
        },
      ];
    }),
  );
}

/** What is left of each cell to whoever knows her own part of it: nothing to wonder about where the row is hers alone. */
function asKnownBy(
  { row: ownRow, cells, isAlone }: Knower,
  { table, edges }: { readonly table: NumberTable; readonly edges: readonly Edge[] },
): readonly Edge[] {
  const isSum = (row: number) => table.sumsColumns && row === lastRow(table);
  return edges.flatMap((edge) => {
    if (edge.row === ownRow && isAlone) return [];
    if (edge.row !== ownRow && !isSum(edge.row)) return [edge];
    const own = cells[edge.column] ?? 0;
    const left = (value: number) => Math.max(0, value - own);
    return [{ ...edge, value: left(edge.value), least: left(edge.least), most: left(edge.most) }];
  });
}

function lastRow({ cells }: NumberTable): number {
  return cells.length - 1;
}

/** What flows out of a row flows into it from its sum; `sums`: how many sums the cell is. */
function endsOf({ cells, sumsRows, sumsColumns }: NumberTable, at: { row: number; column: number }) {
  const { row, column } = at;
  const isRowSum = sumsRows && column === (cells[row]?.length ?? 0) - 1;
  const isColumnSum = sumsColumns && row === cells.length - 1;
  // Where a row or a column has no sum, nothing binds its cells: they meet in a place of their own.
  const [rows, columns] = [sumsRows ? `row ${row}` : 'free', sumsColumns ? `column ${column}` : 'free'];
  const ends = isRowSum === isColumnSum ? { from: rows, to: columns } : { from: columns, to: rows };
  return { ...ends, sums: Number(isRowSum) + Number(isColumnSum) };
}

/** More than all cells inside the table together. */
const sumCost = 1e12;

/** The cheapest set of edges that lets the edge take or give one; null when there is none. */
function cheapestWay(edge: Edge, edges: readonly Edge[]): readonly Edge[] | null {
  const others = edges.filter((other) => other !== edge);
  const ways = [
    edge.value < edge.most ? shortestPath(edge.to, edge.from, others) : null,
    edge.value > edge.least ? shortestPath(edge.from, edge.to, others) : null,
  ].filter((way) => way !== null);
  return ways.sort((one, other) => one.cost - other.cost)[0]?.edges ?? null;
}

interface Path {
  readonly cost: number;
  readonly edges: readonly Edge[];
}

/** Dijkstra's, over what each edge can still take (forwards) or give (backwards). */
function shortestPath(from: string, to: string, edges: readonly Edge[]): Path | null {
  const best = new Map<string, Path>([[from, { cost: 0, edges: [] }]]);
  const done = new Set<string>();
  for (;;) {
    const [place, path] = nearest(best, done);
    if (path === null || place === to) return path;
    done.add(place);
    for (const edge of edges) {
      const next = nextPlace(edge, place);
      if (next !== null && !done.has(next)) goOn(best, next, { path, edge });
    }
  }
}

function goOn(best: Map<string, Path>, next: string, { path, edge }: { path: Path; edge: Edge }): void {
  const cost = path.cost + (edge.told.care === 'shown' ? edge.cost : 0);
  if (cost < (best.get(next)?.cost ?? Infinity)) best.set(next, { cost, edges: [...path.edges, edge] });
}

function nearest(best: ReadonlyMap<string, Path>, done: ReadonlySet<string>): [string, Path | null] {
  let found: [string, Path | null] = ['', null];
  for (const [place, path] of best)
    if (!done.has(place) && path.cost < (found[1]?.cost ?? Infinity)) found = [place, path];
  return found;
}

function nextPlace({ from, to, value, least, most }: Edge, place: string): string | null {
  if (from === place && value < most) return to;
  return to === place && value > least ? from : null;
}

/** When no way is found: nothing is told but where there is nobody. */
function allHidden({ cells }: NumberTable): readonly (readonly Care[])[] {
  return cells.map((those) => those.map((value) => (value === null || value === 0 ? 'shown' : 'hidden')));
}
