import { addDays, day, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';
import type { operations } from '../../../web-contract/portal.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { NotFound } from '../../parties/index.ts';
import {
  actOf,
  publishedAt,
  readOperatingStatus,
  readPublished,
  readVersions,
  shareInFlight,
  type OperatingStatus,
  type Version,
} from '../../portal/index.ts';
import type { HandlersOf } from './handlers.ts';
import { documentHandlers } from './portal-document-handlers.ts';
import { portalEditingHandlers } from './portal-editing-handlers.ts';
import { faultReportHandlers, type FaultReportSettings } from './portal-fault-report-handlers.ts';

export interface PortalHandlerParts {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly now: () => number;
  readonly today: () => Day;
  readonly portal: PortalSettings;
}

export interface PortalSettings extends FaultReportSettings {
  /** How often the base services are pinged. */
  readonly statusEveryMs: number;
}

type Published = NonNullable<
  operations['listContents']['responses'][200]['content']['application/json']
>['contents'][number];

export function portalHandlers(parts: PortalHandlerParts): HandlersOf<operations> {
  const { database, now, portal } = parts;
  // Anybody can ask, without a login: a flood of readers must not take the database from those who ask questions.
  const sharePublished = shareInFlight<readonly Version[]>();
  const shareVersions = shareInFlight<readonly Version[]>();
  const shareStatus = shareInFlight<OperatingStatus>();
  const versionsOf = (id: string) => shareVersions(id, () => readVersions(database.kysely, id));
  return {
    listContents: async ({ query }) => {
      const published = await sharePublished(query.on ?? '', () =>
        readPublished(database.kysely, momentOf(query.on, now())),
      );
      const asked = published.filter(
        ({ content }) => query.kind === undefined || content.kind === query.kind,
      );
      return { contents: asked.map(tellPublished) };
    },
    readContent: async ({ params, query }) => {
      const at = momentOf(query.on, now());
      const all = await versionsOf(params.contentId);
      const published = publishedAt(all, at);
      if (published === null) throw new NotFound('Innehållet finns inte, eller är inte publicerat.');
      return { content: tellPublished(published), versions: tellVersions(all, now()) };
    },
    readContentVersion: async ({ params }) => {
      const all = await versionsOf(params.contentId);
      const found = all.find((one) => one.number === params.number && hasBeenPublished(one, now()));
      if (found === undefined) throw new NotFound('Versionen finns inte, eller har inte publicerats.');
      return tellPublished(found);
    },
    readStatus: async () =>
      tellStatus(await shareStatus('', () => readOperatingStatus(database, portal.statusEveryMs))),
    ...documentHandlers(parts),
    ...faultReportHandlers(parts),
    ...portalEditingHandlers(parts),
  };
}

/** Now, or the last moment of a day. */
function momentOf(on: string | undefined, now: number): number {
  if (on === undefined || on >= swedishDayAt(now)) return now;
  return startOfSwedishDay(addDays(day(on), 1)) - 1;
}

function hasBeenPublished(version: Version, at: number): boolean {
  const published = actOf(version, 'published');
  const withdrawn = actOf(version, 'withdrawn');
  if (published === undefined || published.effectiveAt > at) return false;
  return withdrawn === undefined || withdrawn.effectiveAt >= published.effectiveAt;
}

function tellPublished(version: Version): Published {
  const assured = ['assured-by-operator', 'assured-by-owner'] as const;
  const at = assured.map((act) => actOf(version, act)?.recordedAt ?? null);
  const [one = null, other = null] = at;
  return {
    contentId: version.contentId,
    number: version.number,
    publishedFrom: isoOf(actOf(version, 'published')?.effectiveAt ?? version.draftedAt),
    assuredOn: one === null || other === null ? null : swedishDayAt(Math.max(one, other)),
    approvedBy: version.acts.flatMap(({ act, agency }) =>
      act === 'approved' && agency !== null ? [agency] : [],
    ),
    content: version.content,
  };
}

/** Those that everybody could once read, the newest first, each until the next or until it was withdrawn. */
function tellVersions(all: readonly Version[], at: number) {
  const published = all
    .filter((version) => hasBeenPublished(version, at))
    .sort((one, other) => beganAt(other) - beganAt(one));
  return published.map((version, index) => {
    const next = published[index - 1];
    const ends = [
      next === undefined ? null : beganAt(next),
      actOf(version, 'withdrawn')?.effectiveAt ?? null,
    ];
    const known = ends.filter((end) => end !== null);
    return {
      number: version.number,
      title: version.content.title,
      publishedFrom: isoOf(beganAt(version)),
      publishedUntil: known.length === 0 ? null : isoOf(Math.min(...known)),
    };
  });
}

function beganAt(version: Version): number {
  return actOf(version, 'published')?.effectiveAt ?? 0;
}

function tellStatus({ agencies, checkedAt, everyMs, changes }: OperatingStatus) {
  return {
    agencies: agencies.map((one) => ({ ...one, since: one.since === null ? null : isoOf(one.since) })),
    checkedAt: checkedAt === null ? null : isoOf(checkedAt),
    everyMs,
    changes: changes.map((one) => ({ ...one, since: isoOf(one.since) })),
  };
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
