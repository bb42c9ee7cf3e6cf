export type { Acting } from './acting.ts';
export {
  isYearLocked,
  listYearActs,
  lockYear,
  reopenYear,
  requireOpenYear,
  type RecordedYearAct,
} from './years.ts';
export * from './reports/index.ts';
export { ChangedMeanwhile } from './changed-meanwhile.ts';
export { isValidOn, listCodes } from './codes/list-codes.ts';
export { codeVersions, publishCode } from './codes/publish-code.ts';
export { changeFederation, endMembership, extendFederation } from './federations/change-federation.ts';
export { mergeFederation, windUpFederation } from './federations/end-federation.ts';
export { listOrganisations } from './federations/list-organisations.ts';
export { listOfficeFederations, readOfficeFederation } from './federations/read-office-federation.ts';
export { registerFederation } from './federations/register-federation.ts';
export { yearStates } from './year-states.ts';
export { editFederation } from './federations/edit-federation.ts';
export { federationState, listFederations } from './federations/federation.ts';
export { readFederation } from './federations/read-federation.ts';
export { addInitiative, annulInitiative, editInitiative } from './initiatives/change-initiative.ts';
export { initiativeHistory } from './initiatives/initiative-history.ts';
export { readInitiatives, type ToldInitiative } from './initiatives/read-initiatives.ts';
export { linkParticipantLead, unlinkParticipantLead } from './links/link-participant-lead.ts';
export { participantLeads } from './links/participant-leads.ts';
export type { FigureState } from './figures/figure.ts';
export type { FigureSettings } from './figures/figure-settings.ts';
export { FiguresChangedMeanwhile, type FigureConflict } from './figures/figures-changed-meanwhile.ts';
export type { Counts } from './figures/counts.ts';
export { readCounts } from './figures/read-counts.ts';
export type { Economy } from './figures/economy.ts';
export { readEconomy } from './figures/read-economy.ts';
export { readFigureHistory } from './figures/read-figure-history.ts';
export { setFigures } from './figures/set-figures.ts';
export { importTemplate } from './import/import-template.ts';
export { previewImport } from './import/preview-import.ts';
