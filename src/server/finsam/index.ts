export type { Acting } from './acting.ts';
export { nameOfPerson, recordedBy, recordedColumns } from './recorded-by.ts';
export {
  isYearLocked,
  listYearActs,
  lockYear,
  reopenYear,
  requireOpenYear,
  type RecordedYearAct,
} from './years.ts';
export * from './reports/index.ts';
