import type { Locator } from 'playwright-core';

/** A picture as seen from afar: rows of cells, each from 0 (white) to 9 (dark). */
export type RoughPicture = readonly string[];

const columns = 32;
const cellHeight = 20;

/** The heading, the state and the first rows: those below them stand in the same columns. In CSS pixels. */
const mostHeight = 800;

/** Of what is shown there now. Fonts are our own, so that machines differ in the smoothing of letters and no more. */
export async function roughPictureOf(shown: Locator): Promise<RoughPicture> {
  const box = await shown.boundingBox();
  if (box === null) throw new Error('nothing is shown there');
  const clip = { ...box, height: Math.min(box.height, mostHeight) };
  // What fits in the window is drawn as it stands; for a full page the browser lays all of it out anew, twice.
  const window = shown.page().viewportSize();
  const fullPage = window === null || clip.y < 0 || clip.y + clip.height > window.height;
  const png = (await shown.page().screenshot({ clip, fullPage, timeout: 60_000 })).toString('base64');
  return shown.page().evaluate<RoughPicture>(`(async () => {
    const bytes = Uint8Array.from(atob('${png}'), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, width, height);
    const darkness = (left, right, top, bottom) => {
      let sum = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) {
          const at = (y * width + x) * 4;
          sum += 255 - (data[at] + data[at + 1] + data[at + 2]) / 3;
        }
      return sum / (255 * (right - left) * (bottom - top));
    };
    return Array.from({ length: Math.ceil(height / ${cellHeight}) }, (_, row) =>
      Array.from({ length: ${columns} }, (_, column) => {
        const edge = (place) => Math.floor((place * width) / ${columns});
        const top = row * ${cellHeight};
        const bottom = Math.min(height, top + ${cellHeight});
        return Math.min(9, Math.round(30 * darkness(edge(column), edge(column + 1), top, bottom)));
      }).join(''));
  })()`);
}

/** How much of two pictures is unlike, from 0 to 1: cells that one of them lacks, or of clearly different darkness. */
export function unlikeness(one: RoughPicture, other: RoughPicture): number {
  const rows = Math.max(one.length, other.length);
  let unlike = 0;
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const [here, there] = [one[row]?.[column], other[row]?.[column]];
      if (here === undefined || there === undefined || Math.abs(Number(here) - Number(there)) > 1)
        unlike += 1;
    }
  return unlike / (rows * columns);
}
