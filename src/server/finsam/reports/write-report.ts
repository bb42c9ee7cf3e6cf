import { momentInSweden, Sheet, writeCsv, writeXlsx, type XlsxSheet } from '../../files/index.ts';
import type { Cell, Report, Table } from './report.ts';

/** Who has it written, and when. */
export interface Writing {
  /** Who runs the service. */
  readonly operator: string;
  /** The person's name. */
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly demonstration: boolean;
}

/**
 * One table of the report, the first unless another is named; undefined when it has none of that name. What is missing is an
 * empty cell, zero is 0, and what is hidden says so.
 */
export function writeReportCsv({ tables }: Report, tableId?: string): Buffer | undefined {
  const table = tableId === undefined ? tables[0] : tables.find(({ id }) => id === tableId);
  if (table === undefined) return undefined;
  const headings = table.columns.map(({ heading }) => plain(heading));
  return writeCsv(
    headings,
    table.rows.map(({ cells }) => cells.map(valueOf)),
  );
}

/** All tables, a sheet each, after one that says what they are. Numbers are numbers. */
export async function writeReportXlsx(report: Report, writing: Writing): Promise<Buffer> {
  const about = [
    [report.title],
    [report.scope],
    [writtenBy(writing)],
    [],
    ...report.texts.map((said) => [said]),
    ['Att veta om uppgifterna'],
    ...report.notes.map((said) => [said]),
    ['Vad som inte är med'],
    ...(report.exclusions.length === 0 ? ['Allt är med.'] : report.exclusions).map((said) => [said]),
  ];
  return await writeXlsx([
    { name: 'Om rapporten', headings: [], rows: about, widths: [110] },
    ...report.tables.map(sheetOf),
  ]);
}

function sheetOf({ caption, columns, rows }: Table): XlsxSheet {
  return {
    name: caption,
    headings: columns.map(({ heading }) => plain(heading)),
    rows: rows.map(({ cells }) => cells.map(valueOf)),
    widths: columns.map(({ kind }) => (kind === 'text' ? 28 : 16)),
  };
}

function valueOf(cell: Cell): string | number | null {
  if (cell.number !== undefined) return cell.number;
  return cell.state === 'missing' || cell.text === '' ? null : cell.text;
}

/** A soft hyphen says where a heading may be broken, and nothing else. */
function plain(heading: string): string {
  return heading.replaceAll('\u00ad', '');
}

/** On paper: what it is about, what its figures mean and lack, and every table. Wide ones lie down. */
export async function writeReportPdf(report: Report, writing: Writing): Promise<Buffer> {
  const sheet = new Sheet({
    from: writing.operator,
    title: report.title,
    lead: report.scope,
    version: `Uppföljning Finsam, ${report.year}`,
    written: writtenBy(writing),
    demonstration: writing.demonstration,
    at: writing.at,
    isLying: report.tables.some(({ columns }) => columns.length > 7),
  });
  const [first, ...notes] = report.notes;
  if (first !== undefined) sheet.callout('Så ska uppgifterna läsas', first);
  for (const said of report.texts) sheet.paragraph(said);
  for (const { sentence } of report.charts) sheet.paragraph(sentence);
  for (const { caption, columns, rows } of report.tables) {
    sheet.heading(caption);
    sheet.table({
      columns: columns.map(({ heading, kind }) => ({
        heading: plain(heading),
        isRight: kind === 'number',
      })),
      rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
      sumRows: new Set(rows.flatMap(({ isSum }, index) => (isSum ? [index] : []))),
    });
  }
  if (notes.length > 0) sheet.heading('Mer att veta om uppgifterna');
  for (const said of notes) sheet.paragraph(said);
  sheet.heading('Vad som inte är med');
  for (const said of report.exclusions.length === 0 ? ['Allt är med.'] : report.exclusions)
    sheet.paragraph(said);
  return await sheet.finish();
}

function writtenBy({ by, at }: Writing): string {
  return `Skapad ${momentInSweden(at)} av ${by}`;
}
