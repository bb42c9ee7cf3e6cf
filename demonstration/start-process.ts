import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StartedProcess {
  readonly name: string;
  readonly pid: number;
  /** What it told when it was up; rejects with what it wrote when it ended before that. */
  readonly told: Promise<unknown>;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  /** Asks it to finish what it does, and waits until it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts one part of the demonstration. It ends when we do, also when we are killed: its channel to us breaks. What it
 * prints goes to files in `logFolder`.
 */
export function startProcess(given: {
  readonly name: string;
  /** Built file, from the project's root. */
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly logFolder: string;
}): StartedProcess {
  const { name, program, args = [], env = {}, logFolder } = given;
  const errors = join(logFolder, `${name}.err`);
  const out = openSync(join(logFolder, `${name}.log`), 'a', 0o600);
  const err = openSync(errors, 'w', 0o600);
  const child = fork(new URL(`../${program}`, import.meta.url), args, {
    env,
    stdio: ['ignore', out, err, 'ipc'],
  });
  closeSync(out);
  closeSync(err);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const told = firstMessage(child, ended, () => readFileSync(errors, 'utf8').trim());
  return { name, pid: child.pid ?? 0, told, ended, stop: () => stop(child, ended) };
}

async function firstMessage(
  child: ChildProcess,
  ended: Promise<void>,
  errors: () => string,
): Promise<unknown> {
  const message = new Promise<unknown>((resolve) => child.once('message', resolve));
  const endedFirst = ended.then(() => {
    throw new Error(errors() || 'En del av demonstrationen kunde inte starta.');
  });
  return Promise.race([message, endedFirst]);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  await ended;
}
