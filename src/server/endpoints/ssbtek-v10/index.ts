export { createSsbtekV10Door } from './create-ssbtek-v10-door.ts';
export { felkoder } from './felkoder.ts';
export type { RefusalLines } from './door-parts.ts';
export { createRefusalLines } from './refusal-lines.ts';
export { readBody } from './read-body.ts';
export { timedOut } from './write-answer.ts';
