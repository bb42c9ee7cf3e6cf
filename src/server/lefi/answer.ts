import type { LefiArray } from '../../values/lefi-question.ts';
import type { Discloser } from './information-types.ts';

/** An object as it goes on the wire. What is missing is left out, never null. */
export type WireObject = Readonly<Record<string, unknown>>;

export type RegisterState = 'OK' | 'FELANDE' | 'OTILLGANGLIG';

/** OBEHORIG: the actor may not see the type. INTERNT_FEL: its sub-system did not answer. */
type DeviationCode = 'OBEHORIG' | 'INTERNT_FEL';

export interface Deviation {
  readonly array: LefiArray;
  readonly code: string;
  readonly reason: DeviationCode;
}

/** The answer of contract/lefi-v9, Svar. */
export interface LefiAnswer {
  readonly utlamnare: readonly WireObject[];
  readonly avvikelser: Readonly<Partial<Record<LefiArray, readonly WireObject[]>>>;
  readonly formansinformation: Readonly<Record<string, readonly WireObject[]>>;
  readonly ansprak?: readonly WireObject[];
  readonly beslut?: readonly WireObject[];
  readonly preliminaraUtbetalningar?: readonly WireObject[];
  readonly utbetalningar?: readonly WireObject[];
  readonly ovrigInformation?: readonly WireObject[];
}

/** contract/lefi-v9, TillgangligaInformationstyper. */
export type AvailableTypes = Readonly<Record<LefiArray, readonly { kod: string; beskrivning: string }[]>> & {
  readonly utlamnare: readonly WireObject[];
};

const discloserNames: Readonly<Record<Discloser, string>> = {
  FK: 'Försäkringskassan',
  PM: 'Pensionsmyndigheten',
};

const stateNames: Readonly<Record<RegisterState, string>> = {
  OK: 'Tillgänglig',
  FELANDE: 'Felande',
  OTILLGANGLIG: 'Otillgänglig',
};

export function writeDiscloserState(discloser: Discloser, state: RegisterState): WireObject {
  return {
    utlamnare: { kod: discloser, namn: discloserNames[discloser] },
    tillstand: { kod: state, beskrivning: stateNames[state] },
  };
}
