import type { EconomyAmounts } from '../../../values/finsam/economy-sums.ts';
import type { EconomyToWarnOf } from '../../../values/finsam/economy-warnings.ts';
import type { FigureCell, FigureName } from '../figure-sheet.ts';
import type { Economy, FigureKind, FigureState } from '../finsam-api.ts';
import { figureWords } from '../finsam-words.ts';

type EconomyInitiative = Economy['initiatives'][number];

export function nameOfFigure(figure: FigureKind, about = '', initiativeId: string | null = null): FigureName {
  return { initiativeId, period: 'year', figure, about };
}

/** Every figure of a year's economy that the page was told of. */
export function economyCells(economy: Economy): readonly FigureCell[] {
  return [
    ...economy.allotted.map((one) =>
      cell(nameOfFigure('allotted', one.organisationsnummer), `Tilldelade medel, ${one.name}`, one.funds),
    ),
    cell(nameOfFigure('own-capital'), figureWords['own-capital'], economy.ownCapital),
    ...economy.administration.flatMap((one) => [
      cell(nameOfFigure('administration-budget', one.costType), `Budget, ${one.label}`, one.budget),
      cell(nameOfFigure('administration-outcome', one.costType), `Utfall, ${one.label}`, one.outcome),
    ]),
    ...economy.initiatives.flatMap(initiativeCells),
  ];
}

function initiativeCells(one: EconomyInitiative): readonly FigureCell[] {
  const states = [
    ['initiative-budget', one.budget],
    ['initiative-outcome', one.outcome],
    ['esf-budget', one.esfBudget],
    ['esf-outcome', one.esfOutcome],
    ['planned-participants', one.planned],
  ] as const;
  return states.flatMap(([figure, state]) =>
    state === null
      ? []
      : [cell(nameOfFigure(figure, '', one.initiativeId), `${figureWords[figure]}, ${one.name}`, state)],
  );
}

function cell(name: FigureName, label: string, state: FigureState): FigureCell {
  return { ...name, label, state };
}

/** What the fields hold now, for the sums. */
export function amountsOf(economy: Economy, value: (name: FigureName) => number | null): EconomyAmounts {
  return {
    allotted: economy.allotted.map((one) => value(nameOfFigure('allotted', one.organisationsnummer))),
    ownCapital: value(nameOfFigure('own-capital')),
    administration: economy.administration.map(({ costType }) => ({
      budget: value(nameOfFigure('administration-budget', costType)),
      outcome: value(nameOfFigure('administration-outcome', costType)),
    })),
    initiatives: economy.initiatives.map(({ initiativeId, isEsfFinanced }) => ({
      isEsfFinanced,
      budget: value(nameOfFigure('initiative-budget', '', initiativeId)),
      outcome: value(nameOfFigure('initiative-outcome', '', initiativeId)),
      esfBudget: value(nameOfFigure('esf-budget', '', initiativeId)),
      esfOutcome: value(nameOfFigure('esf-outcome', '', initiativeId)),
    })),
  };
}

/** What the fields hold now, for what to look at in it. */
export function toWarnOf(economy: Economy, value: (name: FigureName) => number | null): EconomyToWarnOf {
  const { year, allotted, initiatives } = economy;
  return {
    year,
    allotted: allotted.map(({ party, organisationsnummer }) => ({
      ...{ party, amount: value(nameOfFigure('allotted', organisationsnummer)) },
    })),
    ownCapital: value(nameOfFigure('own-capital')),
    initiatives: initiatives.map(({ initiativeId, name }) => ({
      ...{ initiativeId, name, outcome: value(nameOfFigure('initiative-outcome', '', initiativeId)) },
    })),
  };
}
