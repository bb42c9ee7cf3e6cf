import { swedishDayAt } from '../../../values/day.ts';
import { economyWarnings } from '../../../values/finsam/economy-warnings.ts';
import type { Database } from '../../database/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { isYearLocked } from '../years.ts';
import type { Economy, InitiativeEconomy } from './economy.ts';
import type { FigureKind, FigureState } from './figure.ts';
import type { FigureSettings } from './figure-settings.ts';
import { knownFigures, type KnownFigures } from './known-figures.ts';
import { sumsOf, toWarnOf } from './warnings.ts';
import { yearContext, type YearInitiative } from './year-context.ts';

interface Reading {
  readonly mandate: Mandate;
  readonly settings: FigureSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The mandate is to read or to set the federation's economy. */
export async function readEconomy(
  { kysely }: Pick<Database, 'kysely'>,
  { mandate, settings, now }: Reading,
  year: number,
): Promise<Economy> {
  requireMandate(mandate, 'read-economy', 'set-economy');
  const federation = mandate.federation ?? '';
  const known = await knownFigures(kysely, federation, year);
  const { financiers, costTypes, initiatives } = await yearContext(kysely, federation, year);
  const own = (figure: FigureKind, about = ''): FigureState =>
    known.of({ initiative: null, period: 'year', figure, about });
  const economy = {
    year,
    isLocked: await isYearLocked(kysely, federation, year),
    allotted: financiers.map((one) => ({ ...one, funds: own('allotted', one.organisationsnummer) })),
    ownCapital: own('own-capital'),
    administration: costTypes.map(({ code: costType, ...rest }) => ({
      ...{ costType, ...rest },
      budget: own('administration-budget', costType),
      outcome: own('administration-outcome', costType),
    })),
    initiatives: initiatives.map((one) => initiativeEconomy(one, known)),
  };
  const thisYear = Number(swedishDayAt(now()).slice(0, 4));
  const { shares, ownCapitalSteps } = settings;
  const warningRules = { shares, ownCapitalSteps, isOver: year < thisYear };
  const warnings = economyWarnings(toWarnOf(economy), warningRules);
  return { ...economy, sums: sumsOf(economy), warnings, warningRules };
}

function initiativeEconomy(
  { id: initiative, name, orientation, isEsfFinanced, followUpMethod }: YearInitiative,
  known: KnownFigures,
): InitiativeEconomy {
  const of = (figure: FigureKind): FigureState => known.of({ initiative, period: 'year', figure, about: '' });
  return {
    ...{ initiativeId: initiative, name, orientation, isEsfFinanced },
    budget: of('initiative-budget'),
    outcome: of('initiative-outcome'),
    esfBudget: isEsfFinanced ? of('esf-budget') : null,
    esfOutcome: isEsfFinanced ? of('esf-outcome') : null,
    planned: followUpMethod === 'none' ? null : of('planned-participants'),
  };
}
