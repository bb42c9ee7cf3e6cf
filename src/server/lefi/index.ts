export type { LefiAsking } from './answer-lefi-question.ts';
export { representedConnection, type Speaker } from './examine-lefi-question.ts';
export { createLefi, type Lefi, type LefiSettings } from './lefi.ts';
