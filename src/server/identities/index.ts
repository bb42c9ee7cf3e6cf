export type * from './caller.ts';
export { identifyCaller } from './identify-caller.ts';
export { readPeerCertificate } from './read-peer-certificate.ts';
