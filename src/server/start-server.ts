import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { swedishDayAt } from '../values/day.ts';
import { openAccessLog } from './access-log/index.ts';
import { createBaseServices } from './base-services/index.ts';
import { baseServiceConfigs, registerConfigs, relayLimits } from './config-in-parts.ts';
import type { Config } from './config.ts';
import { holdRegistry } from './connections/index.ts';
import { migrate, openDatabase, startEmbeddedPostgres } from './database/index.ts';
import { createAdmission } from './endpoints/admission/index.ts';
import { createLefiV9Door } from './endpoints/lefi-v9/index.ts';
import { createMetrics, createOperationsDoor, type ReadinessCheck } from './endpoints/operations/index.ts';
import { createSsbtekV10Door } from './endpoints/ssbtek-v10/index.ts';
import { createSystemApiDoor } from './endpoints/system-api/index.ts';
import { createLefi } from './lefi/index.ts';
import { createRelay } from './relay/index.ts';

/** Where the doors are, once they listen. */
export interface ServerAddresses {
  readonly ssbtekV10: string;
  readonly lefiV9: string;
  /** Absent when the configuration has no such door. */
  readonly systemApi?: string;
  readonly operations: string;
}

export interface RunningServer {
  readonly addresses: ServerAddresses;
  /** Takes no more questions, finishes those in flight, then lets go of everything. */
  stop(): Promise<void>;
}

/** Builds everything from one configuration. What has been built is let go of if a later part cannot be. */
export async function startServer(config: Config, logger: Logger): Promise<RunningServer> {
  const ending = new Ending();
  try {
    const rooms = await buildRooms(config, logger, ending);
    const addresses = await openDoors(config, rooms, ending);
    logger.info({ addresses }, 'the doors are open');
    return { addresses, stop: () => ending.run() };
  } catch (error) {
    await ending.run();
    throw error;
  }
}

type Rooms = Awaited<ReturnType<typeof buildRooms>>;

async function buildRooms(config: Config, logger: Logger, ending: Ending) {
  const now = Date.now;
  const today = () => config.today ?? swedishDayAt(now());
  const onBug = (error: unknown, reference?: string) => {
    logger.error({ bug: nameOf(error), reference, stack: stackOf(error) }, 'a promise of our own is broken');
  };
  const database = await reachDatabase(config, ending);
  await migrate(database);
  const onFailure = (error: unknown) => {
    logger.error({ reason: nameOf(error) }, 'the access log cannot be written: nothing is asked or released');
  };
  const { name: logName, signingKey: signingKeyFile } = config.accessLog;
  const accessLog = await openAccessLog({ database, signingKeyFile, logName, now, onFailure });
  ending.then(() => accessLog.stop());
  const admission = createAdmission({ limits: config.admission, accessLog });
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
  const lefi = createLefi({
    registers: registerConfigs(config),
    accessLog,
    registry,
    maxPeriodYears,
    now,
    today,
  });
  ending.then(() => lefi.close());
  return { accessLog, admission, registry, relay, lefi, metrics: createMetrics(), now, today, onBug, logger };
}

async function reachDatabase(config: Config, ending: Ending) {
  if ('url' in config.database) return open({ url: config.database.url }, ending);
  const postgres = await startEmbeddedPostgres({ folder: config.database.folder });
  ending.then(() => postgres.stop());
  return open({ connection: postgres.connection }, ending);
}

function open(address: Parameters<typeof openDatabase>[0], ending: Ending) {
  const database = openDatabase(address, { maxConnections: 8 });
  ending.then(() => database.close());
  return database;
}

async function openDoors(config: Config, rooms: Rooms, ending: Ending): Promise<ServerAddresses> {
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
  const operations = createOperationsDoor({
    readiness: () => readiness(rooms),
    metrics: rooms.metrics.registry,
  });
  // The relay's doors close first: their questions in flight still need the others.
  const addresses = {
    operations: await listen(operations, config.operations, ending),
    lefiV9: await listen(lefiV9, config.lefiV9, ending),
    ...(await openSystemApi(config, rooms, ending)),
    ssbtekV10: await listen(ssbtekV10, config.ssbtekV10, ending),
  };
  return addresses;
}

async function openSystemApi(
  { clientTrust, systemApi }: Config,
  rooms: Rooms,
  ending: Ending,
): Promise<Pick<ServerAddresses, 'systemApi'>> {
  if (systemApi === undefined) return {};
  const { certificate, key, maxQuestionBytes, maxHousehold } = systemApi;
  const door = createSystemApiDoor({
    ...rooms,
    tls: { ca: clientTrust.map(read), certificate: read(certificate), key: read(key) },
    limits: { maxQuestionBytes, maxHousehold },
  });
  return { systemApi: await listen(door, systemApi, ending) };
}

function readiness({ accessLog, registry }: Rooms): ReadinessCheck[] {
  return [
    { name: 'access-log', ok: accessLog.isWritable(), reason: 'åtkomstloggen kan inte skrivas' },
    { name: 'registry', ok: registry.isFresh(), reason: 'registret över anslutningar kan inte följas' },
  ].map(({ name, ok, reason }) => (ok ? { name, ok } : { name, ok, reason }));
}

async function listen(
  door: FastifyInstance,
  { host, port }: { host: string; port: number },
  ending: Ending,
): Promise<string> {
  ending.then(() => door.close());
  return door.listen({ host, port });
}

/** What must be let go of, in the opposite order of how it was taken; once. */
class Ending {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | null = null;

  then(step: () => Promise<void>): void {
    this.#steps.push(step);
  }

  run(): Promise<void> {
    this.#running ??= this.#runSteps();
    return this.#running;
  }

  async #runSteps(): Promise<void> {
    for (const step of this.#steps.reverse()) await step();
  }
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
