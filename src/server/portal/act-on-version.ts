import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { AccessLog, ActBy } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';
import { doAct, NotFound } from '../parties/index.ts';
import type { Mandate } from '../permissions/index.ts';
import { lockContent } from './draft-content.ts';
import { contentIdOf, readVersions } from './read-versions.ts';
import type { Version, VersionActKind } from './version.ts';

/** What a person does with a version. */
export interface ActOnVersion {
  readonly act: VersionActKind;
  readonly agency?: AgencyCode;
  readonly note?: string;
  /** Milliseconds since 1970; absent, or in the past: when it is done. */
  readonly effectiveAt?: number;
}

/**
 * Does one act on a version, alone among all that is done with its content, recorded in the log before it holds. `decide`
 * says which act it is, or throws ChangeRefused.
 */
export async function actOnVersion(
  database: Database,
  versionId: string,
  { mandate, accessLog }: { readonly mandate: Mandate; readonly accessLog: AccessLog },
  decide: (version: Version, all: readonly Version[], at: number) => ActOnVersion,
): Promise<{ readonly effectiveAt: number }> {
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const all = await versionsBeside(transaction, versionId);
    const version = all.find(({ id }) => id === versionId);
    if (version === undefined) throw new NotFound('Versionen finns inte.');
    const decided = decide(version, all, at);
    const effectiveAt = Math.max(at, decided.effectiveAt ?? at);
    await addAct(transaction, { ...decided, versionId, effectiveAt, at, by: mandate.by });
    const facts = {
      contentId: version.contentId,
      number: version.number,
      effectiveAt: new Date(effectiveAt).toISOString(),
      ...(decided.agency === undefined ? {} : { agency: decided.agency }),
    };
    return { record: { act: `content-${decided.act}`, facts }, added: { effectiveAt } };
  });
}

async function versionsBeside(
  transaction: Transaction<NoTables>,
  versionId: string,
): Promise<readonly Version[]> {
  const contentId = await contentIdOf(transaction, versionId);
  if (contentId === null) return [];
  await lockContent(transaction, contentId);
  return await readVersions(transaction, contentId);
}

export async function addAct(
  transaction: Transaction<NoTables>,
  act: ActOnVersion & {
    readonly versionId: string;
    readonly effectiveAt: number;
    readonly at: number;
    readonly by: ActBy | null;
  },
): Promise<void> {
  await sql`
    insert into portal_act
      (id, version_id, act, agency, note, effective_at, recorded_at, by_person, by_role, by_permission)
    values (${randomUUID()}, ${act.versionId}, ${act.act}, ${act.agency ?? null}, ${act.note ?? ''},
      ${new Date(act.effectiveAt)}, ${new Date(act.at)}, ${act.by?.person ?? null}, ${act.by?.role ?? 'system'},
      ${act.by?.permission ?? null})`.execute(transaction);
}
