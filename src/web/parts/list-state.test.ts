import { expect, test } from 'vitest';
import { readListState, viewOf, writeListState, type Column, type Filter } from './list-state.ts';
import { writeCsv } from './write-csv.ts';

interface Row {
  readonly name: string;
  readonly units: number | null;
  readonly state: 'open' | 'ended';
}

const columns: readonly Column<Row>[] = [
  { key: 'kommun', heading: 'Kommun', value: ({ name }) => name },
  { key: 'enheter', heading: 'Enheter', value: ({ units }) => units, isNumber: true },
  {
    key: 'lage',
    heading: 'Läge',
    value: ({ state }) => state,
    text: ({ state }) => (state === 'open' ? 'Öppen' : 'Avslutad'),
    sorts: false,
  },
];
const filters: readonly Filter<Row>[] = [
  {
    key: 'lage',
    label: 'Läge',
    options: [
      { value: 'open', text: 'Öppen' },
      { value: 'ended', text: 'Avslutad' },
    ],
    matches: ({ state }, value) => state === value,
  },
];
const parts = { columns, filters, rowsPerPage: 2 };
const rows: readonly Row[] = [
  { name: 'Östersund', units: 2, state: 'open' },
  { name: 'Åmål', units: null, state: 'ended' },
  { name: 'Zinkgruvan', units: 11, state: 'open' },
  { name: 'Arvika', units: 3, state: 'open' },
];
const names = (query: Record<string, string>) =>
  viewOf(rows, readListState(query, parts), { ...parts, rowsPerPage: 50 }).shown.map(({ name }) => name);

test('a list is sorted as Swedish is, numbers as numbers, absent values last', () => {
  expect(names({ sortering: 'kommun' })).toEqual(['Arvika', 'Zinkgruvan', 'Åmål', 'Östersund']);
  expect(names({ sortering: '-enheter' })).toEqual(['Zinkgruvan', 'Arvika', 'Östersund', 'Åmål']);
  expect(names({ sortering: 'enheter' })).toEqual(['Östersund', 'Arvika', 'Zinkgruvan', 'Åmål']);
});

test('each word of a search must stand in the row as it is shown', () => {
  expect(names({ sok: 'ÖPPEN  a' })).toEqual(['Zinkgruvan', 'Arvika']);
  expect(names({ sok: 'ended' })).toEqual([]);
  expect(names({ lage: 'ended' })).toEqual(['Åmål']);
});

test('an address that the list does not understand shows the whole list', () => {
  const query = { sortering: 'personnummer', sida: 'många', lage: 'x', sok: [] };
  expect(readListState(query, parts)).toEqual({
    search: '',
    sortedBy: null,
    descending: false,
    page: 1,
    filters: {},
  });
  expect(readListState({ sortering: 'lage' }, parts).sortedBy).toBeNull();
});

test('what is written in the address is read back, and what others keep there is left', () => {
  const query = { sok: 'ås', sortering: '-kommun', sida: '3', lage: 'open', flik: 'brev' };
  expect(writeListState(readListState(query, parts), query, parts)).toEqual(query);
  expect(writeListState(readListState({}, parts), query, parts)).toEqual({ flik: 'brev' });
});

test('a page beyond the last is the last', () => {
  const { shown, page, pages, matching } = viewOf(rows, readListState({ sida: '9' }, parts), parts);
  expect([shown.length, page, pages, matching.length]).toEqual([2, 2, 2, 4]);
});

test('the exported file opens right in a Swedish spreadsheet, and no cell is a formula', () => {
  const hostile: Row = { name: '=HYPERLINK("x";"y")', units: 1, state: 'open' };
  expect(writeCsv([rows[1]!, hostile], columns)).toBe(
    '\ufeffKommun;Enheter;Läge\r\nÅmål;;Avslutad\r\n"\'=HYPERLINK(""x"";""y"")";1;Öppen\r\n',
  );
});
