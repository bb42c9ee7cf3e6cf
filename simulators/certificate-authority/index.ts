export { createCertificateAuthority } from './create-certificate-authority.ts';
export type { CertificateAuthority } from './create-certificate-authority.ts';
export type { CertificateWish, IssuedCertificate } from './certificate-wish.ts';
export { startIssuingService, type RunningIssuingService } from './start-issuing-service.ts';
