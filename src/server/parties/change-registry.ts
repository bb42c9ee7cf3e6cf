import { sql, type Transaction } from 'kysely';
import type { AccessLog, ActBy, ActRecord } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';

/** The channel that every new version of the registry is told on; the payload is the version. */
export const registryChannel = 'registry_changed';

/** What the registry is changed in: nothing of it can be seen until all of it can. */
export interface RegistryChange {
  readonly transaction: Transaction<NoTables>;
  /** What every fact of this change is marked with. */
  readonly recorded: Recorded;
}

interface Recorded {
  /** Milliseconds since 1970 by the database's clock; later than every earlier change's. */
  readonly at: number;
  readonly version: number;
}

export interface Changed {
  /** The registry's version from this change on. */
  readonly version: number;
}

export interface ActOptions {
  /** Given: the change is recorded as an act before it holds, and does not hold if it cannot be recorded. */
  readonly accessLog?: Pick<AccessLog, 'recordAct'>;
  /** Whose act it is; absent: the system's own. */
  readonly by?: ActBy;
}

export type Act = Pick<ActRecord, 'act' | 'facts'>;

/** Makes one change of the registry, alone, and tells every process that there is a new version. */
export async function changeRegistry<Added extends object>(
  database: Database,
  options: ActOptions,
  change: (change: RegistryChange) => Promise<{ readonly act: Act; readonly added: Added }>,
): Promise<Added & Changed> {
  return await database.kysely.transaction().execute(async (transaction) => {
    const recorded = await nextVersion(transaction);
    const { act, added } = await change({ transaction, recorded });
    await options.accessLog?.recordAct({
      kind: 'act',
      act: act.act,
      asking: null,
      ...(options.by === undefined ? {} : { by: options.by }),
      facts: { ...act.facts, registryVersion: recorded.version },
    });
    await publish(transaction, recorded);
    return { ...added, version: recorded.version };
  });
}

/** Chosen once. Changes wait for each other here, and not at the version's row, which every question reads. */
const changeLock = 5_346_797_262;

async function nextVersion(transaction: Transaction<NoTables>): Promise<Recorded> {
  await sql`select pg_advisory_xact_lock(${changeLock})`.execute(transaction);
  const { rows } = await sql<{ version: string; at: Date }>`
    select version + 1 as version,
      greatest(date_trunc('milliseconds', clock_timestamp()), changed_at + interval '1 millisecond') as at
    from registry_version`.execute(transaction);
  const [next] = rows;
  if (next === undefined) throw new Error('registry_version has no row');
  return { at: next.at.getTime(), version: Number(next.version) };
}

/**
 * Last, so that the row is locked for as short a time as can be: the record of a question checks it, and the act above
 * is recorded by the same writer.
 */
async function publish(transaction: Transaction<NoTables>, { at, version }: Recorded): Promise<void> {
  await sql`update registry_version set version = ${version}, changed_at = ${new Date(at)}`.execute(
    transaction,
  );
  await sql`select pg_notify(${registryChannel}, ${String(version)})`.execute(transaction);
}
