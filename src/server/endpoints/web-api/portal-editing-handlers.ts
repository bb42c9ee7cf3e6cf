import type { operations } from '../../../web-contract/portal.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import { findPerson } from '../../permissions/index.ts';
import {
  actOf,
  approveContent,
  assureContent,
  draftContent,
  publishContent,
  publishedAt,
  readNewestVersions,
  readVersions,
  sendBackContent,
  versionState,
  whatIsMissing,
  withdrawContent,
  type Version,
} from '../../portal/index.ts';
import { Reply, type HandlersOf } from './handlers.ts';
import { whatEditorMay } from './what-editor-may.ts';

type EditingOperations = Pick<
  operations,
  | 'listDrafts'
  | 'readDrafts'
  | 'draftContent'
  | 'assureContent'
  | 'sendBackContent'
  | 'approveContent'
  | 'refuseContent'
  | 'publishContent'
  | 'withdrawContent'
>;

export function portalEditingHandlers(parts: {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
}): HandlersOf<EditingOperations> {
  const { database, accessLog, now } = parts;
  const done = new Reply(204);
  return {
    listDrafts: async ({ actor }) => {
      const newest = await readNewestVersions(database.kysely);
      const ids = [...new Set(newest.map(({ contentId }) => contentId))];
      const versionsOf = (id: string) => newest.filter(({ contentId }) => contentId === id);
      const may = await whatEditorMay(database, actor, now());
      return { contents: ids.map((id) => tellStanding(versionsOf(id), now())), may };
    },
    readDrafts: async ({ params, actor }) => {
      const all = await readVersions(database.kysely, params.contentId);
      if (all.length === 0) throw new NotFound('Innehållet finns inte.');
      const nameOf = namesFrom(database);
      const told = all.toReversed().map((version) => tellVersion(version, all, { at: now(), nameOf }));
      const may = await whatEditorMay(database, actor, now());
      return { versions: await Promise.all(told), may };
    },
    draftContent: ({ body, mandate }) => draftContent(database, body, { mandate, accessLog }),
    assureContent: async ({ params, mandate }) => {
      await assureContent(database, params.versionId, { mandate, accessLog });
      return done;
    },
    sendBackContent: async ({ params, body, mandate }) => {
      const { versionId } = params;
      await sendBackContent(database, { versionId, note: body.note }, { mandate, accessLog });
      return done;
    },
    approveContent: async ({ params, mandate }) => {
      await approveContent(database, params.versionId, { mandate, accessLog });
      return done;
    },
    refuseContent: async ({ params, body, mandate }) => {
      const { versionId } = params;
      await sendBackContent(database, { versionId, note: body.note }, { mandate, accessLog });
      return done;
    },
    publishContent: async ({ params, body, mandate }) => {
      const from = body.from === null ? null : Date.parse(body.from);
      const { versionId } = params;
      const { effectiveAt } = await publishContent(database, { versionId, from }, { mandate, accessLog });
      return { from: isoOf(effectiveAt) };
    },
    withdrawContent: async ({ params, body, mandate }) => {
      const { versionId } = params;
      await withdrawContent(database, { versionId, note: body.note }, { mandate, accessLog });
      return done;
    },
  };
}

function tellStanding(versions: readonly Version[], at: number) {
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('a content without a version');
  const published = publishedAt(versions, at);
  const publication = published === null ? undefined : actOf(published, 'published');
  const state = versionState(newest, versions, at);
  return {
    contentId: newest.contentId,
    kind: newest.content.kind,
    title: newest.content.title,
    number: newest.number,
    state: state.kind,
    missing: missingOf(newest, state.kind),
    changedAt: isoOf(Math.max(newest.draftedAt, ...newest.acts.map(({ recordedAt }) => recordedAt))),
    publishedNumber: published?.number ?? null,
    publishedFrom: publication === undefined ? null : isoOf(publication.effectiveAt),
  };
}

type NameOf = (person: string | null) => Promise<string | null>;

async function tellVersion(
  version: Version,
  all: readonly Version[],
  { at, nameOf }: { readonly at: number; readonly nameOf: NameOf },
) {
  const state = versionState(version, all, at);
  const acts = version.acts.map(async (one) => ({
    act: one.act,
    agency: one.agency,
    note: one.note,
    effectiveAt: isoOf(one.effectiveAt),
    recordedAt: isoOf(one.recordedAt),
    by: await nameOf(one.byPerson),
    role: one.byRole,
  }));
  return {
    versionId: version.id,
    number: version.number,
    state: state.kind,
    missing: missingOf(version, state.kind),
    needsApprovalFrom: version.needsApprovalFrom,
    draftedBy: await nameOf(version.draftedBy),
    draftedAs: version.draftedAs,
    draftedAt: isoOf(version.draftedAt),
    acts: await Promise.all(acts),
    content: version.content,
  };
}

/** What a version still waits for, while it can be waited for. */
function missingOf(version: Version, state: string) {
  return state === 'draft' ? whatIsMissing(version) : [];
}

function namesFrom(database: Database): NameOf {
  const names = new Map<string, Promise<string | null>>();
  return async (person) => {
    if (person === null) return null;
    const asked = names.get(person) ?? findPerson(database, person).then((found) => found?.name ?? null);
    names.set(person, asked);
    return await asked;
  };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
