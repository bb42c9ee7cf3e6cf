import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, startEmbeddedPostgres, type Database } from '../src/server/database/index.ts';
import { parseStat } from './read-process.ts';

/** One real PostgreSQL of the benchmark's own, which every Samsvar reaches by `database.url` as in production. */
export interface BenchPostgres {
  /** Root of PostgreSQL's processes. */
  readonly pid: number;
  /** A new, empty database. */
  create(name: string): Promise<BenchDatabase>;
  stop(): Promise<void>;
}

export interface BenchDatabase {
  readonly name: string;
  /** For `database.url`. */
  readonly url: string;
  /** The benchmark's own few connections to it. */
  readonly database: Database;
}

export async function startBenchPostgres(folder: string): Promise<BenchPostgres> {
  const postgres = await startEmbeddedPostgres({ folder: join(folder, 'postgres') });
  const { host, user } = postgres.connection;
  const maintenance = openDatabase({ connection: postgres.connection }, { maxConnections: 1 });
  const { rows } = await maintenance.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const opened: Database[] = [maintenance];
  return {
    pid: parseStat(readFileSync(`/proc/${rows[0]?.pid ?? 0}/stat`, 'utf8')).parent,
    create: async (name) => {
      await maintenance.pool.query(`create database ${name}`);
      const url = `postgres://${user}@localhost:5432/${name}?host=${encodeURIComponent(host)}`;
      const database = openDatabase({ url }, { maxConnections: 2 });
      opened.push(database);
      return { name, url, database };
    },
    stop: async () => {
      for (const database of opened) await database.close();
      await postgres.stop();
    },
  };
}
