export type { AvailableTypes, LefiAnswer } from './answer.ts';
export type { LefiAsking } from './answer-lefi-question.ts';
export type { Speaker } from './examine-lefi-question.ts';
export { createLefi, type Lefi, type LefiSettings, type RefusedLefiAsking } from './lefi.ts';
export type { RegisterConfig } from './registers/register-line.ts';
