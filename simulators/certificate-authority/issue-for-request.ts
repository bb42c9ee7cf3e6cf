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
  Pkcs10CertificateRequest,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { randomBytes, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IssuedCertificate } from './certificate-wish.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const clientAuthentication = '1.3.6.1.5.5.7.3.2';
const certificateDays = 730;
const dayMs = 86_400_000;

cryptoProvider.set(webcrypto);

/** The request is not one that a certificate is issued for; says why, in a word. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
}

/**
 * Issues a client certificate (PEM) for a request (PKCS#10, PEM): to its own key, which its signature proves, and to the name
 * that was agreed, which it must ask for. Throws RequestRefused.
 */
export async function issueForRequest(
  authority: IssuedCertificate,
  { request, subjectName }: { readonly request: string; readonly subjectName: string },
  now: number,
): Promise<string> {
  const asked = readRequest(request);
  if (!(await asked.verify())) throw new RequestRefused('signature');
  const name = new Name(asked.subject).getField('CN')[0];
  if (name !== subjectName) throw new RequestRefused('name');
  const issuer = new X509Certificate(await readFile(authority.certificate, 'utf8'));
  const key = PemConverter.decodeFirst(await readFile(authority.key, 'utf8'));
  const certificate = await X509CertificateGenerator.create({
    serialNumber: `00${randomBytes(16).toString('hex')}`,
    subject: asked.subjectName,
    issuer: issuer.subjectName,
    notBefore: new Date(now - dayMs),
    notAfter: new Date(now + certificateDays * dayMs),
    signingAlgorithm: algorithm,
    publicKey: asked.publicKey,
    signingKey: await webcrypto.subtle.importKey('pkcs8', key, algorithm, false, ['sign']),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([clientAuthentication]),
      await SubjectKeyIdentifierExtension.create(asked.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return certificate.toString('pem');
}

function readRequest(request: string): Pkcs10CertificateRequest {
  try {
    return new Pkcs10CertificateRequest(PemConverter.decodeFirst(request));
  } catch {
    throw new RequestRefused('not-pkcs10');
  }
}
