import { sql } from 'kysely';
import { agencies, type AgencyCode } from '../../values/agency.ts';
import type { TestOutcome } from '../../values/outcome.ts';
import type { Database } from '../database/index.ts';

/** Whether an agency's base service answers, as our own ping found it. A ping carries no personal data. */
type AgencyState = 'reachable' | 'unreachable' | 'no-test-service' | 'not-connected';

interface AgencyStatus {
  readonly agency: AgencyCode;
  /** Null until the first round is over. */
  readonly state: AgencyState | null;
  /** Why it is not reachable, in a word: `timed-out`, or the code of the refusal; else empty. */
  readonly reason: string;
  /** Since when it has been so. */
  readonly since: number | null;
}

export interface OperatingStatus {
  readonly agencies: readonly AgencyStatus[];
  /** When all were last asked; null: not yet. */
  readonly checkedAt: number | null;
  readonly everyMs: number;
  /** The latest changes, the newest first; at most a hundred. */
  readonly changes: readonly AgencyStateChange[];
}

interface AgencyStateChange {
  readonly agency: AgencyCode;
  readonly state: AgencyState;
  readonly reason: string;
  readonly since: number;
}

interface StatusParts {
  readonly database: Database;
  /** Pings every base service that has a test service, at once, within their deadlines; those without are left out. */
  readonly ping: () => Promise<Readonly<Partial<Record<AgencyCode, TestOutcome>>>>;
  /** Those that the configuration has an address for. */
  readonly connected: readonly AgencyCode[];
  readonly everyMs: number;
}

/**
 * One round, if it is time and no other process has begun it: all are pinged, and what has become otherwise is kept.
 * Returns whether the round was made here. A process that dies in its round costs one round.
 */
export async function checkBaseServices(parts: StatusParts): Promise<boolean> {
  const { database, everyMs } = parts;
  // By the database's clock: the processes need not agree on the time.
  const { rows } = await sql`
    update portal_check_round set claimed_at = clock_timestamp()
    where claimed_at <= clock_timestamp() - ${everyMs} * interval '1 millisecond' returning 1`.execute(
    database.kysely,
  );
  if (rows.length === 0) return false;
  const outcomes = await parts.ping();
  const found = agencies.map((agency) => ({ agency, ...stateOf(agency, outcomes[agency], parts.connected) }));
  await keepChanges(database, found);
  return true;
}

function stateOf(
  agency: AgencyCode,
  outcome: TestOutcome | undefined,
  connected: readonly AgencyCode[],
): { readonly state: AgencyState; readonly reason: string } {
  if (!connected.includes(agency)) return { state: 'not-connected', reason: '' };
  if (outcome === undefined) return { state: 'no-test-service', reason: '' };
  switch (outcome.kind) {
    case 'called':
      return { state: 'reachable', reason: '' };
    case 'refused':
      return { state: 'unreachable', reason: outcome.code };
    case 'timed-out':
      return { state: 'unreachable', reason: 'timed-out' };
  }
}

async function keepChanges(
  database: Database,
  found: readonly Omit<AgencyStateChange, 'since'>[],
): Promise<void> {
  await database.kysely.transaction().execute(async (transaction) => {
    for (const { agency, state, reason } of found) {
      await sql`
        insert into portal_agency_state (agency, state, reason, since)
        select ${agency}, ${state}, ${reason}, date_trunc('milliseconds', clock_timestamp())
        where not exists (
          select from (select state, reason from portal_agency_state where agency = ${agency}
            order by since desc limit 1) latest
          where latest.state = ${state} and latest.reason = ${reason})
        on conflict do nothing`.execute(transaction);
    }
    await sql`update portal_check_round set finished_at = clock_timestamp()`.execute(transaction);
  });
}

export async function readOperatingStatus(database: Database, everyMs: number): Promise<OperatingStatus> {
  const { rows: latest } = await sql<StateRow>`
    select distinct on (agency) agency, state, reason, since from portal_agency_state
    order by agency, since desc`.execute(database.kysely);
  const { rows: changes } = await sql<StateRow>`
    select agency, state, reason, since from portal_agency_state
    order by since desc, agency limit 100`.execute(database.kysely);
  const { rows: rounds } = await sql<{ finished_at: Date | null }>`
    select finished_at from portal_check_round`.execute(database.kysely);
  return {
    agencies: agencies.map((agency) => statusOf(agency, latest)),
    checkedAt: rounds[0]?.finished_at?.getTime() ?? null,
    everyMs,
    changes: changes.map((row) => ({ ...row, since: row.since.getTime() })),
  };
}

interface StateRow {
  readonly agency: AgencyCode;
  readonly state: AgencyState;
  readonly reason: string;
  readonly since: Date;
}

function statusOf(agency: AgencyCode, latest: readonly StateRow[]): AgencyStatus {
  const row = latest.find((one) => one.agency === agency);
  if (row === undefined) return { agency, state: null, reason: '', since: null };
  return { agency, state: row.state, reason: row.reason, since: row.since.getTime() };
}
