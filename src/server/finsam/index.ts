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
export type { FigureKind, FigureState } from './figures/figure.ts';
export type { FigureSettings } from './figures/figure-settings.ts';
export { FiguresChangedMeanwhile, type FigureConflict } from './figures/figures-changed-meanwhile.ts';
export type { Counts } from './figures/counts.ts';
export { readCounts } from './figures/read-counts.ts';
export type { Economy } from './figures/economy.ts';
export { readEconomy } from './figures/read-economy.ts';
export { readFigureHistory } from './figures/read-figure-history.ts';
export { setFigures } from './figures/set-figures.ts';
