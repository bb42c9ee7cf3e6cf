import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { anOpenLog, aRefusal } from '../../../../test/access-log.ts';
import { aDatabase } from '../../../../test/database.ts';
import type { AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { makeLogKey, runLogCommand } from './log-command.ts';
import { UsageMistake } from './usage-mistake.ts';

const folder = mkdtempSync(join(inject('folder'), 'log-'));
let database: Database;
let log: AccessLog;
let publicKeyFile: string;
let written: string[];

beforeAll(async () => {
  database = await aDatabase();
  ({ log, publicKeyFile } = await anOpenLog(database));
  await log.recordRefusal(aRefusal());
});

beforeEach(() => {
  written = [];
});

afterAll(async () => {
  await log.stop();
  await database.close();
});

function run(...args: string[]): Promise<number> {
  return runLogCommand(args, {
    database,
    publicKeyFile,
    write: (line) => written.push(line),
    openLog: () => Promise.resolve(log),
    now: Date.now,
  });
}

test('the operator reads that the log is intact, and keeps its checkpoints for next time', async () => {
  const kept = join(folder, 'checkpoints');
  expect(await run('verify', '--save', kept)).toBe(0);
  expect(written).toEqual([
    'Träd 0: 2 poster (fråga 0, svar 0, avslag 1, åtgärd 1), varav 0 med gallrade personuppgifter.',
    expect.stringMatching(/^Ingen jämförelsefil gavs\./),
    'Loggen är hel.',
  ]);
  expect(readFileSync(kept, 'utf8')).toMatch(/^test\.samsvar\.example\/log\/0\n2\n/);
  expect(await run('verify', '--checkpoint', kept)).toBe(0);
});

test('the operator reads what is wrong', async () => {
  const file = join(folder, 'not-checkpoints');
  writeFileSync(file, 'text');
  expect(await run('verify', '--checkpoint', file)).toBe(1);
  expect(written.slice(1)).toEqual([
    'Jämförelsefilen: kontrollpunkten går inte att läsa [checkpoint-malformed]',
    'Loggen är inte hel: 1 fel.',
  ]);
});

test('the newest records are shown without personal data', async () => {
  expect(await run('show', '--kind', 'avslag', '--last', '5')).toBe(0);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^0\/1 {2}\{"at":/);
  expect(written[0]).not.toContain('198001012389');
});

test('a record is proved, and one that is not there is not', async () => {
  expect(await run('prove', '0/1')).toBe(0);
  expect(written[0]).toContain('"checkpoint"');
  expect(await run('prove', '0/99')).toBe(1);
});

test('a key is made where it is told', async () => {
  const file = join(folder, 'log.pem');
  expect(await makeLogKey([file], { write: (line) => written.push(line) })).toBe(0);
  expect(readFileSync(`${file}.pub`, 'utf8')).toContain('PUBLIC KEY');
});

test('at the end of retention personal data are erased, and the log is still intact', async () => {
  await log.recordRefusal(aRefusal());
  expect(await run('erase', '--before', new Date().toISOString())).toBe(0);
  expect(written[0]).toMatch(/^Personuppgifterna i 2 poster från tiden före .* är gallrade\.$/);
  expect(await run('verify')).toBe(0);
});

test.each([
  [],
  ['change'],
  ['erase'],
  ['erase', '--before', '2999-01-01'],
  ['show', '--kind', 'annat'],
  ['show', '--last', '0'],
  ['prove', 'x'],
  ['verify', '--x'],
  ['verify', '--save', '/no/such/folder/checkpoints'],
])('a call that is wrong is told so (%s)', async (...args) => {
  await expect(run(...args)).rejects.toBeInstanceOf(UsageMistake);
});
