import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  openDatabase,
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type SocketConnection,
} from '../../../src/server/database/index.ts';

/** A PostgreSQL of the test's own, to which things can be done that no server does to its own. */
export interface KillablePostgres {
  readonly connection: SocketConnection;
  /** SIGKILL to every one of its processes, as when the machine's memory is at an end. */
  kill(): Promise<void>;
  /** Starts it on the same data, at the same place. */
  restart(): Promise<void>;
  /** No file of it may grow beyond so many bytes from now on; null: any size again. Linux alone can do it. */
  limitFiles(bytes: number | null): Promise<void>;
  stop(): Promise<void>;
}

export async function startKillablePostgres(folder: string): Promise<KillablePostgres> {
  let running: EmbeddedPostgres = await startEmbeddedPostgres({ folder });
  return {
    connection: running.connection,
    kill: async () => {
      // The first alone would leave its sessions to find out for themselves.
      for (const pid of await processesOf(running)) process.kill(pid, 'SIGKILL');
    },
    restart: async () => {
      const start = async () => (running = await startEmbeddedPostgres({ folder }));
      // Its memory is let go of when the last of the killed is gone; until then it does not start.
      await expect
        .poll(() => start().then(() => 'started'), { timeout: 30_000, interval: 100 })
        .toBe('started');
    },
    limitFiles: async (bytes) => {
      const { uid, gid } = statSync(join(running.folder, 'data'));
      const account = { uid, gid, cwd: '/' }; // whose processes they are
      const limit = `--fsize=${bytes ?? 'unlimited'}:`;
      for (const pid of await processesOf(running)) {
        const { stderr } = spawnSync('prlimit', ['--pid', String(pid), limit], {
          ...account,
          encoding: 'utf8',
        });
        // A session may have ended since it was listed.
        if (stderr !== '' && !stderr.includes('No such process')) throw new Error(stderr);
      }
    },
    stop: async () => {
      await running.stop();
      rmSync(running.connection.host, { recursive: true, force: true });
    },
  };
}

/** The first is the one that starts the others, and what it is given they inherit. */
async function processesOf({ connection, folder }: EmbeddedPostgres): Promise<readonly number[]> {
  const first = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const database = openDatabase({ connection }, { maxConnections: 1 });
  try {
    const { rows } = await database.pool.query<{ pid: number }>('select pid from pg_stat_activity');
    return [first, ...rows.map(({ pid }) => pid)];
  } finally {
    await database.close();
  }
}
