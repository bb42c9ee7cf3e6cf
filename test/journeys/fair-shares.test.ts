import { readFileSync } from 'node:fs';
import { Client } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import { aNeighbour, type Neighbour } from './neighbour.ts';
import { openSystemCaller } from './system-caller.ts';
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

test('the share is the same at the other doors: 429 in JSON, 500 in LEFI which knows no 429, and when to come back', async () => {
  const system = openSystemCaller(world, world.certificate);
  const inJson = await system.post('{}');
  await system.close();
  expect([inJson.status, inJson.problem().felkod]).toEqual([429, 'ANDEL_OVERSKRIDEN']);
  const lefi = await askLefi();
  expect(lefi.statusCode).toBe(500);
  for (const { headers } of [inJson, lefi]) expect(Number(headers['retry-after'])).toBeGreaterThan(3_000);
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

async function askLefi() {
  const read = (path: string) => readFileSync(path, 'utf8');
  const { certificate, key } = world.certificate;
  const tls = { ca: read(world.ca), cert: read(certificate), key: read(key) };
  const line = new Client(world.server.addresses.lefiV9, { connect: tls });
  const path = `/lefi-extern-formansinformation/v9/aktorer/${world.municipality.actorId}/formansinformation/fraga`;
  const headers = { 'content-type': 'application/json' };
  const answer = await line.request({ method: 'POST', path, headers, body: '{}' });
  await answer.body.dump();
  await line.close();
  return answer;
}

async function recordedRefusals(): Promise<unknown[]> {
  const found = await findRecords(world.database, { kind: 'refusal' });
  return found
    .map(({ record }) => (JSON.parse(record) as { body: RefusalBody }).body)
    .filter(({ code, asking }) => code === 'share-exceeded' && asking.contract === 'ssbtek-v10')
    .map((body) => ({ ...body, asking: undefined, examination: undefined }));
}

interface RefusalBody {
  readonly asking: { readonly contract: string };
  readonly code: string;
}
