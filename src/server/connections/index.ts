export { addProcessor, disqualify, endProcessor, qualify, type ProcessorToAdd } from './agreed-acts.ts';
export {
  addCertificate,
  grantCertificate,
  revokeCertificateGrant,
  withdrawCertificate,
  type CertificateToAdd,
} from './certificate-acts.ts';
export { certificateFacts, type CertificateFacts } from './certificate-facts.ts';
export {
  addConnection,
  endConnection,
  setActorId,
  setTerms,
  type ConnectionToAdd,
} from './connection-acts.ts';
export { holdRegistry, type HoldingOptions } from './hold-registry.ts';
export { readRegistry, registryAsOf } from './read-registry.ts';
export * from './registry.ts';
