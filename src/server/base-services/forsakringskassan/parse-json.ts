/** A JSON document in UTF-8 and its bytes without byte order mark; null when it is none. */
export function parseJson(bytes: Uint8Array): { readonly value: unknown; readonly bytes: Uint8Array } | null {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const withoutMark = hasMark ? bytes.subarray(3) : bytes;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(withoutMark));
    return { value, bytes: withoutMark };
  } catch {
    return null;
  }
}
