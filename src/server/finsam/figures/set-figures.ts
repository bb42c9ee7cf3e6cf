import { sql, type Transaction } from 'kysely';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { doAct, FieldMistakes, type FieldMistake } from '../../parties/index.ts';
import { PermissionDenied, requireMandate, type Act, type Mandate } from '../../permissions/index.ts';
import { recordedBy, recordedColumns } from '../recorded-by.ts';
import { requireOpenYear } from '../years.ts';
import { swedishDayAt } from '../../../values/day.ts';
import { checkChanges } from './check-changes.ts';
import { checkPeriods } from './check-periods.ts';
import { requireYear } from './require-year.ts';
import { checkReasons, isAsKnown } from './check-reasons.ts';
import { countFigures, federationFigures, type FigureChange, type FigureKind } from './figure.ts';
import { isLate, type FigureSettings } from './figure-settings.ts';
import { FiguresChangedMeanwhile, type FigureConflict } from './figures-changed-meanwhile.ts';
import { knownFigures, type KnownFigures } from './known-figures.ts';
import { notLinked, whyNotRegister } from './why-not-register.ts';
import { namesOf } from './names-of.ts';
import { yearContext, type YearContext } from './year-context.ts';

export interface SettingFigures {
  /** To set the economy, to plan initiatives or to register participants. */
  readonly mandate: Mandate;
  /** Where figures of another act are among the changes: the same person's mandate for that one. */
  readonly also?: Mandate | null;
  readonly accessLog: Pick<AccessLog, 'recordAct'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly settings: FigureSettings;
}

export interface FiguresToSet {
  /** The federation's organisationsnummer; the mandate is for it. */
  readonly federation: string;
  readonly year: number;
  readonly changes: readonly FigureChange[];
}

/**
 * Sets figures of a federation's year: all of them, or none. Those that say what is there already are left as they are.
 * Throws PermissionDenied where a participant lead is not linked (any longer), ChangeRefused while the year is locked,
 * FieldMistakes with each figure that can't be taken, and FiguresChangedMeanwhile when somebody else has set one since.
 */
export async function setFigures(
  database: Database,
  setting: SettingFigures,
  wish: FiguresToSet,
): Promise<{ readonly written: number }> {
  const { mandate, accessLog } = setting;
  requireMandates(setting, wish);
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction }) => {
    const toWrite = await examine(transaction, setting, wish);
    await write(transaction, mandate, wish, toWrite);
    return {
      record: {
        act: 'finsam-figures-set',
        facts: { federation: wish.federation, year: wish.year, figures: toWrite.map(inTheLog) },
      },
      added: { written: toWrite.length },
    };
  });
}

const figuresOfAct: Readonly<Partial<Record<Act, (figure: FigureKind) => boolean>>> = {
  'set-economy': (figure) => !countFigures.includes(figure),
  'plan-initiatives': (figure) =>
    ['initiative-budget', 'esf-budget', 'planned-participants'].includes(figure),
  'register-participants': (figure) => countFigures.includes(figure),
};

/** Each figure is set by a mandate for its act and for the federation; otherwise it is a bug of ours. */
function requireMandates({ mandate, also }: SettingFigures, { federation, changes }: FiguresToSet): void {
  const held = also === undefined || also === null ? [mandate] : [mandate, also];
  for (const one of held) {
    requireMandate(one, 'set-economy', 'plan-initiatives', 'register-participants');
    if (one.federation !== federation) throw new Error('a mandate for another federation was used');
  }
  const isCovered = ({ figure }: FigureChange) =>
    held.some(({ act }) => figuresOfAct[act]?.(figure) === true);
  if (!changes.every(isCovered)) throw new Error('a figure was to be set without a mandate for its act');
}

interface ExaminedChange extends FigureChange {
  readonly before: number | null;
  readonly version: number;
}

/** What is to be written, once everything that could stop it has been looked at, with nobody else writing meanwhile. */
async function examine(
  transaction: Transaction<NoTables>,
  setting: SettingFigures,
  wish: FiguresToSet,
): Promise<readonly ExaminedChange[]> {
  const { federation, year, changes } = wish;
  await requireOpenYear(transaction, federation, year);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`finsam ${federation} ${year}`}, 0))`.execute(
    transaction,
  );
  await holdInitiatives(transaction, changes);
  const context = await yearContext(transaction, federation, year);
  await requireMayRegister(transaction, setting, context, changes);
  requireYear(context, changes, setting.now());
  requireNone(checkChanges(changes, context, setting.settings));
  requireNone(checkPeriods(changes, context, swedishDayAt(setting.now())));
  const known = await knownFigures(transaction, federation, year);
  const news = changes.filter((change) => !isAsKnown(change, known));
  requireNewest(news, known, context);
  requireNone(checkReasons(changes, known, isLate(year, setting.settings, setting.now())));
  return news.map((change) => {
    const { value: before, version } = known.of(change);
    return { ...change, before, version: version + 1 };
  });
}

/** Nobody annuls one of them, or moves its days, until the figures are set: what was looked up still holds. */
async function holdInitiatives(
  transaction: Transaction<NoTables>,
  changes: readonly FigureChange[],
): Promise<void> {
  const ids = changes.flatMap(({ initiative }) => initiative ?? []);
  await sql`
    select from finsam_initiative where id = any(${ids}::uuid[]) order by id for key share`.execute(
    transaction,
  );
}

async function requireMayRegister(
  transaction: Transaction<NoTables>,
  { mandate, settings: { graceDaysAfterEnd }, now }: SettingFigures,
  { initiatives }: YearContext,
  changes: readonly FigureChange[],
): Promise<void> {
  if (mandate.holder !== 'participant-lead') return;
  const whyNot = await whyNotRegister(transaction, mandate, { graceDaysAfterEnd, now });
  for (const { initiative } of changes) {
    const found = initiatives.find(({ id }) => id === initiative);
    const why = found === undefined ? notLinked : whyNot(found);
    if (why !== null) throw new PermissionDenied(`Ingenting har sparats. ${why}`);
  }
}

function requireNone(mistakes: readonly FieldMistake[]): void {
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

function requireNewest(changes: readonly FigureChange[], known: KnownFigures, context: YearContext): void {
  const conflicts: FigureConflict[] = changes
    .filter((change) => known.of(change).version !== change.expectedVersion)
    .map(({ initiative, period, figure, about, value, comment }) => ({
      ...{ initiative, period, figure, about },
      ...namesOf({ initiative, figure, about }, context),
      theirs: known.of({ initiative, period, figure, about }),
      yours: { value, comment },
    }));
  if (conflicts.length > 0) throw new FiguresChangedMeanwhile(conflicts);
}

async function write(
  transaction: Transaction<NoTables>,
  mandate: Mandate,
  { federation, year }: FiguresToSet,
  changes: readonly ExaminedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ comment, reason, ...change }) => ({
    ...change,
    comment: comment.trim(),
    reason: reason.trim(),
  }));
  await sql`
    insert into finsam_figure
      (federation, initiative, year, period, figure, about, version, value, comment, reason, ${recordedColumns})
    select ${federation}, initiative, ${year}, period, figure, about, version, value, comment, reason,
      ${recordedBy(mandate, await momentNow(transaction))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(
      initiative uuid, period text, figure text, about text, version integer, value bigint, comment text, reason text)
    `.execute(transaction);
}

/** By the database's clock, once nobody else is writing: what is set later has a later moment. */
async function momentNow(transaction: Transaction<NoTables>): Promise<number> {
  const { rows } = await sql<{ at: Date }>`
    select date_trunc('milliseconds', clock_timestamp()) as at`.execute(transaction);
  return rows[0]?.at.getTime() ?? 0;
}

/** Which figure, from what to what: codes and ids. What people wrote stands with the figure alone. */
function inTheLog(change: ExaminedChange): string {
  const { initiative, period, figure, about, before, value, version } = change;
  const what = [figure, about, period, federationFigures.includes(figure) ? '' : (initiative ?? '')];
  return `${what.filter((part) => part !== '').join(' ')} v${version}: ${told(before)} -> ${told(value)}`;
}

function told(value: number | null): string {
  return value === null ? 'empty' : String(value);
}
