import 'reflect-metadata'; // the X.509 library needs it loaded before itself
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
  type Extension,
} from '@peculiar/x509';
import { randomBytes, webcrypto } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Contents, IssuedCertificate } from './certificate-wish.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** The library knows CN by itself, this one it must be told. */
const organizationIdentifier = '2.5.4.97';

interface Validity {
  readonly from: Date;
  readonly to: Date;
}

cryptoProvider.set(webcrypto);

/** Makes a new authority: a key and a certificate that it has signed itself. */
export async function writeAuthority(
  files: IssuedCertificate,
  name: string,
  validity: Validity,
): Promise<void> {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: new Name([{ CN: [name] }]).toString(),
    notBefore: validity.from,
    notAfter: validity.to,
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  await writePair(files, certificate, keys.privateKey);
}

/** Makes a new key, and a certificate for it that the authority has signed. */
export async function writeCertificate(
  files: IssuedCertificate,
  authority: IssuedCertificate,
  contents: Contents,
  validity: Validity,
): Promise<void> {
  const issuer = new X509Certificate(await readFile(authority.certificate, 'utf8'));
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: subjectOf(contents),
    issuer: issuer.subjectName,
    notBefore: validity.from,
    notAfter: validity.to,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: await readSigningKey(authority.key),
    extensions: [
      ...extensionsFor(contents),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  await writePair(files, certificate, keys.privateKey);
}

function subjectOf(contents: Contents): Name {
  return new Name(
    contents.subject.map(([name, value]) => ({
      [name === 'organizationIdentifier' ? organizationIdentifier : name]: [{ utf8String: value }],
    })),
  );
}

function extensionsFor(contents: Contents): Extension[] {
  const names = [
    ...contents.dnsNames.map((value) => ({ type: 'dns' as const, value })),
    ...contents.ipAddresses.map((value) => ({ type: 'ip' as const, value })),
  ];
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension([...contents.purposes]),
    ...(names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names)]),
  ];
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function readSigningKey(file: string): Promise<webcrypto.CryptoKey> {
  const der = PemConverter.decodeFirst(await readFile(file, 'utf8'));
  return webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
}

async function writePair(
  files: IssuedCertificate,
  certificate: X509Certificate,
  key: webcrypto.CryptoKey,
): Promise<void> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', key);
  await replaceFile(files.key, PemConverter.encode(pkcs8, 'PRIVATE KEY'), 0o600);
  await replaceFile(files.certificate, certificate.toString('pem'), 0o644);
}

/** In one step, so that a start that is killed leaves a whole file or none. */
async function replaceFile(file: string, text: string, mode: number): Promise<void> {
  const half = `${file}.new`;
  await writeFile(half, `${text}\n`, { mode });
  await rename(half, file);
}

/** Positive, as X.509 wants it: the first bit is never set. */
function serialNumber(): string {
  const bytes = randomBytes(16);
  bytes.writeUInt8((bytes.readUInt8(0) & 0x3f) | 0x40, 0);
  return bytes.toString('hex');
}
