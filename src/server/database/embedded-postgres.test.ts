import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openDatabase, startEmbeddedPostgres, type EmbeddedPostgres } from './index.ts';
import { isAlive } from './running-postgres.ts';

// Making a cluster takes the most time: the tests start and stop the same one. Its path is longer than a socket's may be.
const parent = mkdtempSync(join(tmpdir(), 'samsvar-postgres-'));
chmodSync(parent, 0o755);
const folder = join(parent, 'far'.repeat(40));
const started: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ folder });
  started.push(postgres);
  return postgres;
}

async function ask(postgres: EmbeddedPostgres, sql: string): Promise<readonly unknown[]> {
  const database = openDatabase(postgres, { maxConnections: 1 });
  try {
    return (await database.pool.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await database.close();
  }
}

const servedBy = (): number =>
  Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

/** The number of a process that has ended. */
const aDeadProcess = (): number => spawnSync('true').pid;

test('what was written is there after a stop and a start, and the stopped one is gone', async () => {
  const first = await startEmbeddedPostgres({ folder });
  await ask(first, 'create table kept as select 7 as n');
  const pid = servedBy();
  await first.stop();
  expect(isAlive(pid)).toBe(false);
  expect(await ask(await start(), 'select n from kept')).toEqual([{ n: 7 }]);
});

test('it listens to nothing but a socket that only its own account can enter', async () => {
  const postgres = await start();
  expect(await ask(postgres, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
  expect(await ask(postgres, 'show fsync')).toEqual([{ fsync: 'on' }]);
  const { stdout } = spawnSync('ls', ['-ld', postgres.connection.host], { encoding: 'utf8' });
  expect(stdout).toMatch(/^drwx------/);
});

test('one that outlived its killed parent is adopted, and can be stopped', async () => {
  await startEmbeddedPostgres({ folder });
  const pid = servedBy();
  writeFileSync(join(folder, 'started-by'), String(aDeadProcess()));
  const adopted = await startEmbeddedPostgres({ folder });
  expect(servedBy()).toBe(pid);
  expect(await ask(adopted, 'select 1 as n')).toEqual([{ n: 1 }]);
  await adopted.stop();
  expect(isAlive(pid)).toBe(false);
});

test('one that was itself killed starts anew with everything that was committed', async () => {
  const killed = await startEmbeddedPostgres({ folder });
  await ask(killed, 'create table committed as select 7 as n');
  const pid = servedBy();
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(existsSync(join(folder, 'data', 'postmaster.pid'))).toBe(true);
  expect(await ask(await start(), 'select n from committed')).toEqual([{ n: 7 }]);
});

test('a second process may share it but not take it', async () => {
  await start();
  writeFileSync(join(folder, 'started-by'), String(process.ppid));
  await expect(startEmbeddedPostgres({ folder })).rejects.toThrow('används redan av en annan Samsvar');
  const shared = await startEmbeddedPostgres({ folder, share: true });
  await shared.stop();
  expect(await ask(shared, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('what a failed statement was about is not in its own log', async () => {
  const postgres = await start();
  await ask(postgres, 'create table person (identity text primary key)');
  await ask(postgres, "insert into person values ('198001012389')");
  await expect(ask(postgres, "insert into person values ('198001012389')")).rejects.toThrow('duplicate key');
  const said = readFileSync(join(folder, 'postgresql.log'), 'utf8');
  expect(said).toContain('duplicate key');
  expect(said).not.toContain('198001012389');
});

test.runIf(process.getuid?.() === 0)(
  'root may name a folder that nobody else can enter: PostgreSQL then keeps its data elsewhere',
  async () => {
    const closed = mkdtempSync(join(tmpdir(), 'samsvar-closed-'));
    const postgres = await startEmbeddedPostgres({ folder: closed });
    expect(postgres.folder).toMatch(/^\/var\/lib\/samsvar-[0-9a-f]{12}$/);
    expect(await ask(postgres, 'select 1 as n')).toEqual([{ n: 1 }]);
    await postgres.stop();
    for (const left of [closed, postgres.folder]) rmSync(left, { recursive: true, force: true });
  },
);
