import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase, type Database, type SocketConnection } from '../src/server/database/index.ts';

export type TestPostgres = SocketConnection;

export const templateDatabase = 'samsvar_template';

declare module 'vitest' {
  interface ProvidedContext {
    readonly postgres: TestPostgres;
    /** For files that tests leave; removed when the run ends. */
    readonly folder: string;
  }
}

/** A fresh, migrated database of its own, in milliseconds. Close it when done. */
export async function aDatabase(): Promise<Database> {
  return openDatabase({ connection: await aDatabaseConnection() }, { maxConnections: 5 });
}

/** As aDatabase, for tests that open it themselves, such as several processes on one database. */
export async function aDatabaseConnection(): Promise<SocketConnection> {
  const server = inject('postgres');
  const database = `test_${randomBytes(8).toString('hex')}`;
  const maintenance = openDatabase({ connection: server }, { maxConnections: 1 });
  try {
    // Without writes that wait for the disk, copying the files is three times as fast as copying them through the log.
    await maintenance.pool.query(
      `create database ${database} template ${templateDatabase} strategy file_copy`,
    );
  } finally {
    await maintenance.close();
  }
  return { ...server, database };
}
