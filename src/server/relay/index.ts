export { chooseConnection } from './choose-connection.ts';
export { ExaminationFault } from './examine-question.ts';
export type { ExaminationLimits } from './examined.ts';
export { knownLegalGrounds } from './legal-grounds.ts';
export { createRelay, type Relay } from './relay.ts';
export type { RefusedAsking } from './record-refusal.ts';
