import writeExcelFile, { type SheetData } from 'write-excel-file/node';

export interface XlsxSheet {
  /** Shortened and rid of what a spreadsheet does not take in a name. */
  readonly name: string;
  /** None: no row of headings. */
  readonly headings: readonly string[];
  /** Text is always text, never a formula; a number is a number; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** In characters. */
  readonly widths: readonly number[];
}

/** A workbook with the sheets in order; the headings stay in sight. At least one sheet. */
export async function writeXlsx(sheets: readonly XlsxSheet[]): Promise<Buffer> {
  const names = new Set<string>();
  return await writeExcelFile(
    sheets.map(({ name, headings, rows, widths }) => ({
      sheet: sheetName(name, names),
      data: dataOf(headings, rows),
      columns: widths.map((width) => ({ width })),
      ...(headings.length > 0 && { stickyRowsCount: 1 }),
    })),
  ).toBuffer();
}

function dataOf(headings: XlsxSheet['headings'], rows: XlsxSheet['rows']): SheetData {
  const head = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true }));
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      return typeof value === 'number'
        ? { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.00' }
        : { value, type: String };
    }),
  );
  return headings.length === 0 ? cells : [head, ...cells];
}

/** At most 31 characters, without : \ / ? * [ ], and no two alike whatever their case. */
function sheetName(wish: string, taken: Set<string>): string {
  const base = wish.replaceAll(/[:\\/?*[\]']/g, ' ').trim() || 'Blad';
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : ` ${n}`;
    const name = `${base.slice(0, 31 - tail.length).replace(/[\s,–-]+$/, '')}${tail}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
