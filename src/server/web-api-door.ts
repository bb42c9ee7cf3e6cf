import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Day } from '../values/day.ts';
import type { AccessLog } from './access-log/index.ts';
import { createApplicationParts } from './application-parts.ts';
import { loginProviders, sessionLimits } from './config-in-parts.ts';
import type { Config } from './config.ts';
import { applicationSubject, subjectOfConnection, type RegistryHolder } from './connections/index.ts';
import type { Database } from './database/index.ts';
import { allHandlers, createWebApiDoor, servePages, visitorOf } from './endpoints/web-api/index.ts';
import type { Admission } from './endpoints/admission/index.ts';
import type { Metrics } from './endpoints/operations/index.ts';
import type { Ending } from './ending.ts';
import { personsContract, recordDeniedPerson, type Lefi, type QuestionCounting } from './lefi/index.ts';
import { createLogins, createOrderIdentifications, createSessions } from './identities/index.ts';
import { subjectOfUnit } from './permissions/index.ts';
import type { Relay } from './relay/index.ts';
import { runPortal } from './run-portal.ts';

interface WebApiRooms {
  readonly database: Database;
  readonly accessLog: AccessLog;
  readonly registry: RegistryHolder;
  readonly now: () => number;
  readonly today: () => Day;
  readonly relay: Relay;
  readonly lefi: Lefi;
  readonly admission: Admission;
  readonly metrics: Metrics;
  readonly onBug: (error: unknown, reference?: string) => void;
  readonly logger: Logger;
  readonly ending: Ending;
}

/** The pages' door, with the logins and sessions that only it has. */
export async function webApiDoor(
  config: Config,
  { certificate, key, publicUrl, maxBodyBytes, demonstration }: NonNullable<Config['webApi']>,
  { ending, ...rooms }: WebApiRooms,
): Promise<FastifyInstance> {
  const sessions = createSessions({ ...rooms, limits: sessionLimits(config) });
  const logins = createLogins({ ...rooms, sessions, providers: loginProviders(config) });
  ending.then(() => logins.stop());
  const orderIdentifications = createOrderIdentifications({ ...rooms, ...logins });
  const { applicationParts, close } = createApplicationParts(config, { ...rooms, publicUrl });
  ending.then(close);
  const portal = await runPortal(config, { ...rooms, ending });
  const counting = countingOf(rooms.metrics);
  return await createWebApiDoor({
    ...rooms,
    publicUrl,
    tls:
      certificate === undefined || key === undefined
        ? null
        : { certificate: readFileSync(certificate, 'utf8'), key: readFileSync(key, 'utf8') },
    limits: { bodyBytes: maxBodyBytes },
    handlers: allHandlers({
      ...rooms,
      ...applicationParts,
      portal,
      benefits: {
        lefi: rooms.lefi,
        admit: (connectionId, work) => rooms.admission.admit({ asker: null, connectionId }, work),
        mustRecord: (code, asking) => rooms.admission.mustRecord(code, asking),
        counting,
      },
      sessions,
      logins,
      orderIdentifications,
      finsamOrders: config.finsam,
      isDemonstration: demonstration,
      finsam: config.finsam,
      acceptUnassuredForDays: config.relay.acceptUnassuredForDays,
      printing: (by) => ({
        operator: applicationParts.operator.name,
        at: rooms.now(),
        by: by.name,
        demonstration,
      }),
    }),
    visitorOf: visitorOf(sessions, logins.providers),
    registryIsHeld: () => untilHeld(rooms),
    recordDenial: async (actor, connectionId) => {
      counting.refused('actor-not-represented');
      await recordDeniedPerson(actor, connectionId, rooms);
    },
    subjects: {
      application: (id) => applicationSubject(rooms.database, id),
      connection: (id) => Promise.resolve(subjectOfConnection(rooms.registry.current(), id)),
      unit: (id) => subjectOfUnit(rooms.database, id),
    },
    servePages: (app) => servePages(app, { folder: pagesFolder(), loginOrigins: [] }),
  });
}

/** Questions by persons stand in the metrics as those of a door of their own, which is that of the log. */
function countingOf(metrics: Metrics): QuestionCounting {
  return {
    opened: () => metrics.questionOpened(personsContract),
    refused: (code) => {
      metrics.refused(personsContract, code, 'identified');
    },
  };
}

/** A change is heard of within a second; whoever made it sees it at once. */
async function untilHeld({ database, registry }: Pick<WebApiRooms, 'database' | 'registry'>): Promise<void> {
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  const version = Number(rows[0]?.version);
  if (registry.current().version < version) await registry.newerThan(version - 1);
}

/** Where `npm run build` puts the pages, seen from the source and from what was built. */
function pagesFolder(): string {
  const built = new URL('../../web/', import.meta.url);
  return fileURLToPath(
    existsSync(new URL('index.html', built)) ? built : new URL('../../dist/web/', import.meta.url),
  );
}
