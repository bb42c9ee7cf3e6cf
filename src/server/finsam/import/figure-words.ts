import type { FigureKind } from '../figures/figure.ts';

/** What each figure is called in a file. */
export const figureWords: Readonly<Record<FigureKind, string>> = {
  allotted: 'Tilldelade medel',
  'own-capital': 'Eget kapital',
  'administration-budget': 'Administration, budget',
  'administration-outcome': 'Administration, utfall',
  'initiative-budget': 'Insats, budget',
  'initiative-outcome': 'Insats, utfall',
  'esf-budget': 'ESF, budget',
  'esf-outcome': 'ESF, utfall',
  'planned-participants': 'Budgeterat antal deltagare',
  women: 'Kvinnor',
  men: 'Män',
  participants: 'Deltagare totalt',
};

const periodWords: Readonly<Record<string, string>> = {
  year: 'Helår',
  T1: 'Tertial 1',
  T2: 'Tertial 2',
  T3: 'Tertial 3',
};

/** A period as a file has it; months are `01` to `12`. */
export function periodInWords(period: string): string {
  return periodWords[period] ?? period;
}

/** Null where it is no period. Empty is the whole year; a spreadsheet may have made `01` into 1. */
export function periodOf(written: string): string | null {
  if (written === '') return 'year';
  const known = Object.entries(periodWords).find(
    ([code, words]) => isSame(words, written) || isSame(code, written),
  );
  if (known !== undefined) return known[0];
  return /^(0?[1-9]|1[0-2])$/.test(written) ? written.padStart(2, '0') : null;
}

export function figureOf(written: string): FigureKind | null {
  const found = Object.entries(figureWords).find(([, words]) => isSame(words, written));
  return found === undefined ? null : (found[0] as FigureKind);
}

/** Names are the same whatever their case and blanks; what a spreadsheet was guarded from as a formula has an apostrophe before it. */
export function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().replace(/^'/, '').replaceAll(/\s+/g, ' ').toLocaleLowerCase('sv');
}
