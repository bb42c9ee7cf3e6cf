import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What a proxy that ends TLS says of the certificate that it saw (RFC 9440). `file` is PEM. */
export function clientCertificateField(file: string): Readonly<Record<string, string>> {
  const { raw } = new X509Certificate(readFileSync(file));
  return { 'client-cert': `:${raw.toString('base64')}:` };
}
