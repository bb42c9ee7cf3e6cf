import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate, openDatabase, startEmbeddedPostgres } from '../src/server/database/index.ts';
import { templateDatabase, type TestPostgres } from './database.ts';

/** One PostgreSQL for the whole test run, with one migrated database that `aDatabase` copies. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'samsvar-test-'));
  chmodSync(folder, 0o755); // PostgreSQL's account must be able to enter; its data folder is its own
  const postgres = await startEmbeddedPostgres({ folder, survivesPowerLoss: false });
  await makeTemplate(postgres.connection);
  project.provide('postgres', postgres.connection);
  project.provide('folder', folder);
  return async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
    rmSync(postgres.connection.host, { recursive: true, force: true });
  };
}

async function makeTemplate(connection: TestPostgres): Promise<void> {
  const first = openDatabase({ connection }, { maxConnections: 1 });
  await first.pool.query(`create database ${templateDatabase}`);
  await first.close();
  const template = openDatabase(
    { connection: { ...connection, database: templateDatabase } },
    { maxConnections: 2 },
  );
  await migrate(template);
  await template.close();
}
