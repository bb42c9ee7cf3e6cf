export { startAgencies } from './start-agencies.ts';
export type { RunningAgencies } from './start-agencies.ts';
export type { SoapAgency } from './agency-simulator.ts';
export { openListener } from './open-listener.ts';
export type { Listener, ListenerTls } from './open-listener.ts';
export { writeRefusal } from './write-refusal.ts';
export { runAsProcess } from './run-as-process.ts';
