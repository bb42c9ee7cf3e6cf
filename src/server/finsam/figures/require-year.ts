import { swedishDayAt } from '../../../values/day.ts';
import { ChangeRefused } from '../../parties/index.ts';
import { countFigures, type FigureChange, type FigureKind } from './figure.ts';
import type { YearContext } from './year-context.ts';

/** Throws ChangeRefused where the year is none of the federation's, or what is set can't be known until the year has begun. */
export function requireYear(
  { isWithinFederation, year }: YearContext,
  changes: readonly Pick<FigureChange, 'figure' | 'value'>[],
  now: number,
): void {
  if (!isWithinFederation)
    throw new ChangeRefused(`Förbundet fanns inte år ${year}, och ingenting har sparats.`);
  const isAhead = year > Number(swedishDayAt(now).slice(0, 4));
  if (isAhead && changes.some(({ figure, value }) => value !== null && isOutcome(figure)))
    throw new ChangeRefused(
      `År ${year} har inte börjat: utfall och antal deltagare kan registreras när det har gjort det.`,
    );
}

function isOutcome(figure: FigureKind): boolean {
  return countFigures.includes(figure) || figure.endsWith('-outcome');
}
