import { sign, verify, hash, type KeyObject } from 'node:crypto';
import type { TreeHash } from './merkle-hash.ts';

/** The head of one tree at one moment, as it was signed. */
export interface Checkpoint {
  readonly logName: string;
  readonly tree: number;
  readonly size: number;
  readonly root: TreeHash;
}

export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** What a note's text turned out to be. Only a `trusted` checkpoint says anything. */
export type ReadCheckpoint =
  | { readonly kind: 'trusted'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'malformed' }
  /** Signed by a key that we were not given. */
  | { readonly kind: 'key-unknown' }
  | { readonly kind: 'signature-wrong' };

/**
 * A C2SP tlog-checkpoint in a C2SP signed note: origin, size and root on a line each, an empty line, and
 * "— name base64(key id, signature)". The origin is the log's name, a slash and the tree's number.
 */
export function writeCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const { logName, tree, size, root } = checkpoint;
  const text = `${logName}/${tree}\n${size}\n${root.toString('base64')}\n`;
  const signature = Buffer.concat([
    keyId(logName, key.publicKey),
    sign(null, Buffer.from(text), key.privateKey),
  ]);
  return `${text}\n— ${logName} ${signature.toString('base64')}\n`;
}

/** Signatures of other names than the origin's are passed over, as the note format demands: witnesses may add theirs. */
export function readCheckpoint(note: string, publicKeys: readonly KeyObject[]): ReadCheckpoint {
  const end = note.indexOf('\n\n');
  const text = note.slice(0, end + 1);
  const checkpoint = end === -1 ? null : parseText(text);
  if (checkpoint === null) return { kind: 'malformed' };
  let verdict: ReadCheckpoint = { kind: 'key-unknown' };
  for (const line of note.slice(end + 2).split('\n')) {
    const signature = parseSignature(line, checkpoint.logName);
    const key = publicKeys.find((each) => signature?.keyId.equals(keyId(checkpoint.logName, each)));
    if (signature === null || key === undefined) continue;
    if (verify(null, Buffer.from(text), key, signature.bytes)) return { kind: 'trusted', checkpoint };
    verdict = { kind: 'signature-wrong' };
  }
  return verdict;
}

/** A name that can stand in a signed note: no spaces, no plus. */
export function isLogName(name: string): boolean {
  return /^[^\s+]+$/u.test(name) && name.length <= 200;
}

function parseText(text: string): Checkpoint | null {
  const match =
    /^(?<name>[^\s+]+)\/(?<tree>\d{1,9})\n(?<size>0|[1-9]\d{0,14})\n(?<root>[A-Za-z0-9+/]{43}=)\n/u.exec(
      text,
    );
  const { name, tree, size, root } = match?.groups ?? {};
  if (name === undefined || tree === undefined || size === undefined || root === undefined) return null;
  return { logName: name, tree: Number(tree), size: Number(size), root: Buffer.from(root, 'base64') };
}

const keyIdBytes = 4;
const signatureBytes = 64;
const rawKeyBytes = 32;

function parseSignature(line: string, name: string): { keyId: Buffer; bytes: Buffer } | null {
  const start = `— ${name} `;
  if (!line.startsWith(start)) return null;
  const bytes = Buffer.from(line.slice(start.length), 'base64');
  if (bytes.length !== keyIdBytes + signatureBytes) return null;
  return { keyId: bytes.subarray(0, keyIdBytes), bytes: bytes.subarray(keyIdBytes) };
}

const rawKeys = new WeakMap<KeyObject, Buffer>();

/** Signed note: the first four bytes of SHA-256 of name, newline, algorithm (1 is Ed25519) and the key's 32 bytes. */
function keyId(name: string, publicKey: KeyObject): Buffer {
  const rawKey =
    rawKeys.get(publicKey) ?? publicKey.export({ type: 'spki', format: 'der' }).subarray(-rawKeyBytes);
  rawKeys.set(publicKey, rawKey); // writing a key out costs as much as signing with it
  const named = Buffer.concat([Buffer.from(`${name}\n\u0001`), rawKey]);
  return hash('sha256', named, 'buffer').subarray(0, keyIdBytes);
}
