import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { answers } from './postgres-answers.ts';
import type { PostgresFolders } from './postgres-folders.ts';

const pollMs = 10;
const fastShutdownMs = 15_000;
const immediateShutdownMs = 10_000;

/** The process id of a PostgreSQL that already serves these folders, such as one that outlived its parent; or null. */
export async function findRunningPostgres(folders: PostgresFolders): Promise<number | null> {
  const pidFile = join(folders.data, 'postmaster.pid');
  if (!existsSync(pidFile)) return null;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!Number.isSafeInteger(pid) || pid <= 1 || !isAlive(pid)) return null;
  // A stale file may carry a number that now belongs to something else: only the socket tells.
  return (await answers(folders.socket)) ? pid : null;
}

/** Ends sessions, writes everything out and stops; harder if that takes too long (recovery then follows on the next start). */
export async function stopPostgres(pid: number): Promise<void> {
  if (await endedAfter(pid, 'SIGINT', fastShutdownMs)) return;
  if (await endedAfter(pid, 'SIGQUIT', immediateShutdownMs)) return;
  throw new Error(`PostgreSQL (process ${String(pid)}) gick inte att stoppa.`);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function endedAfter(pid: number, signal: NodeJS.Signals, withinMs: number): Promise<boolean> {
  if (!isAlive(pid)) return true;
  process.kill(pid, signal);
  for (let waitedMs = 0; waitedMs < withinMs; waitedMs += pollMs) {
    await wait(pollMs);
    if (!isAlive(pid)) return true;
  }
  return false;
}
