import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/server/database/index.ts';
import { migrations } from '../../src/server/database/migrations/index.ts';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import type { Caller } from './caller.ts';
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

interface ReadinessAnswer {
  readonly ready: boolean;
  readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly reason?: string }[];
  readonly workers: unknown;
}

const bothReady = { status: 200, ready: true, workers: { configured: 2, ready: 2 } };

async function readiness(operations = server.addresses.operations) {
  const response = await fetch(`${operations}/health/ready`);
  return { status: response.status, ...((await response.json()) as ReadinessAnswer) };
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
  expect(await readiness()).toMatchObject(bothReady);
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

test('a rolling restart under load: no question is refused or lost, and no count goes back', async () => {
  const load = startLoad(16);
  await expect.poll(() => load.answered.length, { timeout: 20_000 }).toBeGreaterThan(50);
  const before = (await metrics()).get('samsvar_question_duration_seconds_count{door="ssbtek-v10"}')!;
  const answered = load.answered.length;
  await restarted();
  expect(load.answered.length).toBeGreaterThan(answered);
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

test('the configuration is read anew, and a share is one for all workers, however many ask them', async () => {
  const burst = 100;
  const right = JSON.parse(readFileSync(server.configFile, 'utf8')) as { admission: object };
  // One token an hour: none comes back while the test runs.
  const perConnection = { questionsPerSecond: 1 / 3600, burst };
  const admission = { ...right.admission, perConnection };
  await restartedOn({ ...right, admission });
  const given: string[] = [];
  const refused: unknown[] = [];
  const ask = async (line: Caller): Promise<string> => {
    const correlationId = nextId();
    const { status, fault } = await line.ask(person, { correlationId, agencies: ['TNS'] });
    if (status === 200) given.push(correlationId);
    else refused.push(fault?.felkod);
    return correlationId;
  };
  const lines = new Map<string, Caller>();
  while (lines.size < 2 && given.length < burst) {
    const line = world.anotherLine();
    const [tree = ''] = await treesOf([await ask(line)]);
    lines.set(tree, line);
  }
  // Each line keeps to its worker. Without a word between them, the two would give twice the share.
  for (let round = 0; round < 1.5 * burst; round++) for (const line of lines.values()) await ask(line);
  expect(lines.size).toBe(2);
  expect(given.length).toBeGreaterThanOrEqual(burst);
  expect(given.length).toBeLessThanOrEqual(1.3 * burst); // what is under way in the tenth of a second that word takes
  expect(new Set(refused)).toEqual(new Set(['ANDEL_OVERSKRIDEN']));
  await restartedOn(right);
}, 60_000);

test('two servers that are started at once on an empty database make its tables once, and each worker has a tree', async () => {
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await world.database.pool.query(`create database ${name} template template0`);
  const url = new URL((world.config.database as { url: string }).url);
  url.pathname = `/${name}`;
  const config = { ...world.config, workers: 2, database: { url: url.href } };
  const beside = await Promise.all([startServerProcess(config), startServerProcess(config)]);
  const empty = openDatabase(config.database, { maxConnections: 1 });
  try {
    const made = await empty.pool.query<{ name: string }>('select name from kysely_migration order by name');
    expect(made.rows.map((row) => row.name)).toEqual(Object.keys(migrations).sort());
    const held = await empty.pool.query<{ tree: number }>(
      `select objid::int as tree from pg_locks join pg_database on pg_database.oid = database
       where locktype = 'advisory' and objsubid = 2 and datname = current_database() order by tree`,
    );
    expect(held.rows.map(({ tree }) => tree)).toEqual([0, 1, 2, 3]);
    for (const { addresses } of beside)
      expect(await readiness(addresses.operations)).toMatchObject(bothReady);
  } finally {
    await empty.close();
    await Promise.all(beside.map((one) => one.stop()));
  }
}, 60_000);

test('a worker that hangs is told by readiness, which is whole again when it goes on', async () => {
  const pid = Number(linesOf(server, 'the worker is open').at(-1)!['pid']);
  process.kill(pid, 'SIGSTOP');
  try {
    const { checks, ...told } = await readiness();
    expect(told).toMatchObject({ status: 200, ready: true, workers: { configured: 2, ready: 1 } });
    expect(checks.filter(({ ok }) => !ok).map(({ reason }) => reason)).toEqual(['arbetaren svarar inte']);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  await expect.poll(() => readiness(), { timeout: 10_000 }).toMatchObject(bothReady);
});

test('told to stop under load, all workers answer what they have begun, and nothing is lost', async () => {
  const load = startLoad(8);
  await expect.poll(() => load.answered.length, { timeout: 20_000 }).toBeGreaterThan(50);
  server.kill('SIGTERM');
  const over = load.stop();
  expect(await server.ended).toBe(0);
  // Whoever asks too late is told so, or finds nobody: a question that was recorded has its answer.
  const failures = await over;
  expect(failures.length).toBeLessThanOrEqual(8);
  expect(await withoutRecords(world.database, load.answered)).toEqual([]);
  expect(await unansweredOf(load.asked)).toEqual([]);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
}, 60_000);

/** Those of the questions that were recorded and have no answer's record. */
async function unansweredOf(ids: readonly string[]): Promise<readonly string[]> {
  const { questions, answers } = await recordedPlaces(world.database);
  return ids.filter((id) => questions.has(id) && !answers.has(questions.get(id)!));
}

async function restartedOn(config: object): Promise<void> {
  writeFileSync(server.configFile, JSON.stringify(config));
  await restarted();
}

/** Tells it to replace its workers; resolves when the old ones have ended. */
async function restarted(): Promise<void> {
  const replaced = linesOf(server, 'all workers have been replaced').length;
  const ended = linesOf(server, 'the old worker has ended').length;
  server.kill('SIGHUP');
  await expect
    .poll(() => linesOf(server, 'all workers have been replaced').length, { timeout: 30_000 })
    .toBe(replaced + 1);
  await expect
    .poll(() => linesOf(server, 'the old worker has ended').length, { timeout: 30_000 })
    .toBe(ended + 2);
}

/** Callers that each ask again and again on a line that they keep. */
function startLoad(callers: number) {
  const asked: string[] = [];
  const answered: string[] = [];
  const failures: unknown[] = [];
  let isOver = false;
  const run = async (): Promise<void> => {
    const line = world.anotherLine();
    while (!isOver) {
      const correlationId = nextId();
      asked.push(correlationId);
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
    asked,
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
