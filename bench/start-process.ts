import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync, closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One process of the benchmark. It ends when we do, also when we are killed: its channel to us breaks. */
export interface BenchProcess {
  readonly pid: number;
  /** What it told when it was up. */
  readonly told: unknown;
  /** Sends a message and waits for the answer; one at a time. Rejects when the process ends. */
  readonly ask: (message: unknown) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

/** Resolves when the process has told that it is up; rejects with what it wrote when it ends before that. */
export async function startProcess(given: {
  readonly name: string;
  /** A built file below `dist/`. */
  readonly program: string;
  /** Written to a file whose path is the first argument. */
  readonly settings?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  /** For Node itself. */
  readonly nodeOptions?: readonly string[];
  /** Where its settings and what it writes are kept. */
  readonly folder: string;
}): Promise<BenchProcess> {
  const { name, program, settings, env = {}, nodeOptions = [], folder } = given;
  mkdirSync(folder, { recursive: true });
  const settingsFile = join(folder, `${name}.json`);
  if (settings !== undefined) writeFileSync(settingsFile, JSON.stringify(settings), { mode: 0o600 });
  const log = join(folder, `${name}.log`);
  const out = openSync(log, 'w', 0o600);
  const child = fork(builtProgram(program), settings === undefined ? [] : [settingsFile], {
    env: { NODE_ENV: 'production', ...env },
    execArgv: [...nodeOptions],
    stdio: ['ignore', out, out, 'ipc'],
  });
  closeSync(out);
  const ended = once(child, 'exit');
  const next = () =>
    nextMessage(child, ended, () => `${name} ended: ${readFileSync(log, 'utf8').slice(-2000)}`);
  const told = await next();
  return {
    pid: child.pid ?? 0,
    told,
    ask: (message) => {
      const answer = next();
      child.send(message as object);
      return answer;
    },
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

async function nextMessage(
  child: ChildProcess,
  ended: Promise<unknown[]>,
  why: () => string,
): Promise<unknown> {
  const abandoned = new AbortController();
  try {
    const message = once(child, 'message', { signal: abandoned.signal }).then(([value]: unknown[]) => value);
    return await Promise.race([
      message,
      ended.then(() => {
        throw new Error(why());
      }),
    ]);
  } finally {
    abandoned.abort();
  }
}

/** What is measured is what `npm run build` makes, also when the benchmark itself is run from its source. */
function builtProgram(path: string): string {
  const here = new URL(import.meta.url.includes('/dist/') ? '../' : '../dist/', import.meta.url);
  const file = fileURLToPath(new URL(path, here));
  if (!existsSync(file)) throw new Error(`${path} is not built: npm run build makes it`);
  return file;
}
