import { look } from './look.ts';
import type { Page, Structure, Style } from './page.ts';

interface Column {
  readonly heading: string;
  /** Numbers that are compared stand under each other. */
  readonly isRight?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
  /** Last, and bold. */
  readonly sums?: readonly string[];
  /** Which of the rows are sums too, by their place: bold. */
  readonly sumRows?: ReadonlySet<number>;
}

interface Place {
  readonly x: number;
  readonly width: number;
}

/** What a table looks like: where its columns stand, and how large its text is. */
interface Layout {
  readonly places: readonly Place[];
  readonly columns: readonly Column[];
  readonly cell: Style;
  readonly head: Style;
}

const head: Style = { size: look.small, bold: true, color: look.accent };
const padding = 5;
/** A row that is higher may be broken over pages; a lower one is moved to the next. */
const highestWhole = 160;

/** A table over as many pages as it takes, with its headings on each. Its columns are as wide as what stands in them needs. */
export function drawTable(page: Page, table: Table): void {
  const layout = layOut(page, table);
  page.makeRoom(60);
  page.nested('Table', (element) => {
    drawHeadings(page, element, layout);
    const bold = { ...layout, cell: { ...layout.cell, bold: true } };
    for (const [index, row] of table.rows.entries())
      drawBroken(page, element, row, isSum(table, index) ? bold : layout);
    if (table.sums !== undefined) drawBroken(page, element, table.sums, bold);
  });
  page.y += 8;
}

function isSum({ sumRows }: Table, index: number): boolean {
  return sumRows?.has(index) === true;
}

/** Text of 9 points, or smaller when words would be broken otherwise. */
function layOut(page: Page, table: Table): Layout {
  const { columns } = table;
  const sizes = [9, 8, 7];
  for (const size of sizes) {
    const cell = { size };
    const needs = columns.map((_, index) => needOf(page, table, index, cell));
    const least = needs.reduce((sum, need) => sum + need.word, 0);
    if (least > page.paper.contentWidth && size !== sizes.at(-1)) continue;
    return {
      places: placesOf(needs, page.paper.contentWidth),
      columns,
      cell,
      head: { ...head, size: Math.min(size, look.small) },
    };
  }
  throw new Error('there is always a last size');
}

interface Need {
  /** Of the longest word. */
  readonly word: number;
  /** Of the longest line. */
  readonly line: number;
}

function needOf(page: Page, table: Table, index: number, cell: Style): Need {
  const { columns, rows, sums = [] } = table;
  const heading = columns[index]?.heading ?? '';
  const texts = rows.map((row) => row[index] ?? '');
  const bold = [...texts.filter((_, place) => isSum(table, place)), sums[index] ?? ''];
  const widest = (style: Style, parts: readonly string[]) =>
    parts.reduce((most, part) => Math.max(most, page.widthOf(part, style)), 0) + 2 * padding + 0.5;
  const split = (by: RegExp) =>
    Math.max(
      widest({ ...head, size: Math.min(cell.size ?? look.small, look.small) }, heading.split(by)),
      widest(
        cell,
        texts.flatMap((text) => text.split(by)),
      ),
      widest(
        { ...cell, bold: true },
        bold.flatMap((text) => text.split(by)),
      ),
    );
  return { word: split(/[ \n]/), line: split(/\n/) };
}

/**
 * Each column has room for its longest word, and of what is left in proportion to what it lacks for its longest line. Where the
 * words have no room beside each other, those that are longer than their part of it are broken, and no others.
 */
function placesOf(needs: readonly Need[], contentWidth: number): readonly Place[] {
  const sum = (of: (need: Need) => number) => needs.reduce((all, need) => all + of(need), 0);
  const [words, lines] = [sum(({ word }) => word), sum(({ line }) => line)];
  const most = words >= contentWidth ? longestWhole(needs, contentWidth) : Infinity;
  const widthOf = ({ word, line }: Need): number => {
    if (words >= contentWidth) return Math.min(word, most);
    if (lines <= contentWidth) return (contentWidth * line) / lines;
    return word + ((contentWidth - words) * (line - word)) / (lines - words);
  };
  let x: number = look.left;
  return needs.map((need) => {
    const width = widthOf(need);
    const place = { x: x + padding, width: width - 2 * padding };
    x += width;
    return place;
  });
}

/** As wide as every column may be when those that need less have what they need. */
function longestWhole(needs: readonly Need[], contentWidth: number): number {
  const words = needs.map(({ word }) => word).sort((one, other) => one - other);
  let left = contentWidth;
  for (const [index, word] of words.entries()) {
    const share = left / (words.length - index);
    if (word > share) return share;
    left -= word;
  }
  return Infinity;
}

function drawBroken(page: Page, table: Structure, row: readonly string[], layout: Layout): void {
  const onNextPage = () => {
    page.newPage();
    drawHeadings(page, table, layout);
  };
  for (let rest = row; rest.some((text) => text !== '');) {
    const whole = heightOf(page, rest, layout);
    const available = page.paper.bottom - page.y;
    if (whole > available && (whole <= highestWhole || available < highestWhole)) onNextPage();
    const [now, later] = split(page, rest, layout);
    drawRow(page, table, now, layout);
    rest = later;
  }
}

function drawHeadings(page: Page, table: Structure, { columns, places, head }: Layout): void {
  const height =
    Math.max(...columns.map(({ heading }, i) => page.heightOf(heading, widthAt(places, i), head))) + 8;
  const top = page.y;
  page.decoration(() => {
    page.pdf.rect(look.left, top, page.paper.contentWidth, height).fill(look.tint);
  });
  const row = page.pdf.struct('TR');
  table.add(row);
  columns.forEach(({ heading, isRight }, index) => {
    const box = { x: places[index]?.x ?? 0, y: top + 5, width: widthAt(places, index) };
    const draw = () => {
      page.write(heading, box, aligned(head, isRight));
    };
    row.add(page.element('TH', draw, { scope: 'Column' }));
  });
  row.end();
  page.y = top + height;
}

function drawRow(page: Page, table: Structure, cells: readonly string[], layout: Layout): void {
  const { places, columns, cell } = layout;
  const height = heightOf(page, cells, layout);
  const top = page.y;
  const row = page.pdf.struct('TR');
  table.add(row);
  cells.forEach((text, index) => {
    const box = { x: places[index]?.x ?? 0, y: top + padding, width: widthAt(places, index) };
    const draw = () => {
      page.write(text === '' ? ' ' : text, box, aligned(cell, columns[index]?.isRight));
    };
    row.add(page.element('TD', draw));
  });
  row.end();
  page.line(look.left, top + height, page.paper.contentWidth);
  page.y = top + height;
}

function aligned(style: Style, isRight = false): Style {
  return isRight ? { ...style, align: 'right' } : style;
}

/** What fits on this page, and what goes on in a row on the next. */
function split(
  page: Page,
  row: readonly string[],
  { places, cell }: Layout,
): readonly [readonly string[], readonly string[]] {
  const height = page.paper.bottom - page.y - 2 * padding;
  const parts = row.map((text, index) => page.fitting(text, widthAt(places, index), height, cell));
  return [parts.map(([now]) => now), parts.map(([, later]) => later)];
}

function heightOf(page: Page, cells: readonly string[], { places, cell }: Layout): number {
  return Math.max(...cells.map((text, i) => page.heightOf(text, widthAt(places, i), cell))) + 2 * padding;
}

function widthAt(places: readonly Place[], index: number): number {
  return places[index]?.width ?? 0;
}
