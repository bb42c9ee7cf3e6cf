/** Something to look at; it stops nothing. */
export interface Warning {
  readonly code: 'shares' | 'funds-missing' | 'own-capital' | 'outcome-missing' | 'many-participants';
  /** Swedish. */
  readonly text: string;
  /** Null: the federation's own. */
  readonly initiativeId: string | null;
}
