import { createHash, X509Certificate } from 'node:crypto';
import { ChangeRefused } from '../parties/index.ts';

/** What a certificate is known and judged by. Moments in milliseconds since 1970. */
export interface CertificateFacts {
  /** As Node writes it, parts separated by newlines. */
  readonly issuer: string;
  /** SHA-256 of SubjectPublicKeyInfo (DER), in lower-case hex. */
  readonly spkiSha256: string;
  readonly subject: string;
  /** The common name, or the whole subject when it has none. */
  readonly subjectName: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly isAuthority: boolean;
}

export function certificateFacts(certificate: X509Certificate): CertificateFacts {
  const spki = certificate.publicKey.export({ type: 'spki', format: 'der' });
  return {
    issuer: certificate.issuer,
    spkiSha256: createHash('sha256').update(spki).digest('hex'),
    subject: certificate.subject,
    subjectName: /^CN=(.+)$/m.exec(certificate.subject)?.[1] ?? certificate.subject,
    notBefore: Date.parse(certificate.validFrom),
    notAfter: Date.parse(certificate.validTo),
    isAuthority: certificate.ca,
  };
}

export function readCertificatePem(pem: string): CertificateFacts {
  try {
    return certificateFacts(new X509Certificate(pem));
  } catch (cause) {
    throw new ChangeRefused('Filen innehåller inget certifikat i PEM-format.', { cause });
  }
}
