import { deflateSync } from 'node:zlib';

/** An object's text, as `<< /Type /Page >>`, or a stream: its dictionary's entries and its data. */
export type PdfObject = string | { readonly entries: string; readonly data: Buffer };

/**
 * A small PDF of the objects given, numbered from 1, with a table of contents. Object 1 is the catalogue. For tests: what
 * stands in it is written as it stands.
 */
export function aPdfOf(objects: readonly PdfObject[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const places: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    places.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`));
    if (typeof object === 'string') parts.push(Buffer.from(object, 'latin1'));
    else {
      parts.push(Buffer.from(`<< ${object.entries} /Length ${object.data.length} >>\nstream\n`, 'latin1'));
      parts.push(object.data, Buffer.from('\nendstream'));
    }
    parts.push(Buffer.from('\nendobj\n'));
  });
  const start = length();
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}`;
  parts.push(
    Buffer.from(
      `${table}trailer\n<< /Size ${places.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

interface Additions {
  /** In the catalogue. */
  readonly catalogue?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** From number 6 on. */
  readonly more?: readonly PdfObject[];
  readonly pages?: number;
}

/** A harmless PDF of one page that says "Fullmakt", and what a test adds to it. */
export function aPdf({
  catalogue = '',
  page = '',
  trailer = '',
  more = [],
  pages = 1,
}: Additions = {}): Buffer {
  const text = deflateSync(Buffer.from('BT /F1 24 Tf 72 720 Td (Fullmakt) Tj ET'));
  const kids = Array.from({ length: pages }, () => '3 0 R').join(' ');
  return aPdfOf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
      `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> ${page} >>`,
      { entries: '/Filter /FlateDecode', data: text },
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...more,
    ],
    trailer,
  );
}

/** Objects packed into one stream, as PDF 1.5 does. `filters` are the stream's own entries for what `pack` did. */
export function packedObjects(
  objects: Readonly<Record<number, string>>,
  filters = '/Filter /FlateDecode',
  pack: (data: Buffer) => Buffer = (data) => deflateSync(data),
): PdfObject {
  const entries = Object.entries(objects);
  let at = 0;
  const index = entries
    .map(([number, text]) => {
      const place = at;
      at += text.length + 1;
      return `${number} ${place}`;
    })
    .join(' ');
  const body = `${index} ${entries.map(([, text]) => text).join(' ')} `;
  return {
    entries: `/Type /ObjStm /N ${entries.length} /First ${index.length + 1} ${filters}`,
    data: pack(Buffer.from(body, 'latin1')),
  };
}
