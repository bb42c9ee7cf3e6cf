import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { TooMuchWork } from './parse-pdf-object.js';

/**
 * How many bytes may still come out of compressed streams, in the whole document.
 * @typedef {{ left: number }} Room
 */

/** What a stream holds cannot be told: its filter is unknown here, or its data are damaged. */
export class CannotDecode extends Error {}

/** Filters that make pixels. What stands in them is no text for a reader of objects. */
const imageFilters = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'CCITTFaxDecode', 'CCF', 'JBIG2Decode']);

/** @param {string} filter */
export function isImageFilter(filter) {
  return imageFilters.has(filter);
}

/**
 * One filter of ISO 32000-1, 7.4, undone. Data may go on after the stream's own end, which they say themselves. Throws
 * CannotDecode, and TooMuchWork when more would come out than there is room for.
 * @param {string} filter
 * @param {Buffer} data
 * @param {Room} room
 * @returns {Buffer}
 */
export function decodeStream(filter, data, room) {
  const decode = decoders.get(filter);
  if (decode === undefined) throw new CannotDecode();
  const decoded = decode(data, room);
  room.left -= decoded.length;
  if (room.left < 0) throw new TooMuchWork();
  return decoded;
}

/** @type {Map<string, (data: Buffer, room: Room) => Buffer>} */
const decoders = new Map([
  ['FlateDecode', inflate],
  ['Fl', inflate],
  ['LZWDecode', unpackLzw],
  ['LZW', unpackLzw],
  ['ASCIIHexDecode', fromHexadecimal],
  ['AHx', fromHexadecimal],
  ['ASCII85Decode', fromAscii85],
  ['A85', fromAscii85],
  ['RunLengthDecode', unpackRuns],
  ['RL', unpackRuns],
]);

/** @type {(data: Buffer, room: Room) => Buffer} */
function inflate(data, room) {
  // Z_SYNC_FLUSH: what can be had of data that are cut off, as readers show it.
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: Math.max(1, room.left) };
  try {
    return inflateSync(data, options);
  } catch (error) {
    refuseIfTooLong(error);
  }
  try {
    return inflateRawSync(data.subarray(2), options); // readers do not mind a wrong header or checksum
  } catch (error) {
    refuseIfTooLong(error);
    throw new CannotDecode();
  }
}

/** @param {unknown} error */
function refuseIfTooLong(error) {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
    throw new TooMuchWork();
}

/** @type {(data: Buffer) => Buffer} */
function fromHexadecimal(data) {
  const end = data.indexOf('>');
  const digits = data.toString('latin1', 0, end === -1 ? data.length : end).replace(/[^0-9a-fA-F]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

/** @type {(data: Buffer) => Buffer} */
function fromAscii85(data) {
  const end = data.indexOf('~');
  const text = data.toString('latin1', 0, end === -1 ? data.length : end).replace(/[^!-uz]/g, '');
  /** @type {number[]} */
  const bytes = [];
  let [group, count] = [0, 0];
  const push = (/** @type {number} */ kept) => {
    for (let i = 0; i < kept; i++) bytes.push(Math.floor(group / 256 ** (3 - i)) % 256);
    [group, count] = [0, 0];
  };
  for (const character of text) {
    if (character === 'z' && count === 0) bytes.push(0, 0, 0, 0);
    else {
      group = group * 85 + character.charCodeAt(0) - 33;
      if (++count === 5) push(4);
    }
  }
  if (count > 1) {
    const kept = count - 1;
    for (; count < 5; count++) group = group * 85 + 84;
    push(kept);
  }
  return Buffer.from(bytes);
}

/** @type {(data: Buffer, room: Room) => Buffer} */
function unpackRuns(data, room) {
  /** @type {Buffer[]} */
  const parts = [];
  let made = 0;
  for (let at = 0; at < data.length;) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    const part =
      length < 128
        ? data.subarray(at + 1, at + 2 + length)
        : Buffer.alloc(257 - length, data.subarray(at + 1, at + 2));
    at += length < 128 ? length + 2 : 2;
    made += part.length;
    if (made > room.left) throw new TooMuchWork();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** @type {(data: Buffer, room: Room) => Buffer} */
function unpackLzw(data, room) {
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  let table = [];
  /** @type {Buffer | null} */
  let previous = null;
  let [width, bits, held, made] = [9, 0, 0, 0];
  for (const byte of data) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = bits >>> held;
    bits &= (1 << held) - 1;
    if (code === 257) break;
    if (code === 256) {
      [table, previous, width] = [[], null, 9];
      continue;
    }
    const entry = lzwEntry(code, table, previous);
    made += entry.length;
    if (made > room.left) throw new TooMuchWork();
    parts.push(entry);
    if (previous !== null && table.length < 4096 - 258)
      table.push(Buffer.concat([previous, entry.subarray(0, 1)]));
    previous = entry;
    width = lzwWidth(table.length + 258);
  }
  return Buffer.concat(parts);
}

/** @type {(code: number, table: Buffer[], previous: Buffer | null) => Buffer} */
function lzwEntry(code, table, previous) {
  if (code < 256) return Buffer.from([code]);
  const known = table[code - 258];
  if (known !== undefined) return known;
  if (previous === null) throw new CannotDecode();
  return Buffer.concat([previous, previous.subarray(0, 1)]);
}

/**
 * EarlyChange 1, which is the default: the width grows one code before it must.
 * @param {number} codes
 */
function lzwWidth(codes) {
  if (codes + 1 >= 2048) return 12;
  if (codes + 1 >= 1024) return 11;
  return codes + 1 >= 512 ? 10 : 9;
}
