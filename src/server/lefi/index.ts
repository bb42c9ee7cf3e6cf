export type { LefiAsking } from './answer-lefi-question.ts';
export { representedConnection } from './examine-lefi-question.ts';
export { createLefi, type Lefi, type LefiSettings } from './lefi.ts';
export { askingOf, type Speaker, type SpeakingCertificate } from './speaker.ts';
