export { createSsbtekV10Door } from './create-ssbtek-v10-door.ts';
export type { SsbtekV10Parts } from './door-parts.ts';
export { felkoder } from './felkoder.ts';
