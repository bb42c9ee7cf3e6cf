import { footStyle, footWidth, look } from './look.ts';
import type { Page } from './page.ts';
import { printable } from './printable.ts';

/** What stands at the head and foot of every page. */
export interface Frame {
  /** Who runs the service. */
  readonly from: string;
  readonly title: string;
  /** The document's own version, such as `Formulär 1.0`. */
  readonly version: string;
  /** Whether it is by whom and when it was written, in words; null for a blank template. */
  readonly written: string | null;
  readonly demonstration: boolean;
}

/** Draws head and foot of all pages; last, when it is known how many they are. */
export function drawFrames(page: Page, frame: Frame): void {
  const { count } = page.pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    page.pdf.switchToPage(index);
    page.pdf.markContent('Artifact', { type: 'Pagination' });
    drawHead(page, frame, index === 0);
    drawFoot(page, frame, `Sida ${index + 1} av ${count}`);
    page.pdf.endMarkedContent();
  }
}

function drawHead(page: Page, { from, title }: Frame, isFirst: boolean): void {
  const { pdf, paper } = page;
  pdf.roundedRect(look.left, 38, 20, 20, 4).fill(look.accent);
  pdf.lineWidth(1.9).lineCap('round').strokeColor('#ffffff');
  for (const [y, width] of [
    [44.5, 10],
    [48.2, 7],
    [51.9, 9],
  ] as const) {
    pdf
      .moveTo(look.left + 5, y)
      .lineTo(look.left + 5 + width, y)
      .stroke();
  }
  pdf.lineCap('butt');
  page.write(from, { x: look.left + 28, y: 43, width: 220 }, { bold: true, color: look.accent });
  if (isFirst) return;
  const x = look.left + 250;
  pdf.font('regular', look.small).fillColor(look.quiet);
  pdf.text(printable(title), x, 44, {
    width: paper.contentWidth - 250,
    align: 'right',
    height: 10,
    ellipsis: true,
  });
}

/** Which version, and by whom and when it was written, whole: nobody may be left out of it because of a long name. */
export function footText({ version, written }: Pick<Frame, 'version' | 'written'>): string {
  return written === null ? version : `${version} · ${written}`;
}

function drawFoot(page: Page, frame: Frame, number: string): void {
  const { pdf, paper } = page;
  const { width, contentWidth, foot } = paper;
  pdf
    .moveTo(look.left, foot)
    .lineTo(width - look.right, foot)
    .lineWidth(0.6)
    .stroke(look.line);
  page.write(footText(frame), { x: look.left, y: foot + 7, width: footWidth(paper) }, footStyle);
  page.write(
    number,
    { x: width - look.right - 80, y: foot + 7, width: 80 },
    { ...footStyle, align: 'right' },
  );
  if (!frame.demonstration) return;
  pdf.font('bold', look.small).fillColor(look.accent);
  pdf.text(demonstrationLine, look.left, paper.demonstration, { width: contentWidth });
}

const demonstrationLine =
  'Demonstration: personer, kommuner och uppgifter är påhittade. Handlingen gäller inte.';
