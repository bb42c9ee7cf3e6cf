import type { EconomySums } from '../../../values/finsam/economy-sums.ts';
import type { Warning, WarningRules } from '../../../values/finsam/economy-warnings.ts';
import type { FigureState } from './figure.ts';
import type { CostType, Financier, YearInitiative } from './year-context.ts';

/** A federation's money of a year: whole kronor, every figure with its version. */
export interface Economy {
  readonly year: number;
  readonly isLocked: boolean;
  readonly allotted: readonly (Financier & { readonly funds: FigureState })[];
  readonly ownCapital: FigureState;
  readonly administration: readonly (Omit<CostType, 'code'> & {
    readonly costType: string;
    readonly budget: FigureState;
    readonly outcome: FigureState;
  })[];
  readonly initiatives: readonly InitiativeEconomy[];
  readonly sums: EconomySums;
  readonly warnings: readonly Warning[];
  /** What it is held against: whoever is changing it is warned by the same rule. */
  readonly warningRules: WarningRules;
}

export interface InitiativeEconomy extends Pick<YearInitiative, 'name' | 'orientation' | 'isEsfFinanced'> {
  readonly initiativeId: string;
  readonly budget: FigureState;
  readonly outcome: FigureState;
  /** Null where it is not financed by ESF. */
  readonly esfBudget: FigureState | null;
  readonly esfOutcome: FigureState | null;
  /** Null where no participants are counted. */
  readonly planned: FigureState | null;
}
