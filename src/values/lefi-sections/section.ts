import type { LefiArray } from '../lefi-question.ts';

/**
 * What became of one type that was asked for. Never to be confused: `nothing` is what the register answered; `not-fetched`
 * is that nobody knows.
 */
export type SectionState = 'data' | 'nothing' | 'no-permission' | 'not-fetched';

export type SectionDiscloser = 'FK' | 'PM';

/** One code in one array of the question, and what became of it. */
export interface TypeState {
  readonly array: LefiArray;
  readonly code: string;
  readonly label: string;
  readonly state: SectionState;
}

/** What is read at one place. */
export interface Cell {
  /** "—" where the answer has no value, "0 kr" where it is zero; several lines are parted by a line feed. */
  readonly text: string;
  /** The code that the words stand for: shown beside them. */
  readonly code?: string;
  /** The code came without words, or its list does not have it: shown as it came, and marked. */
  readonly isUnknown?: true;
}

export type CellKind = 'text' | 'day' | 'period' | 'money' | 'number' | 'extent';

export interface TableColumn {
  /** The field's place in the answer, such as `underlag.totalBostadskostnad`. */
  readonly key: string;
  readonly title: string;
  readonly kind: CellKind;
}

export interface Fact {
  readonly label: string;
  readonly value: Cell;
  readonly kind: CellKind;
}

export interface TableRow {
  /** One for each column, in their order. */
  readonly cells: readonly Cell[];
  /** What has no column of its own: opened on demand on the page, always open on paper. */
  readonly facts: readonly Fact[];
  readonly tables: readonly SectionTable[];
}

/** The last row of a table. */
export interface TableSums {
  readonly label: string;
  /** One for each column; null where nothing is summed. */
  readonly cells: readonly (Cell | null)[];
  /** Why the sum does not hold everything, in words; null when it does. */
  readonly incomplete: string | null;
}

export interface SectionTable {
  readonly caption: string;
  /** What holds for the whole table: a case's own facts, above its decisions. */
  readonly facts: readonly Fact[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly sums?: TableSums;
  /** Read where there are no rows, such as "Inga beslut"; without it a table without rows has only its facts. */
  readonly empty?: string;
  /** Long lists that belong to the whole table: opened on demand on the page, always open on paper. */
  readonly tables: readonly SectionTable[];
}

/** One part of the answer with a heading of its own. */
export interface Section {
  /** Names the place in the page and in nothing else: 'fk-sjp', 'pm-ap', 'fk-utbetalningar'. */
  readonly id: string;
  /** What it is asked for by; null for payments, which several codes share. */
  readonly code: string | null;
  readonly title: string;
  /** The heading it stands under: 'Sjukdom', 'Familj' … */
  readonly group: string;
  readonly discloser: SectionDiscloser;
  /** Of all its types taken together: data if any has, and never `nothing` while any was not fetched. */
  readonly state: SectionState;
  /** Each type that was asked for and is answered here. */
  readonly types: readonly TypeState[];
  readonly facts: readonly Fact[];
  readonly tables: readonly SectionTable[];
  /** Sentences that belong beside the values. */
  readonly notes: readonly string[];
}
