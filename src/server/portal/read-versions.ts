import { sql, type Kysely } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { NoTables } from '../database/index.ts';
import type { Content } from './content.ts';
import type { Version, VersionAct, VersionActKind } from './version.ts';

interface VersionRow {
  readonly id: string;
  readonly content_id: string;
  readonly number: number;
  readonly content: Content;
  readonly needs_approval_from: readonly AgencyCode[];
  readonly drafted_by: string | null;
  readonly drafted_as: string;
  readonly recorded_at: Date;
  readonly acts: readonly ActRow[];
}

/** As PostgreSQL writes it in JSON; moments in milliseconds since 1970. */
interface ActRow {
  readonly act: VersionActKind;
  readonly agency: AgencyCode | null;
  readonly note: string;
  readonly effective: number;
  readonly recorded: number;
  readonly by_person: string | null;
  readonly by_role: string;
}

const columns = sql`
  v.id, v.content_id, v.number, v.content, v.needs_approval_from, v.drafted_by, v.drafted_as, v.recorded_at,
  coalesce((
    select json_agg(json_build_object('act', a.act, 'agency', a.agency, 'note', a.note, 'by_person', a.by_person,
      'by_role', a.by_role, 'effective', (extract(epoch from a.effective_at) * 1000)::bigint,
      'recorded', (extract(epoch from a.recorded_at) * 1000)::bigint) order by a.recorded_at)
    from portal_act a where a.version_id = v.id), '[]'::json) as acts`;

/** All versions of one content, the first one first; empty when there is no such content. */
export async function readVersions(
  queries: Kysely<NoTables>,
  contentId: string,
): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select ${columns} from portal_version v where v.content_id = ${contentId} order by v.number`.execute(
    queries,
  );
  return rows.map(asVersion);
}

/** The content that a version is of; null when there is no such version. */
export async function contentIdOf(queries: Kysely<NoTables>, versionId: string): Promise<string | null> {
  const { rows } = await sql<{ content_id: string }>`
    select content_id from portal_version where id = ${versionId}`.execute(queries);
  return rows[0]?.content_id ?? null;
}

/** For each content the versions that were or will be published, and the newest; enough to say how it stands. */
export async function readNewestVersions(queries: Kysely<NoTables>): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select ${columns} from portal_version v
    where v.number = (select max(number) from portal_version newest where newest.content_id = v.content_id)
      or exists (select from portal_act a where a.version_id = v.id and a.act = 'published')
    order by v.content_id, v.number`.execute(queries);
  return rows.map(asVersion);
}

/** The version of each content that everybody could read at a moment (milliseconds since 1970): publishedAt, in SQL. */
export async function readPublished(queries: Kysely<NoTables>, at: number): Promise<readonly Version[]> {
  const moment = new Date(at);
  const { rows } = await sql<VersionRow>`
    with begun as (
      select distinct on (v.content_id) v.id
      from portal_version v join portal_act p on p.version_id = v.id and p.act = 'published'
      where p.effective_at <= ${moment}
        and not exists (select from portal_act w
          where w.version_id = v.id and w.act = 'withdrawn' and w.effective_at < p.effective_at)
      order by v.content_id, p.effective_at desc, v.number desc)
    select ${columns} from portal_version v join begun on begun.id = v.id
    where not exists (select from portal_act w
      where w.version_id = v.id and w.act = 'withdrawn' and w.effective_at <= ${moment})
    order by v.kind, v.content ->> 'title', v.content_id`.execute(queries);
  return rows.map(asVersion);
}

function asVersion(row: VersionRow): Version {
  return {
    id: row.id,
    contentId: row.content_id,
    number: row.number,
    content: row.content,
    needsApprovalFrom: row.needs_approval_from,
    draftedBy: row.drafted_by,
    draftedAs: row.drafted_as,
    draftedAt: row.recorded_at.getTime(),
    acts: row.acts.map(asAct),
  };
}

function asAct({ act, agency, note, effective, recorded, by_person, by_role }: ActRow): VersionAct {
  return {
    act,
    agency,
    note,
    effectiveAt: effective,
    recordedAt: recorded,
    byPerson: by_person,
    byRole: by_role,
  };
}
