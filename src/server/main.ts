import cluster from 'node:cluster';
import { pino, type Logger } from 'pino';
import { ConfigMistakes, readConfig, type Config } from './config.ts';
import { runWorker } from './run-worker.ts';
import { startServer, type ServerAddresses } from './start-server.ts';
import { startWorkers, type RunningWorkers } from './start-workers.ts';
import { unreadableFiles } from './unreadable-files.ts';
import { whyNotStarted } from './why-not-started.ts';
import { NotStarted } from './workers/index.ts';

// SAMSVAR_CONFIG names the one JSON file; no other environment variable is read.
if (cluster.isWorker) runWorker({ readConfig: readNamedConfig, openLogger });
else await main(process.argv.includes('--check-config'));

async function main(onlyChecks: boolean): Promise<void> {
  const config = configOrMistakes();
  if (config === null) return;
  if (onlyChecks) {
    checkFiles(config);
    return;
  }
  const logger = openLogger(config);
  const toldToStop = untilToldToStop(); // from now on: whoever is told to while starting leaves no PostgreSQL behind
  try {
    if (config.workers === 1) await runAlone(config, logger, toldToStop);
    else await runWithWorkers(config, logger, toldToStop);
  } catch (error) {
    refuse(error instanceof NotStarted ? error.reasons : whyNotStarted(error));
  }
  if (process.connected) process.disconnect();
}

async function runAlone(config: Config, logger: Logger, toldToStop: Promise<unknown>): Promise<void> {
  process.on('SIGHUP', () => {
    logger.warn('SIGHUP: a single process cannot be replaced without a pause; nothing is read anew');
  });
  const server = await startServer(config, logger);
  tellParent(server.addresses);
  await toldToStop;
  await server.stop();
}

async function runWithWorkers(config: Config, logger: Logger, toldToStop: Promise<unknown>): Promise<void> {
  let server: RunningWorkers | null = null;
  process.on('SIGHUP', () => void server?.restart());
  server = await startWorkers(config, logger);
  tellParent(server.addresses);
  const isGivenUp = await Promise.race([toldToStop.then(() => false), server.givenUp.then(() => true)]);
  if (isGivenUp) refuse(['Arbetarna dör gång på gång. Se processloggen.']);
  await server.stop();
}

function tellParent(addresses: ServerAddresses): void {
  if (process.connected) process.send?.(addresses);
}

function openLogger({ processLog }: Config, worker?: number): Logger {
  return pino({ level: processLog.level, base: worker === undefined ? null : { worker } });
}

/** For `config:check`: what a start would only find one at a time. */
function checkFiles(config: Config): void {
  const missing = unreadableFiles(config);
  if (missing.length > 0) refuse(missing);
  else process.stdout.write('Konfigurationen är hel.\n');
}

function configOrMistakes(): Config | null {
  try {
    return readNamedConfig();
  } catch (error) {
    if (error instanceof ConfigMistakes) return refuse(error.mistakes);
    throw error;
  }
}

function readNamedConfig(): Config {
  const path = process.env['SAMSVAR_CONFIG'];
  if (path !== undefined) return readConfig(path);
  throw new ConfigMistakes([
    'SAMSVAR_CONFIG ska vara sökvägen till konfigurationsfilen (se config.example.json)',
  ]);
}

function refuse(mistakes: readonly string[]): null {
  mistakes.forEach(tell);
  process.exitCode = 1;
  return null;
}

/**
 * On SIGTERM and Ctrl-C, and when the process that started it goes away.
 * Ctrl-C reaches a whole group of processes: with a parent, it is the parent that decides.
 */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.on('SIGTERM', resolve);
    process.on('disconnect', resolve);
    process.on('SIGINT', () => {
      if (process.send === undefined) resolve();
    });
  });
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
