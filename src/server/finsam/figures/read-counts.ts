import type { Database } from '../../database/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { isYearLocked } from '../years.ts';
import type { CountCell, CountRow, Counts } from './counts.ts';
import type { CountFigure } from './figure.ts';
import { isLate, periodsOf, type FigureSettings } from './figure-settings.ts';
import { knownFigures, type KnownFigures } from './known-figures.ts';
import { whyNotRegister } from './why-not-register.ts';
import { countWarnings } from './warnings.ts';
import { yearContext, type YearInitiative } from './year-context.ts';

interface Reading {
  readonly mandate: Mandate;
  readonly settings: FigureSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The mandate is to read the federation's initiatives or to register participants; a participant lead sees individual ones alone. */
export async function readCounts(
  { kysely }: Pick<Database, 'kysely'>,
  { mandate, settings, now }: Reading,
  year: number,
): Promise<Counts> {
  requireMandate(mandate, 'read-initiatives', 'register-participants');
  const federation = mandate.federation ?? '';
  const [known, before] = [
    await knownFigures(kysely, federation, year),
    await knownFigures(kysely, federation, year - 1),
  ];
  const { initiatives } = await yearContext(kysely, federation, year);
  const isLocked = await isYearLocked(kysely, federation, year);
  const { graceDaysAfterEnd } = settings;
  const whyNot = await whyNotRegister(kysely, mandate, { graceDaysAfterEnd, now });
  const periods = periodsOf(settings);
  const rows = initiatives
    .filter((one) => one.followUpMethod !== 'none' && maySee(mandate, one))
    .map((one) => {
      const why = isLocked ? lockedYear : whyNot(one);
      return {
        ...{ initiativeId: one.id, name: one.name, orientation: one.orientation },
        ...{ startsOn: one.startsOn, endsOn: one.endsOn, mayEdit: why === null, whyNot: why },
        planned: known.of({
          ...{ initiative: one.id, period: 'year', figure: 'planned-participants', about: '' },
        }).value,
        counts: cellsOf(one, periods, known),
        lastYear: setOf(one, before),
      };
    });
  return {
    ...{
      year,
      isLocked,
      isLate: isLate(year, settings, now()),
      periods,
      definition: definitions[settings.countPeriod],
    },
    ...{ rows, warnings: countWarnings(rows) },
  };
}

const lockedYear = 'Året är låst. Behöver något rättas kan driften öppna det igen.';

/** Ours: the real system's definition has not been published. */
const definitions = {
  year: 'Räkna varje person som deltog i insatsen någon gång under året, en gång. Den som deltar i två insatser räknas i båda. Definitionen är vår egen; ingen är publicerad.',
  third:
    'Räkna varje person som deltog i insatsen någon gång under tertialet, en gång per tertial. Den som deltar i två insatser räknas i båda. Definitionen är vår egen; ingen är publicerad.',
  month:
    'Räkna varje person som deltog i insatsen någon gång under månaden, en gång per månad. Den som deltar i två insatser räknas i båda. Definitionen är vår egen; ingen är publicerad.',
} as const;

/** A participant lead is told of individual initiatives alone (Bilaga 1). */
export function maySee({ holder }: Mandate, { orientation }: Pick<YearInitiative, 'orientation'>): boolean {
  return holder !== 'participant-lead' || orientation === 'individual';
}

/** Women and men in individual initiatives, one number in structural ones (V04). */
function figuresOf({ orientation }: Pick<YearInitiative, 'orientation'>): readonly CountFigure[] {
  return orientation === 'individual' ? ['women', 'men'] : ['participants'];
}

function cellsOf(
  initiative: YearInitiative,
  periods: readonly string[],
  known: KnownFigures,
): readonly CountCell[] {
  return periods.flatMap((period) =>
    figuresOf(initiative).map((figure) => ({
      ...{ period, figure },
      state: known.of({ initiative: initiative.id, period, figure, about: '' }),
    })),
  );
}

function setOf(initiative: YearInitiative, known: KnownFigures): CountRow['lastYear'] {
  const figures: readonly string[] = figuresOf(initiative);
  return known.all
    .filter((one) => one.initiative === initiative.id && figures.includes(one.figure) && one.value !== null)
    .map(({ period, figure, value }) => ({ period, figure: figure as CountFigure, value }));
}
