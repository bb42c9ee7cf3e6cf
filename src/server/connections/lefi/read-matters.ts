import { sql, type Kysely, type RawBuilder } from 'kysely';
import { parseOrganisationsnummer } from '../../../values/organisationsnummer.ts';
import type { Database, NoTables } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import { applicationDocuments, type ApplicationDocument } from '../applications/application-documents.ts';
import { connectionActs, type ConnectionAct } from '../connection-act.ts';
import type { MatterKind, MatterOf } from './matter.ts';
import { matterCourse, waitsForOperator, type MatterCourse } from './matter-state.ts';

/** One line of a list of matters. */
export type ListedMatter = MatterOf & {
  readonly id: string;
  readonly connectionId: string | null;
  readonly startedBy: string;
  readonly course: MatterCourse;
  readonly acts: readonly ConnectionAct[];
};

/** A matter with everything that is known of it. */
export type FoundMatter = ListedMatter & {
  readonly version: number;
  readonly documents: readonly ApplicationDocument[];
};

/** Throws NotFound. */
export async function findLefiMatter(
  { kysely }: Database,
  applicationId: string,
  now: number,
): Promise<FoundMatter> {
  const [row] = await readRows(kysely, sql`a.id::text = ${applicationId}`);
  if (row === undefined) throw new NotFound('Det finns inget ärende med det id:t.');
  const documents = [...(await applicationDocuments(kysely, applicationId)).values()];
  return { ...(await lineOf(kysely, row, now)), version: row.version, documents };
}

/** Every matter, those that wait for the operator first and the oldest of them first. */
export async function listLefiMatters({ kysely }: Database, now: number): Promise<readonly ListedMatter[]> {
  const all = await linesWhere(kysely, sql`true`, now);
  return [...all].sort(
    (one, other) =>
      Number(waitsForOperator(other.course)) - Number(waitsForOperator(one.course)) ||
      (waitsForOperator(one.course) ? 1 : -1) * (one.course.since - other.course.since),
  );
}

/** Those that somebody has begun to join by, and those of the connections that she may read; the newest first. */
export async function listOwnLefiMatters(
  { kysely }: Database,
  own: { readonly personId: string; readonly connectionIds: readonly string[] },
  now: number,
): Promise<readonly ListedMatter[]> {
  const all = await linesWhere(
    kysely,
    sql`(a.kind = 'connect' and a.started_by = ${own.personId}) or a.connection_id = any(${[...own.connectionIds]}::text[])`,
    now,
  );
  return [...all].sort((one, other) => other.course.since - one.course.since);
}

interface Row {
  readonly id: string;
  readonly kind: MatterKind;
  readonly connection_id: string | null;
  readonly started_by: string;
  readonly version: number;
  readonly content: MatterOf['content'];
}

async function readRows(queries: Kysely<NoTables>, where: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select distinct on (a.id) a.id, a.kind, a.connection_id, a.started_by, d.version, d.content
    from application a join application_draft d on d.application_id = a.id
    where a.service = 'lefi' and (${where}) order by a.id, d.version desc`.execute(queries);
  return rows;
}

async function linesWhere(
  queries: Kysely<NoTables>,
  where: RawBuilder<unknown>,
  now: number,
): Promise<readonly ListedMatter[]> {
  const rows = await readRows(queries, where);
  const lines: ListedMatter[] = [];
  for (const row of rows) lines.push(await lineOf(queries, row, now));
  return lines;
}

async function lineOf(queries: Kysely<NoTables>, row: Row, now: number): Promise<ListedMatter> {
  const acts = await connectionActs(queries, { applicationId: row.id });
  const { id, kind, content } = row;
  const line = { id, kind, content, acts, course: matterCourse(kind, acts, now) };
  return { ...line, connectionId: connectionOf(row, acts), startedBy: row.started_by } as ListedMatter;
}

/** An application has none before it has been carried out. */
function connectionOf({ connection_id }: Row, acts: readonly ConnectionAct[]): string | null {
  return connection_id ?? acts.find(({ connectionId }) => connectionId !== null)?.connectionId ?? null;
}

/** Twelve digits; as written when it is none. */
export function organisationsnummerOf({ content }: ListedMatter): string {
  const written = content.organisation.organisationsnummer;
  return parseOrganisationsnummer(written) ?? written;
}
