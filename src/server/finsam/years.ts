import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { swedishDayAt } from '../../values/day.ts';
import type { Database, NoTables } from '../database/index.ts';
import { ChangeRefused, doAct, FieldMistakes, NotFound } from '../parties/index.ts';
import { requireMandate } from '../permissions/index.ts';
import type { Acting } from './acting.ts';
import { textMistakes } from './free-text.ts';
import { nameOfPerson, recordedBy, recordedColumns } from './recorded-by.ts';

export interface YearAct {
  /** Organisationsnummer; null: every federation's. */
  readonly federation: string | null;
  /** Calendar year. */
  readonly year: number;
  readonly reason: string;
}

export interface RecordedYearAct extends YearAct {
  readonly kind: 'locked' | 'reopened';
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The person's name. */
  readonly by: string;
}

/** From now on nothing of the year is set, until it is reopened. Refused when the year has not begun, or is locked already. */
export async function lockYear(database: Database, acting: Acting, wish: YearAct): Promise<void> {
  requireMandate(acting.mandate, 'lock-finsam-year');
  if (wish.year > Number(swedishDayAt(acting.now()).slice(0, 4))) {
    throw new ChangeRefused(`Året ${wish.year} har inte börjat, och kan inte låsas.`);
  }
  await act(database, acting, { ...wish, kind: 'locked' });
}

/** The year may be set again, for a reason that stands in its history. */
export async function reopenYear(database: Database, acting: Acting, wish: YearAct): Promise<void> {
  requireMandate(acting.mandate, 'reopen-finsam-year');
  await act(database, acting, { ...wish, kind: 'reopened' });
}

/** Whether the federation's year is locked: the newest act says so that is about it, or about all. */
export async function isYearLocked(
  queries: Kysely<NoTables>,
  federation: string,
  year: number,
): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    select kind from finsam_year_act where year = ${year} and (federation = ${federation} or federation is null)
    order by recorded_at desc limit 1`.execute(queries);
  return rows[0]?.kind === 'locked';
}

/** Within a transaction that sets something of the year: throws while it is locked, and lets nobody lock it until it is set. */
export async function requireOpenYear(
  transaction: Transaction<NoTables>,
  federation: string,
  year: number,
): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${yearLock}, ${year}::integer)`.execute(transaction);
  if (await isYearLocked(transaction, federation, year)) {
    throw new ChangeRefused(
      `Året ${year} är låst, och ingenting har sparats. Be beslutsfattaren hos driftsparten att öppna året om något behöver rättas.`,
    );
  }
}

/** What has been locked and reopened: of one federation, with what was done for all; or everything. Newest first. */
export async function listYearActs(
  queries: Kysely<NoTables>,
  federation: string | null = null,
): Promise<readonly RecordedYearAct[]> {
  const { rows } = await sql<Omit<RecordedYearAct, 'at'> & { at: Date }>`
    select a.federation, a.year, a.kind, a.reason, a.recorded_at as at, ${nameOfPerson('a.by_person')} as by
    from finsam_year_act a
    where ${federation}::text is null or a.federation is null or a.federation = ${federation}
    order by a.recorded_at desc`.execute(queries);
  return rows.map(({ at, ...row }) => ({ ...row, at: at.getTime() }));
}

/** Chosen once: with the year, the lock that those who set something share and whoever locks the year has alone. */
const yearLock = 1_179_209_542;

async function act(
  database: Database,
  { mandate, accessLog }: Acting,
  { federation, year, reason, kind }: YearAct & { readonly kind: 'locked' | 'reopened' },
): Promise<void> {
  requireReason(reason);
  await doAct(database, { accessLog, by: mandate.by }, async ({ transaction }) => {
    await sql`select pg_advisory_xact_lock(${yearLock}, ${year}::integer)`.execute(transaction);
    await requireFederation(transaction, federation);
    await requireOther(transaction, { federation, year, kind });
    const yearActId = randomUUID();
    await sql`
      insert into finsam_year_act (id, federation, year, kind, reason, ${recordedColumns})
      values (${yearActId}, ${federation}, ${year}, ${kind}, ${reason.trim()},
        ${recordedBy(mandate, await laterThanAll(transaction, year))})`.execute(transaction);
    return {
      record: { act: `finsam-year-${kind}`, facts: { federation: federation ?? 'all', year, yearActId } },
      added: {},
    };
  });
}

function requireReason(reason: string): void {
  const mistakes = [
    ...(reason.trim() === ''
      ? [{ pointer: '/reason', message: 'Skriv varför, så att det går att följa.' }]
      : []),
    ...textMistakes({ '/reason': reason }),
  ];
  if (mistakes.length > 0) throw new FieldMistakes(mistakes);
}

async function requireFederation(queries: Kysely<NoTables>, federation: string | null): Promise<void> {
  if (federation === null) return;
  const { rows } = await sql`
    select from party_kind where organisationsnummer = ${federation} and kind = 'federation'`.execute(
    queries,
  );
  if (rows.length === 0) throw new NotFound('Det finns inget samordningsförbund med det numret.');
}

/** An act that changes nothing is a mistake: somebody else has been there first. */
async function requireOther(
  queries: Kysely<NoTables>,
  { federation, year, kind }: Pick<RecordedYearAct, 'federation' | 'year' | 'kind'>,
): Promise<void> {
  const { rows } = await sql<{ kind: string; federation: string | null }>`
    select kind, federation from finsam_year_act
    where year = ${year} and (${federation}::text is null or federation is null or federation = ${federation})
    order by recorded_at desc limit 1`.execute(queries);
  const newest = rows[0];
  const isLocked = newest?.kind === 'locked';
  const concernsAll = federation !== null || newest === undefined || newest.federation === null;
  if (concernsAll && isLocked === (kind === 'locked')) {
    throw new ChangeRefused(isLocked ? `Året ${year} är redan låst.` : `Året ${year} är inte låst.`);
  }
}

/** Now, after all that was done and set while this act waited for its turn: moments follow the order of what was done. */
async function laterThanAll(queries: Kysely<NoTables>, year: number): Promise<number> {
  const { rows } = await sql<{ at: Date }>`
    select greatest(date_trunc('milliseconds', clock_timestamp()), max(recorded_at) + interval '1 millisecond') as at
    from finsam_year_act where year = ${year}`.execute(queries);
  return rows[0]?.at.getTime() ?? 0;
}
