import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Config } from '../../src/server/config.ts';
import type { RunningServer, ServerAddresses } from '../../src/server/start-server.ts';

/** The built server as a process of its own, as an operator runs it. */
export interface ServerProcess extends RunningServer {
  readonly pid: number;
  /** What it read its configuration from, and reads again on SIGHUP. */
  readonly configFile: string;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  kill(signal: NodeJS.Signals): void;
  /** Everything that it has written so far. */
  written(): string;
}

/** Resolves when its doors are open; rejects with what it wrote when it cannot start. */
export async function startServerProcess(config: Config): Promise<ServerProcess> {
  const folder = mkdtempSync(join(inject('folder'), 'server-'));
  const configFile = join(folder, 'config.json');
  writeFileSync(configFile, JSON.stringify(config));
  const log = join(folder, 'server.log');
  const out = openSync(log, 'a');
  const child = fork(builtProgram('src/server/main.js'), [], {
    env: { SAMSVAR_CONFIG: configFile },
    execArgv: [],
    stdio: ['ignore', out, out, 'ipc'],
  });
  closeSync(out);
  const written = () => readFileSync(log, 'utf8');
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const told = once(child, 'message') as Promise<[ServerAddresses]>;
  const first = await Promise.race([told, ended]);
  if (!Array.isArray(first)) throw new Error(`the server did not start: ${written()}`);
  const kill = (signal: NodeJS.Signals) => void child.kill(signal);
  const stop = async () => {
    kill('SIGTERM');
    await ended;
  };
  return { addresses: first[0], pid: child.pid ?? 0, configFile, ended, kill, written, stop };
}

/** A file that `npm run build` has made; `npm test` and `npm ci` do that first. */
export function builtProgram(path: string): string {
  const { pathname } = new URL(`../../dist/${path}`, import.meta.url);
  if (!existsSync(pathname)) throw new Error(`${pathname} is missing: npm run build makes it`);
  return pathname;
}

/** The lines of its process log that say so. */
export function linesOf(
  server: ServerProcess,
  message: string,
): readonly Readonly<Record<string, unknown>>[] {
  return server
    .written()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter(({ msg }) => msg === message);
}
