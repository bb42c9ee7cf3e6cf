/** A letter as the mailbox got it. */
export interface ReadLetter {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Reads a message of text alone (RFC 5322, 2045, 2047), which is all that this mailbox is sent. */
export function readLetter(raw: Buffer): ReadLetter {
  const whole = raw.toString('latin1');
  const end = whole.indexOf('\r\n\r\n');
  const headers = readHeaders(end === -1 ? whole : whole.slice(0, end));
  const body = end === -1 ? '' : whole.slice(end + 4);
  return {
    from: headers['from'] ?? '',
    subject: headers['subject'] ?? '',
    text: decodeBody(body, headers['content-transfer-encoding'] ?? '7bit').replaceAll('\r\n', '\n'),
    headers,
  };
}

function readHeaders(text: string): Record<string, string> {
  const unfolded = text.replace(/\r\n[ \t]+/g, ' ');
  const lines = unfolded.split('\r\n').map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())];
  });
  return Object.fromEntries(lines);
}

/** `=?UTF-8?Q?=C3=85tkomst?=`; space between two such words belongs to neither. */
function decodeWords(text: string): string {
  return text
    .replace(/(=\?[^?]+\?[QB]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?[^?]+\?([QB])\?([^?]*)\?=/gi, (_all, how: string, word: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}

function decodeBody(body: string, encoding: string): string {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return decodeQuoted(body.replace(/=\r\n/g, ''));
    default:
      return Buffer.from(body, 'latin1').toString('utf8');
  }
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
