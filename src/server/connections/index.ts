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
