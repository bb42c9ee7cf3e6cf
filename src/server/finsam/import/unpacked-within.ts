import { inflateRawSync } from 'node:zlib';

/** What a spreadsheet of figures never needs more of: bytes when unpacked, files within, rows and columns. */
const mostBytes = 12_000_000;
const mostFiles = 200;
const mostRows = 20_000;
const mostColumns = 100;

const endOfDirectory = 0x06054b50;
const entryOfDirectory = 0x02014b50;

/**
 * Whether a ZIP archive, once unpacked, is no larger than a spreadsheet of figures can be. It is unpacked here, file by file
 * and never beyond the limit, by the same directory that the reader goes by: what an archive says of its own size may be a lie.
 */
export function isUnpackedWithin(archive: Buffer): boolean {
  try {
    let left = mostBytes;
    const files = filesOf(archive);
    if (files.length > mostFiles) return false;
    for (const { name, method, start, packed } of files) {
      const bytes = archive.subarray(start, start + packed);
      const unpacked = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(left, 1) });
      left -= unpacked.length;
      if (left < 0 || (/worksheets\/[^/]+\.xml$/.test(name) && !isSmallSheet(unpacked))) return false;
    }
    return true;
  } catch {
    return false; // larger than what was left, or no archive
  }
}

/** The reader makes room for every cell up to the furthest that is named. */
function isSmallSheet(xml: Buffer): boolean {
  for (const [, column = '', row] of xml
    .toString('latin1')
    .matchAll(/["':]([A-Z]{1,10})(\d{1,12})(?=["':])/g))
    if (columnNumber(column) > mostColumns || Number(row) > mostRows) return false;
  return true;
}

function columnNumber(letters: string): number {
  return Buffer.from(letters, 'latin1').reduce((number, letter) => number * 26 + letter - 64, 0);
}

interface PackedFile {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly start: number;
  readonly packed: number;
}

/** By the archive's directory (APPNOTE 4.3.12). Throws where there is none. */
function filesOf(archive: Buffer): readonly PackedFile[] {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || archive.readUInt32LE(end) !== endOfDirectory) throw new Error('no directory');
  const count = archive.readUInt16LE(end + 10);
  const files: PackedFile[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (archive.readUInt32LE(at) !== entryOfDirectory) throw new Error('the directory is broken');
    files.push(fileAt(archive, at));
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function fileAt(archive: Buffer, at: number): PackedFile {
  const method = archive.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new Error('packed in another way');
  const local = archive.readUInt32LE(at + 42);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const nameLength = archive.readUInt16LE(at + 28);
  const name = archive.toString('latin1', at + 46, at + 46 + nameLength);
  return { name, method, start, packed: archive.readUInt32LE(at + 20) };
}
