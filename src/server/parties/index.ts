export { ChangeRefused } from './change-refused.ts';
export {
  changeRegistry,
  registryChannel,
  type ActOptions,
  type Changed,
  type RegistryChange,
} from './change-registry.ts';
export { FieldMistakes, type FieldMistake } from './field-mistakes.ts';
export { NotFound } from './not-found.ts';
export { doAct, type Doing } from './do-act.ts';
export {
  addFact,
  addFirstFact,
  endFacts,
  endFactsIfAny,
  replaceFacts,
  requireForwards,
  takeBackFacts,
} from './facts.ts';
export { findPartyName, requireOrganisationsnummer, requireParty, type PartyKind } from './party.ts';
export { registerIfNew, registerParty, renameParty } from './register-party.ts';
export {
  acceptAgreementTexts,
  acceptedVersions,
  addAgreementDocumentVersion,
  agreementDocumentVersions,
  agreementTextsOn,
  type AgreementDocumentVersion,
} from './agreement-documents.ts';
export { addAgreementFile, isAgreementFile } from './agreement-files.ts';
