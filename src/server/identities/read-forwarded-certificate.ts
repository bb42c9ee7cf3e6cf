import { X509Certificate } from 'node:crypto';
import { Fault } from '../../values/fault.ts';
import { certificateFacts } from '../connections/index.ts';
import type { PresentedCertificate } from './caller.ts';

/** The field's value to the certificate that it holds; null when the proxy sent none. */
export type ForwardedCertificateReader = (field: string | undefined) => PresentedCertificate | null;

/** So many callers' certificates are kept read; a registry of them all is some thousands. */
const mostKept = 10_000;

/**
 * Reads `Client-Cert` (RFC 9440): the certificate in DER, as a byte sequence (`:base64:`), from a proxy that ended TLS
 * and saw its owner prove the key. Whether the proxy may be believed is decided by who can reach the port. It must have been issued by one of
 * `authorities` (PEM) itself: chains are not built. Throws Fault `certificate-unknown` for what is no certificate.
 */
export function forwardedCertificateReader(authorities: readonly string[]): ForwardedCertificateReader {
  const trusted = authorities.map((pem) => new X509Certificate(pem));
  const kept = new Map<string, PresentedCertificate>();
  return (field) => {
    if (field === undefined) return null;
    const known = kept.get(field);
    if (known !== undefined) return known;
    const certificate = parse(field);
    const { issuer, spkiSha256, subject, notBefore, notAfter } = certificateFacts(certificate);
    const isTrusted = trusted.some(
      (authority) => certificate.checkIssued(authority) && certificate.verify(authority.publicKey),
    );
    const presented = { issuer, spkiSha256, subject, notBefore, notAfter, isTrusted };
    if (kept.size >= mostKept) kept.clear();
    kept.set(field, presented);
    return presented;
  };
}

const byteSequence = /^:([A-Za-z0-9+/]+={0,2}):$/;

function parse(field: string): X509Certificate {
  const base64 = byteSequence.exec(field)?.[1];
  if (base64 === undefined) throw new Fault('certificate-unknown', 'Client-Cert is no byte sequence');
  try {
    return new X509Certificate(Buffer.from(base64, 'base64'));
  } catch (cause) {
    throw new Fault('certificate-unknown', 'Client-Cert holds no certificate', { cause });
  }
}
