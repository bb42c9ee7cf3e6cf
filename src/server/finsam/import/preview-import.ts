import { mentionsPersonnummer } from '../../../values/mentions-personnummer.ts';
import { swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { ChangeRefused, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { checkChanges } from '../figures/check-changes.ts';
import { checkPeriods } from '../figures/check-periods.ts';
import { checkReasons, isAsKnown } from '../figures/check-reasons.ts';
import { countFigures, type FigureChange } from '../figures/figure.ts';
import { isLate, type FigureSettings } from '../figures/figure-settings.ts';
import { knownFigures, type KnownFigures } from '../figures/known-figures.ts';
import { whyNotRegister, type WhyNotRegister } from '../figures/why-not-register.ts';
import { namesOf } from '../figures/names-of.ts';
import { maySee } from '../figures/read-counts.ts';
import { requireYear } from '../figures/require-year.ts';
import { yearContext, type YearContext } from '../figures/year-context.ts';
import { isYearLocked } from '../years.ts';
import { columns, readRow, type CellMistake, type Cells, type Column } from './read-row.ts';
import { readRows, type WrittenRow } from './read-rows.ts';

/** What reading a file in would do; nothing has been written. */
export interface ImportPreview {
  readonly changes: readonly PreviewedChange[];
  /** Rows that say what is there already, or nothing. */
  readonly unchanged: number;
  /** While there are any, nothing can be read in. */
  readonly mistakes: readonly RowMistake[];
}

interface PreviewedChange extends FigureChange {
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly initiativeName: string | null;
  readonly aboutLabel: string;
  readonly from: number | null;
}

interface RowMistake extends CellMistake {
  readonly row: number;
}

interface Importing {
  /** To register participants. */
  readonly mandate: Mandate;
  /** The same person's mandate to set the economy; null: there is none, and rows of it are mistakes. */
  readonly also: Mandate | null;
  readonly settings: FigureSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Reads a file with a year's figures, and tells what would change, from what to what, and every cell that can't be taken.
 * A file that mentions a personnummer anywhere is refused whole: its row is told, and never what stands there.
 */
export async function previewImport(
  { kysely }: Pick<Database, 'kysely'>,
  importing: Importing,
  { federation, year, bytes }: { readonly federation: string; readonly year: number; readonly bytes: Buffer },
): Promise<ImportPreview> {
  const { mandate, settings, now } = importing;
  requireMandate(mandate, 'register-participants');
  if (await isYearLocked(kysely, federation, year))
    throw new ChangeRefused(`Året ${year} är låst. Behöver något rättas kan driften öppna det igen.`);
  const rows = await readRows(bytes);
  requireNobody(rows);
  const whole = await yearContext(kysely, federation, year);
  const context = { ...whole, initiatives: whole.initiatives.filter((one) => maySee(mandate, one)) };
  const known = await knownFigures(kysely, federation, year);
  const whyNot = await whyNotRegister(kysely, mandate, { ...settings, now });
  const read = readAll(rows, { context, known, whyNot, maySetEconomy: importing.also !== null });
  const changes = read.changes.filter(({ change }) => !isAsKnown(change, known));
  requireYear(
    context,
    changes.map(({ change }) => change),
    now(),
  );
  return {
    changes: changes.map(({ row, change }) => ({
      ...{ ...change, row, from: known.of(change).value },
      ...namesOf(change, context),
    })),
    unchanged: read.untouched + read.changes.length - changes.length,
    mistakes: [
      ...read.mistakes,
      ...found(read.changes, checkChanges, [context, settings]),
      ...found(read.changes, checkPeriods, [context, swedishDayAt(now())]),
      ...found(read.changes, checkReasons, [known, isLate(year, settings, now())]),
    ].sort((one, other) => one.row - other.row),
  };
}

function requireNobody(rows: readonly WrittenRow[]): void {
  const fields = rows.flatMap(({ row, cells }): readonly FieldMistake[] =>
    cells.some((cell) => !isId.test(cell) && mentionsPersonnummer(cell))
      ? [
          {
            pointer: `/rows/${row}`,
            message: `På rad ${row} finns något som ser ut som ett personnummer. Ta bort det ur filen: här får inga personuppgifter finnas.`,
          },
        ]
      : [],
  );
  if (fields.length > 0) throw new FieldMistakes(fields);
}

/** An id may happen to have digits like a personnummer's. */
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface RowChange {
  readonly row: number;
  readonly change: FigureChange;
}

interface ReadingRows {
  readonly context: YearContext;
  readonly known: KnownFigures;
  readonly whyNot: WhyNotRegister;
  readonly maySetEconomy: boolean;
}

function readAll([headings, ...rows]: readonly WrittenRow[], reading: ReadingRows) {
  const places = placesOf(headings);
  const read: { changes: RowChange[]; mistakes: RowMistake[]; untouched: number } = {
    ...{ changes: [], mistakes: [], untouched: 0 },
  };
  for (const { row, cells } of rows) {
    const one = readRow(cellsOf(cells, places), reading.context);
    if (one.kind === 'untouched') read.untouched++;
    else if (one.kind === 'mistakes') read.mistakes.push(...one.mistakes.map((each) => ({ ...each, row })));
    else {
      const mistake = notAllowed(one.figure, reading);
      const { version: expectedVersion, comment } = reading.known.of(one.figure);
      const change = { ...one.figure, expectedVersion, comment: one.figure.comment || comment };
      if (mistake === null) read.changes.push({ row, change });
      else read.mistakes.push({ ...mistake, row });
    }
  }
  return read;
}

/** Where each column stands, in whatever order; those that may be missing are empty. */
function placesOf(headings: WrittenRow | undefined): Readonly<Record<Column, number>> {
  const written = (headings?.cells ?? []).map((cell) => cell.toLocaleLowerCase('sv'));
  const places = Object.fromEntries(
    columns.map((column) => [column, written.indexOf(column.toLocaleLowerCase('sv'))]),
  ) as Record<Column, number>;
  const missing = (['Uppgift', 'Värde'] as const).filter((column) => places[column] < 0);
  if (missing.length > 0) {
    const message = `Kolumnen ${missing.join(' och ')} saknas på första raden. Utgå från mallen.`;
    throw new FieldMistakes([{ pointer: '/rows/1', message }]);
  }
  const twice = columns.find((column) => {
    const heading = column.toLocaleLowerCase('sv');
    return written.indexOf(heading) !== written.lastIndexOf(heading);
  });
  if (twice !== undefined) {
    const message = `Kolumnen ${twice} finns två gånger på första raden. Ta bort den ena.`;
    throw new FieldMistakes([{ pointer: '/rows/1', message }]);
  }
  return places;
}

function cellsOf(cells: readonly string[], places: Readonly<Record<Column, number>>): Cells {
  return Object.fromEntries(columns.map((column) => [column, cells[places[column]] ?? ''])) as Cells;
}

/** Why whoever reads the file in may not set the figure. */
function notAllowed(
  { figure, initiative }: Pick<FigureChange, 'figure' | 'initiative'>,
  { context, whyNot, maySetEconomy }: ReadingRows,
): CellMistake | null {
  if (!countFigures.includes(figure)) {
    const what = 'Som deltagaransvarig registrerar du antal deltagare, och inte ekonomi.';
    return maySetEconomy ? null : { column: 'Uppgift', what, whatToDo: 'Ta bort raden.' };
  }
  const about = context.initiatives.find(({ id }) => id === initiative);
  const what = about === undefined ? null : whyNot(about);
  return what === null ? null : { column: 'Insats', what, whatToDo: 'Ta bort raden.' };
}

const columnOfField: Readonly<Record<string, Column>> = {
  value: 'Värde',
  initiativeId: 'Insats',
  figure: 'Uppgift',
  about: 'Avser',
  period: 'Period',
  comment: 'Kommentar',
  reason: 'Skäl',
};

/** What a check of changes finds, by row and column. */
function found<More extends readonly unknown[]>(
  changes: readonly RowChange[],
  check: (changes: readonly FigureChange[], ...more: More) => readonly FieldMistake[],
  more: More,
): readonly RowMistake[] {
  return check(
    changes.map(({ change }) => change),
    ...more,
  ).map(({ pointer, message }) => {
    const [, , index, field = ''] = pointer.split('/');
    const row = changes[Number(index)]?.row ?? 0;
    return {
      row,
      column: columnOfField[field] ?? 'Värde',
      what: message,
      whatToDo: 'Rätta cellen och läs in filen igen.',
    };
  });
}
