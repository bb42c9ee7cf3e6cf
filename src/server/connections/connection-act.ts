import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { ActBy } from '../access-log/index.ts';
import type { NoTables } from '../database/index.ts';

/** One act in the course of an application or a connection, as it was recorded. Moments in milliseconds since 1970. */
export interface ConnectionAct {
  readonly id: string;
  readonly applicationId: string | null;
  readonly connectionId: string | null;
  readonly act: string;
  /** From when it holds. */
  readonly effectiveAt: number;
  readonly recordedAt: number;
  /** Id of the person; null: the system itself. */
  readonly byPerson: string | null;
  readonly byRole: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** The act that this one undoes. */
  readonly undoes: string | null;
}

export interface ConnectionActToRecord {
  /** Absent: a new one. Given where the act's id stands in what is written beside it, such as a letter. */
  readonly id?: string;
  readonly applicationId?: string | null;
  readonly connectionId?: string | null;
  readonly act: string;
  readonly effectiveAt: number;
  readonly recordedAt: number;
  readonly by: ActBy;
  readonly content?: object;
  readonly undoes?: string | null;
}

/** Adds an act to the history, within the transaction that does it. Gives its id. */
export async function recordConnectionAct(
  transaction: Kysely<NoTables>,
  toRecord: ConnectionActToRecord,
): Promise<string> {
  const { id = randomUUID(), applicationId = null, connectionId = null, by } = toRecord;
  await sql`
    insert into connection_act (id, application_id, connection_id, act, effective_at, recorded_at,
      by_person, by_role, by_permission, os_user, content, undoes)
    values (${id}, ${applicationId}, ${connectionId}, ${toRecord.act}, ${new Date(toRecord.effectiveAt)},
      ${new Date(toRecord.recordedAt)}, ${by.person}, ${by.role}, ${by.permission}, ${by.osUser ?? null},
      ${JSON.stringify(toRecord.content ?? {})}, ${toRecord.undoes ?? null})`.execute(transaction);
  return id;
}

/** In the order that they were recorded. */
export async function connectionActs(
  queries: Kysely<NoTables>,
  of:
    | { readonly applicationId: string }
    | { readonly connectionId: string }
    | 'all-applications'
    | 'all-connections',
): Promise<readonly ConnectionAct[]> {
  const { rows } = await sql<ActRow>`
    select id, application_id, connection_id, act, effective_at, recorded_at, by_person, by_role, content, undoes
    from connection_act where ${whichActs(of)} order by sequence`.execute(queries);
  return rows.map((row) => ({
    id: row.id,
    applicationId: row.application_id,
    connectionId: row.connection_id,
    act: row.act,
    effectiveAt: row.effective_at.getTime(),
    recordedAt: row.recorded_at.getTime(),
    byPerson: row.by_person,
    byRole: row.by_role,
    content: row.content,
    undoes: row.undoes,
  }));
}

interface ActRow {
  readonly id: string;
  readonly application_id: string | null;
  readonly connection_id: string | null;
  readonly act: string;
  readonly effective_at: Date;
  readonly recorded_at: Date;
  readonly by_person: string | null;
  readonly by_role: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly undoes: string | null;
}

function whichActs(of: Parameters<typeof connectionActs>[1]): RawBuilder<unknown> {
  if (of === 'all-applications') return sql`application_id is not null`;
  if (of === 'all-connections') return sql`connection_id is not null`;
  return 'applicationId' in of
    ? sql`application_id = ${of.applicationId}`
    : sql`connection_id = ${of.connectionId}`;
}

/** Without what has been undone, and without the acts that undo. */
export function actsThatStand(acts: readonly ConnectionAct[]): readonly ConnectionAct[] {
  const undone = new Set(acts.map(({ undoes }) => undoes));
  return acts.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}
