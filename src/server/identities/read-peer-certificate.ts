import type { TLSSocket } from 'node:tls';
import { certificateFacts } from '../connections/index.ts';
import type { PresentedCertificate } from './caller.ts';

// Read once: it costs more than examining a question. Whoever renegotiated to another certificate has proved both keys.
const read = new WeakMap<TLSSocket, PresentedCertificate | null>();

/**
 * The client certificate of the connection; null when none was shown. Its owner has proved to have the private key,
 * in this handshake or in the one that a resumed session stems from. Whether it is still valid is not asked here.
 */
export function readPeerCertificate(socket: TLSSocket): PresentedCertificate | null {
  const known = read.get(socket);
  if (known !== undefined) return known;
  const presented = present(socket);
  read.set(socket, presented);
  return presented;
}

function present(socket: TLSSocket): PresentedCertificate | null {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return null;
  const { issuer, spkiSha256, subject, notBefore, notAfter } = certificateFacts(certificate);
  return { issuer, spkiSha256, subject, notBefore, notAfter, isTrusted: socket.authorized };
}
