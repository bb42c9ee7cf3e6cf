import {
  codeCell,
  dayCell,
  extentCell,
  isObject,
  listOf,
  missing,
  moneyCell,
  numberCell,
  periodCell,
  personCell,
  personnummerText,
  textCell,
  wordCell,
  yesNoCell,
} from './cells.ts';
import type { Cell, CellKind, Fact, SectionTable, TableColumn, TableRow } from './section.ts';
import { sumOf } from './sums.ts';
import { unreadFacts } from './unread-facts.ts';

/** How a field's value is read. */
type FieldKind = CellKind | 'yes-no' | 'code' | 'word' | 'person' | 'personnummer' | 'postal-code';

/** One field of an item in the answer. */
export interface Field {
  /** Its place below the item: `underlag.totalBostadskostnad`. Lists on the way are followed into. */
  readonly path: string;
  readonly title: string;
  readonly kind: FieldKind;
  /** Of a code: the ones that the contract has (OpenAPI v9). Left out where the contract has no list. */
  readonly known?: readonly (string | number)[];
  /** Of a word: what each is called. Of a code: our words where the answer has none. */
  readonly words?: Readonly<Record<string, string>>;
  /** Several values are one, their sum; or each is told once; or they stand in one line and not below each other. */
  readonly several?: 'summed' | 'distinct' | 'in-one-line';
  /** Belongs to some items and not to others: left out where it is missing. */
  readonly isOptional?: true;
  /** Reads the values where the path is not enough; the path is its key still. */
  readonly from?: (item: unknown) => readonly unknown[];
}

/** A list within an item, as a table. */
export interface ListSpec {
  readonly path: string;
  readonly caption: string;
  readonly columns: readonly Field[];
  /** What has no column of its own. */
  readonly more?: readonly Field[];
  readonly lists?: readonly ListSpec[];
  readonly empty?: string;
  /** Which of the list's items; all when it is left out. */
  readonly only?: (item: unknown) => boolean;
}

/** The value at a field's place: every value, where lists stand on the way; empty when there is none. */
export function valuesAt(item: unknown, path: string): readonly unknown[] {
  return path
    .split('.')
    .reduce<readonly unknown[]>(
      (values, name) => values.flatMap((value) => (isObject(value) ? listOf(value[name]) : [])),
      [item],
    );
}

export function valuesOf(item: unknown, { path, from }: Field): readonly unknown[] {
  return from === undefined ? valuesAt(item, path) : from(item);
}

function cellOf(item: unknown, field: Field): Cell {
  const values = valuesOf(item, field);
  if (field.several === 'summed') return sumOf([values]).cell;
  const cells = onlyDistinct(
    values.map((value) => readCell(value, field)),
    field,
  ).filter((cell) => cell.text !== missing.text);
  const [first, ...others] = cells;
  if (first === undefined) return missing;
  if (others.length === 0) return first;
  const isUnknown = cells.some((cell) => cell.isUnknown === true);
  const between = field.several === 'in-one-line' ? ', ' : '\n';
  return { text: cells.map(inOneLine).join(between), ...(isUnknown ? { isUnknown } : {}) };
}

function onlyDistinct(cells: readonly Cell[], { several }: Field): readonly Cell[] {
  if (several !== 'distinct') return cells;
  return cells.filter(
    (cell, place) => cells.findIndex((other) => inOneLine(other) === inOneLine(cell)) === place,
  );
}

function inOneLine({ text, code }: Cell): string {
  return code === undefined ? text : `${text} (${code})`;
}

const readers: Readonly<Record<FieldKind, (value: unknown, field: Field) => Cell>> = {
  text: textCell,
  day: dayCell,
  period: periodCell,
  money: moneyCell,
  number: numberCell,
  extent: extentCell,
  'yes-no': yesNoCell,
  code: (value, { known, words }) => codeCell(value, { known, words }),
  word: (value, { words }) => wordCell(value, words ?? {}),
  person: personCell,
  personnummer: (value) => ({ text: personnummerText(value) }),
  'postal-code': (value) => ({ text: textCell(value).text.replace(/^(\d{3})(\d{2})$/, '$1 $2') }),
};

function readCell(value: unknown, field: Field): Cell {
  return readers[field.kind](value, field);
}

export function factsOf(item: unknown, fields: readonly Field[]): readonly Fact[] {
  return fields.flatMap((field) => {
    const value = cellOf(item, field);
    if (field.isOptional === true && value.text === missing.text) return [];
    return [{ label: field.title, value, kind: shownKind(field.kind) }];
  });
}

export function columnOf({ path, title, kind }: Field): TableColumn {
  return { key: path, title, kind: shownKind(kind) };
}

const shownKinds: readonly CellKind[] = ['day', 'period', 'money', 'number', 'extent'];

/** A code, a word and a person are read as text. */
function shownKind(kind: FieldKind): CellKind {
  return shownKinds.find((shown) => shown === kind) ?? 'text';
}

/** Items of one kind as a table: a row each. */
export function tableOf(items: readonly unknown[], spec: Omit<ListSpec, 'path'>): SectionTable {
  return {
    caption: spec.caption,
    facts: [],
    columns: spec.columns.map(columnOf),
    rows: items.map((item) => rowOf(item, spec)),
    ...(spec.empty === undefined ? {} : { empty: spec.empty }),
    tables: [],
  };
}

export function rowOf(item: unknown, { columns, more = [], lists = [] }: Omit<ListSpec, 'path'>): TableRow {
  return {
    cells: columns.map((field) => cellOf(item, field)),
    facts: [...factsOf(item, more), ...unreadFacts(item, [...columns, ...more, ...lists])],
    tables: listsOf(item, lists),
  };
}

/** The lists that have something in them. */
export function listsOf(item: unknown, lists: readonly ListSpec[]): readonly SectionTable[] {
  return lists.flatMap((list) => {
    const rows = valuesAt(item, list.path).filter(list.only ?? (() => true));
    return rows.length === 0 ? [] : [tableOf(rows, list)];
  });
}

/** An address's fields; `prefix` is the place of the address in the item, with its dot. */
export function addressFields(prefix: string): readonly Field[] {
  return [
    { path: `${prefix}roller`, title: 'Slag av adress', kind: 'code', known: [1, 2, 3] },
    { path: `${prefix}utdelningadress`, title: 'Utdelningsadress', kind: 'text' },
    { path: `${prefix}postnummer`, title: 'Postnummer', kind: 'postal-code' },
    { path: `${prefix}postort`, title: 'Postort', kind: 'text' },
    { path: `${prefix}land`, title: 'Land', kind: 'code' },
  ];
}

export function withTitle(fields: readonly Field[], before: string): readonly Field[] {
  return fields.map((field) => ({ ...field, title: `${before}: ${field.title.toLowerCase()}` }));
}
