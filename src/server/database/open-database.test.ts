import { expect, inject, onTestFinished, test } from 'vitest';
import { aDatabase, aDatabaseConnection } from '../../../test/database.ts';
import { migrate, openDatabase, type Database } from './index.ts';

async function anOpenDatabase(): Promise<Database> {
  const database = await aDatabase();
  onTestFinished(() => database.close());
  return database;
}

test('a day stays a day', async () => {
  const { pool } = await anOpenDatabase();
  const { rows } = await pool.query(`select date '2026-03-29' as day`);
  expect(rows).toEqual([{ day: '2026-03-29' }]);
});

test('several processes may bring an empty database up to date at once', async () => {
  const connection = await aDatabaseConnection();
  const empty = { ...inject('postgres'), database: `${connection.database}_empty` };
  const maintenance = openDatabase({ connection }, { maxConnections: 1 });
  await maintenance.pool.query(`create database ${empty.database}`);
  await maintenance.close();
  const processes = [1, 2, 3].map(() => openDatabase({ connection: empty }, { maxConnections: 1 }));
  onTestFinished(async () => {
    for (const process of processes) await process.close();
  });
  await Promise.all(processes.map(migrate));
  const { rows } = await processes[0]!.pool.query('select version from registry_version');
  expect(rows).toEqual([{ version: '0' }]);
});

test('a listener hears its channel until its connection is lost, and is told once when it is', async () => {
  const database = await anOpenDatabase();
  const heard: string[] = [];
  let lost = 0;
  const listening = await database.listen(
    'news',
    (payload) => heard.push(payload),
    () => lost++,
  );
  await database.pool.query(`select pg_notify('news', 'first')`);
  await expect.poll(() => heard).toEqual(['first']);
  await listening.ask('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
  await expect.poll(() => lost).toBe(1);
  await listening.stop();
  expect(lost).toBe(1);
});

test('an idle connection that is lost is replaced', async () => {
  const { pool } = await anOpenDatabase();
  await pool.query('select 1');
  const other = await anOpenDatabase();
  await other.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where pid <> pg_backend_pid() and datname = (select datname from pg_stat_activity where pid = $1)`,
    [(await pool.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid],
  );
  await expect.poll(() => pool.totalCount).toBe(0);
  expect((await pool.query('select 7 as n')).rows).toEqual([{ n: 7 }]);
});
