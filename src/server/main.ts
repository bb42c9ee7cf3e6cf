import { pino } from 'pino';
import { ConfigMistakes, readConfig, type Config } from './config.ts';
import { startServer } from './start-server.ts';
import { unreadableFiles } from './unreadable-files.ts';

// SAMSVAR_CONFIG names the one JSON file; no other environment variable is read.
await main(process.argv.includes('--check-config'));

async function main(onlyChecks: boolean): Promise<void> {
  const config = configOrMistakes();
  if (config === null) return;
  if (onlyChecks) {
    checkFiles(config);
    return;
  }
  const logger = pino({ level: config.processLog.level, base: null });
  const toldToStop = untilToldToStop(); // from now on: whoever is told to while starting leaves no PostgreSQL behind
  try {
    const server = await startServer(config, logger);
    if (process.connected) process.send?.(server.addresses);
    await toldToStop;
    await server.stop();
  } catch (error) {
    tell(whyNotStarted(error));
    process.exitCode = 1;
  }
  if (process.connected) process.disconnect();
}

/** For `config:check`: what a start would only find one at a time. */
function checkFiles(config: Config): void {
  const missing = unreadableFiles(config);
  if (missing.length > 0) refuse(missing);
  else process.stdout.write('Konfigurationen är hel.\n');
}

function configOrMistakes(): Config | null {
  const path = process.env['SAMSVAR_CONFIG'];
  if (path === undefined)
    return refuse(['SAMSVAR_CONFIG ska vara sökvägen till konfigurationsfilen (se config.example.json)']);
  try {
    return readConfig(path);
  } catch (error) {
    if (error instanceof ConfigMistakes) return refuse(error.mistakes);
    throw error;
  }
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

function whyNotStarted(error: unknown): string {
  if (!(error instanceof Error)) return 'Samsvar kunde inte starta.';
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Porten ${String(port)} är upptagen av ett annat program.`;
  return `Samsvar kunde inte starta: ${error.message}`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
