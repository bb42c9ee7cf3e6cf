import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  aSigningKey,
  anAct,
  anAnswer,
  anOpenLog,
  aQuestion,
  aRefusal,
  changeOfRegistry,
  logName,
} from '../../../test/access-log.ts';
import { aDatabaseConnection } from '../../../test/database.ts';
import { Fault } from '../../values/fault.ts';
import { openDatabase, type Database } from '../database/index.ts';
import { findRecords, openAccessLog, verifyLog, type AccessLog } from './index.ts';

let database: Database;
let opened: AccessLog[];

beforeEach(async () => {
  database = openDatabase({ connection: await aDatabaseConnection() }, { maxConnections: 8 });
  opened = [];
});

afterEach(async () => {
  await Promise.all(opened.map((log) => log.stop()));
  await database.close();
});

async function open(options: Parameters<typeof anOpenLog>[1] = {}) {
  const made = await anOpenLog(database, options);
  opened.push(made.log);
  return made;
}

async function stopLog(log: AccessLog): Promise<void> {
  opened.splice(opened.indexOf(log), 1);
  await log.stop();
}

async function expectUnavailable(recording: Promise<unknown>): Promise<void> {
  const refusal: unknown = await recording.then(
    () => null,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(Fault);
  expect(refusal).toMatchObject({ code: 'log-unavailable' });
}

/** Ends the connections of the log as a database that goes away does, and says when they are gone. */
async function cutConnections(): Promise<void> {
  await database.pool.query(
    `select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and granted
     and database = (select oid from pg_database where datname = current_database())`,
  );
}

async function waitUntil(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 500; turn++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('it never came to be so');
}

test('a question, its answer, a refusal and an act are recorded in the order they came', async () => {
  const { log, publicKeyFile } = await open();
  const question = await log.recordQuestion(aQuestion());
  if (question.kind !== 'recorded') throw new Error('stale');
  const others = await Promise.all([
    log.recordAnswer(anAnswer(question.reference)),
    log.recordRefusal(aRefusal()),
    log.recordAct(anAct()),
  ]);
  expect([question.reference, ...others].map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  expect(log.isWritable()).toBe(true);
  const { isIntact, trees } = await verifyLog({ database, publicKeyFile });
  expect(isIntact).toBe(true);
  expect(trees).toMatchObject([{ size: 5, counts: { question: 1, answer: 1, refusal: 1, act: 2 } }]);
});

test('thousands that are recorded at once keep their order, and the log verifies', async () => {
  const { log, publicKeyFile } = await open();
  const recorded = await Promise.all(
    Array.from({ length: 5_000 }, (_, n) => log.recordAct(anAct({ facts: { n } }))),
  );
  expect(recorded.map(({ position }) => position)).toEqual(Array.from({ length: 5_000 }, (_, n) => n + 1));
  const { rows } = await database.pool.query<{ n: number }>(
    `select (record::json->'body'->'facts'->>'n')::int as n from access_log_record where position > 0 order by position`,
  );
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 5_000 }, (_, n) => n));
  const verification = await verifyLog({ database, publicKeyFile });
  expect(verification).toMatchObject({ isIntact: true, trees: [{ size: 5_001 }] });
});

test('two processes have a tree each, and a restart goes on with the one that was left', async () => {
  const { signingKeyFile, publicKeyFile } = await aSigningKey();
  const first = await open({ signingKeyFile });
  const second = await open({ signingKeyFile });
  expect(await first.log.recordAct(anAct())).toEqual({ tree: 0, position: 1 });
  expect(await second.log.recordAct(anAct())).toEqual({ tree: 1, position: 1 });
  await stopLog(first.log);
  const restarted = await open({ signingKeyFile });
  expect(await restarted.log.recordAct(anAct())).toEqual({ tree: 0, position: 3 });
  expect((await verifyLog({ database, publicKeyFile })).isIntact).toBe(true);
});

test('another key begins a tree of its own', async () => {
  const { log } = await open();
  await stopLog(log);
  const { log: other } = await open();
  expect(await other.recordAct(anAct())).toEqual({ tree: 1, position: 1 });
});

test('a tree that does not fit its signed head is not gone on with', async () => {
  const { log, signingKeyFile } = await open();
  await log.recordAct(anAct());
  await stopLog(log);
  await database.pool.query(
    `alter table access_log_head disable trigger user; update access_log_head set roots = sha256('');`,
  );
  await expect(openAccessLog({ database, signingKeyFile, logName, now: Date.now })).rejects.toThrow(
    'does not fit its signed head',
  );
});

test('a question examined on an older registry is stale and leaves no record', async () => {
  const { log } = await open();
  await database.pool.query(changeOfRegistry);
  expect(await log.recordQuestion(aQuestion({ registryVersion: 0 }))).toEqual({ kind: 'stale' });
  expect(await log.recordQuestion(aQuestion({ registryVersion: 1 }))).toMatchObject({ kind: 'recorded' });
  expect(await findRecords(database, { kind: 'question' })).toHaveLength(1);
});

test('what came with a stale question is recorded all the same', async () => {
  const { log } = await open();
  await database.pool.query(changeOfRegistry);
  await database.pool.query(changeOfRegistry);
  const [older, stale, refusal, act] = await Promise.all([
    log.recordQuestion(aQuestion({ registryVersion: 0 })),
    log.recordQuestion(aQuestion({ registryVersion: 1 })),
    log.recordRefusal(aRefusal()),
    log.recordAct(anAct()),
  ]);
  expect([older, stale]).toEqual([{ kind: 'stale' }, { kind: 'stale' }]);
  expect([refusal, act]).toEqual([
    { tree: 0, position: 1 },
    { tree: 0, position: 2 },
  ]);
  expect(log.isWritable()).toBe(true);
});

async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    return await work(client);
  } finally {
    client.release(true);
  }
}

async function untilSomebodyWaitsForALock(): Promise<void> {
  await waitUntil(async () => {
    const { rows } = await database.pool.query(
      `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return rows.length > 0;
  });
}

test('a question waits for a registry change that is under way, and is stale once it is made', async () => {
  const { log } = await open();
  await inTransaction(async (change) => {
    await change.query(changeOfRegistry);
    const recording = log.recordQuestion(aQuestion());
    await untilSomebodyWaitsForALock();
    await change.query('commit');
    expect(await recording).toEqual({ kind: 'stale' });
  });
});

test('a question waits for a registry change that is under way, and is recorded if it is undone', async () => {
  const { log } = await open();
  await inTransaction(async (change) => {
    await change.query(changeOfRegistry);
    const recording = log.recordQuestion(aQuestion());
    await untilSomebodyWaitsForALock();
    await change.query('rollback');
    expect(await recording).toMatchObject({ kind: 'recorded' });
  });
});

test('a registry change waits for a question whose record is being written', async () => {
  const { log } = await open();
  await inTransaction(async (blocker) => {
    // Holds the log's statement up after it has locked the registry's version.
    await blocker.query('select from access_log_head for update');
    const recording = log.recordQuestion(aQuestion());
    await untilSomebodyWaitsForALock();
    const order: string[] = [];
    const changing = database.pool.query(changeOfRegistry).then(() => order.push('changed'));
    const recorded = recording.then((result) => order.push(result.kind));
    await waitUntil(async () => {
      const { rows } = await database.pool.query(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      );
      return rows.length === 2;
    });
    await blocker.query('commit');
    await Promise.all([changing, recorded]);
    expect(order.toSorted()).toEqual(['changed', 'recorded']);
    const { rows } = await database.pool.query(
      `select changed_at >= (select recorded_at from access_log_record where kind = 'question') as in_order from registry_version`,
    );
    expect(rows).toEqual([{ in_order: true }]);
  });
});

test('a registry change that itself waits for the log does not hang it', async () => {
  const { log } = await open();
  await inTransaction(async (change) => {
    await change.query(changeOfRegistry);
    const question = expectUnavailable(log.recordQuestion(aQuestion()));
    await untilSomebodyWaitsForALock();
    expect(await log.recordAct(anAct({ act: 'connection-ended' }))).toEqual({ tree: 0, position: 1 });
    await change.query('commit');
    await question;
    expect(log.isWritable()).toBe(true);
  });
});

test('a log whose database goes away refuses at once, and writes again when it is back', async () => {
  const failures: unknown[] = [];
  const { log, publicKeyFile } = await open({
    limits: { probeEveryMs: 500 }, // long enough to be seen unwritable in between
    onFailure: (error) => failures.push(error),
  });
  await log.recordAct(anAct());
  await cutConnections();
  await waitUntil(() => failures.length > 0);
  expect(log.isWritable()).toBe(false);
  await expectUnavailable(log.recordQuestion(aQuestion()));
  await waitUntil(() => log.isWritable());
  expect(await log.recordQuestion(aQuestion())).toMatchObject({ kind: 'recorded' });
  expect((await verifyLog({ database, publicKeyFile })).isIntact).toBe(true);
});

test('a record that the database will not take turns the log unwritable until it takes one', async () => {
  const { log } = await open({ limits: { probeEveryMs: 20 } });
  await database.pool.query(
    `create function full_disk() returns trigger language plpgsql as $$
     begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
     create trigger full_disk before insert on access_log_record execute function full_disk();`,
  );
  await expectUnavailable(log.recordAct(anAct()));
  expect(log.isWritable()).toBe(false);
  await database.pool.query('drop trigger full_disk on access_log_record');
  await waitUntil(() => log.isWritable());
  await log.recordAct(anAct());
});

test('a log with too much waiting refuses more rather than grow', async () => {
  const { log } = await open({ limits: { maxQueued: 3, maxBatch: 1 } });
  const recording = [1, 2, 3].map(() => log.recordAct(anAct()));
  await expectUnavailable(log.recordAct(anAct()));
  expect(log.isWritable()).toBe(false);
  await Promise.all(recording);
  expect(log.isWritable()).toBe(true);
});

test('a stopping log writes what has queued and takes no more', async () => {
  const { log } = await open();
  const recording = log.recordAct(anAct());
  const stopping = stopLog(log);
  await expectUnavailable(log.recordAct(anAct()));
  await stopping;
  expect(await recording).toEqual({ tree: 0, position: 1 });
});

test('an agency’s own codes are kept, as long as no date of birth could hide in them', async () => {
  const { log } = await open();
  const question = await log.recordQuestion(aQuestion());
  if (question.kind !== 'recorded') throw new Error('stale');
  const codes = ['9071900', '-1103', 'HTTP-500', 'ovrigInformation/FK:SGI', '19980101', '980101-238'];
  const outcomes = codes.map((code) => ({ agency: 'SKV', outcome: 'refused', code, durationMs: 4 }));
  await log.recordAnswer(anAnswer(question.reference, { outcomes }));
  const { rows } = await database.pool.query<{ record: string }>(
    "select record from access_log_record where kind = 'answer'",
  );
  const kept = [...rows[0]!.record.matchAll(/"code":"([^"]*)"/g)].map(([, code]) => code);
  expect(kept).toEqual([...codes.slice(0, 4), 'UNREADABLE', 'UNREADABLE']);
});

test('neither data of an answer nor an agency’s own words come into the log', async () => {
  const { log } = await open();
  const question = await log.recordQuestion(aQuestion());
  if (question.kind !== 'recorded') throw new Error('stale');
  const outcome = {
    agency: 'CSN',
    outcome: 'refused',
    code: 'Personen 198001012389 saknas',
    durationMs: 4,
    messages: ['hemligt meddelande'],
    part: { form: 'text', text: 'hemligt belopp' },
  };
  await log.recordAnswer(anAnswer(question.reference, { outcomes: [outcome] }));
  const { rows } = await database.pool.query<{ record: string }>(
    'select record from access_log_record order by position',
  );
  const written = rows.map(({ record }) => record).join('\n');
  expect(written).toContain('"code":"UNREADABLE"');
  expect(written).not.toContain('hemligt');
  expect(written).not.toContain('198001012389');
});

const refused: readonly (readonly [string, string])[] = [
  ["update access_log_record set kind = 'act'", 'append-only'],
  ['delete from access_log_record', 'append-only'],
  ['truncate access_log_record', 'append-only'],
  ['delete from access_log_subtree', 'append-only'],
  ['delete from access_log_checkpoint', 'append-only'],
  ['delete from access_log_head', 'append-only'],
  ['truncate access_log_head', 'append-only'],
  ['update access_log_head set size = 0', 'only moves forward'],
  ["update access_log_personal set content = '{}'", 'can only be erased'],
  ['delete from access_log_personal', 'append-only'],
  ["set session_replication_role = 'replica'; delete from access_log_record", 'append-only'],
];

test('the tables refuse every change and removal', async () => {
  const { log } = await open();
  await Promise.all(Array.from({ length: 256 }, () => log.recordRefusal(aRefusal())));
  for (const [statement, reason] of refused)
    await expect(
      inTransaction((client) => client.query(statement)),
      statement,
    ).rejects.toThrow(reason);
});
