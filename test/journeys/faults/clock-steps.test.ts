import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findRecords } from '../../../src/server/access-log/index.ts';
import { agencies } from '../../../src/values/agency.ts';
import type { Caller } from '../caller.ts';
import { aWorld, type World } from '../world.ts';
import { askOnce, startLoad, withoutTheirRecords, type Asked } from './load.ts';

// The clock of the whole process is set, as by an operator or by NTP; PostgreSQL's own goes on.

const hourMs = 3_600_000;
const agencyDeadlineMs = 1_500;
const slackMs = 2_000;
const burst = 60;

let world: World;
let lines: readonly Caller[];
/** Two hours slow when everything begins: then certificates and connections are valid at all the hours that follow. */
let stepMs = -2 * hourMs;

beforeAll(async () => {
  const now = Date.now.bind(Date);
  vi.spyOn(Date, 'now').mockImplementation(() => now() + stepMs);
  world = await aWorld({
    agencyDeadlineMs,
    admission: { perConnection: { questionsPerSecond: 3, burst } },
    breakers: { TNS: { failures: 1, openMs: 300 } },
  });
  lines = [world.anotherLine(), world.anotherLine()];
});

afterAll(async () => {
  await world.stop();
  vi.restoreAllMocks();
});

const amira = () => world.persona('Amira Allsvar');
const fault = ({ answer }: Asked) => answer.fault?.felkod ?? null;

test.each([
  ['forward', 2 * hourMs],
  ['back', -hourMs],
])(
  'the clock steps %s: deadlines fire when they would have, and every question has its records',
  async (_way, byMs) => {
    world.faults.tell('AF', amira(), { kind: 'silent' });
    const load = startLoad({ lines, persons: [amira()], agenciesOf: () => agencies });
    const underWay = askOnce(world.caller, amira());
    await expect.poll(() => world.faults.openConnections('AF'), { interval: 5 }).toBeGreaterThan(0);
    stepMs += byMs;
    await load.untilEachLine();
    world.faults.tell('AF', amira(), null);
    const asked = [...(await load.stop()), await underWay];
    for (const { answer } of asked) {
      expect([answer.status, answer.fault]).toEqual([200, null]);
      const { error } = answer.parts.get('AF')!;
      if (error === null) continue;
      expect(error.felkod).toBe('TIMEOUT');
      expect(answer.durationMs).toBeGreaterThan(agencyDeadlineMs - 50);
      expect(answer.durationMs).toBeLessThan(agencyDeadlineMs + slackMs);
    }
    expect(asked.filter(({ answer }) => answer.parts.get('AF')!.error !== null)).not.toEqual([]);
    expect(await withoutTheirRecords(world, asked)).toEqual([]);
  },
);

test('the log stands in the order in which it was written, and says where the clock went back', async () => {
  const found = [...(await findRecords(world.database, { last: 100_000 }))].sort(
    (one, other) => one.reference.position - other.reference.position,
  );
  const wentBack = found.filter(
    ({ recordedAt }, n) => n > 0 && recordedAt < found[n - 1]!.recordedAt - hourMs / 2,
  );
  expect(wentBack).toHaveLength(1);
  const verified = await world.verifyLog();
  expect(verified).toMatchObject({ isIntact: true, findings: [] });
  expect(verified.remarks).toEqual([{ kind: 'clock-went-back', ...wentBack[0]!.reference }]);
});

test('an agency that rests while the clock steps back is asked again when its rest is over', async () => {
  world.faults.tell('TNS', amira(), { kind: 'resets' });
  const before = await askOnce(world.caller, amira(), { agencies: ['TNS'] });
  expect(before.answer.parts.get('TNS')!.error).toMatchObject({ felkod: 'OTILLGANGLIG' });
  stepMs -= hourMs / 4;
  world.faults.tell('TNS', amira(), null);
  const errorNow = async () => (await world.caller.askFor(amira(), 'TNS')).parts.get('TNS')!.error;
  await expect.poll(errorNow, { timeout: 5_000, interval: 100 }).toBeNull();
});

test('a share that is used up while the clock steps back fills as it would have', async () => {
  const ask = () => askOnce(world.caller, amira(), { agencies: ['TNS'] });
  let last = await ask();
  for (let n = 0; n < 2 * burst && fault(last) === null; n++) last = await ask();
  expect(fault(last)).toBe('ANDEL_OVERSKRIDEN');
  stepMs -= hourMs / 4;
  await expect.poll(async () => fault(await ask()), { timeout: 5_000, interval: 100 }).toBeNull();
});
