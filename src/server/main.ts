import { pino } from 'pino';
import { ConfigMistakes, readConfig, type Config } from './config.ts';
import { startServer, type RunningServer } from './start-server.ts';

// SAMSVAR_CONFIG names the one JSON file; no other environment variable is read.
await main(process.argv.includes('--check-config'));

async function main(onlyChecks: boolean): Promise<void> {
  const config = configOrMistakes();
  if (config === null || onlyChecks) return;
  const logger = pino({ level: config.processLog.level, base: null });
  try {
    untilToldToStop(await startServer(config, logger));
  } catch (error) {
    tell(whyNotStarted(error));
    process.exitCode = 1;
    if (process.connected) process.disconnect();
  }
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
 * Ends on SIGTERM and Ctrl-C once questions in flight are finished, and when the process that started it goes away.
 * Ctrl-C reaches a whole group of processes: with a parent, it is the parent that decides.
 */
function untilToldToStop(server: RunningServer): void {
  const stop = () => {
    void server.stop().then(() => {
      if (process.connected) process.disconnect();
    });
  };
  process.on('SIGTERM', stop);
  process.on('disconnect', stop);
  process.on('SIGINT', () => {
    if (process.send === undefined) stop();
  });
  process.send?.(server.addresses);
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
