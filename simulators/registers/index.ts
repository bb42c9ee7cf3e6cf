export type { Manner } from './manner.ts';
export { startRegisters, type RegistersOptions, type RunningRegisters } from './start-registers.ts';
