import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { createCertificateAuthority } from '../../simulators/certificate-authority/index.ts';
import { startAgencies } from '../../simulators/agencies/index.ts';
import { startFaults, type RunningFaults } from '../../simulators/faults/index.ts';
import { createPopulation, type Population } from '../../simulators/population/index.ts';
import { startRegisters, type RunningRegisters } from '../../simulators/registers/index.ts';
import { ensureSigningKey, verifyLog, type LogVerification } from '../../src/server/access-log/index.ts';
import { parseConfig, type Config } from '../../src/server/config.ts';
import { addCertificate, addConnection } from '../../src/server/connections/index.ts';
import {
  openDatabase,
  startEmbeddedPostgres,
  type Database,
  type SocketConnection,
} from '../../src/server/database/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { startServer, type RunningServer } from '../../src/server/start-server.ts';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import { day, type Day } from '../../src/values/day.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import { aDatabaseConnection } from '../database.ts';
import { openCaller, type Caller } from './caller.ts';

/** Everything running for real in one process: the server with its doors, all far sides, one connected municipality. */
export interface World {
  readonly today: Day;
  readonly population: Population;
  readonly faults: RunningFaults;
  readonly registers: { readonly FK: RunningRegisters; readonly PM: RunningRegisters };
  readonly server: RunningServer;
  readonly config: Config;
  /** The server's own database, on a connection of the test's. */
  readonly database: Database;
  readonly municipality: Municipality;
  /** A certificate of the demonstration authority, as files; a client's unless told. */
  issue(
    name: string,
    wish?: { validFrom?: Date; validTo?: Date; usage?: 'client' | 'server' },
  ): Promise<{ certificate: string; key: string }>;
  readonly ca: string;
  /** The municipality's own certificate, as files. */
  readonly certificate: { readonly certificate: string; readonly key: string };
  /** The municipality's case system. */
  readonly caller: Caller;
  callerWith(certificate: { certificate: string; key: string } | null): Caller;
  /** The municipality's own certificate on another line: what one caller asks, it asks in turn. */
  anotherLine(): Caller;
  /** The personnummer of the persona with that name. */
  persona(name: string): string;
  verifyLog(): Promise<LogVerification>;
  stop(): Promise<void>;
}

export interface Municipality {
  readonly name: string;
  readonly organisationsnummer: string;
  readonly actorId: string;
  readonly connectionId: string;
  readonly certificateId: string;
}

export interface WorldOptions {
  /** The same day whenever the tests are run, unless told: the persons' payments follow the calendar. */
  readonly today?: string;
  readonly totalDeadlineMs?: number;
  readonly agencyDeadlineMs?: number;
  readonly registerDeadlineMs?: number;
  readonly maxAnswerBytes?: number;
  /** Shares and limits, instead of shares that nobody can exceed. */
  readonly admission?: Readonly<Record<string, unknown>>;
  readonly logger?: Logger;
  /** Test services beside those that the simulators have, or instead of them. */
  readonly testUrls?: Readonly<Partial<Record<AgencyCode, string>>>;
  /** Letters and how they are sent; none unless told. */
  readonly notices?: Readonly<Record<string, unknown>>;
  /** How the server is started; in this process unless told. */
  readonly start?: (config: Config, logger: Logger) => Promise<RunningServer>;
  /** The server brings up a PostgreSQL of its own, instead of using the one that all tests share. */
  readonly ownPostgres?: boolean;
  /** A PostgreSQL that the test has brought up. */
  readonly postgres?: SocketConnection;
  /** Instead of breakers that never open. */
  readonly breakers?: Readonly<Partial<Record<AgencyCode, { failures: number; openMs: number }>>>;
}

const plenty = { questionsPerSecond: 1_000_000, burst: 1_000_000 };
const operatorName = 'Driftsparten';

export async function aWorld(options: WorldOptions = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-journey-'));
  chmodSync(folder, 0o755); // PostgreSQL's account must be able to enter
  const today = day(options.today ?? '2026-11-20');
  const authority = await createCertificateAuthority({ folder, name: 'test' });
  const serverFiles = await authority.issue({ file: 'server', commonName: 'localhost', usage: 'server' });
  const operator = await authority.issue({ file: 'operator', commonName: operatorName, usage: 'both' });
  const own = await authority.issue({ file: 'kommun', commonName: 'Ekeby kommun', usage: 'client' });
  const ca = authority.certificate;
  const population = createPopulation({ seed: 7, today: () => today });
  const tls = { ca, ...serverFiles };
  const registers = {
    FK: await startRegisters({ which: 'fk', population, today: () => today, tls }),
    PM: await startRegisters({ which: 'pm', population, today: () => today, tls }),
  };
  const farSides = await startAgencies({ population, today: () => today });
  const upstreams = Object.fromEntries(
    Object.entries(farSides.urls).map(([agency, url]) => [agency, { url }]),
  );
  const faults = await startFaults({ upstreams, population, tls });
  const { signingKeyFile, publicKeyFile } = await aKey(folder);
  const shared = await databaseBeside(options);
  const ownFolder = join(folder, 'postgres');
  const config = parseConfig(
    JSON.stringify({
      today,
      database: shared === null ? { folder: ownFolder } : { url: urlOf(shared) },
      accessLog: { name: 'test.samsvar.example/log', signingKey: signingKeyFile },
      clientTrust: [ca],
      ssbtekV10: { host: '127.0.0.1', port: 0, ...serverFiles },
      lefiV9: { host: '127.0.0.1', port: 0, ...serverFiles },
      systemApi: { host: '127.0.0.1', port: 0, ...serverFiles },
      operations: { host: '127.0.0.1', port: 0 },
      ...(options.notices === undefined ? {} : { notices: options.notices }),
      // One municipality asks for all: shares have tests of their own.
      admission: { perConnection: plenty, ...options.admission },
      relay: { totalDeadlineMs: options.totalDeadlineMs ?? 10_000 },
      agencies: agencyConfigs(
        faults,
        { ...farSides.testUrls, ...options.testUrls },
        { ca, ...operator },
        options,
      ),
      registers: registerConfigs(registers, { ca, ...operator }, options.registerDeadlineMs ?? 2_000),
    }),
    folder,
  );
  const logger = options.logger ?? pino({ level: 'silent' });
  const server = await (options.start ?? startServer)(config, logger);
  await faults.lead('FK', { url: server.addresses.lefiV9, tls: { ca, ...operator } });
  const connection = shared ?? (await startEmbeddedPostgres({ folder: ownFolder, share: true })).connection;
  const database = openDatabase({ connection }, { maxConnections: 2 });
  const municipality = await connectMunicipality(database, own.certificate, operator.certificate);
  const callerWith = (certificate: { certificate: string; key: string } | null) =>
    openCaller({ url: server.addresses.ssbtekV10, ca, certificate, municipality, today });
  const caller = callerWith(own);
  const callers: Caller[] = [caller];
  await untilKnown(caller);
  const another = (certificate: { certificate: string; key: string } | null) => {
    const opened = callerWith(certificate);
    callers.push(opened);
    return opened;
  };
  return {
    today,
    population,
    faults,
    registers,
    server,
    config,
    database,
    municipality,
    ca,
    certificate: own,
    caller,
    issue: (name, wish) => authority.issue({ file: name, commonName: name, usage: 'client', ...wish }),
    callerWith: another,
    anotherLine: () => another(own),
    persona: (name) => {
      const found = population.personas.find((persona) => persona.name === name);
      if (found === undefined) throw new Error(`no persona is called ${name}`);
      return found.personnummer;
    },
    verifyLog: () => verifyLog({ database, publicKeyFile }),
    stop: async () => {
      await Promise.all(callers.map((one) => one.close()));
      await server.stop();
      await Promise.all([faults.stop(), farSides.stop(), registers.FK.stop(), registers.PM.stop()]);
      await database.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A change of the registry is held by the server within a second; whoever asks before that is refused. */
async function untilKnown(caller: Caller): Promise<void> {
  for (let asked = 0; asked < 200; asked++) {
    if ((await caller.ping()).fault === null) return;
    await wait(10);
  }
  throw new Error('the server never heard of the municipality');
}

async function aKey(folder: string) {
  const signingKeyFile = join(folder, 'log.key');
  return { signingKeyFile, ...(await ensureSigningKey(signingKeyFile)) };
}

/** Null: the server brings up its own. */
async function databaseBeside({ ownPostgres, postgres }: WorldOptions): Promise<SocketConnection | null> {
  return ownPostgres === true ? null : (postgres ?? (await aDatabaseConnection()));
}

function urlOf({ host, user, database }: SocketConnection): string {
  return `postgres://${user}@localhost:5432/${database}?host=${encodeURIComponent(host)}`;
}

function agencyConfigs(
  faults: RunningFaults,
  testUrls: Readonly<Partial<Record<AgencyCode, string>>>,
  tls: { ca: string; certificate: string; key: string },
  { agencyDeadlineMs = 5_000, maxAnswerBytes = 1_000_000, breakers = {} }: WorldOptions,
) {
  return Object.fromEntries(
    agencies.map((agency) => [
      agency,
      {
        url: faults.urls[agency],
        ...(testUrls[agency] === undefined ? {} : { testUrl: testUrls[agency] }),
        deadlineMs: agencyDeadlineMs,
        maxAnswerBytes,
        tls,
        // Journeys make agencies fail on purpose, again and again: the breaker has tests of its own.
        breaker: breakers[agency] ?? { failures: 1_000_000, openMs: 1_000 },
      },
    ]),
  );
}

function registerConfigs(
  registers: World['registers'],
  tls: { ca: string; certificate: string; key: string },
  deadlineMs: number,
) {
  return {
    FK: { url: registers.FK.url, tls, deadlineMs },
    PM: { url: registers.PM.url, tls, deadlineMs },
  };
}

async function connectMunicipality(database: Database, own: string, operator: string): Promise<Municipality> {
  const name = 'Ekeby kommun';
  const organisationsnummer = '162129990012';
  const actorId = '901-01';
  const validFrom = Date.now() - 60_000;
  await registerParty(database, { organisationsnummer, name, kind: 'municipality' });
  const { id: connectionId } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom,
    actorId,
    qualifiedBy: agencies,
  });
  // Before the certificate: whoever is answered a ping knows of the caseworkers too.
  await assuredCaseworkers(database, await aUnit(database, connectionId), ['HL000001', 'HL42']);
  const speaksFor = [connectionId];
  const pem = (file: string) => readFileSync(file, 'utf8');
  const { id: certificateId } = await addCertificate(database, { pem: pem(own), validFrom, speaksFor });
  await addCertificate(database, { pem: pem(operator), validFrom, isOperators: true });
  return { name, organisationsnummer, actorId, connectionId, certificateId };
}
