import { connect } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findRecords, verifyLog } from '../../src/server/access-log/index.ts';
import { openDatabase, startEmbeddedPostgres } from '../../src/server/database/index.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { aWorld, type World } from './world.ts';

let world: World | undefined;

afterEach(() => world?.stop());

test('told to stop, the server finishes its questions, takes no new ones, and leaves nothing behind', async () => {
  let server: ServerProcess | undefined;
  world = await aWorld({
    ownPostgres: true,
    start: async (config) => (server = await startServerProcess(config)),
  });
  const person = world.persona('Amira Allsvar');
  const postgres = postgresOf(world);
  world.faults.tell('CSN', person, { kind: 'slow', ms: 1_000 });
  const lines = [1, 2, 3].map(() => world!.anotherLine());
  await Promise.all(lines.map((line) => line.ping()));
  const asked = lines.map((line, n) => line.ask(person, { caseReference: `EB-${n}` }));
  await recorded(world, 'question', 6); // each by the relay and by LEFI

  server!.kill('SIGTERM');
  await expect.poll(() => isRefused(server!.addresses.ssbtekV10)).toBe(true);
  const answers = await Promise.all(asked);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(
    answers.flatMap(({ parts }) => [...parts.values()].map(({ error }) => error?.felkod ?? null)),
  ).toEqual(Array.from({ length: 21 }, () => null));
  expect(await server!.ended).toBe(0);
  expect(isAlive(postgres.pid)).toBe(false);

  const again = await startEmbeddedPostgres({ folder: postgres.folder });
  const database = openDatabase(again, { maxConnections: 1 });
  const found = await findRecords(database, {});
  expect(found.filter(({ kind }) => kind === 'answer')).toHaveLength(6);
  const publicKeyFile = `${world.config.accessLog.signingKey}.pub`;
  expect(await verifyLog({ database, publicKeyFile })).toMatchObject({ findings: [] });
  await database.close();
  await again.stop();
}, 60_000);

async function recorded({ database }: World, kind: 'question', count: number): Promise<void> {
  await expect
    .poll(async () => (await findRecords(database, { kind })).length, { timeout: 10_000, interval: 20 })
    .toBeGreaterThanOrEqual(count);
}

function postgresOf({ config }: World): { folder: string; pid: number } {
  if (!('folder' in config.database)) throw new Error('the server has no PostgreSQL of its own');
  const { folder } = config.database;
  return { folder, pid: Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]) };
}

function isRefused(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => {
      resolve(true);
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
