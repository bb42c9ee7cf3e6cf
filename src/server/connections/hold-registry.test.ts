import { expect, onTestFinished, test } from 'vitest';
import { aDatabaseConnection } from '../../../test/database.ts';
import { aRegisteredParty } from '../../../test/registry.ts';
import { openDatabase, type Database } from '../database/index.ts';
import { addConnection, endConnection, holdRegistry, isValidAt, type RegistryHolder } from './index.ts';

interface Process {
  readonly database: Database;
  readonly held: RegistryHolder;
}

/** As many server processes as asked for, each with its own connections, on one database. */
async function processes(count: number, checkEveryMs = 500): Promise<readonly Process[]> {
  const connection = await aDatabaseConnection();
  const all: Process[] = [];
  for (let n = 0; n < count; n++) {
    const database = openDatabase({ connection }, { maxConnections: 3 });
    const held = await holdRegistry(database, { checkEveryMs, retryAfterMs: 10 });
    all.push({ database, held });
    onTestFinished(async () => {
      await held.stop();
      await database.close();
    });
  }
  return all;
}

async function aConnection(database: Database): Promise<string> {
  const organisationsnummer = await aRegisteredParty(database);
  const { id } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom: 0,
  });
  return id;
}

const killListeners = `
  select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and query in ('listen "registry_changed"', 'select version from registry_version')`;

const within = { timeout: 1_000, interval: 10 };

test('every process sees a change within one second', async () => {
  // So seldom that it is the notification that is shown, and not the check.
  const [one, other] = await processes(2, 60_000);
  const id = await aConnection(one!.database);
  for (const { held } of [one!, other!])
    await expect.poll(() => held.current().connections.has(id), within).toBe(true);
  await endConnection(one!.database, id, 1_000);
  for (const { held } of [one!, other!]) {
    await expect.poll(() => isValidAt(held.current().connections.get(id)!, 1_000), within).toBe(false);
  }
});

test('a process that has lost its listener stops answering until it listens and has read again', async () => {
  const [one] = await processes(1);
  const { database, held } = one!;
  const states: boolean[] = [];
  const listen = database.listen.bind(database);
  // Holds back the next attempt, so that what happens meanwhile can be seen.
  let letListen = (): void => undefined;
  const mayListen = new Promise<void>((resolve) => {
    letListen = resolve;
  });
  Object.assign(database, {
    listen: async (...args: Parameters<typeof listen>) => {
      await mayListen;
      return await listen(...args);
    },
  });
  await database.pool.query(killListeners);
  await expect.poll(() => held.isFresh()).toBe(false);
  expect(() => held.current()).toThrow('registry-unavailable');
  await expect(held.newerThan(0)).rejects.toThrow('registry-unavailable');
  const id = await aConnection(database);
  states.push(held.isFresh());
  letListen();
  await expect.poll(() => held.isFresh()).toBe(true);
  expect(held.current().connections.has(id)).toBe(true);
  expect(states).toEqual([false]);
});

test('a change whose notification never came is seen all the same', async () => {
  const [one] = await processes(1, 20);
  const { database, held } = one!;
  const before = held.current().version;
  await database.pool.query(
    `update registry_version set version = version + 1, changed_at = changed_at + interval '1 second'`,
  );
  await expect.poll(() => held.current().version).toBe(before + 1);
});

test('whoever was told that the registry is stale gets a newer one, or a refusal in time', async () => {
  const database = openDatabase({ connection: await aDatabaseConnection() }, { maxConnections: 3 });
  const held = await holdRegistry(database, { checkEveryMs: 60_000, newerWithinMs: 400 });
  onTestFinished(async () => {
    await held.stop();
    await database.close();
  });
  const { version } = held.current();
  await expect(held.newerThan(version)).rejects.toThrow('registry-unavailable');
  await database.pool.query(
    `update registry_version set version = version + 1, changed_at = changed_at + interval '1 second'`,
  );
  expect((await held.newerThan(version)).version).toBe(version + 1);
});

test('a process that has stopped holds nothing', async () => {
  const database = openDatabase({ connection: await aDatabaseConnection() }, { maxConnections: 2 });
  const held = await holdRegistry(database);
  await held.stop();
  expect(held.isFresh()).toBe(false);
  await database.close();
});
