import PDFDocument from 'pdfkit';
import { fonts } from './fonts.ts';
import { footStyle, footWidth, look, paper, withFoot, type Paper } from './look.ts';
import { printable } from './printable.ts';

export type Structure = PDFKit.PDFStructureElement;

/** What is told of an element of the structure beside its type. */
export interface Telling {
  /** What is said instead of a picture. */
  readonly alt?: string;
  /** Left, top, right, bottom. */
  readonly bbox?: readonly [number, number, number, number];
  readonly scope?: 'Column';
}

/** What some text looks like. */
export interface Style {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly align?: 'right';
}

/** Where some text stands. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * The paper and the pen: pages in order, with what stands on them tagged for those who listen. Everything that is drawn is
 * either part of the structure or marked as decoration (PDF/UA).
 */
export class Page {
  readonly pdf: PDFKit.PDFDocument;
  readonly paper: Paper;
  /** How far down the page the next thing stands. */
  y: number = look.firstTop;
  readonly #root: Structure;

  constructor(options: {
    readonly title: string;
    readonly author: string;
    readonly at: Date;
    readonly isLying: boolean;
    /** What is to stand at the foot of every page: as high as it needs, and the content ends above it. */
    readonly foot: string;
  }) {
    this.paper = paper(options.isLying);
    this.pdf = new PDFDocument({
      size: [this.paper.width, this.paper.height],
      margins: { top: 0, bottom: 0, left: look.left, right: look.right },
      bufferPages: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: 'sv-SE',
      // Only what is given: the same document at the same moment is the same bytes.
      info: {
        Title: plain(options.title),
        Author: plain(options.author),
        Creator: 'Samsvar',
        Producer: 'Samsvar',
        CreationDate: options.at,
        ModDate: options.at,
      },
    } as unknown as PDFKit.PDFDocumentOptions); // its types do not know PDF/UA
    const { regular, bold } = fonts();
    this.pdf.registerFont('regular', regular);
    this.pdf.registerFont('bold', bold);
    this.paper = withFoot(this.paper, this.heightOf(options.foot, footWidth(this.paper), footStyle));
    this.#root = this.pdf.struct('Document');
    this.pdf.addStructure(this.#root);
  }

  /** Begins a new page unless there is room for that much more on this one. */
  makeRoom(height: number): void {
    if (this.y + height > this.paper.bottom) this.newPage();
  }

  get isFresh(): boolean {
    return this.y === look.top;
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = look.top;
  }

  /** Adds to the document's structure what `draw` draws: 'P', 'H2' … */
  tagged(type: string, draw: () => void, telling: Telling = {}): void {
    this.#root.add(this.element(type, draw, telling));
  }

  element(type: string, draw: () => void, telling: Telling = {}): Structure {
    return this.pdf.struct(type, telling, draw);
  }

  /** Adds an element with elements of its own. */
  nested(type: string, fill: (parent: Structure) => void): void {
    const element = this.pdf.struct(type);
    this.#root.add(element);
    fill(element);
    element.end();
  }

  /** Draws what says nothing: lines, tints. */
  decoration(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  line(x: number, y: number, width: number, color: string = look.line, weight = 0.6): void {
    this.decoration(() => {
      this.pdf
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(weight)
        .stroke(color);
    });
  }

  write(text: string, { x, y, width }: Box, style: Style = {}): void {
    this.#use(style);
    const { color = look.ink, align = 'left' } = style;
    this.pdf.fillColor(color).text(printable(text), x, y, { width, lineGap: look.lineGap, align });
  }

  /** Of a text on one line. */
  widthOf(text: string, style: Style = {}): number {
    this.#use(style);
    return this.pdf.widthOfString(printable(text));
  }

  heightOf(text: string, width: number, style: Style = {}): number {
    this.#use(style);
    return this.pdf.heightOfString(text === '' ? ' ' : printable(text), { width, lineGap: look.lineGap });
  }

  /** As much of the text as fits in the height, broken between words, and the rest. At least one word. */
  fitting(text: string, width: number, height: number, style: Style = {}): readonly [string, string] {
    if (this.heightOf(text, width, style) <= height) return [text, ''];
    const words = text.split(/(?<=\s)/);
    let [fits, tooMany] = [1, words.length];
    while (tooMany - fits > 1) {
      const half = Math.floor((fits + tooMany) / 2);
      const isRoom = this.heightOf(words.slice(0, half).join(''), width, style) <= height;
      [fits, tooMany] = isRoom ? [half, tooMany] : [fits, half];
    }
    return [words.slice(0, fits).join('').trimEnd(), words.slice(fits).join('')];
  }

  /** A text of any length, over as many pages as it takes. */
  flow(text: string, box: Omit<Box, 'y'>, style: Style = {}): void {
    let rest = text;
    do {
      this.makeRoom(Math.min(this.heightOf(rest, box.width, style), 40));
      const [now, later] = this.fitting(rest, box.width, this.paper.bottom - this.y, style);
      const height = this.heightOf(now, box.width, style);
      this.tagged('P', () => {
        this.write(now, { ...box, y: this.y }, style);
      });
      this.y += height;
      rest = later;
    } while (rest !== '');
  }

  async bytes(): Promise<Buffer> {
    this.#root.end();
    const chunks: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.once('end', resolve);
      this.pdf.once('error', reject);
    });
    this.pdf.end();
    await ended;
    return Buffer.concat(chunks);
  }

  #use({ bold = false, size = look.text }: Style): void {
    this.pdf.font(bold ? 'bold' : 'regular', size);
  }
}

/** The library writes these into XML as they are. */
function plain(text: string): string {
  return text.replace(/[<>&]/g, ' ');
}
