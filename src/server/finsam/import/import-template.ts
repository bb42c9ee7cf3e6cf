import type { Database } from '../../database/index.ts';
import { writeCsv, writeXlsx } from '../../files/index.ts';
import { requireMandate, type Mandate } from '../../permissions/index.ts';
import { countFigures, type FigureKey, type FigureKind } from '../figures/figure.ts';
import { periodsOf, type FigureSettings } from '../figures/figure-settings.ts';
import { knownFigures, type KnownFigures } from '../figures/known-figures.ts';
import { whyNotRegister } from '../figures/why-not-register.ts';
import { namesOf } from '../figures/names-of.ts';
import { yearContext, type YearContext, type YearInitiative } from '../figures/year-context.ts';
import { figureWords, periodInWords } from './figure-words.ts';
import { columns } from './read-row.ts';

interface Templating {
  /** To register participants. */
  readonly mandate: Mandate;
  /** The same person's mandate to set the economy; null: only what she may register stands in it. */
  readonly also: Mandate | null;
  readonly settings: FigureSettings;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A file with every figure that whoever asks may set for the year, as it is now, to be filled in and read in again. What is
 * left as it is changes nothing; an empty value neither.
 */
export async function importTemplate(
  { kysely }: Pick<Database, 'kysely'>,
  { mandate, also, settings, now }: Templating,
  {
    federation,
    year,
    format,
  }: { readonly federation: string; readonly year: number; readonly format: 'csv' | 'xlsx' },
): Promise<Buffer> {
  requireMandate(mandate, 'register-participants');
  const context = await yearContext(kysely, federation, year);
  const known = await knownFigures(kysely, federation, year);
  const whyNot = await whyNotRegister(kysely, mandate, { ...settings, now });
  const keys = [
    ...(also === null ? [] : federationKeys(context)),
    ...context.initiatives.flatMap((one) => [
      ...(also === null ? [] : moneyKeys(one)),
      ...(whyNot(one) === null ? countKeys(one, settings) : []),
    ]),
  ];
  const rows = keys.map((key) => rowOf(key, context, known));
  if (format === 'csv') return writeCsv(columns, rows);
  const widths = [40, 38, 26, 32, 12, 16, 40, 40];
  return await writeXlsx([{ name: `Finsam ${year}`, headings: columns, rows, widths }]);
}

function federationKeys({ financiers, costTypes }: YearContext): readonly FigureKey[] {
  const own = (figure: FigureKind, about = ''): FigureKey => ({
    initiative: null,
    period: 'year',
    figure,
    about,
  });
  return [
    ...financiers.map(({ organisationsnummer }) => own('allotted', organisationsnummer)),
    own('own-capital'),
    ...costTypes.flatMap(({ code }) => [
      own('administration-budget', code),
      own('administration-outcome', code),
    ]),
  ];
}

function moneyKeys({ id: initiative, isEsfFinanced, followUpMethod }: YearInitiative): readonly FigureKey[] {
  const figures: readonly FigureKind[] = [
    'initiative-budget',
    'initiative-outcome',
    ...(isEsfFinanced ? (['esf-budget', 'esf-outcome'] as const) : []),
    ...(followUpMethod === 'none' ? [] : (['planned-participants'] as const)),
  ];
  return figures.map((figure) => ({ initiative, period: 'year', figure, about: '' }));
}

function countKeys(
  { id: initiative, followUpMethod }: YearInitiative,
  settings: Pick<FigureSettings, 'countPeriod'>,
): readonly FigureKey[] {
  if (followUpMethod === 'none') return [];
  const isTotal = followUpMethod === 'total';
  const figures = countFigures.filter((figure) => (figure === 'participants') === isTotal);
  return periodsOf(settings).flatMap((period) =>
    figures.map((figure) => ({ initiative, period, figure, about: '' })),
  );
}

function rowOf(
  key: FigureKey,
  context: YearContext,
  known: KnownFigures,
): readonly (string | number | null)[] {
  const { value, comment } = known.of(key);
  const { initiativeName, aboutLabel } = namesOf(key, context);
  return [
    ...[initiativeName ?? '', key.initiative ?? '', figureWords[key.figure], aboutLabel],
    ...[periodInWords(key.period), value, comment, ''],
  ];
}
