import type { FigureKey } from './figure.ts';
import type { YearContext } from './year-context.ts';

/** What a figure is about, in the words that people know: the initiative's name, and the financier's or the type of cost. */
export function namesOf(
  { initiative, figure, about }: Pick<FigureKey, 'initiative' | 'figure' | 'about'>,
  { initiatives, financiers, costTypes }: Pick<YearContext, 'initiatives' | 'financiers' | 'costTypes'>,
): { readonly initiativeName: string | null; readonly aboutLabel: string } {
  const initiativeName = initiatives.find(({ id }) => id === initiative)?.name ?? null;
  const label =
    figure === 'allotted'
      ? financiers.find(({ organisationsnummer }) => organisationsnummer === about)?.name
      : costTypes.find(({ code }) => code === about)?.label;
  return { initiativeName, aboutLabel: label ?? about };
}
