export { createSsbtekV10Door } from './create-ssbtek-v10-door.ts';
export { felkoder } from './felkoder.ts';
