import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCertificateAuthority } from '../../../simulators/certificate-authority/index.ts';
import { certificateFacts } from '../connections/index.ts';
import { forwardedCertificateReader, type ForwardedCertificateReader } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'samsvar-forwarded-'));
let own: X509Certificate;
let foreign: X509Certificate;
let read: ForwardedCertificateReader;

beforeAll(async () => {
  const authority = await createCertificateAuthority({ folder, name: 'Provutfärdare' });
  // Of the same name: whoever can choose a name has not thereby its key.
  const impostor = await createCertificateAuthority({ folder: join(folder, 'other'), name: 'Provutfärdare' });
  const client = { file: 'own', commonName: 'Exempelby kommun', usage: 'client' } as const;
  own = new X509Certificate(readFileSync((await authority.issue(client)).certificate));
  foreign = new X509Certificate(readFileSync((await impostor.issue(client)).certificate));
  read = forwardedCertificateReader([readFileSync(authority.certificate, 'utf8')]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const field = (certificate: X509Certificate) => `:${certificate.raw.toString('base64')}:`;

test('the certificate that the proxy saw is known by issuer and key', () => {
  const { issuer, spkiSha256 } = certificateFacts(own);
  expect(read(field(own))).toMatchObject({ issuer, spkiSha256, isTrusted: true });
});

test('a caller without certificate is told as one without', () => {
  expect(read(undefined)).toBeNull();
});

test('a certificate that names our authority and was not signed by it is not trusted', () => {
  expect(read(field(foreign))).toMatchObject({ isTrusted: false });
});

test.each(['', ':', '::', ':AAAA:', 'AAAA', ':AA=A:'])('%j is no certificate', (text) => {
  expect(() => read(text)).toThrow('certificate-unknown');
});

test('two fields, one of them slipped past the proxy, are none', () => {
  expect(() => read(`${field(own)}, ${field(foreign)}`)).toThrow('certificate-unknown');
});
