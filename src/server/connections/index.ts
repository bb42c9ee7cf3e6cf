export { addProcessor, disqualify, endProcessor, qualify } from './agreed-acts.ts';
export {
  addCertificate,
  grantCertificate,
  revokeCertificateGrant,
  withdrawCertificate,
} from './certificate-acts.ts';
export { certificateFacts } from './certificate-facts.ts';
export { addConnection, endConnection, setActorId, setTerms } from './connection-acts.ts';
export { holdRegistry } from './hold-registry.ts';
export { readRegistry, registryAsOf } from './read-registry.ts';
export * from './registry.ts';
export * from './lefi-rights/index.ts';
export { keepAgreementFile } from './agreement/keep-agreement-file.ts';
export { publishAgreementDocument } from './agreement/publish-agreement-document.ts';
export { textsThatApplied, type AppliedText } from './agreement/texts-that-applied.ts';
export { connectionActs } from './connection-act.ts';
export { subjectOfConnection } from './subject-of-connection.ts';
export * from './course/index.ts';
export {
  connectionState,
  type AgencyState,
  type ConnectionState,
  type RunningNotice,
} from './connection-state.ts';
export type { Check, Evidence } from './application-state.ts';
export { isTicked } from './application-state.ts';
export * from './applications/index.ts';
export { writeDatedLetters } from './dated-letters/write-dated-letters.ts';
export { createCertificateAuthorityLine, type CertificateAuthorityLine } from './certificate-authority.ts';
export { checkIds, checklist, type CheckId } from './checklist.ts';
export type { ConnectionAct } from './connection-act.ts';
export { confirmationTexts } from './write-signed-text.ts';
export { emptyOrder, type Order } from './order.ts';
export * from './lefi/index.ts';
export * from './printed/index.ts';
