import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import type { Database } from '../../src/server/database/index.ts';
import { createWebApiDoor } from '../../src/server/endpoints/web-api/create-web-api-door.ts';
import { portalHandlers } from '../../src/server/endpoints/web-api/portal-handlers.ts';
import { readOperations } from '../../src/server/endpoints/web-api/read-operations.ts';
import { servePages } from '../../src/server/endpoints/web-api/serve-pages.ts';
import { addAgreementDocumentVersion, doAct } from '../../src/server/parties/index.ts';
import type { Actor } from '../../src/server/permissions/index.ts';
import { checkBaseServices, loadFirstContent } from '../../src/server/portal/index.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import type { TestOutcome } from '../../src/values/outcome.ts';
import { day } from '../../src/values/day.ts';
import { aDatabase } from '../database.ts';
import { aHolder, aListeningLog } from '../persons.ts';
import { builtPages } from './built-pages.ts';

type Who = 'officer' | 'approver' | 'owner' | 'agency' | 'contact';

/** The portal's pages, its operations and its database; who is logged in is told by a cookie of the test's. */
export interface PortalWorld {
  readonly origin: string;
  readonly database: Database;
  /** Lets the page's person be this one from now on. */
  be(page: Page, who: Who): Promise<void>;
  /** Makes a round in which the agencies' test services say this. */
  ping(outcomes: Partial<Record<AgencyCode, TestOutcome>>): Promise<void>;
  stop(): Promise<void>;
}

export async function aPortalWorld({ empty = false } = {}): Promise<PortalWorld> {
  const database = await aDatabase();
  const { accessLog } = aListeningLog();
  if (!empty) {
    await loadFirstContent(database, { as: 'published', accessLog });
    await publishTerms(database);
  }
  const persons = await somePersons(database);
  const world = { origin: '' };
  const door = await openDoor(database, persons, world);
  world.origin = await door.listen({ host: '127.0.0.1', port: 0 });
  const connected = agencies.filter((agency) => agency !== 'MIV');
  return {
    origin: world.origin,
    database,
    be: async (page, who) => {
      await page.context().addCookies([{ name: 'who', value: who, url: world.origin }]);
    },
    ping: async (outcomes) => {
      const ping = () => Promise.resolve(outcomes);
      await checkBaseServices({ database, connected, everyMs: 0, ping });
    },
    stop: async () => {
      await door.close();
      await database.close();
    },
  };
}

/** A second version of one of the agreement's documents, beside the first ones that are placeholders. */
async function publishTerms(database: Database): Promise<void> {
  const version = {
    document: 'general-terms',
    version: '1.1',
    appliesFrom: day('2026-01-01'),
    announcement: 'Ny punkt 7.',
    isPlaceholder: false,
    text: 'Nya villkor.',
    fileId: null,
    publishedBy: null,
  } as const;
  await doAct(database, { accessLog: aListeningLog().accessLog }, async (doing) => {
    await addAgreementDocumentVersion(doing, version);
    return { record: { act: 'test', facts: {} }, added: {} };
  });
}

const holders = {
  officer: { role: 'connection-officer', name: 'Olle Omsorg' },
  approver: { role: 'approver', name: 'Berit Beslut' },
  owner: { role: 'service-owner', name: 'Sigrid Skarp' },
  agency: { role: 'agency-representative', agency: 'AF', name: 'Arvid Af' },
  contact: { role: 'agreement-contact', name: 'Kim Kommun' },
} as const satisfies Readonly<Record<Who, object>>;

async function somePersons(database: Database): Promise<ReadonlyMap<string, Actor>> {
  const persons = new Map<string, Actor>();
  for (const [who, holder] of Object.entries(holders)) persons.set(who, await aHolder(database, holder));
  return persons;
}

async function openDoor(
  database: Database,
  persons: ReadonlyMap<string, Actor>,
  world: { readonly origin: string },
): Promise<FastifyInstance> {
  const personOf = (cookie: string | undefined): Actor | null =>
    persons.get(/who=(\w+)/.exec(cookie ?? '')?.[1] ?? '') ?? null;
  const folder = await builtPages();
  const portal = {
    statusEveryMs: 60_000,
    faultReports: { perHour: 20, perReceiverAndDay: 3, perAddressAndHour: 10 },
    faultReportsTo: null,
  };
  const { accessLog } = aListeningLog();
  const parts = { database, accessLog, now: Date.now, today: () => day('2026-11-26'), portal };
  const readSession = ({ cookie }: { readonly cookie: string | undefined }) => {
    const person = personOf(cookie);
    const permissions = [...persons].filter(([, one]) => one === person).map(([who]) => holders[who as Who]);
    return Promise.resolve({ person, permissions, idleEndsAt: null, endsAt: null, demonstration: true });
  };
  const nowhere = () => Promise.resolve(null);
  return await createWebApiDoor({
    ...parts,
    get publicUrl() {
      return world.origin;
    },
    tls: null,
    limits: { bodyBytes: 256 * 1024 },
    operations: readOperations().filter(({ room, id }) => room === 'portal' || id === 'readSession'),
    handlers: { ...portalHandlers(parts), readSession },
    visitorOf: (cookie) => {
      const actor = personOf(cookie);
      return Promise.resolve(
        actor === null ? { kind: 'unknown', why: null } : { kind: 'logged-in', actor, mayUse: () => true },
      );
    },
    subjects: { application: nowhere, connection: nowhere, unit: nowhere },
    servePages: (app) => servePages(app, { folder, loginOrigins: [] }),
    onBug: (error) => {
      throw error;
    },
  });
}
