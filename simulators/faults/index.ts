export { startFaults } from './start-faults.ts';
export type { RunningFaults } from './running-faults.ts';
export type { InjectedFault } from './injected-fault.ts';
