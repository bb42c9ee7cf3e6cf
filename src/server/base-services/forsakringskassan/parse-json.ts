import { isUtf8 } from 'node:buffer';

/** A JSON document in UTF-8 and its bytes without byte order mark; null when it is none. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown; readonly bytes: Uint8Array } | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const withoutMark = hasMark ? bytes.subarray(3) : bytes;
  if (!isUtf8(withoutMark)) return null;
  try {
    return { value: JSON.parse(textOf(withoutMark)) as unknown, bytes: withoutMark };
  } catch {
    return null;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
