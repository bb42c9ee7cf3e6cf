import type { Connection, RegisteredCertificate } from '../connections/index.ts';

/** The client certificate of a TLS socket, read once per socket. */
export interface PresentedCertificate {
  readonly issuer: string;
  readonly spkiSha256: string;
  readonly subject: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  /** Whether the chain led to one of our trust anchors at the handshake. */
  readonly isTrusted: boolean;
}

/** Who is calling: a registered certificate that is valid now, and the connections it may speak for now. */
export interface Caller {
  readonly certificate: RegisteredCertificate;
  readonly maySpeakFor: readonly Connection[];
  /** Those whose actor it may represent at LEFI: SSBTEK's when the certificate is the operator's own, and else LEFI's. */
  readonly mayRepresent: readonly Connection[];
}
