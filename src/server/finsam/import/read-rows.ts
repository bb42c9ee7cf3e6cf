import { parse } from 'csv-parse/sync';
import { isKeepableText } from '../../../values/is-keepable-text.ts';
import { FieldMistakes } from '../../parties/index.ts';
import { readXlsxApart } from './read-xlsx-apart.ts';
import { isUnpackedWithin } from './unpacked-within.ts';

/** A row of a spreadsheet as text, with its number as the spreadsheet shows it (the headings are row 1). */
export interface WrittenRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const mostRows = 10_000;

/**
 * The rows of a file: XLSX (its first sheet), or CSV in UTF-8, with or without byte order mark, separated by semicolons.
 * Formulas are not evaluated: of XLSX what the spreadsheet last showed is read, and in CSV one is text. Throws FieldMistakes.
 */
export async function readRows(bytes: Buffer): Promise<readonly WrittenRow[]> {
  const isXlsx = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
  const rows = isXlsx ? await xlsxRows(bytes) : csvRows(bytes);
  if (rows.length > mostRows)
    throw unreadable(`Filen har fler än ${mostRows} rader. Dela upp den och läs in en del i taget.`);
  const unkept = rows.findIndex((cells) => !cells.every(isKeepableText)) + 1;
  if (unkept > 0)
    throw unreadable(
      `På rad ${unkept} finns ett tecken som inte syns och inte kan sparas. Skriv raden för hand.`,
      `/rows/${unkept}`,
    );
  return rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

async function xlsxRows(bytes: Buffer): Promise<readonly (readonly string[])[]> {
  if (!isUnpackedWithin(bytes))
    throw unreadable(
      'Filen är för stor när den packas upp, eller trasig. Utgå från mallen och spara som XLSX igen.',
    );
  const rows = await readXlsxApart(bytes);
  if (rows === null)
    throw unreadable('Filen kan inte läsas som XLSX. Utgå från mallen, eller spara som CSV.');
  return rows;
}

function csvRows(bytes: Buffer): readonly (readonly string[])[] {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const options = {
      delimiter: ';',
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    } as const;
    return parse(text, options);
  } catch {
    throw unreadable(
      'Filen kan inte läsas som CSV. Spara den i UTF-8 med semikolon mellan kolumnerna, eller som XLSX.',
    );
  }
}

function unreadable(message: string, pointer = ''): FieldMistakes {
  return new FieldMistakes([{ pointer, message }]);
}
