import type { LocationQuery, LocationQueryRaw } from 'vue-router';

/** A value of a list: numbers are compared as numbers, text as Swedish text. */
type Cell = string | number | null;

export interface Column<Row> {
  /** Stands in the address when the list is sorted by it; not the heading, so that a heading can be reworded. */
  readonly key: string;
  readonly heading: string;
  readonly value: (row: Row) => Cell;
  /** What is shown and exported instead of the value, such as a date written out. */
  readonly text?: (row: Row) => string;
  readonly isNumber?: boolean;
  /** False: the list cannot be sorted by it. */
  readonly sorts?: boolean;
}

export interface Filter<Row> {
  /** Stands in the address. */
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly matches: (row: Row, value: string) => boolean;
}

/** How a list is looked at. All of it stands in the address, so that a view can be kept and sent. */
export interface ListState {
  readonly search: string;
  readonly sortedBy: string | null;
  readonly descending: boolean;
  readonly page: number;
  readonly filters: Readonly<Record<string, string>>;
}

interface ListParts<Row> {
  readonly columns: readonly Column<Row>[];
  readonly filters: readonly Filter<Row>[];
}

const own = { search: 'sok', sort: 'sortering', page: 'sida' } as const;

/** Reads the address. What the list does not know is ignored. */
export function readListState<Row>(query: LocationQuery, { columns, filters }: ListParts<Row>): ListState {
  const sort = textOf(query, own.sort);
  const key = sort.replace(/^-/, '');
  const sortable = columns.some((column) => column.key === key && column.sorts !== false);
  const page = Number(textOf(query, own.page));
  return {
    search: textOf(query, own.search),
    sortedBy: sortable ? key : null,
    descending: sortable && sort.startsWith('-'),
    page: Number.isInteger(page) && page > 1 ? page : 1,
    filters: Object.fromEntries(
      filters
        .map(({ key: name, options }) => [name, textOf(query, name), options] as const)
        .filter(([, value, options]) => options.some((option) => option.value === value))
        .map(([name, value]) => [name, value]),
    ),
  };
}

/** The address's query for the state; what others keep in the address is left as it is. */
export function writeListState<Row>(
  state: ListState,
  before: LocationQuery,
  { filters }: ListParts<Row>,
): LocationQueryRaw {
  const mine = new Set<string>([...Object.values(own), ...filters.map(({ key }) => key)]);
  const others = Object.fromEntries(Object.entries(before).filter(([name]) => !mine.has(name)));
  const { search, sortedBy, descending, page } = state;
  return {
    ...others,
    ...(search !== '' && { [own.search]: search }),
    ...(sortedBy !== null && { [own.sort]: `${descending ? '-' : ''}${sortedBy}` }),
    ...(page > 1 && { [own.page]: String(page) }),
    ...Object.fromEntries(Object.entries(state.filters).filter(([, value]) => value !== '')),
  };
}

export interface ListView<Row> {
  /** All rows that match, in order: what is exported. */
  readonly matching: readonly Row[];
  /** Those of the page. */
  readonly shown: readonly Row[];
  readonly page: number;
  readonly pages: number;
}

/** Each word of the search must stand in some column; a page beyond the last becomes the last. */
export function viewOf<Row>(
  rows: readonly Row[],
  state: ListState,
  { columns, filters, rowsPerPage }: ListParts<Row> & { readonly rowsPerPage: number },
): ListView<Row> {
  const words = state.search.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const matching = rows
    .filter((row) => filters.every((filter) => passes(filter, row, state.filters[filter.key])))
    .filter((row) => {
      const text = columns.map((column) => shownText(column, row).toLocaleLowerCase('sv')).join('\n');
      return words.every((word) => text.includes(word));
    });
  const sorted = sort(matching, columns.find(({ key }) => key === state.sortedBy) ?? null, state.descending);
  const pages = Math.max(1, Math.ceil(sorted.length / rowsPerPage));
  const page = Math.min(state.page, pages);
  return { matching: sorted, shown: sorted.slice((page - 1) * rowsPerPage, page * rowsPerPage), page, pages };
}

export function shownText<Row>(column: Column<Row>, row: Row): string {
  if (column.text !== undefined) return column.text(row);
  const value = column.value(row);
  return value === null ? '' : String(value);
}

function passes<Row>(filter: Filter<Row>, row: Row, value: string | undefined): boolean {
  return value === undefined || value === '' || filter.matches(row, value);
}

const swedish = new Intl.Collator('sv', { numeric: true });

/** Absent values come last whichever way the list is turned. */
function sort<Row>(rows: readonly Row[], column: Column<Row> | null, descending: boolean): readonly Row[] {
  if (column === null) return rows;
  return rows.toSorted((one, other) => {
    const [a, b] = [column.value(one), column.value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === 'number' && typeof b === 'number' ? a - b : swedish.compare(String(a), String(b));
    return descending ? -order : order;
  });
}

function textOf(query: LocationQuery, name: string): string {
  const value = query[name];
  const first = Array.isArray(value) ? value[0] : value;
  return first ?? '';
}
