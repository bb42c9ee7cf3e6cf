import { sql } from 'kysely';
import type { AccessLog } from '../access-log/index.ts';
import type { Database } from '../database/index.ts';
import { doAct } from '../parties/index.ts';
import { addAct } from './act-on-version.ts';
import { addVersion } from './draft-content.ts';
import { firstContent } from './first-content/first-content.ts';

const firstContentLock = 6_412_887_015;

/**
 * Gives an empty portal what comes with the programme: as drafts, which are assured like everything else before anybody
 * can read them, or, in a demonstration, as published. A portal that has content, or has had, is left as it is.
 */
export async function loadFirstContent(
  database: Database,
  { as, accessLog }: { readonly as: 'drafts' | 'published'; readonly accessLog: AccessLog },
): Promise<void> {
  if (await hasContent(database)) return;
  await doAct(database, { accessLog }, async ({ transaction, at }) => {
    await sql`select pg_advisory_xact_lock(${firstContentLock})`.execute(transaction);
    const loads = !(await hasContent({ kysely: transaction }));
    if (loads) {
      for (const [contentId, content] of Object.entries(firstContent)) {
        const system = { number: 1, at, by: null, as: 'system', needsApprovalFrom: [] };
        const versionId = await addVersion(transaction, { contentId, content, ...system });
        const published = { versionId, act: 'published', effectiveAt: at, at, by: null } as const;
        if (as === 'published') await addAct(transaction, published);
      }
    }
    const count = loads ? Object.keys(firstContent).length : 0;
    return { record: { act: 'first-content-loaded', facts: { as, contents: count } }, added: {} };
  });
}

async function hasContent({ kysely }: Pick<Database, 'kysely'>): Promise<boolean> {
  const { rows } = await sql`select from portal_version limit 1`.execute(kysely);
  return rows.length > 0;
}
