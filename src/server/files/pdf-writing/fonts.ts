import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Liberation Sans, which comes with pdfjs-dist beside its licence (SIL Open Font License 1.1). It has all letters of the
 * Swedish and the other Latin alphabets, and is embedded, so that a document looks the same everywhere.
 */
export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

let read: Fonts | undefined;

export function fonts(): Fonts {
  read ??= { regular: readFont('LiberationSans-Regular.ttf'), bold: readFont('LiberationSans-Bold.ttf') };
  return read;
}

function readFont(name: string): Buffer {
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(join(dirname(resolve('pdfjs-dist/package.json')), 'standard_fonts', name));
}
