import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { isLogName, readCheckpoint, writeCheckpoint, type SigningKey } from './checkpoint.ts';
import { leafHash } from './merkle-hash.ts';
import { ensureSigningKey, readPublicKeys, readSigningKey } from './signing-key.ts';

const key: SigningKey = generateKeyPairSync('ed25519');
const checkpoint = { logName: 'samsvar.example/log', tree: 3, size: 70_000, root: leafHash('a') };
const note = writeCheckpoint(checkpoint, key);

test('a checkpoint has the lines of a C2SP tlog-checkpoint in a signed note', () => {
  const lines = note.split('\n');
  expect(lines.slice(0, 4)).toEqual([
    'samsvar.example/log/3',
    '70000',
    checkpoint.root.toString('base64'),
    '',
  ]);
  expect(lines[4]).toMatch(/^— samsvar\.example\/log [A-Za-z0-9+/]+=*$/);
  expect(lines.slice(5)).toEqual(['']);
});

test('the key id is the one that the signed note format gives', () => {
  // RFC 8032, 7.1, test 1; the id is SHA-256 of "log\n", 0x01 and the public key, cut to four bytes.
  const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), secret]);
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const known = { privateKey, publicKey: createPublicKey(privateKey) };
  const signature = writeCheckpoint({ ...checkpoint, logName: 'log' }, known).split('— log ')[1] ?? '';
  expect(Buffer.from(signature, 'base64').subarray(0, 4).toString('hex')).toBe('d6b963e5');
});

test('what was signed is read back', () => {
  expect(readCheckpoint(note, [key.publicKey])).toEqual({ kind: 'trusted', checkpoint });
});

test('any change of the signed text is seen', () => {
  const end = note.indexOf('\n\n');
  for (let at = 0; at < end; at++) {
    const changed = `${note.slice(0, at)}${note[at] === '1' ? '2' : '1'}${note.slice(at + 1)}`;
    expect(readCheckpoint(changed, [key.publicKey]).kind).not.toBe('trusted');
  }
});

test('a signature by another key is told from a wrong one', () => {
  const other = generateKeyPairSync('ed25519');
  expect(readCheckpoint(note, [other.publicKey])).toEqual({ kind: 'key-unknown' });
  expect(readCheckpoint(note.replace('70000', '70001'), [key.publicKey])).toEqual({
    kind: 'signature-wrong',
  });
  expect(readCheckpoint(note, [other.publicKey, key.publicKey])).toMatchObject({ kind: 'trusted' });
});

test('a witness may add its own signature', () => {
  const witnessed = `${note}— witness.example ${Buffer.alloc(68).toString('base64')}\n`;
  expect(readCheckpoint(witnessed, [key.publicKey])).toMatchObject({ kind: 'trusted' });
});

test.each(['', 'text', 'a/1\n2\n\n', `${note.split('\n\n')[0]}`, note.replace('70000', '070000')])(
  'what is no checkpoint is malformed (%#)',
  (text) => {
    expect(readCheckpoint(text, [key.publicKey])).toEqual({ kind: 'malformed' });
  },
);

test('a log’s name can hold neither spaces nor plus', () => {
  expect(['samsvar.example/log', 'a b', 'a+b', ''].map(isLogName)).toEqual([true, false, false, false]);
});

test('a signing key is made once, for its owner alone, with its public half beside it', async () => {
  const file = join(await mkdtemp(join(inject('folder'), 'key-')), 'log.pem');
  const { publicKeyFile } = await ensureSigningKey(file);
  const first = await readFile(file, 'utf8');
  expect(await ensureSigningKey(file)).toEqual({ publicKeyFile });
  expect(await readFile(file, 'utf8')).toBe(first);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const made = writeCheckpoint(checkpoint, await readSigningKey(file));
  expect(readCheckpoint(made, await readPublicKeys(publicKeyFile))).toMatchObject({ kind: 'trusted' });
});

test('a key of another kind is refused', async () => {
  const file = join(await mkdtemp(join(inject('folder'), 'key-')), 'log.pem');
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  await expect(readSigningKey(file)).rejects.toThrow('Ed25519');
  await writeFile(file, 'no key');
  await expect(readPublicKeys(file)).rejects.toThrow('no key');
});
