import { afterEach, beforeEach, expect, test } from 'vitest';
import { aSigningKey, anAnswer, anOpenLog, aQuestion, aRefusal } from '../../../test/access-log.ts';
import { aDatabase } from '../../../test/database.ts';
import type { Database } from '../database/index.ts';
import { verifyLog, type AccessLog, type LogVerification, type RecordReference } from './index.ts';

let database: Database;
let key: { signingKeyFile: string; publicKeyFile: string };
let logs: AccessLog[];
let clock: number;

beforeEach(async () => {
  database = await aDatabase();
  key = await aSigningKey();
  logs = [];
  clock = Date.parse('2026-11-02T08:00:00Z');
});

afterEach(async () => {
  for (const log of logs) await log.stop();
  await database.close();
});

async function open(): Promise<AccessLog> {
  const { log } = await anOpenLog(database, { ...key, now: () => clock });
  logs.push(log);
  return log;
}

async function ask(log: AccessLog): Promise<RecordReference> {
  const recorded = await log.recordQuestion(aQuestion());
  if (recorded.kind !== 'recorded') throw new Error('stale');
  return recorded.reference;
}

function verify(): Promise<LogVerification> {
  return verifyLog({ database, publicKeyFile: key.publicKeyFile });
}

/** As somebody who owns the tables can. */
async function removeTree(tree: number): Promise<void> {
  for (const table of ['record', 'personal', 'subtree', 'checkpoint', 'head'])
    await database.pool.query(
      `alter table access_log_${table} disable trigger user; delete from access_log_${table} where tree = ${tree}`,
    );
}

test('a tree that is removed with all that belongs to it is missed by one that was opened after it', async () => {
  const first = await open();
  const second = await open();
  await ask(second);
  await first.stop();
  await ask(await open()); // takes the first tree, and writes down how long the second one was
  expect(await verify()).toMatchObject({ isIntact: true, trees: [{ tree: 0 }, { tree: 1 }] });
  await removeTree(1);
  expect((await verify()).findings).toEqual([
    { kind: 'head-missing', tree: 1 },
    { kind: 'head-older-than-checkpoint', tree: 1, position: 0 },
  ]);
});

test('a tree that was removed and begun anew is not the one that another tree has seen', async () => {
  const first = await open();
  await ask(first);
  const second = await open();
  await first.stop();
  await removeTree(0);
  const impostor = await open();
  await impostor.recordRefusal(aRefusal());
  expect((await verify()).findings).toEqual([{ kind: 'root-differs', tree: 0, position: 1, last: 1 }]);
  expect(second.isWritable()).toBe(true);
});

test('a question that was never answered is told of, in a log that is whole', async () => {
  const log = await open();
  const answered = await ask(log);
  const unanswered = await ask(log);
  await log.recordAnswer(anAnswer(answered));
  expect(await verify()).toMatchObject({
    isIntact: true,
    remarks: [{ kind: 'question-unanswered', ...unanswered }],
  });
});

test('an answer in an earlier tree than its question belongs to it, and a second answer is one too many', async () => {
  const [first, second] = [await open(), await open()];
  const question = await ask(second);
  await first.recordAnswer(anAnswer(question));
  expect(await verify()).toMatchObject({ isIntact: true, remarks: [] });
  await second.recordAnswer(anAnswer(question));
  expect((await verify()).findings).toEqual([{ kind: 'answered-twice', tree: 1, position: 2 }]);
});

test('a clock that was set back is told of', async () => {
  const log = await open();
  clock -= 60_000;
  const { position } = await log.recordRefusal(aRefusal());
  expect(await verify()).toMatchObject({
    isIntact: true,
    remarks: [{ kind: 'clock-went-back', tree: 0, position }],
  });
});
