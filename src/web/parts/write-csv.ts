import { stringify } from 'csv-stringify/browser/esm/sync';
import { shownText, type Column } from './list-state.ts';

/**
 * The rows as a file that a Swedish spreadsheet opens right: UTF-8 with a byte order mark, semicolons, CRLF. A cell that a
 * spreadsheet would take for a formula is written with an apostrophe before it.
 */
export function writeCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  return stringify(
    [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map((column) => shownText(column, row))),
    ],
    { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true },
  );
}
