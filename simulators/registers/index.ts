export { startRegisters, type RunningRegisters } from './start-registers.ts';
