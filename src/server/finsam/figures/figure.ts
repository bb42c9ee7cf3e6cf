/** Every kind of number that is set for a federation's year; as the table finsam_figure has them. */
export type FigureKind = FederationFigure | InitiativeFigure | CountFigure;

/** What the federation has as a whole; kronor. */
type FederationFigure = 'allotted' | 'own-capital' | 'administration-budget' | 'administration-outcome';

/** What an initiative has; kronor, save for planned participants. */
type InitiativeFigure =
  'initiative-budget' | 'initiative-outcome' | 'esf-budget' | 'esf-outcome' | 'planned-participants';

/** Numbers of participants in an initiative. */
export type CountFigure = 'women' | 'men' | 'participants';

export const countFigures: readonly FigureKind[] = ['women', 'men', 'participants'];

export const federationFigures: readonly FigureKind[] = [
  'allotted',
  'own-capital',
  'administration-budget',
  'administration-outcome',
];

/** What names a figure within a federation's year. */
export interface FigureKey {
  /** Null: the federation's own. */
  readonly initiative: string | null;
  /** `year`, a third `T1`–`T3`, or a month `01`–`12`; money and planned participants are for the year. */
  readonly period: string;
  readonly figure: FigureKind;
  /** The financier's organisationsnummer, or the code of the type of cost; '' for every other figure. */
  readonly about: string;
}

/** A figure as it is now. */
export interface FigureState {
  /** Null: not set, or emptied. */
  readonly value: number | null;
  /** 0: never set. */
  readonly version: number;
  readonly comment: string;
  /** Milliseconds since 1970. */
  readonly setAt: number | null;
  /** The person's name. */
  readonly setBy: string | null;
}

export type KnownFigure = FigureKey & FigureState;

/** One figure to be set. */
export interface FigureChange extends FigureKey {
  /** Null empties it. */
  readonly value: number | null;
  readonly comment: string;
  /** Why it is another number than before. */
  readonly reason: string;
  /** The version that whoever sets it has seen; 0: none. */
  readonly expectedVersion: number;
}

/** One text for each key. */
export function keyOf({ initiative, period, figure, about }: FigureKey): string {
  return [initiative ?? '', period, figure, about].join(' ');
}
