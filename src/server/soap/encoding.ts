/** Encodings of the wire that both the parser and the decoder know, by their names in libxml2. */
type WireEncoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'us-ascii' | 'iso-8859-1' | 'iso-8859-15' | 'windows-1252';

export interface DetectedEncoding {
  readonly encoding: WireEncoding;
  /** A byte order mark decides alone: libxml2 fails when it is also given an encoding. */
  readonly hasByteOrderMark: boolean;
}

/**
 * In this order: byte order mark, the Content-Type's charset, the XML declaration, UTF-8 (RFC 7303, section 3).
 * Null for an encoding that we do not read.
 */
export function detectEncoding(bytes: Uint8Array, charset?: string): DetectedEncoding | null {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { encoding: marked, hasByteOrderMark: true };
  const width = wideWithoutMark(bytes);
  const name = (charset ?? declaredEncoding(bytes) ?? width ?? 'utf-8').trim().toLowerCase();
  const encoding = name === 'utf-16' ? (width ?? 'utf-16be') : (known.get(name) ?? null);
  return encoding === null ? null : { encoding, hasByteOrderMark: false };
}

/** The charset that a Content-Type names, as in `text/xml; charset="utf-8"`. */
export function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1];
}

/** The document as text, without byte order mark; null for an encoding that we do not read. */
export function decodeXml(bytes: Uint8Array, charset?: string): string | null {
  const detected = detectEncoding(bytes, charset);
  if (detected === null) return null;
  const { encoding } = detected;
  if (encoding === 'iso-8859-1') return latin1(bytes); // TextDecoder's is windows-1252, in name
  // And Node's windows-1252 is Latin-1 in fact, in version 20 at least.
  if (encoding === 'windows-1252') return latin1(bytes).replace(/[\u0080-\u009F]/g, windowsCharacter);
  return new TextDecoder(encoding).decode(bytes);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function windowsCharacter(code: string): string {
  return windows1252.charAt(code.charCodeAt(0) - 0x80);
}

/** What stands at 0x80 to 0x9F; the five places without a character keep their code. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const known = new Map<string, WireEncoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['us-ascii', 'us-ascii'],
  ['ascii', 'us-ascii'],
  ['iso-8859-1', 'iso-8859-1'],
  ['latin1', 'iso-8859-1'],
  ['iso-8859-15', 'iso-8859-15'],
  ['windows-1252', 'windows-1252'],
]);

function byteOrderMark(bytes: Uint8Array): WireEncoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** A document begins with "<" (or white space): the place of its zero byte tells the byte order. */
function wideWithoutMark(bytes: Uint8Array): WireEncoding | null {
  if (bytes.length < 2) return null;
  if (bytes[0] !== 0 && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] !== 0) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 400))
    .toString('latin1')
    .replaceAll('\0', '');
  return /^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z][\w.-]*)["']/.exec(start)?.[1];
}
