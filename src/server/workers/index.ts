export { openPrimaryLine, type PrimaryLine } from './primary-line.ts';
export { Supervisor, type ReportOfOne } from './supervisor.ts';
export { NotStarted } from './worker-process.ts';
export type { Order, StartOrder, Takings, WorkerSettings } from './worker-messages.ts';
