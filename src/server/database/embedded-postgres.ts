import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postgresAccount, type PostgresAccount } from './postgres-account.ts';
import { answers, createDatabaseIfMissing, embeddedDatabase, embeddedUser } from './postgres-answers.ts';
import { prepareFolders, type PostgresFolders } from './postgres-folders.ts';
import { postgresPrograms } from './postgres-package.ts';
import { findRunningPostgres, isAlive, stopPostgres } from './running-postgres.ts';

/** How to reach a PostgreSQL through its Unix socket. */
export interface SocketConnection {
  /** The folder that the socket lies in. */
  readonly host: string;
  readonly user: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  readonly connection: SocketConnection;
  /** Where its data really are: elsewhere than asked for when PostgreSQL's account could not reach that. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const readyWithinMs = 60_000;
const pollMs = 10;

/**
 * PostgreSQL on this machine, without any installation: made on the first start, started again on later ones.
 * One that outlived a killed parent is adopted. With `share`, one that another living process started may be used
 * too, and is then left running; without it, that is refused.
 */
export async function startEmbeddedPostgres(options: {
  readonly folder: string;
  readonly share?: boolean;
  /** False only where all data may be lost with the machine's power, such as a test run's. Default: true. */
  readonly survivesPowerLoss?: boolean;
}): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const folders = prepareFolders(account, options.folder);
  const reached = { connection: connectionTo(folders), folder: folders.root };
  const running = await findRunningPostgres(folders);
  const starter = readStarter(folders);
  if (running !== null && starter !== null) {
    if (options.share !== true) throw folderInUse(options.folder, starter);
    return { ...reached, stop: () => Promise.resolve() };
  }
  const pid = running ?? (await start(account, folders, options.survivesPowerLoss ?? true));
  writeFileSync(folders.startedBy, String(process.pid));
  await createDatabaseIfMissing(folders.socket);
  return { ...reached, stop: () => stopStarted(pid, folders) };
}

function connectionTo(folders: PostgresFolders): SocketConnection {
  return { host: folders.socket, user: embeddedUser, database: embeddedDatabase };
}

async function stopStarted(pid: number, folders: PostgresFolders): Promise<void> {
  rmSync(folders.startedBy, { force: true });
  await stopPostgres(pid);
}

async function start(
  account: PostgresAccount,
  folders: PostgresFolders,
  survivesPowerLoss: boolean,
): Promise<number> {
  const programs = postgresPrograms(account, folders.root);
  if (!existsSync(join(folders.data, 'PG_VERSION'))) createCluster(account, programs, folders);
  const fsync = `fsync=${survivesPowerLoss ? 'on' : 'off'}`;
  const process = spawnPostgres(account, programs, folders, [...settings, fsync]);
  await untilReady(process, folders);
  if (process.pid === undefined) throw new Error('PostgreSQL kunde inte startas.');
  return process.pid;
}

function createCluster(account: PostgresAccount, programs: string, { data }: PostgresFolders): void {
  const { status, stderr } = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', embeddedUser, '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    { ...account, cwd: '/', env: { LC_ALL: 'C' }, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`PostgreSQL kunde inte skapa sin databas i ${data}: ${stderr}`);
}

function spawnPostgres(
  account: PostgresAccount,
  programs: string,
  folders: PostgresFolders,
  settings: readonly string[],
): ChildProcess {
  // A file and not a pipe: PostgreSQL may outlive us. Begun anew at each start, so that it cannot fill the disk.
  const log = openSync(folders.log, 'w', 0o600);
  const child = spawn(
    join(programs, 'postgres'),
    ['-D', folders.data, '-k', folders.socket, ...settings.flatMap((setting) => ['-c', setting])],
    // Detached: Ctrl-C in a terminal reaches us alone, and questions in flight are finished before PostgreSQL stops.
    { ...account, cwd: '/', env: { LC_ALL: 'C' }, stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  child.on('error', () => undefined); // seen by untilReady as a process that never began
  child.unref();
  return child;
}

const settings = [
  'listen_addresses=',
  'port=5432',
  'unix_socket_permissions=0700',
  'max_connections=200',
  'timezone=UTC',
  // A failed statement and a broken constraint quote personal data: none of it into PostgreSQL's own log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_parameter_max_length_on_error=0',
];

async function untilReady(child: ChildProcess, folders: PostgresFolders): Promise<void> {
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += pollMs) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(folders.socket)) return;
    await wait(pollMs);
  }
  const said = readFileSync(folders.log, 'utf8').slice(-2000);
  throw new Error(`PostgreSQL startade inte i ${folders.data}. Den skrev: ${said}`);
}

/** The other living process that started the PostgreSQL of these folders, or null. */
function readStarter({ startedBy }: PostgresFolders): number | null {
  if (!existsSync(startedBy)) return null;
  const pid = Number(readFileSync(startedBy, 'utf8'));
  return Number.isSafeInteger(pid) && pid > 1 && pid !== process.pid && isAlive(pid) ? pid : null;
}

function folderInUse(folder: string, starter: number): Error {
  return new Error(`Databasen i ${folder} används redan av en annan Samsvar (process ${String(starter)}).`);
}
