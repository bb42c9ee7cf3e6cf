import { parseOrganisationsnummer } from '../../../values/organisationsnummer.ts';
import { federationFigures, type FigureChange, type FigureKind } from '../figures/figure.ts';
import type { YearContext, YearInitiative } from '../figures/year-context.ts';
import { figureOf, isSame, periodOf } from './figure-words.ts';

/** The columns of a file, in the template's order. */
export const columns = [
  'Insats',
  'Insatsens id',
  'Uppgift',
  'Avser',
  'Period',
  'Värde',
  'Kommentar',
  'Skäl',
] as const;
export type Column = (typeof columns)[number];
export type Cells = Readonly<Record<Column, string>>;

/** What is wrong in a cell, and what to do: Swedish, without what is written there. */
export interface CellMistake {
  readonly column: Column;
  readonly what: string;
  readonly whatToDo: string;
}

export type ReadRow =
  | { readonly kind: 'figure'; readonly figure: Omit<FigureChange, 'expectedVersion'> }
  /** An empty value: what is there already stays. */
  | { readonly kind: 'untouched' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly CellMistake[] };

/** One row: which figure it is about, and what it is to be. */
export function readRow(cells: Cells, context: YearContext): ReadRow {
  if (cells.Värde === '') return { kind: 'untouched' };
  const figure = figureOf(cells.Uppgift);
  if (figure === null)
    return mistake('Uppgift', 'Uppgiften finns inte.', 'Välj ett av mallens ord för uppgiften.');
  const value = valueOf(cells.Värde);
  if (value === undefined)
    return mistake(
      'Värde',
      'Det är inget helt tal.',
      'Skriv siffror utan ören, eller ordet tom för att tömma.',
    );
  const period = periodOf(cells.Period);
  if (period === null)
    return mistake('Period', 'Perioden finns inte.', 'Skriv Helår, Tertial 1–3 eller månaden 01–12.');
  const initiative = federationFigures.includes(figure) ? null : initiativeOf(cells, context);
  if (initiative === undefined) return noSuchInitiative;
  return {
    kind: 'figure',
    figure: {
      ...{
        figure,
        value,
        period,
        initiative: initiative?.id ?? null,
        about: aboutOf(figure, cells.Avser, context),
      },
      ...{ comment: withoutGuard(cells.Kommentar), reason: withoutGuard(cells.Skäl) },
    },
  };
}

const noSuchInitiative: ReadRow = mistake(
  'Insats',
  'Insatsen finns inte i förbundet det året, eller flera har det namnet.',
  'Skriv namnet som det står på sidan, eller låt mallens id stå kvar.',
);

function mistake(column: Column, what: string, whatToDo: string): ReadRow {
  return { kind: 'mistakes', mistakes: [{ column, what, whatToDo }] };
}

/** Undefined: no whole number. Blanks may stand between thousands; the word `tom` empties. */
function valueOf(written: string): number | null | undefined {
  if (isSame(written, 'tom')) return null;
  const digits = written.replaceAll(/\s/gu, '').replace('−', '-');
  return /^-?\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** By its id where there is one, otherwise by its name. */
function initiativeOf(cells: Cells, { initiatives }: YearContext): YearInitiative | undefined {
  const id = cells['Insatsens id'];
  if (id !== '') return initiatives.find((one) => isSame(one.id, id));
  const named = initiatives.filter(({ name }) => isSame(name, cells.Insats));
  return named.length === 1 ? named[0] : undefined;
}

/** The financier or the type of cost, by name or code; what is neither is left as it is written, and found out later. */
function aboutOf(figure: FigureKind, written: string, { financiers, costTypes }: YearContext): string {
  if (figure === 'allotted') {
    const number = parseOrganisationsnummer(written);
    const found = financiers.find(
      ({ organisationsnummer, name }) => organisationsnummer === number || isSame(name, written),
    );
    return found?.organisationsnummer ?? written;
  }
  if (!figure.startsWith('administration-')) return written;
  return (
    costTypes.find(({ code, label }) => isSame(code, written) || isSame(label, written))?.code ?? written
  );
}

/** A text that would be taken for a formula was written with an apostrophe before it. */
function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '');
}
