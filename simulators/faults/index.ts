export { startFaults } from './start-faults.ts';
export type { FaultsOptions } from './start-faults.ts';
export type { RunningFaults } from './running-faults.ts';
export type { InjectedFault } from './injected-fault.ts';
export type { Upstream } from './forward.ts';
