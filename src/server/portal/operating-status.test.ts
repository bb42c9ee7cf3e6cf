import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { agencies, type AgencyCode } from '../../values/agency.ts';
import type { TestOutcome } from '../../values/outcome.ts';
import type { Database } from '../database/index.ts';
import { checkBaseServices, readOperatingStatus } from './operating-status.ts';
import { watchBaseServices } from './watch-base-services.ts';

const open: Database[] = [];
let database: Database;
let outcomes: Partial<Record<AgencyCode, TestOutcome>>;
let pings: number;

beforeEach(async () => {
  database = await aDatabase();
  open.push(database);
  pings = 0;
  outcomes = { AF: { kind: 'called' }, CSN: { kind: 'called' } };
});

afterAll(() => Promise.all(open.map((one) => one.close())));

const connected = agencies.filter((agency) => agency !== 'MIV');

const round = (everyMs = 0) =>
  checkBaseServices({
    database,
    connected,
    everyMs,
    ping: () => {
      pings++;
      return Promise.resolve(outcomes);
    },
  });

const stateOf = async (agency: AgencyCode) =>
  (await readOperatingStatus(database, 0)).agencies.find((one) => one.agency === agency)!;

test('before the first ping nothing is known of any agency', async () => {
  const status = await readOperatingStatus(database, 60_000);
  expect(status.checkedAt).toBeNull();
  expect(status.agencies.map(({ agency, state }) => [agency, state])).toEqual(
    agencies.map((agency) => [agency, null]),
  );
});

test('an agency is reachable, silent, refusing, without a test service or not connected, since when', async () => {
  outcomes = {
    AF: { kind: 'called' },
    CSN: { kind: 'timed-out', afterMs: 8000 },
    SKV: { kind: 'refused', source: 'BT', code: 'HTTP_503', messages: ['nej'] },
  };
  await round();
  const { agencies: told } = await readOperatingStatus(database, 0);
  expect(told.map(({ agency, state, reason }) => [agency, state, reason])).toEqual([
    ['AF', 'reachable', ''],
    ['CSN', 'unreachable', 'timed-out'],
    ['FK', 'no-test-service', ''],
    ['SKV', 'unreachable', 'HTTP_503'],
    ['SO', 'no-test-service', ''],
    ['TNS', 'no-test-service', ''],
    ['MIV', 'not-connected', ''],
  ]);
});

test('since stays while nothing changes, and every change is kept', async () => {
  await round();
  const first = await stateOf('AF');
  await round();
  expect(await stateOf('AF')).toEqual(first);
  outcomes = { ...outcomes, AF: { kind: 'timed-out', afterMs: 8000 } };
  await round();
  const down = await stateOf('AF');
  expect(down.since! > first.since!).toBe(true);
  const { changes, checkedAt } = await readOperatingStatus(database, 0);
  expect(changes.filter(({ agency }) => agency === 'AF').map(({ state }) => state)).toEqual([
    'unreachable',
    'reachable',
  ]);
  expect(checkedAt! >= down.since!).toBe(true);
});

test('of many processes one pings in each interval', async () => {
  const made = await Promise.all(Array.from({ length: 5 }, () => round(60_000)));
  expect(made.filter(Boolean).length).toBe(1);
  expect(pings).toBe(1);
  expect(await round(60_000)).toBe(false);
});

test('a round that fails is told, and the watching goes on until it is stopped', async () => {
  vi.useFakeTimers();
  try {
    let rounds = 0;
    const troubles: unknown[] = [];
    const watching = watchBaseServices(
      () => (++rounds === 1 ? Promise.reject(new Error('no database')) : Promise.resolve()),
      { everyMs: 1000, onTrouble: (error) => troubles.push(error) },
    );
    await vi.advanceTimersByTimeAsync(2500);
    expect([rounds, troubles.length]).toEqual([3, 1]);
    await watching.stop();
    await vi.advanceTimersByTimeAsync(5000);
    expect(rounds).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});
