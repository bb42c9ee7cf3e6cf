import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openAccessLog } from '../../../src/server/access-log/index.ts';
import { agencies } from '../../../src/values/agency.ts';
import type { Caller } from '../caller.ts';
import { startServerProcess, type ServerProcess } from '../server-process.ts';
import { aWorld, type World } from '../world.ts';
import { aRefusal } from '../../access-log.ts';
import { startKillablePostgres, type KillablePostgres } from './killable-postgres.ts';
import { startLoad, withoutTheirRecords, type Asked, type Load } from './load.ts';

// Log or refuse: while the database cannot take a record, questions are refused and nobody is asked; as soon as it can,
// they are answered, without anybody's help.

let postgres: KillablePostgres;
let world: World;
let server: ServerProcess;
let lines: readonly Caller[];

beforeAll(async () => {
  const folder = mkdtempSync(join(inject('folder'), 'killed-'));
  chmodSync(folder, 0o755); // PostgreSQL's account must be able to enter
  postgres = await startKillablePostgres(folder);
  world = await aWorld({
    postgres: postgres.connection,
    start: async (config) => (server = await startServerProcess(config)),
  });
  world.database.pool.on('error', () => undefined);
  lines = Array.from({ length: 4 }, () => world.anotherLine());
}, 120_000);

afterAll(async () => {
  await world.stop();
  await postgres.stop();
});

const aLoad = (): Load =>
  startLoad({ lines, persons: [world.persona('Amira Allsvar')], agenciesOf: () => ['AF', 'TNS', 'MIV'] });

const isAnswered = ({ answer }: Asked) => answer.fault === null;
const isRefused = ({ answer }: Asked) =>
  ['LOGG_OTILLGANGLIG', 'REGISTER_OTILLGANGLIGT'].includes(answer.fault?.felkod ?? '');
const heardByAll = () => agencies.map((agency) => world.faults.heard(agency));
const readiness = async () => (await fetch(`${server.addresses.operations}/health/ready`)).status;

/** Refused by all lines, quickly, with nobody asked, for as long as it lasts. */
async function expectRefusals(load: Load): Promise<void> {
  await load.untilEachLine(isRefused);
  const heard = heardByAll();
  const from = performance.now();
  await load.untilEachLine();
  await load.untilEachLine();
  const meanwhile = load.asked.filter(({ begunAt }) => begunAt >= from);
  expect(meanwhile.filter((one) => !isRefused(one))).toEqual([]);
  expect(Math.max(...meanwhile.map(({ answer }) => answer.durationMs))).toBeLessThan(5_000);
  expect(heardByAll()).toEqual(heard);
  expect(await readiness()).toBe(503);
}

/** Answered on all lines, and ready again, without anything having been done to the server. */
async function expectRecovery(load: Load): Promise<void> {
  await load.untilEachLine(isAnswered);
  const from = performance.now();
  await load.untilEachLine();
  await expect.poll(readiness, { timeout: 10_000 }).toBe(200);
  const asked = await load.stop();
  expect(asked.filter((one) => one.begunAt >= from && !isAnswered(one))).toEqual([]);
  expect(asked.filter((one) => !isAnswered(one) && !isRefused(one))).toEqual([]);
  expect(await withoutTheirRecords(world, asked)).toEqual([]);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true, findings: [] });
}

test('PostgreSQL is killed and returns', async () => {
  const load = aLoad();
  await load.untilEachLine(isAnswered);
  await postgres.kill();
  await expectRefusals(load);
  await postgres.restart();
  await expectRecovery(load);
}, 60_000);

/** What a segment of PostgreSQL's own journal takes: a smaller limit would stop more than the log. */
const fullAtBytes = 16 * 1024 * 1024;

test.runIf(process.platform === 'linux')(
  'the disk is full for the log, and has room again',
  async () => {
    const load = aLoad();
    await load.untilEachLine(isAnswered);
    await fillTheLog();
    await expectRefusals(load);
    await postgres.limitFiles(null);
    await expectRecovery(load);
  },
  60_000,
);

/** Another process of the same log writes until there is no more room. */
async function fillTheLog(): Promise<void> {
  // A page for each record, so that two thousand are enough.
  await world.database.pool.query('alter table access_log_record set (fillfactor = 10)');
  await postgres.limitFiles(fullAtBytes);
  const { name: logName, signingKey: signingKeyFile } = world.config.accessLog;
  const log = await openAccessLog({ database: world.database, signingKeyFile, logName, now: Date.now });
  const write = async () => Promise.all(Array.from({ length: 250 }, () => log.recordRefusal(aRefusal())));
  const full = (async () => {
    for (let written = 0; written < 20_000; written += 250) await write();
  })();
  await expect(full).rejects.toMatchObject({ code: 'log-unavailable' });
  await log.stop();
}
