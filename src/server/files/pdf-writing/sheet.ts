import { drawTable, type Table } from './draw-table.ts';
import { drawFrames, footText, type Frame } from './frame.ts';
import { look } from './look.ts';
import { Page, type Style } from './page.ts';

/** A field of a form. An empty value leaves a line to write on. */
export interface Field {
  readonly label: string;
  readonly value: string;
}

export interface CheckBox {
  readonly checked: boolean;
  readonly title?: string;
  readonly text: string;
}

export interface SheetFacts extends Frame {
  /** Under the title. */
  readonly lead?: string;
  /** Milliseconds since 1970; with the same facts and moment the same bytes are written. */
  readonly at: number;
  /** The pages lie down: for wide tables. */
  readonly isLying?: boolean;
}

/** A document of ours, written from the top down. */
export class Sheet {
  readonly #page: Page;
  readonly #facts: SheetFacts;

  constructor(facts: SheetFacts) {
    this.#facts = facts;
    this.#page = new Page({
      title: facts.title,
      author: facts.from,
      at: new Date(facts.at),
      isLying: facts.isLying ?? false,
      foot: footText(facts),
    });
    this.#title();
  }

  #title(): void {
    const { title, lead } = this.#facts;
    this.#block('H1', title, { bold: true, size: 20, color: look.accent }, 4);
    if (lead !== undefined) this.#block('P', lead, { color: look.quiet }, 6);
    this.#page.y += 6;
  }

  heading(text: string): void {
    this.#headed('H2', text, { bold: true, size: 12.5, color: look.accent }, { before: 12, after: 6 });
  }

  subheading(text: string): void {
    this.#headed('H3', text, { bold: true }, { before: 6, after: 5 });
  }

  paragraph(text: string, style: Style = {}): void {
    for (const one of text.split(/\r?\n/)) {
      if (one.trim() === '') continue;
      this.#page.flow(one, { x: look.left, width: this.#page.paper.contentWidth }, style);
      this.#page.y += 5;
    }
  }

  /** Lines that belong together, such as an address. */
  lines(texts: readonly string[], style: Style = {}): void {
    this.#block('P', texts.join('\n'), style, 8);
  }

  /** Fields side by side, as many as there are in the row. */
  fields(row: readonly Field[]): void {
    const page = this.#page;
    const gap = 18;
    const width = (this.#page.paper.contentWidth - gap * (row.length - 1)) / row.length;
    const labels = Math.max(...row.map(({ label }) => page.heightOf(label, width, labelStyle)));
    const values = Math.max(20, ...row.map(({ value }) => page.heightOf(value, width) + 3));
    page.makeRoom(labels + values + 12);
    const top = page.y;
    row.forEach(({ label, value }, index) => {
      const x = look.left + index * (width + gap);
      // One paragraph each, so that whoever listens hears the label and then its value.
      page.tagged('P', () => {
        page.write(label, { x, y: top, width }, labelStyle);
        page.write(value === '' ? ' ' : value, { x, y: top + labels + 2, width });
      });
      page.line(x, top + labels + values + 4, width);
    });
    page.y = top + labels + values + 12;
  }

  /** Boxes with a cross in those that are ticked, each with what it means. */
  checkBoxes(boxes: readonly CheckBox[]): void {
    const page = this.#page;
    const [x, width] = [look.left + 24, this.#page.paper.contentWidth - 24];
    for (const { checked, title, text } of boxes) {
      const titleHeight = title === undefined ? 0 : page.heightOf(title, width, { bold: true }) + 1;
      const height = titleHeight + page.heightOf(text, width);
      page.makeRoom(height + 8);
      const top = page.y;
      page.tagged(
        'Figure',
        () => {
          this.#box(look.left, top + 0.5, checked);
        },
        {
          alt: checked ? 'Ikryssad ruta' : 'Ruta som inte är ikryssad',
          bbox: [look.left, top, look.left + 13, top + 13],
        },
      );
      page.tagged('P', () => {
        if (title !== undefined) page.write(title, { x, y: top, width }, { bold: true });
        page.write(text, { x, y: top + titleHeight, width });
      });
      page.y = top + height + 8;
    }
  }

  numbered(texts: readonly string[]): void {
    const page = this.#page;
    const [x, width] = [look.left + 24, this.#page.paper.contentWidth - 24];
    texts.forEach((text, index) => {
      page.makeRoom(Math.min(page.heightOf(text, width), 200) + 4);
      const top = page.y;
      page.tagged('P', () => {
        page.write(`${index + 1}.`, { x: look.left, y: top, width: 20 }, { bold: true, color: look.accent });
      });
      page.flow(text, { x, width });
      page.y += 6;
    });
  }

  /** What must not be missed, on a tint. */
  callout(title: string, text: string): void {
    const page = this.#page;
    const [x, width] = [look.left + 14, this.#page.paper.contentWidth - 28];
    const titleHeight = page.heightOf(title, width, { bold: true });
    const height = titleHeight + page.heightOf(text, width) + 22;
    page.y += 4;
    page.makeRoom(height + 10);
    const top = page.y;
    page.decoration(() => {
      page.pdf.rect(look.left, top, this.#page.paper.contentWidth, height).fill(look.tint);
      page.pdf.rect(look.left, top, 3, height).fill(look.accent);
    });
    page.tagged('P', () => {
      page.write(title, { x, y: top + 10, width }, { bold: true });
      page.write(text, { x, y: top + 11 + titleHeight, width });
    });
    page.y = top + height + 10;
  }

  /** Lines to sign on, each over what belongs there. */
  signatureLines(labels: readonly string[]): void {
    const page = this.#page;
    const gap = 18;
    const width = (this.#page.paper.contentWidth - gap * (labels.length - 1)) / labels.length;
    page.makeRoom(56);
    const top = page.y + 34;
    labels.forEach((label, index) => {
      const x = look.left + index * (width + gap);
      page.line(x, top, width, look.ink, 0.8);
      page.tagged('P', () => {
        page.write(label, { x, y: top + 4, width }, labelStyle);
      });
    });
    page.y = top + 24;
  }

  table(table: Table): void {
    drawTable(this.#page, table);
  }

  async finish(): Promise<Buffer> {
    drawFrames(this.#page, this.#facts);
    return await this.#page.bytes();
  }

  /** Never last on a page. */
  #headed(type: 'H2' | 'H3', text: string, style: Style, space: { before: number; after: number }): void {
    const page = this.#page;
    if (!page.isFresh) page.y += space.before;
    page.makeRoom(page.heightOf(text, this.#page.paper.contentWidth, style) + 60);
    this.#block(type, text, style, space.after);
  }

  /** Text that is not broken over pages. */
  #block(type: string, text: string, style: Style, after: number): void {
    const page = this.#page;
    const height = page.heightOf(text, this.#page.paper.contentWidth, style);
    page.makeRoom(height);
    page.tagged(type, () => {
      page.write(text, { x: look.left, y: page.y, width: this.#page.paper.contentWidth }, style);
    });
    page.y += height + after;
  }

  #box(x: number, y: number, checked: boolean): void {
    const { pdf } = this.#page;
    pdf.rect(x, y, 11, 11).lineWidth(0.9).stroke(look.ink);
    if (!checked) return;
    pdf.lineWidth(1.6).strokeColor(look.ink);
    pdf
      .moveTo(x + 2.5, y + 2.5)
      .lineTo(x + 8.5, y + 8.5)
      .stroke();
    pdf
      .moveTo(x + 8.5, y + 2.5)
      .lineTo(x + 2.5, y + 8.5)
      .stroke();
  }
}

const labelStyle: Style = { size: look.small, color: look.quiet };
