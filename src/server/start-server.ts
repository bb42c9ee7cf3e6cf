import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { swedishDayAt } from '../values/day.ts';
import { openAccessLog } from './access-log/index.ts';
import { createBaseServices, readFindings } from './base-services/index.ts';
import { baseServiceConfigs, registerConfigs, relayLimits } from './config-in-parts.ts';
import type { Config } from './config.ts';
import { holdRegistry } from './connections/index.ts';
import { migrate, openDatabase, type DatabaseAddress } from './database/index.ts';
import { createAdmission } from './endpoints/admission/index.ts';
import { createLefiV9Door } from './endpoints/lefi-v9/index.ts';
import {
  createMetrics,
  createOperationsDoor,
  type Metrics,
  type Readiness,
  type ReadinessCheck,
} from './endpoints/operations/index.ts';
import { createRepeats } from './endpoints/repeats/index.ts';
import { createSsbtekV10Door } from './endpoints/ssbtek-v10/index.ts';
import { createSystemApiDoor } from './endpoints/system-api/index.ts';
import { Ending } from './ending.ts';
import { createLefi } from './lefi/index.ts';
import { openDoor, type OpenDoor } from './open-door.ts';
import { reachDatabase } from './reach-database.ts';
import { createRelay } from './relay/index.ts';
import { startNotices } from './start-notices.ts';
import { webApiDoor } from './web-api-door.ts';

/** Where the doors for questions are, once they listen. */
interface DoorAddresses {
  readonly ssbtekV10: string;
  readonly lefiV9: string;
  /** Absent when the configuration has no such door. */
  readonly systemApi?: string;
  /** Absent when the configuration opens no pages. */
  readonly webApi?: string;
}

export interface ServerAddresses extends DoorAddresses {
  readonly operations: string;
}

export interface RunningServer {
  readonly addresses: ServerAddresses;
  /** Takes no more questions, finishes those in flight, then lets go of everything. */
  stop(): Promise<void>;
}

/** What a worker gets from the process that started it. */
export interface WorkerShare {
  readonly database: DatabaseAddress;
  /** Whether this one brings the schema up to date. */
  readonly migrates: boolean;
  readonly ticketKeys: Buffer;
  /** Hears at short intervals what has been taken of the callers' shares here. */
  tellTakings(takings: Readonly<Record<string, number>>): void;
}

/** One of several that answer on the same ports. */
export interface WorkerServer {
  readonly addresses: DoorAddresses;
  readonly metrics: Metrics['registry'];
  readiness(): readonly ReadinessCheck[];
  setTicketKeys(keys: Buffer): void;
  /** What another has given of the callers' shares. */
  takenElsewhere(takings: Readonly<Record<string, number>>): void;
  /** Leaves the ports to others and refuses nobody; resolves when nobody is left, after `idleMs`, or when told to. */
  drain(idleMs: number, signal: AbortSignal): Promise<void>;
  /** Takes no more questions and finishes those in flight; what they need of the rest goes on. */
  closeQuestions(): Promise<void>;
  stop(): Promise<void>;
}

/** Milliseconds since 1970; another than the machine's only for tests. */
interface Clock {
  readonly now: () => number;
}

const realClock: Clock = { now: () => Date.now() };

/** Builds everything from one configuration. What has been built is let go of if a later part cannot be. */
export function startServer(
  config: Config,
  logger: Logger,
  clock: Clock = realClock,
): Promise<RunningServer> {
  return withEnding(async (ending) => {
    const database = await reachDatabase(config, ending);
    const rooms = await buildRooms(config, { database, migrates: true }, { logger, ending, ...clock });
    const { metrics } = rooms;
    const notices = await startNotices(config, database, { logger, registry: metrics.registry, ending });
    const operations = createOperationsDoor({
      readiness: () => ({ ...allOk(readiness(rooms)), remarks: notices.remarks() }),
      metrics: metrics.registry,
    });
    ending.then(() => operations.close());
    const { address } = await openDoor(operations, config.operations);
    const doors = await openDoors(config, rooms, { ending });
    const addresses = { ...addressesOf(doors), operations: address };
    logger.info({ addresses }, 'the doors are open');
    return { addresses, stop: () => ending.run() };
  });
}

/** As startServer, without what there is only one of: the embedded PostgreSQL and the operations door. */
export function startWorkerServer(config: Config, share: WorkerShare, logger: Logger): Promise<WorkerServer> {
  return withEnding(async (ending) => {
    const rooms = await buildRooms(config, share, { logger, ending, ...realClock });
    const { ticketKeys } = share;
    const doors = await openDoors(config, rooms, { ending, ticketKeys });
    const all = Object.values(doors);
    return {
      addresses: addressesOf(doors),
      metrics: rooms.metrics.registry,
      readiness: () => readiness(rooms),
      setTicketKeys: (keys) => {
        for (const door of all) door.setTicketKeys(keys);
      },
      takenElsewhere: (takings) => {
        rooms.admission.takenElsewhere(takings);
      },
      drain: async (idleMs, signal) => {
        await Promise.all(all.map((door) => door.drain(idleMs, signal)));
      },
      closeQuestions: async () => {
        await Promise.all([doors.ssbtekV10.close(), doors.systemApi?.close()]);
      },
      stop: () => ending.run(),
    };
  });
}

async function withEnding<Server>(build: (ending: Ending) => Promise<Server>): Promise<Server> {
  const ending = new Ending();
  try {
    return await build(ending);
  } catch (error) {
    await ending.run();
    throw error;
  }
}

type Rooms = Awaited<ReturnType<typeof buildRooms>>;

async function buildRooms(
  config: Config,
  share: Pick<WorkerShare, 'database' | 'migrates'> & Partial<Pick<WorkerShare, 'tellTakings'>>,
  { logger, ending, now }: { logger: Logger; ending: Ending } & Clock,
) {
  const today = () => config.today ?? swedishDayAt(now());
  const onBug = (error: unknown, reference?: string) => {
    logger.error({ bug: nameOf(error), reference, stack: stackOf(error) }, 'a promise of our own is broken');
  };
  const database = openDatabase(share.database, { maxConnections: 8 });
  ending.then(() => database.close());
  if (share.migrates) await migrate(database);
  const onFailure = (error: unknown) => {
    logger.error({ reason: nameOf(error) }, 'the access log cannot be written: nothing is asked or released');
  };
  const { name: logName, signingKey: signingKeyFile } = config.accessLog;
  const accessLog = await openAccessLog({ database, signingKeyFile, logName, now, onFailure });
  ending.then(() => accessLog.stop());
  const metrics = createMetrics();
  const admission = createAdmission({
    limits: config.admission,
    accessLog,
    metrics: metrics.registry,
    tellTakings: share.tellTakings,
  });
  ending.then(() => admission.stop());
  const registry = await holdRegistry(database, {
    onTrouble: (error) => {
      logger.warn({ reason: nameOf(error) }, 'the registry is not held: no questions are answered');
    },
  });
  ending.then(() => registry.stop());
  const baseServices = createBaseServices(baseServiceConfigs(config), { onBug });
  ending.then(async () => {
    await Promise.all(baseServices.map((service) => service.close()));
  });
  const limits = relayLimits(config);
  const { totalDeadlineMs } = config.relay;
  const relay = createRelay({
    baseServices,
    accessLog,
    registry,
    limits,
    totalDeadlineMs,
    now,
    today,
    onBug,
  });
  const maxPeriodYears = config.relay.lefiPeriodYears;
  const registers = registerConfigs(config);
  const lefi = createLefi({ registers, accessLog, registry, maxPeriodYears, now, today });
  ending.then(() => lefi.close());
  return { database, accessLog, admission, registry, relay, lefi, metrics, now, today, onBug, logger };
}

type Doors = { readonly [Name in keyof DoorAddresses]: OpenDoor };

async function openDoors(
  config: Config,
  rooms: Rooms,
  { ending, ticketKeys }: { ending: Ending; ticketKeys?: Buffer },
): Promise<Doors> {
  const clientTrust = config.clientTrust.map(read);
  const doorOf = ({ certificate, key }: { certificate: string; key: string }) => ({
    certificate: read(certificate),
    key: read(key),
  });
  const { maxQuestionBytes, maxDepth, publicUrl } = config.ssbtekV10;
  const ssbtekV10 = createSsbtekV10Door({
    ...rooms,
    clientTrust,
    tls: config.ssbtekV10.clientCertificateFrom === 'tls' ? doorOf(config.ssbtekV10) : null,
    limits: { bodyBytes: maxQuestionBytes, depth: maxDepth },
    publicUrl,
  });
  const lefiLimits = { maxQuestionBytes: config.lefiV9.maxQuestionBytes };
  const lefiV9 = createLefiV9Door({
    ...rooms,
    tls: { ca: clientTrust, ...doorOf(config.lefiV9) },
    limits: lefiLimits,
  });
  const open = (door: FastifyInstance, at: { host: string; port: number }): Promise<OpenDoor> => {
    rooms.admission.guard(door.server);
    ending.then(() => door.close());
    return openDoor(door, at, ticketKeys);
  };
  const { systemApi, webApi } = config;
  // The relay's doors close first: their questions in flight still need the other.
  return {
    lefiV9: await open(lefiV9, config.lefiV9),
    ...(systemApi === undefined
      ? {}
      : { systemApi: await open(systemApiDoor(systemApi, clientTrust, { config, rooms }), systemApi) }),
    ...(webApi === undefined
      ? {}
      : { webApi: await open(await webApiDoor(config, webApi, { ...rooms, ending }), webApi) }),
    ssbtekV10: await open(ssbtekV10, config.ssbtekV10),
  };
}

function systemApiDoor(
  { certificate, key, maxQuestionBytes, maxHousehold, keysKeptForHours }: NonNullable<Config['systemApi']>,
  clientTrust: readonly string[],
  { config, rooms }: { config: Config; rooms: Rooms },
): FastifyInstance {
  const { SO } = baseServiceConfigs(config);
  return createSystemApiDoor({
    ...rooms,
    readFindings: (agency, part, question) => readFindings(agency, part, question, SO),
    repeats: createRepeats({ database: rooms.database, keptForHours: keysKeptForHours }),
    tls: { ca: clientTrust, certificate: read(certificate), key: read(key) },
    limits: { maxQuestionBytes, maxHousehold },
  });
}

function addressesOf({ ssbtekV10, lefiV9, systemApi, webApi }: Doors): DoorAddresses {
  return {
    ssbtekV10: ssbtekV10.address,
    lefiV9: lefiV9.address,
    ...(systemApi === undefined ? {} : { systemApi: systemApi.address }),
    ...(webApi === undefined ? {} : { webApi: webApi.address }),
  };
}

function readiness({ accessLog, registry }: Rooms): ReadinessCheck[] {
  return [
    { name: 'access-log', ok: accessLog.isWritable(), reason: 'åtkomstloggen kan inte skrivas' },
    { name: 'registry', ok: registry.isFresh(), reason: 'registret över anslutningar kan inte följas' },
  ].map(({ name, ok, reason }) => (ok ? { name, ok } : { name, ok, reason }));
}

function allOk(checks: readonly ReadinessCheck[]): Readiness {
  return { ready: checks.every(({ ok }) => ok), checks };
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

// An error's message may quote what was sent; its name and where it happened do not.
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');
}
