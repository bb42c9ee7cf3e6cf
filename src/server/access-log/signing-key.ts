import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { SigningKey } from './checkpoint.ts';

/**
 * Makes an Ed25519 key in `file` (readable by its owner alone) if there is none, and its public half beside it.
 * A key that is there is never replaced.
 */
export async function ensureSigningKey(file: string): Promise<{ readonly publicKeyFile: string }> {
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeIfMissing(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  const publicKeyFile = `${file}.pub`;
  const { publicKey } = await readSigningKey(file);
  await writeIfMissing(publicKeyFile, publicKey.export({ type: 'spki', format: 'pem' }), 0o644);
  return { publicKeyFile };
}

/** Throws when the file does not hold an Ed25519 private key in PEM. */
export async function readSigningKey(file: string): Promise<SigningKey> {
  const privateKey = createPrivateKey(await readFile(file));
  return { privateKey, publicKey: requireEd25519(createPublicKey(privateKey)) };
}

/** One or more PEM keys in one file: the log's present one and those it had before. */
export async function readPublicKeys(file: string): Promise<readonly KeyObject[]> {
  const blocks = (await readFile(file, 'utf8')).match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----/g) ?? [];
  if (blocks.length === 0) throw new Error('no key in PEM form in the file');
  return blocks.map((pem) => requireEd25519(createPublicKey(pem)));
}

function requireEd25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the log is signed with an Ed25519 key');
  return key;
}

async function writeIfMissing(file: string, content: string | Buffer, mode: number): Promise<void> {
  await writeFile(file, content, { mode, flag: 'wx' }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  });
}
