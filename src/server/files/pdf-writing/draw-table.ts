import { contentWidth, look } from './look.ts';
import type { Page, Structure, Style } from './page.ts';

interface Column {
  readonly heading: string;
  /** Its part of the width; parts are relative to each other. */
  readonly part: number;
}

export interface Table {
  readonly columns: readonly Column[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

interface Place {
  readonly x: number;
  readonly width: number;
}

const cell: Style = { size: 9 };
const head: Style = { size: look.small, bold: true, color: look.accent };
const padding = 5;
/** A row that is higher may be broken over pages; a lower one is moved to the next. */
const highestWhole = 160;

/** A table over as many pages as it takes, with its headings on each. */
export function drawTable(page: Page, { columns, rows }: Table): void {
  const places = placesOf(columns);
  page.makeRoom(60);
  page.nested('Table', (table) => {
    drawHeadings(page, table, columns, places);
    const onNextPage = () => {
      page.newPage();
      drawHeadings(page, table, columns, places);
    };
    for (const row of rows) {
      for (let rest = row; rest.some((text) => text !== '');) {
        const whole = heightOf(page, rest, places);
        const available = look.bottom - page.y;
        if (whole > available && (whole <= highestWhole || available < highestWhole)) onNextPage();
        const [now, later] = split(page, rest, places);
        drawRow(page, table, now, { places, height: heightOf(page, now, places) });
        rest = later;
      }
    }
  });
  page.y += 8;
}

function placesOf(columns: readonly Column[]): readonly Place[] {
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  let x: number = look.left;
  return columns.map(({ part }) => {
    const width = (contentWidth * part) / whole;
    const place = { x: x + padding, width: width - 2 * padding };
    x += width;
    return place;
  });
}

function drawHeadings(
  page: Page,
  table: Structure,
  columns: readonly Column[],
  places: readonly Place[],
): void {
  const height =
    Math.max(...columns.map(({ heading }, i) => page.heightOf(heading, widthAt(places, i), head))) + 8;
  const top = page.y;
  page.decoration(() => {
    page.pdf.rect(look.left, top, contentWidth, height).fill(look.tint);
  });
  const row = page.pdf.struct('TR');
  table.add(row);
  columns.forEach(({ heading }, index) => {
    const box = { x: places[index]?.x ?? 0, y: top + 5, width: widthAt(places, index) };
    const draw = () => {
      page.write(heading, box, head);
    };
    row.add(page.element('TH', draw, { scope: 'Column' }));
  });
  row.end();
  page.y = top + height;
}

function drawRow(
  page: Page,
  table: Structure,
  cells: readonly string[],
  { places, height }: { readonly places: readonly Place[]; readonly height: number },
): void {
  const top = page.y;
  const row = page.pdf.struct('TR');
  table.add(row);
  cells.forEach((text, index) => {
    const box = { x: places[index]?.x ?? 0, y: top + padding, width: widthAt(places, index) };
    const draw = () => {
      page.write(text === '' ? ' ' : text, box, cell);
    };
    row.add(page.element('TD', draw));
  });
  row.end();
  page.line(look.left, top + height, contentWidth);
  page.y = top + height;
}

/** What fits on this page, and what goes on in a row on the next. */
function split(
  page: Page,
  row: readonly string[],
  places: readonly Place[],
): readonly [readonly string[], readonly string[]] {
  const height = look.bottom - page.y - 2 * padding;
  const parts = row.map((text, index) => page.fitting(text, widthAt(places, index), height, cell));
  return [parts.map(([now]) => now), parts.map(([, later]) => later)];
}

function heightOf(page: Page, cells: readonly string[], places: readonly Place[]): number {
  return Math.max(...cells.map((text, i) => page.heightOf(text, widthAt(places, i), cell))) + 2 * padding;
}

function widthAt(places: readonly Place[], index: number): number {
  return places[index]?.width ?? 0;
}
