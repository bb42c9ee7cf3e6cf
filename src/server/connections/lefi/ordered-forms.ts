import { sql, type Kysely } from 'kysely';
import type { NoTables } from '../../database/index.ts';
import { connectionActs } from '../connection-act.ts';
import { matterCourse } from './matter-state.ts';

/** Forms that have been ordered and sent and that no list stands on, and whether there is a first list. */
export async function orderedForms(
  queries: Kysely<NoTables>,
  { connectionId, now, except = null }: { connectionId: string; now: number; except?: string | null },
): Promise<{ readonly unused: readonly string[]; readonly hasFirstList: boolean }> {
  const { rows } = await sql<{ id: string; kind: 'users' | 'form-order'; formOrder: string | null }>`
    select distinct on (a.id) a.id, a.kind, d.content->>'formOrder' as "formOrder"
    from application a join application_draft d on d.application_id = a.id
    where a.connection_id = ${connectionId} and a.kind in ('users', 'form-order') order by a.id, d.version desc`.execute(
    queries,
  );
  const matters = await Promise.all(
    rows.map(async (row) => {
      const acts = await connectionActs(queries, { applicationId: row.id });
      return { ...row, state: matterCourse(row.kind, acts, now).state };
    }),
  );
  const lists = matters.filter(
    ({ id, kind, state }) =>
      kind === 'users' && id !== except && state !== 'refused' && state !== 'withdrawn',
  );
  const used = new Set(lists.map(({ formOrder }) => formOrder));
  const unused = matters.filter(
    ({ id, kind, state }) => kind === 'form-order' && state === 'carried-out' && !used.has(id),
  );
  return { unused: unused.map(({ id }) => id), hasFirstList: used.has(null) };
}
