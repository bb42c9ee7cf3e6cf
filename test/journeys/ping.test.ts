import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openListener, type Listener } from '../../simulators/agencies/index.ts';
import { findRecords } from '../../src/server/access-log/index.ts';
import { aWorld, type World } from './world.ts';

// testaBastjanstInformation: AF, CSN, SKV and SO have the simulators' own test services, FK one of this test's.

interface Called {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let world: World;
let fkTest: Listener;
let called: Called[];
/** What FK's test service answers; null is nothing at all. */
let status: number | null;

beforeAll(async () => {
  fkTest = await openListener(
    (request, response) => {
      const { method, url, headers } = request;
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        called.push({ method, url, headers, body });
        if (status !== null) response.writeHead(status).end();
      });
    },
    { port: 0 },
  );
  called = [];
  status = 200;
  world = await aWorld({ agencyDeadlineMs: 3_000, testUrls: { FK: `${fkTest.url}/lever` } });
});

beforeEach(() => {
  called = [];
  status = 200;
});

afterAll(async () => {
  await world.stop();
  await fkTest.close();
});

const recordsSince = (since: number) => findRecords(world.database, { since, withPersonalData: true });

describe('the ping', () => {
  test('calls the five that have a test service, and leaves out Transportstyrelsen and Migrationsverket', async () => {
    const { status: http, parts } = await world.caller.ping();
    expect(http).toBe(200);
    expect([...parts.keys()]).toEqual(['AF', 'CSN', 'FK', 'SKV', 'SO']);
    for (const [agency, { anropad, error }] of parts)
      expect([agency, anropad, error]).toEqual([agency, 'true', null]);
  });

  test('is recorded as an act of the caller’s, without anything personal', async () => {
    const since = Date.now();
    await world.caller.ping();
    const found = await recordsSince(since);
    expect(found.map(({ kind, personal }) => [kind, personal])).toEqual([['act', null]]);
    expect(JSON.parse(found[0]!.record)).toMatchObject({
      body: {
        act: 'base-services-tested',
        asking: { certificateId: world.municipality.certificateId, contract: 'ssbtek-v10' },
        facts: { agencies: ['AF', 'CSN', 'FK', 'SKV', 'SO'] },
      },
    });
  });

  test('carries nothing: one GET without body, and nobody’s number', async () => {
    await world.caller.ping();
    expect(called.map(({ method, url, body }) => [method, url, body])).toEqual([['GET', '/lever', '']]);
    expect(JSON.stringify(called)).not.toMatch(/\d{8}-?\d{4}/);
  });

  test('of an identified caller only', async () => {
    const since = Date.now();
    const { fault } = await world.callerWith(null).ping();
    expect(fault?.felkod).toBe('CERTIFIKAT_SAKNAS');
    expect([called, await recordsSince(since)]).toEqual([[], []]);
  });
});

describe('a test service that does not do well becomes that agency’s error alone', () => {
  const pingAndReadFk = async () => {
    const { parts } = await world.caller.ping();
    const others = [...parts].filter(([agency]) => agency !== 'FK');
    expect(others.map(([, { anropad, error }]) => [anropad, error])).toEqual(
      others.map(() => ['true', null]),
    );
    return parts.get('FK')!;
  };

  test('it answers with an error', async () => {
    status = 500;
    const { anropad, error } = await pingAndReadFk();
    expect([anropad, error?.kalla, error?.felkod]).toEqual(['true', 'BT', 'HTTP-500']);
  });

  test('it says nothing until the deadline', async () => {
    status = null;
    const { anropad, error } = await pingAndReadFk();
    expect([anropad, error?.kalla, error?.felkod]).toEqual(['true', 'SSBT', 'TIMEOUT']);
  });

  test('it is down', async () => {
    await fkTest.close();
    const { anropad, error } = await pingAndReadFk();
    expect([anropad, error?.kalla, error?.felkod]).toEqual(['false', 'SSBT', 'OTILLGANGLIG']);
  });
});
