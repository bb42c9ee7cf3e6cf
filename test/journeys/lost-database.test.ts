import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import { openDatabase } from '../../src/server/database/index.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let person: string;

beforeAll(async () => {
  world = await aWorld();
  person = world.persona('Amira Allsvar');
});

afterAll(() => world.stop());

const answeredFelkod = async () => (await world.caller.askFor(person, 'TNS', 'MIV')).fault?.felkod ?? null;

interface Ready {
  readonly status: number;
  readonly text: string;
}

async function readiness(): Promise<Ready> {
  const response = await fetch(`${world.server.addresses.operations}/health/ready`);
  return { status: response.status, text: await response.text() };
}

test('a server that has lost its registry listener answers nothing until it holds the registry again', async () => {
  expect(await answeredFelkod()).toBeNull();
  await withoutNewSessions(async () => {
    await endSessions(
      `query ilike 'listen %registry_changed%' or query = 'select version from registry_version'`,
    );
    await expect.poll(answeredFelkod, { timeout: 10_000, interval: 20 }).toBe('REGISTER_OTILLGANGLIGT');
    expect(await readiness()).toMatchObject({
      status: 503,
      text: expect.stringContaining('registr') as string,
    });
  });
  await expect.poll(answeredFelkod, { timeout: 15_000 }).toBeNull();
  await expect.poll(readiness, { timeout: 10_000 }).toMatchObject({ status: 200 });
});

test('a server that cannot write its log asks nobody, says so, and heals', async () => {
  const since = Date.now();
  await world.database.pool.query('alter table access_log_record rename to access_log_record_away');
  expect(await answeredFelkod()).toBe('LOGG_OTILLGANGLIG');
  expect(await readiness()).toMatchObject({ status: 503, text: expect.stringContaining('loggen') as string });
  await world.database.pool.query('alter table access_log_record_away rename to access_log_record');
  expect(await findRecords(world.database, { kind: 'question', since })).toEqual([]);
  await expect.poll(answeredFelkod, { timeout: 15_000 }).toBeNull();
  await expect.poll(readiness, { timeout: 10_000 }).toMatchObject({ status: 200 });
  expect(await world.verifyLog()).toMatchObject({ findings: [] });
});

/** Sessions that are open go on; none can be opened in the meantime. */
async function withoutNewSessions(during: () => Promise<void>): Promise<void> {
  const { rows } = await world.database.pool.query<{ name: string }>('select current_database() as name');
  const name = rows[0]!.name;
  const elsewhere = openDatabase({ connection: inject('postgres') }, { maxConnections: 1 });
  await elsewhere.pool.query(`alter database ${name} with allow_connections false`);
  try {
    await during();
  } finally {
    await elsewhere.pool.query(`alter database ${name} with allow_connections true`);
    await elsewhere.close();
  }
}

async function endSessions(which: string): Promise<void> {
  await world.database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and (${which})`,
  );
}
