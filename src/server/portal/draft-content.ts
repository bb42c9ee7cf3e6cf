import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { AgencyCode } from '../../values/agency.ts';
import type { AccessLog } from '../access-log/index.ts';
import type { Database, NoTables } from '../database/index.ts';
import { ChangeRefused, doAct } from '../parties/index.ts';
import { requireMandate, type Mandate } from '../permissions/index.ts';
import { checkContent } from './check-content.ts';
import { approvalsNeeded, type Content } from './content.ts';
import { readVersions } from './read-versions.ts';

export interface Draft {
  /** What the content is called in addresses: small letters a–z, digits and hyphens, 80 at most. */
  readonly contentId: string;
  readonly content: Content;
  /** Agencies that must approve it before it is published, besides those that always must. */
  readonly needsApprovalFrom: readonly AgencyCode[];
  /** Number of the version that was before the writer's eyes; 0: there was none. */
  readonly basedOn: number;
}

export interface Drafted {
  readonly versionId: string;
  readonly number: number;
}

/**
 * Keeps what was written as a new version, which begins without any assurance (Anslutningsavtal 3.1,
 * Informationsportal). Throws FieldMistakes for what is written wrong, ChangeRefused when somebody else was first.
 */
export async function draftContent(
  database: Database,
  draft: Draft,
  { mandate, accessLog }: { readonly mandate: Mandate; readonly accessLog: AccessLog },
): Promise<Drafted> {
  requireMandate(mandate, 'draft-content');
  checkContent(draft);
  return await doAct(database, { accessLog, by: mandate.by }, async ({ transaction, at }) => {
    const number = await nextNumber(transaction, draft);
    const { person, role } = mandate.by;
    const versionId = await addVersion(transaction, { ...draft, number, at, by: person, as: role });
    const facts = { contentId: draft.contentId, kind: draft.content.kind, number };
    return { record: { act: 'content-drafted', facts }, added: { versionId, number } };
  });
}

/** Changes of one content wait for each other. */
export async function lockContent(transaction: Transaction<NoTables>, contentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`portal ${contentId}`}, 0))`.execute(transaction);
}

async function nextNumber(
  transaction: Transaction<NoTables>,
  { contentId, content, basedOn }: Draft,
): Promise<number> {
  await lockContent(transaction, contentId);
  const latest = (await readVersions(transaction, contentId)).at(-1);
  const number = latest?.number ?? 0;
  if (latest !== undefined && latest.content.kind !== content.kind)
    throw new ChangeRefused(
      'Det finns redan innehåll av ett annat slag med den adressen. Välj en annan adress.',
    );
  if (number === basedOn) return number + 1;
  throw new ChangeRefused(
    basedOn === 0
      ? 'Det finns redan innehåll med den adressen. Välj en annan adress, eller skriv vidare på det som finns.'
      : `Någon annan har sparat version ${number} medan du skrev. Öppna den, jämför och spara igen.`,
  );
}

export async function addVersion(
  transaction: Transaction<NoTables>,
  version: Omit<Draft, 'basedOn'> & {
    readonly number: number;
    readonly at: number;
    readonly by: string | null;
    readonly as: string;
  },
): Promise<string> {
  const id = randomUUID();
  const { contentId, content, number, at, by, as } = version;
  const needs = approvalsNeeded(content, version.needsApprovalFrom);
  await sql`
    insert into portal_version
      (id, content_id, kind, number, content, needs_approval_from, drafted_by, drafted_as, recorded_at)
    values (${id}, ${contentId}, ${content.kind}, ${number}, ${JSON.stringify(content)}, ${needs}, ${by}, ${as},
      ${new Date(at)})`.execute(transaction);
  return id;
}
