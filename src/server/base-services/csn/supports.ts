import type { Place } from '../findings/place.ts';

/** One of the five that CSN's answer has, by its element in Person. */
export interface CsnSupport {
  readonly element: string;
  /** As ResultatKod's outcome names it, after `CSN:`. */
  readonly source: string;
  readonly text: string;
  readonly isLoan: boolean;
}

export interface CsnCase {
  readonly support: CsnSupport;
  readonly place: Place;
}

export const supports: readonly CsnSupport[] = [
  { element: 'Studiemedel', source: 'studiemedel', text: 'Studiemedel', isLoan: false },
  { element: 'Studiehjalp', source: 'studiehjalp', text: 'Studiehjälp', isLoan: false },
  { element: 'HemutrustningsLan', source: 'hemutrustningslan', text: 'Hemutrustningslån', isLoan: true },
  { element: 'Studiestartsstod', source: 'studiestartsstod', text: 'Studiestartsstöd', isLoan: false },
  {
    element: 'Omstallningsstudiestod',
    source: 'omstallningsstudiestod',
    text: 'Omställningsstudiestöd',
    isLoan: false,
  },
];

/** The code is the element's own name: the support has no other. */
export function supportCoded({ element, text }: CsnSupport) {
  return { code: element, text, known: true } as const;
}

/** stodform in each support (CSN Kommunfråga 4.0). */
export const forms: ReadonlySet<string> = new Set(
  [
    'GRUND GRUNDU MLÅN MLÅNU TLÅN TILB',
    'SH SHU SB SBU EXTRA EXTRAU INACK INACKU LÄRLE',
    'SSSTÖD TBID',
    'OSS',
    'HUT',
  ].flatMap((of) => of.split(' ')),
);

/** beloppstyp in each support. */
export const amountTypes: ReadonlySet<string> = new Set(
  [
    'GRUNDB GRUNDF GRUNDL GRUNFL MERKL TILL TILB',
    'STUDB EXTRA INACK LÄRERS',
    'STÖDB STÖDT',
    'OSSBID OSSLÅN',
    'HUT',
  ].flatMap((of) => of.split(' ')),
);
