import { CannotDecode, decodeStream, isImageFilter } from './decode-stream.js';
import { parsePdfObject, skipSpace } from './parse-pdf-object.js';
import { withoutPngPrediction } from './png-prediction.js';

/**
 * The whole file, or what a stream of it unpacks to; `objects` where each object of an object stream begins.
 * @typedef {{ text: string, objects: ReadonlyMap<number, number> | null }} Part
 * @typedef {import('./parse-pdf-object.js').PdfValue} PdfValue
 * @typedef {Map<string, PdfValue>} Entries a dictionary's
 */

/**
 * An object's header, after which the object begins. Readers also take comments between its words; then we do not see it,
 * and refuse the stream that it has.
 */
export const anyHeader = String.raw`\d[\0\t\n\f\r ]{1,50}\d{1,10}[\0\t\n\f\r ]{0,50}obj(?![A-Za-z])`;

/**
 * The text of every stream whose filters are no image's.
 * @type {(text: string, bytes: Buffer, maxUnpackedBytes: number) => Generator<Part>}
 */
export function* unpackedStreams(text, bytes, maxUnpackedBytes) {
  const room = { left: maxUnpackedBytes };
  const explained = new Set();
  for (const { entries, start } of streamsOf(text)) {
    explained.add(start);
    const unpacked = unpack(entries, bytes.subarray(start), room)?.toString('latin1');
    if (unpacked !== undefined) yield { text: unpacked, objects: objectsIn(unpacked, entries) };
  }
  // A stream whose dictionary we cannot tell might be read as anything.
  for (const { index } of text.matchAll(/stream/g)) {
    if (!explained.has(startOfData(text, index)) && mayFollowDictionary(text, index))
      throw new CannotDecode();
  }
}

/** Every dictionary of the file that data follow. @type {(text: string) => Generator<{ entries: Entries, start: number }>} */
function* streamsOf(text) {
  const effort = { left: 5_000_000 };
  for (const match of text.matchAll(new RegExp(anyHeader, 'g'))) {
    const { value, end } = parsePdfObject(text, match.index + match[0].length, effort);
    if (value?.kind !== 'dictionary') continue;
    const at = skipSpace(text, end, effort);
    if (text.startsWith('stream', at)) yield { entries: value.entries, start: startOfData(text, at) };
  }
}

/** @type {(text: string, keyword: number) => number} */
function startOfData(text, keyword) {
  const at = keyword + 'stream'.length;
  if (text.startsWith('\r\n', at)) return at + 2;
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at;
}

/**
 * Whether a dictionary ends before the word, with nothing but white space and comments between. A line that has a percent
 * sign anywhere may end in a comment.
 * @type {(text: string, at: number) => boolean}
 */
function mayFollowDictionary(text, at) {
  let end = at;
  let isNewLine = false;
  while (/[\0\t\n\f\r ]/.test(text[end - 1] ?? 'x')) {
    end--;
    if (/[\n\r]/.test(text[end] ?? '')) isNewLine = true;
  }
  if (text.startsWith('>>', end - 2)) return true;
  if (!isNewLine) return false;
  const line = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
  return text.slice(line + 1, end).includes('%');
}

/** An object stream begins with its objects' numbers and places. @type {(text: string, entries: Entries) => Map<number, number> | null} */
function objectsIn(text, entries) {
  if (!entries.has('First')) return null;
  const first = numberIn(entries, 'First', 0);
  const numbers = (text.slice(0, first).match(/\d+/g) ?? []).map(Number);
  /** @type {Map<number, number>} */
  const objects = new Map();
  for (let i = 0; i + 1 < numbers.length; i += 2) objects.set(numbers[i] ?? 0, first + (numbers[i + 1] ?? 0));
  return objects;
}

/**
 * Null when it holds pixels, or nothing that was packed: that has been looked through as it stands.
 * @type {(entries: Entries, data: Buffer, room: { left: number }) => Buffer | null}
 */
function unpack(entries, data, room) {
  const filters = filtersOf(entries);
  if (filters.length === 0) return null;
  let unpacked = data;
  for (const filter of filters) {
    if (isImageFilter(filter)) {
      if (entries.has('First')) throw new CannotDecode(); // objects packed as pixels
      return null;
    }
    unpacked = decodeStream(filter, unpacked, room);
  }
  return entries.has('First') ? withoutPrediction(unpacked, entries) : unpacked;
}

/** @param {Entries} entries */
function filtersOf(entries) {
  const [long, short] = [entries.get('Filter'), entries.get('F')];
  if (long !== undefined && short !== undefined) throw new CannotDecode();
  const value = long ?? short;
  if (value === undefined) return [];
  const items = value.kind === 'list' ? value.items : [value];
  return items.map((item) => {
    if (item.kind !== 'name') throw new CannotDecode(); // the name of a file, or a filter that is told elsewhere
    return item.name;
  });
}

/**
 * Objects may be packed as the difference between rows. Only the filters of PNG are known here.
 * @type {(data: Buffer, entries: Entries) => Buffer}
 */
function withoutPrediction(data, entries) {
  const given = entries.get('DecodeParms') ?? entries.get('DP');
  if (given === undefined) return data;
  const parameters = given.kind === 'list' && given.items.length === 1 ? given.items[0] : given;
  if (parameters?.kind !== 'dictionary') throw new CannotDecode();
  const predictor = numberIn(parameters.entries, 'Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw new CannotDecode();
  const [colors, bits] = [
    numberIn(parameters.entries, 'Colors', 1),
    numberIn(parameters.entries, 'BitsPerComponent', 8),
  ];
  const columns = numberIn(parameters.entries, 'Columns', 1);
  return withoutPngPrediction(data, Math.ceil((columns * colors * bits) / 8), Math.ceil((colors * bits) / 8));
}

/** @type {(entries: Entries, key: string, otherwise: number) => number} */
function numberIn(entries, key, otherwise) {
  const value = entries.get(key);
  if (value === undefined) return otherwise;
  if (value.kind !== 'word' || !/^\d{1,6}$/.test(value.text)) throw new CannotDecode();
  return Number(value.text);
}
