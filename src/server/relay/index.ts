export { agencyRefusalCodes } from './agency-refusals.ts';
export type { AskingContext } from './answer-question.ts';
export type { ExaminationLimits, Speaker } from './examined.ts';
export { knownLegalGrounds, type LegalGround } from './legal-grounds.ts';
export { createRelay, type Relay } from './relay.ts';
export type { RefusedAsking } from './record-refusal.ts';
export type { TestOutcomes } from './test-base-services.ts';
