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

/**
 * Which cells are shown, so that nobody who adds and subtracts what is shown – and who knows this rule – can tell the value
 * of any cell from one up to the limit. Zero is shown: it is about nobody.
 *
 * A table with sums is a network in which every cell is an edge between its row and its column, and what flows in flows out.
 * A cell can have another value exactly when there is a way back from its one end to the other through cells that are not
 * shown either and have room to give or to take. Where there is none, the cells of the cheapest way are hidden: small ones
 * rather than large, sums last. With the limit 1 everything is shown; with 2 nothing could be hidden, and so it is refused.
 */
export function protectSmallNumbers(table: NumberTable, limit: number): readonly (readonly Care[])[] {
  if (limit === 2) throw new Error('under the limit 2 there is only 1, and so it hides nothing');
  const edges = edgesOf(table, limit);
  for (const edge of edges) {
    if (edge.care !== 'few') continue;
    const way = cheapestWay(edge, edges);
    if (way === null) return allHidden(table);
    for (const other of way) if (other.care === 'shown') other.care = 'hidden';
  }
  const cares = new Map(edges.map(({ row, column, care }) => [`${row} ${column}`, care]));
  return table.cells.map((cells, row) =>
    cells.map((_cell, column) => cares.get(`${row} ${column}`) ?? 'shown'),
  );
}

interface Edge {
  readonly row: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  /** What hiding it costs. */
  readonly cost: number;
  /** What anybody knows of it when it is not shown. */
  readonly least: number;
  readonly most: number;
  care: Care;
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
          care: isFew ? ('few' as const) : ('shown' as const),
        },
      ];
    }),
  );
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
  const cost = path.cost + (edge.care === 'shown' ? edge.cost : 0);
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
