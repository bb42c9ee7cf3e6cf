import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import { aNeighbour, type Neighbour } from './neighbour.ts';
import { aWorld, type World } from './world.ts';

const burst = 12;
let world: World;
let neighbour: Neighbour;

beforeAll(async () => {
  // One token an hour: none comes back while the test runs.
  const perConnection = { questionsPerSecond: 1 / 3600, burst };
  world = await aWorld({ admission: { perConnection } });
  neighbour = await aNeighbour(world);
});

afterAll(() => world.stop());

test('over its share a connection is refused with a felkod and told when to come back; its neighbour is answered', async () => {
  const person = world.persona('Amira Allsvar');
  let refused = await world.caller.askFor(person, 'AF');
  for (let asked = 0; refused.fault === null && asked < burst; asked++)
    refused = await world.caller.askFor(person, 'AF');
  expect(refused).toMatchObject({ status: 500, fault: { felkod: 'ANDEL_OVERSKRIDEN' } });
  expect(Number(refused.retryAfter)).toBeGreaterThan(3_000);
  const theirs = world.callerWith(neighbour.certificate);
  expect(await theirs.ask(person, { ...neighbour.wish, agencies: ['AF'] })).toMatchObject({ status: 200 });
});

test('the first refusal is recorded by itself, those after it as one with their number', async () => {
  const more = 30;
  for (let asked = 0; asked < more; asked++) await world.caller.askFor(world.persona('Amira Allsvar'), 'AF');
  expect(await recordedRefusals()).toEqual([{ code: 'share-exceeded' }]);
  await world.server.stop();
  expect(await recordedRefusals()).toEqual([
    { code: 'share-exceeded' },
    { code: 'share-exceeded', count: more },
  ]);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true, findings: [] });
});

async function recordedRefusals(): Promise<unknown[]> {
  const found = await findRecords(world.database, { kind: 'refusal' });
  return found
    .map(({ record }) => (JSON.parse(record) as { body: { asking: unknown; code: string } }).body)
    .filter(({ code }) => code === 'share-exceeded')
    .map((body) => ({ ...body, asking: undefined, examination: undefined }));
}
