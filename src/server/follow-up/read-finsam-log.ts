import { sql } from 'kysely';
import type { Day } from '../../values/day.ts';
import { findActs, type AccessLog, type FoundAct, type Place } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { requireMandate, type Mandate } from '../permissions/index.ts';
import { nameIdentities, type NamedIdentity } from './name-identities.ts';
import { requirePeriod } from './period.ts';
import { requireReason } from './reason.ts';

/** An act as whoever reads the log sees it: with the person's name, as she is called now. */
export interface ReadAct extends Omit<FoundAct, 'by'> {
  /** Null: the system itself. */
  readonly by: string | null;
  /** What she was when she did it; null: the system itself. */
  readonly role: string | null;
}

const pageSize = 100;

/**
 * A page of what has been done in Uppföljning Finsam in a period, the newest first: figures, initiatives, links, years, agreements,
 * orderers, orders and users. That it was read, by whom, why and how much, is on record before it is shown.
 */
export async function readFinsamLog(
  database: Database,
  mandate: Mandate,
  wish: { readonly from: Day; readonly until: Day; readonly reason: string; readonly after?: Place },
  { accessLog }: { readonly accessLog: Pick<AccessLog, 'recordAct'> },
): Promise<{
  readonly acts: readonly ReadAct[];
  readonly identities: readonly NamedIdentity[];
  readonly next: Place | null;
}> {
  requireMandate(mandate, 'read-log');
  const { from, until, after } = wish;
  const purpose = requireReason(wish.reason);
  const found = await findActs(database, {
    ...{ acts: 'finsam-', ...requirePeriod(from, until), atMost: pageSize + 1 },
    ...(after === undefined ? {} : { after }),
  });
  const shown = found.slice(0, pageSize);
  const names = await namesOf(database, shown);
  const identities = await nameIdentities(
    database,
    shown.map((act) => act.facts),
  );
  const facts = { from, until, count: shown.length, how: 'shown' };
  await accessLog.recordAct({
    ...{ kind: 'reading', act: 'finsam-log-read', asking: null, by: mandate.by, facts },
    personal: { purpose },
  });
  const last = shown.at(-1);
  return {
    acts: shown.map(({ by, ...one }) => ({
      ...one,
      by: by === null ? null : (names.get(by.person) ?? by.person),
      role: by?.role ?? null,
    })),
    identities,
    next:
      found.length > pageSize && last !== undefined
        ? { recordedAt: last.recordedAt, reference: last.reference }
        : null,
  };
}

async function namesOf(
  { kysely }: Database,
  acts: readonly FoundAct[],
): Promise<ReadonlyMap<string, string>> {
  const persons = [...new Set(acts.flatMap(({ by }) => by?.person ?? []))];
  const { rows } = await sql<{ person: string; name: string }>`
    select distinct on (person) person, name from person_name where person = any(${persons}::uuid[])
    order by person, recorded_at desc`.execute(kysely);
  return new Map(rows.map(({ person, name }) => [person, name]));
}
