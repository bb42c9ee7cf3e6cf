import { stringify } from 'csv-stringify/sync';
import { guardedFromFormulas } from '../../values/guarded-from-formulas.ts';

/** A cell: text, a number (written with a decimal comma), or nothing. */
export type Cell = string | number | null;

/**
 * A file that a Swedish spreadsheet opens right: UTF-8 with a byte order mark, semicolons, CRLF. Text is guarded from
 * being taken for a formula; a number is a number, also a negative one.
 */
export function writeCsv(headings: readonly string[], rows: readonly (readonly Cell[])[]): Buffer {
  for (const row of rows) {
    if (row.length !== headings.length) throw new Error('a row has as many cells as there are headings');
  }
  const text = stringify(
    [headings, ...rows].map((row) => row.map(shown)),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: 'windows',
    },
  );
  return Buffer.from(text, 'utf8');
}

function shown(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return guardedFromFormulas(cell);
}
