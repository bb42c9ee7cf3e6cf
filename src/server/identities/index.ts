export type * from './caller.ts';
export { identifyCaller } from './identify-caller.ts';
export { forwardedCertificateReader, type ForwardedCertificateReader } from './read-forwarded-certificate.ts';
export { readPeerCertificate } from './read-peer-certificate.ts';
