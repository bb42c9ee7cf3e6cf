import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSystemQuestion, openSystemCaller, type SystemCaller } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let caller: SystemCaller;

beforeAll(async () => {
  // One token an hour: none comes back while the test runs. The ping of the test world takes one of the certificate's.
  world = await aWorld({ admission: { perConnection: { questionsPerSecond: 1 / 3600, burst: 40 } } });
  caller = openSystemCaller(world, world.certificate);
});

afterAll(async () => {
  await caller.close();
  await world.stop();
});

test('over its share a connection gets 429 and is told when to come back; its key may then be used again', async () => {
  const person = world.persona('Amira Allsvar');
  const children = Array.from({ length: 19 }, () => person);
  const household = aSystemQuestion(world, '', {
    household: { applicant: person, children },
    agencies: { TNS: {} },
  });
  const ask = (key: string) => caller.ask(household, { 'idempotency-key': key });
  await ask('hushall-1');
  await ask('hushall-2');
  for (let turn = 0; turn < 2; turn++) {
    const told = await ask('hushall-3');
    const problem = told.problem();
    expect(problem).toMatchObject({ status: 429, felkod: 'ANDEL_OVERSKRIDEN' });
    expect(Number(told.headers['retry-after'])).toBe(problem.retryAfterSeconds);
    expect(problem.retryAfterSeconds).toBeGreaterThan(3_000);
  }
});
