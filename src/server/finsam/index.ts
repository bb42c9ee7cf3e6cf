export type { Acting } from './acting.ts';
export { nameOfPerson, recordedBy, recordedColumns } from './recorded-by.ts';
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
export { editFederation } from './federations/edit-federation.ts';
export { federationState, listFederations } from './federations/federation.ts';
export { readFederation } from './federations/read-federation.ts';
export { addInitiative, annulInitiative, editInitiative } from './initiatives/change-initiative.ts';
export { initiativeHistory } from './initiatives/initiative-history.ts';
export { readInitiatives, type ToldInitiative } from './initiatives/read-initiatives.ts';
export { linkParticipantLead, unlinkParticipantLead } from './links/link-participant-lead.ts';
export { participantLeads } from './links/participant-leads.ts';
