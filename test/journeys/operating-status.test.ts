import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Agent, fetch } from 'undici';
import { openListener, type Listener } from '../../simulators/agencies/index.ts';
import { findRecords } from '../../src/server/access-log/index.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import { builtPages } from '../browser/built-pages.ts';
import { aWorld, type World } from './world.ts';

// The operating status that everybody can read, from the server's own pings of the simulators: one fails, one is silent.

let world: World;
let agent: Agent;
let failing: Listener;
let silent: Listener;
let status = 503;
/** What the failing one's test service has been sent. */
const heard: string[] = [];

beforeAll(async () => {
  await builtPages();
  failing = await openListener(
    (request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        heard.push(`${request.method} ${request.url} ${body}`);
        response.writeHead(status).end();
      });
    },
    { port: 0 },
  );
  silent = await openListener(() => undefined, { port: 0 });
  world = await aWorld({
    agencyDeadlineMs: 300,
    testUrls: { CSN: `${failing.url}/lever`, SKV: `${silent.url}/lever` },
    start: (config, logger) => {
      const { certificate, key } = tlsOf(config.lefiV9);
      const publicUrl = 'https://localhost:8446';
      const door = { host: '127.0.0.1', port: 0, certificate, key, publicUrl, maxBodyBytes: 65_536 };
      const login = { providers: [], idleMinutes: 15, absoluteHours: 8 };
      const webApi = { ...door, demonstration: true, login };
      return startServer({ ...config, webApi, portal: { ...config.portal, statusEverySeconds: 1 } }, logger);
    },
  });
  agent = new Agent({ connect: { ca: readFileSync(world.ca) } });
});

afterAll(async () => {
  await agent.close();
  await world.stop();
  await Promise.all([failing.close(), silent.close()]);
});

function tlsOf(door: { readonly certificate: string; readonly key: string }) {
  return door;
}

interface Told {
  readonly checkedAt: string | null;
  readonly agencies: readonly {
    readonly agency: AgencyCode;
    readonly state: string | null;
    readonly reason: string;
  }[];
}

async function readStatus(): Promise<Told> {
  const address = `${world.server.addresses.webApi!}/web-api/portal/status`;
  const response = await fetch(address, { dispatcher: agent });
  expect(response.status).toBe(200);
  return (await response.json()) as Told;
}

const stateOf = async (agency: AgencyCode) =>
  (await readStatus()).agencies.find((one) => one.agency === agency);

test('everybody can read who answers, who fails, who is silent and who has no test service', async () => {
  await expect.poll(async () => (await readStatus()).checkedAt, { timeout: 8_000 }).not.toBeNull();
  const { agencies } = await readStatus();
  expect(agencies.map(({ agency, state, reason }) => [agency, state, reason])).toEqual([
    ['AF', 'reachable', ''],
    ['CSN', 'unreachable', 'OTILLGANGLIG'],
    ['FK', 'no-test-service', ''],
    ['SKV', 'unreachable', 'timed-out'],
    ['SO', 'reachable', ''],
    ['TNS', 'no-test-service', ''],
    ['MIV', 'no-test-service', ''],
  ]);
});

test('an agency that is back is told so at the next ping, and since when', async () => {
  status = 200;
  await expect.poll(async () => (await stateOf('CSN'))?.state, { timeout: 8_000 }).toBe('reachable');
});

test('a ping carries nothing, and the log is not filled with those that nobody asked for', async () => {
  expect(new Set(heard)).toEqual(new Set(['GET /lever ']));
  const records = await findRecords(world.database, { since: 0, last: 1000 });
  const pings = records.filter(({ record }) => record.includes('base-services-tested'));
  // Only those that the municipality itself asked for, while it waited to be known.
  expect(pings.filter(({ record }) => !record.includes('"certificateId":"'))).toEqual([]);
});
