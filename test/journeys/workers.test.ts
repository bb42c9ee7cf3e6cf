import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { questionBody } from './question-body.ts';
import { linesOf, startServerProcess, type ServerProcess } from './server-process.ts';
import { recordedPlaces, withoutRecords } from './without-records.ts';
import { aWorld, type World } from './world.ts';

// One server with two workers, through all that can happen to it; the log verifies after each of them.

let world: World;
let server: ServerProcess;
let person: string;
let asked = 0;

beforeAll(async () => {
  world = await aWorld({
    start: async (config) =>
      (server = await startServerProcess({ ...config, workers: 2, rollingRestart: { idleMs: 1_200 } })),
  });
  person = world.persona('Amira Allsvar');
}, 120_000);

afterAll(() => world.stop());

const nextId = () => `fraga-${++asked}`;

async function readiness() {
  const response = await fetch(`${server.addresses.operations}/health/ready`);
  return { status: response.status, ...((await response.json()) as { ready: boolean; workers: unknown }) };
}

async function metrics(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${server.addresses.operations}/metrics`)).text();
  const lines = [...text.matchAll(/^(\S+(?:\{[^}]*\})?) (\S+)$/gm)];
  return new Map(lines.map(([, name = '', value]) => [name, Number(value)]));
}

async function treesOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { questions } = await recordedPlaces(world.database);
  return new Set(ids.map((id) => questions.get(id)?.split(' ')[0] ?? 'none'));
}

test('two workers answer on the same port, each with a tree of its own, and count as one', async () => {
  const ids: string[] = [];
  await expect
    .poll(
      async () => {
        ids.push(nextId());
        const line = world.anotherLine();
        expect(await line.ask(person, { correlationId: ids.at(-1)!, agencies: ['TNS'] })).toMatchObject({
          status: 200,
        });
        return treesOf(ids);
      },
      { timeout: 15_000, interval: 1 },
    )
    .toEqual(new Set(['0', '1']));
  expect(await readiness()).toMatchObject({
    status: 200,
    ready: true,
    workers: { configured: 2, ready: 2 },
  });
  const counted = await metrics();
  expect(counted.get('samsvar_outcomes_total{door="ssbtek-v10",agency="TNS",outcome="answered"}')).toBe(
    ids.length,
  );
  expect(counted.get('samsvar_workers{state="ready"}')).toBe(2);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
});

test.each<SecureVersion>(['TLSv1.2', 'TLSv1.3'])(
  'a TLS session that one worker began is resumed by the other (%s)',
  async (version) => {
    const ids = [nextId()];
    const first = await askOverTls(ids[0]!, version);
    expect(first).toMatchObject({ status: '200', isReused: false });
    await expect
      .poll(
        async () => {
          ids.push(nextId());
          const next = await askOverTls(ids.at(-1)!, version, first.session);
          expect(next).toMatchObject({ status: '200', isReused: true });
          return treesOf(ids);
        },
        { timeout: 15_000, interval: 1 },
      )
      .toEqual(new Set(['0', '1']));
  },
);

test('two rolling restarts under load: no question is refused or lost, and no count goes back', async () => {
  const load = startLoad(16);
  await expect.poll(() => load.answered.length, { timeout: 20_000 }).toBeGreaterThan(50);
  const before = (await metrics()).get('samsvar_question_duration_seconds_count{door="ssbtek-v10"}')!;
  for (const round of [1, 2]) {
    const answered = load.answered.length;
    server.kill('SIGHUP');
    await expect
      .poll(() => linesOf(server, 'all workers have been replaced').length, { timeout: 30_000 })
      .toBe(round);
    await expect
      .poll(() => linesOf(server, 'the old worker has ended').length, { timeout: 30_000 })
      .toBe(2 * round);
    expect(load.answered.length).toBeGreaterThan(answered);
  }
  expect(await load.stop()).toEqual([]);
  expect(await withoutRecords(world.database, load.answered)).toEqual([]);
  const after = (await metrics()).get('samsvar_question_duration_seconds_count{door="ssbtek-v10"}')!;
  expect(after).toBeGreaterThanOrEqual(before + load.answered.length - 100);
  expect(await readiness()).toMatchObject({ workers: { configured: 2, ready: 2 } });
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
}, 90_000);

test('a worker that is killed under load is replaced, and only what it had begun is lost', async () => {
  const load = startLoad(8);
  await expect.poll(() => load.answered.length, { timeout: 20_000 }).toBeGreaterThan(50);
  const opened = linesOf(server, 'the worker is open');
  process.kill(Number(opened.at(-1)!['pid']), 'SIGKILL');
  await expect
    .poll(() => linesOf(server, 'the worker is open').length, { timeout: 30_000 })
    .toBe(opened.length + 1);
  const failures = await load.stop();
  expect(failures.length).toBeLessThanOrEqual(8);
  expect(await withoutRecords(world.database, load.answered)).toEqual([]);
  expect(await readiness()).toMatchObject({ status: 200, workers: { configured: 2, ready: 2 } });
  expect((await metrics()).get('samsvar_worker_deaths_total')).toBe(1);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
}, 60_000);

test('a configuration with a mistake is refused at the restart, and those that run go on', async () => {
  const right = readFileSync(server.configFile, 'utf8');
  writeFileSync(server.configFile, JSON.stringify({ ...(JSON.parse(right) as object), relay: { tyst: 1 } }));
  server.kill('SIGHUP');
  await expect
    .poll(() => linesOf(server, 'no new worker could start: those that run go on as they are').length, {
      timeout: 30_000,
    })
    .toBe(1);
  writeFileSync(server.configFile, right);
  const heard = await world.anotherLine().ask(person, { correlationId: nextId(), agencies: ['TNS'] });
  expect(heard).toMatchObject({ status: 200 });
});

/** Callers that each ask again and again on a line that they keep. */
function startLoad(callers: number) {
  const answered: string[] = [];
  const failures: unknown[] = [];
  let isOver = false;
  const run = async (): Promise<void> => {
    const line = world.anotherLine();
    while (!isOver) {
      const correlationId = nextId();
      try {
        const { status, fault } = await line.ask(person, { correlationId, agencies: ['TNS', 'MIV'] });
        if (status === 200) answered.push(correlationId);
        else failures.push(fault);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  const running = Array.from({ length: callers }, run);
  return {
    answered,
    stop: async () => {
      isOver = true;
      await Promise.all(running);
      return failures;
    },
  };
}

interface Heard {
  readonly status: string | undefined;
  readonly isReused: boolean;
  readonly session: Buffer | undefined;
}

/** One question on a connection of its own. */
function askOverTls(correlationId: string, version: SecureVersion, session?: Buffer): Promise<Heard> {
  const { hostname, port } = new URL(server.addresses.ssbtekV10);
  const { certificate, key } = world.certificate;
  const body = soapEnvelope(
    questionBody(person, world.municipality, world.today, { correlationId, agencies: ['TNS'] }),
  );
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({
      host: hostname,
      port: Number(port),
      ca: readFileSync(world.ca),
      cert: readFileSync(certificate),
      key: readFileSync(key),
      minVersion: version,
      maxVersion: version,
      ...(session && { session }),
    });
    let text = '';
    let given: Buffer | undefined;
    socket.on('session', (ticket: Buffer) => (given = ticket));
    socket.on('error', reject);
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('end', () => {
      resolve({
        status: /^HTTP\/1.1 (\d+)/.exec(text)?.[1],
        isReused: socket.isSessionReused(),
        session: given,
      });
    });
    socket.write(
      `POST /ssbtek/v10 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n` +
        `content-type: text/xml; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
