/** What stands in a cell. Empty is told apart from zero: what nobody has set has no number, and says so. */
export interface Cell {
  /** As it is shown, in Swedish. */
  readonly text: string;
  /** What it is reckoned with; whole kronor or a number, with at most two decimals. */
  readonly number?: number;
  /** 'missing': nobody has set it. 'hidden': so few that persons could be recognised, or would give such a number away. */
  readonly state?: 'missing' | 'hidden';
}

export interface Column {
  readonly heading: string;
  readonly kind: 'text' | 'number';
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly isSum: boolean;
}

export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Bars in groups: one group for each text, one bar in it for each series. */
export interface Chart {
  readonly id: string;
  readonly title: string;
  /** What it shows, in words. */
  readonly sentence: string;
  readonly unit: string;
  readonly groups: readonly string[];
  /** As many cells as there are groups. */
  readonly series: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}

export interface Report {
  readonly id: string;
  readonly title: string;
  /** What it is about: a federation, a county, the nation. */
  readonly scope: string;
  readonly year: number;
  /** How its figures are to be understood. */
  readonly notes: readonly string[];
  /** What is not in it, and why. */
  readonly exclusions: readonly string[];
  readonly charts: readonly Chart[];
  readonly tables: readonly Table[];
  /** Sentences to paste; empty for all but the annual report's. */
  readonly texts: readonly string[];
}

const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });

/** A number in words of figures, with a true minus and hard spaces. */
export function written(number: number): string {
  return whole.format(number);
}

export function text(said: string): Cell {
  return { text: said };
}

export const missing: Cell = { text: 'saknas', state: 'missing' };
/** Where nothing is to be said: the row has no such figure. */
export const nothing: Cell = { text: '' };

/** Null: nobody has set it. */
export function number(value: number | null): Cell {
  return value === null ? missing : { text: written(value), number: value };
}

export function hidden(shown: string): Cell {
  return { text: shown, state: 'hidden' };
}

export function row(...cells: readonly Cell[]): Row {
  return { cells, isSum: false };
}

export function sumRow(...cells: readonly Cell[]): Row {
  return { cells, isSum: true };
}

export function words(heading: string): Column {
  return { heading, kind: 'text' };
}

export function numbers(heading: string): Column {
  return { heading, kind: 'number' };
}

/** The sum of what has been set; null where nothing has. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0);
}

/** The sum where everything has been set; null where anything is missing. */
export function sumOfAll(values: readonly (number | null)[]): number | null {
  return values.includes(null) ? null : sumOf(values);
}

/** `1 insats`, `3 insatser`. */
export function counted(count: number, one: string, several: string): string {
  return `${written(count)} ${count === 1 ? one : several}`;
}
