import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aSigningKey, anAct, anAnswer, anOpenLog, aQuestion, aRefusal } from '../../../test/access-log.ts';
import { aDatabase } from '../../../test/database.ts';
import type { Database } from '../database/index.ts';
import { readPublicKeys, readSigningKey } from './signing-key.ts';
import { leafHash } from './merkle-hash.ts';
import { writeCheckpoint } from './checkpoint.ts';
import {
  erasePersonalData,
  findRecords,
  proveRecord,
  verifyLog,
  verifyRecordProof,
  type AccessLog,
  type Finding,
  type LogVerification,
} from './index.ts';

/** 256 leaves have a stored root; beyond them is the part of the tree that has none. */
const size = 300;

let database: Database;
let log: AccessLog;
let publicKeyFile: string;
let earlierCheckpoint: string;

beforeAll(async () => {
  database = await aDatabase();
  ({ log, publicKeyFile } = await anOpenLog(database));
  const question = await log.recordQuestion(aQuestion());
  if (question.kind !== 'recorded') throw new Error('stale');
  await log.recordAnswer(anAnswer(question.reference));
  await Promise.all(
    Array.from({ length: size - 6 }, (_, n) =>
      log.recordAct(anAct({ facts: { n }, personal: { caseworker: 'hl' } })),
    ),
  );
  for (let n = 0; n < 3; n++) await log.recordRefusal(aRefusal());
  earlierCheckpoint = (await verify()).trees[0]?.checkpoint ?? '';
});

afterAll(async () => {
  await log.stop();
  await database.close();
});

const tables = ['record', 'personal', 'subtree', 'checkpoint', 'head'];

function verify(checkpoints: readonly string[] = []): Promise<LogVerification> {
  return verifyLog({ database, publicKeyFile, checkpoints });
}

/** Does what somebody who owns the tables can do, verifies, and puts everything back. */
async function findingsAfter(
  tampering: string,
  checkpoints: readonly string[] = [],
): Promise<readonly Finding[]> {
  const { pool } = database;
  for (const table of tables)
    await pool.query(
      `create table kept_${table} as table access_log_${table}; alter table access_log_${table} disable trigger user`,
    );
  try {
    await pool.query(tampering);
    const { isIntact, findings } = await verify(checkpoints);
    expect(isIntact).toBe(findings.length === 0);
    return findings;
  } finally {
    for (const table of tables)
      await pool.query(
        `truncate access_log_${table}; insert into access_log_${table} table kept_${table};
         drop table kept_${table}; alter table access_log_${table} enable trigger user`,
      );
  }
}

/** A record and its leaf hash changed alike, as somebody does who knows how the log is made. */
function rewritten(position: number): string {
  return `update access_log_record set record = replace(record, '"n":', '"m":') where position = ${position};
          update access_log_record set leaf_hash = sha256('\\x00'::bytea || convert_to(record, 'UTF8'))
          where position = ${position};`;
}

test('an untouched log is intact', async () => {
  const verification = await verify([earlierCheckpoint]);
  expect(verification.findings).toEqual([]);
  expect(verification).toMatchObject({
    isIntact: true,
    findingsLeftOut: 0,
    trees: [{ tree: 0, size, erased: 0 }],
  });
});

describe('a verification names', () => {
  test.each([0, 3, 200, 299])('a changed record (%i)', async (position) => {
    const tampering = `update access_log_record set record = overlay(record placing '2020' from 8) where position = ${position}`;
    expect(await findingsAfter(tampering)).toEqual([{ kind: 'record-changed', tree: 0, position }]);
  });

  test('a changed column beside a record', async () => {
    const tampering = `update access_log_record set kind = 'refusal' where position = 4`;
    expect(await findingsAfter(tampering)).toEqual([{ kind: 'record-changed', tree: 0, position: 4 }]);
  });

  test('a record that was changed together with its hash, within the 256 that have a stored root', async () => {
    expect(await findingsAfter(rewritten(100))).toContainEqual({
      kind: 'record-changed',
      tree: 0,
      position: 0,
      last: 255,
    });
  });

  test('a record that was changed together with its hash, where there is no stored root yet', async () => {
    expect(await findingsAfter(rewritten(280))).toEqual([
      { kind: 'root-differs', tree: 0, position: expect.any(Number) as number, last: size - 1 },
    ]);
  });

  test.each([0, 5, 255, 299])('a removed record (%i)', async (position) => {
    const tampering = `delete from access_log_record where position = ${position}`;
    expect(await findingsAfter(tampering)).toContainEqual({ kind: 'record-missing', tree: 0, position });
  });

  test('an answer whose question was removed', async () => {
    expect(await findingsAfter('delete from access_log_record where position = 1')).toContainEqual({
      kind: 'answer-without-question',
      tree: 0,
      position: 2,
    });
  });

  test('two records that changed places', async () => {
    const findings = await findingsAfter(
      `update access_log_record set position = -1 where position = 20;
       update access_log_record set position = 20 where position = 30;
       update access_log_record set position = 30 where position = -1;`,
    );
    expect(findings).toContainEqual({
      kind: 'record-swapped',
      tree: 0,
      position: 20,
      claims: { tree: 0, position: 30 },
    });
    expect(findings).toContainEqual({
      kind: 'record-swapped',
      tree: 0,
      position: 30,
      claims: { tree: 0, position: 20 },
    });
  });

  test('a record that was appended beyond the signed head', async () => {
    const tampering = `insert into access_log_record
      select tree, ${size}, kind, recorded_at, record, leaf_hash from access_log_record where position = 299`;
    expect(await findingsAfter(tampering)).toEqual([{ kind: 'record-appended', tree: 0, position: size }]);
  });

  test('a head that was signed with another key', async () => {
    const other = await aSigningKey();
    const signed = writeCheckpoint(
      { logName: 'test.samsvar.example/log', tree: 0, size, root: leafHash('x') },
      await readSigningKey(other.signingKeyFile),
    );
    expect(await findingsAfter(`update access_log_head set checkpoint = '${signed}'`)).toEqual([
      { kind: 'checkpoint-key-unknown', tree: 0, position: size },
    ]);
  });

  test('a head whose text was changed under its signature', async () => {
    const tampering = `update access_log_head set checkpoint = replace(checkpoint, e'\\n${size}\\n', e'\\n${size - 1}\\n')`;
    expect(await findingsAfter(tampering)).toEqual([
      { kind: 'checkpoint-signature-wrong', tree: 0, position: size },
    ]);
  });

  test('a head that was put aside', async () => {
    expect(await findingsAfter('delete from access_log_head')).toContainEqual({
      kind: 'head-missing',
      tree: 0,
    });
  });

  test('a stored root that was changed', async () => {
    const findings = await findingsAfter(`update access_log_subtree set hash = sha256('x')`);
    expect(findings.map(({ kind }) => kind)).toContain('root-differs');
  });

  test('personal data that were changed, put under another person, removed, or erased before their time', async () => {
    const place = { tree: 0, position: 1 };
    const changed = `update access_log_personal set content = replace(content, 'EB-2026-17', 'EB-2026-18') where position = 1`;
    expect(await findingsAfter(changed)).toEqual([{ kind: 'personal-data-changed', ...place }]);
    const moved = `update access_log_personal set person = '198001022388' where position = 1`;
    expect(await findingsAfter(moved)).toEqual([{ kind: 'personal-data-changed', ...place }]);
    const removed = `delete from access_log_personal where position = 1`;
    expect(await findingsAfter(removed)).toEqual([{ kind: 'personal-data-missing', ...place }]);
    const erased = `update access_log_personal set salt = null, content = null, person = null, erased_at = now()
                    where position = 1`;
    expect(await findingsAfter(erased)).toEqual([{ kind: 'personal-data-erased-early', ...place }]);
  });

  test('an end that was cut off, by a head that says more', async () => {
    const findings = await findingsAfter('delete from access_log_record where position >= 290');
    expect(findings.filter(({ kind }) => kind === 'record-missing')).toHaveLength(10);
  });
});

describe('an end that was cut off together with its head', () => {
  /** The tree of the first record alone, put back with the checkpoint that was signed for it then. */
  const cut = `
    delete from access_log_record where position > 0;
    delete from access_log_personal where position > 0;
    delete from access_log_subtree;
    delete from access_log_checkpoint where size > 1;
    update access_log_head set size = 1, roots = (select leaf_hash from access_log_record),
      checkpoint = (select checkpoint from access_log_checkpoint where size = 1);`;

  test('is found against a checkpoint that was kept outside', async () => {
    expect(await findingsAfter(cut, [earlierCheckpoint])).toEqual([
      { kind: 'head-older-than-checkpoint', tree: 0, position: 1 },
    ]);
  });

  test('is a whole tree to whoever kept none', async () => {
    expect(await findingsAfter(cut)).toEqual([]);
  });
});

test('a checkpoint from outside that this log never signed is not believed', async () => {
  expect((await verify(['something else'])).findings).toEqual([{ kind: 'checkpoint-malformed', tree: null }]);
});

test('one record is proved to whoever has the public key', async () => {
  const publicKeys = await readPublicKeys(publicKeyFile);
  for (const position of [0, 1, 128, 255, 256, 299]) {
    const proof = await proveRecord(database, { tree: 0, position });
    if (proof === null) throw new Error('no proof');
    expect(verifyRecordProof(proof, publicKeys)).toMatchObject({ tree: 0, size });
    expect(JSON.stringify(proof).length).toBeLessThan(4_096);
    expect(verifyRecordProof({ ...proof, record: `${proof.record} ` }, publicKeys)).toBeNull();
  }
  expect(await proveRecord(database, { tree: 0, position: size })).toBeNull();
  expect(await proveRecord(database, { tree: 9, position: 0 })).toBeNull();
});

test('a person’s records are found, and show no personal data unless it is asked for', async () => {
  const found = await findRecords(database, { person: '198001012389' });
  expect(found.map(({ reference }) => reference.position)).toEqual([1, 297, 298, 299]);
  expect(JSON.stringify(found)).not.toContain('198001012389');
  const [opened] = await findRecords(database, { person: '198001012389', withPersonalData: true });
  expect(opened?.personal).toContain('198001012389');
});

describe('after an erasure', () => {
  let other: Database;
  let erasing: AccessLog;
  let keys: string;
  beforeEach(async () => {
    other = await aDatabase();
    let moment = Date.UTC(2026, 0, 1);
    ({ log: erasing, publicKeyFile: keys } = await anOpenLog(other, { now: () => (moment += 60_000) }));
    for (let n = 0; n < 4; n++) await erasing.recordRefusal(aRefusal());
    return async () => {
      await erasing.stop();
      await other.close();
    };
  });

  test('the personal data are gone, their record remains and the log is intact', async () => {
    const refusals = await findRecords(other, { kind: 'refusal' });
    const third = refusals[2]?.recordedAt ?? 0;
    expect(await erasePersonalData(other, erasing, third)).toEqual({ erased: 2 });
    const verification = await verifyLog({ database: other, publicKeyFile: keys });
    expect(verification).toMatchObject({ isIntact: true, trees: [{ erased: 2, counts: { refusal: 4 } }] });
    expect(await findRecords(other, { person: '198001012389' })).toHaveLength(2);
    expect((await findRecords(other, { kind: 'refusal' })).map(({ record }) => record)).toEqual(
      refusals.map(({ record }) => record),
    );
  });
});
