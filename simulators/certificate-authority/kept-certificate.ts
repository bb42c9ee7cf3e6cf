import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Contents, IssuedCertificate } from './certificate-wish.ts';

const keptIfValidForMs = 30 * 86_400_000;

export async function isKeptAuthority(files: IssuedCertificate, name: string, now: number): Promise<boolean> {
  const certificate = await readMatchingPair(files);
  return certificate !== null && saysSubject(certificate, [['CN', name]]) && lastsFrom(now, certificate);
}

/** True when the files hold a certificate of this authority that says exactly what is wished for. */
export async function isKeptCertificate(
  files: IssuedCertificate,
  authority: IssuedCertificate,
  contents: Contents,
  now: number,
): Promise<boolean> {
  const certificate = await readMatchingPair(files);
  if (certificate === null || !lastsFrom(now, certificate)) return false;
  const issuer = new X509Certificate(await readFile(authority.certificate));
  return certificate.verify(issuer.publicKey) && says(certificate, contents);
}

function says(certificate: X509Certificate, contents: Contents): boolean {
  const names = [
    ...contents.dnsNames.map((name) => `DNS:${name}`),
    ...contents.ipAddresses.map((address) => `IP Address:${address}`),
  ].join(', ');
  return (
    saysSubject(certificate, contents.subject) &&
    (certificate.subjectAltName ?? '') === names &&
    certificate.keyUsage.join() === contents.purposes.join()
  );
}

/** The legacy object has the values unescaped; `subject` writes a comma as `\\,`. */
function saysSubject(certificate: X509Certificate, subject: Contents['subject']): boolean {
  return JSON.stringify(Object.entries(certificate.toLegacyObject().subject)) === JSON.stringify(subject);
}

/** Null when a file is missing, unreadable as PEM, or key and certificate do not belong together. */
async function readMatchingPair(files: IssuedCertificate): Promise<X509Certificate | null> {
  const [certificate, key] = await Promise.all([readIfThere(files.certificate), readIfThere(files.key)]);
  if (certificate === null || key === null) return null;
  try {
    const parsed = new X509Certificate(certificate);
    return parsed.checkPrivateKey(createPrivateKey(key)) ? parsed : null;
  } catch {
    return null; // half-written by a start that was killed: made anew
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function lastsFrom(now: number, certificate: X509Certificate): boolean {
  return (
    Date.parse(certificate.validTo) - now >= keptIfValidForMs && Date.parse(certificate.validFrom) <= now
  );
}
