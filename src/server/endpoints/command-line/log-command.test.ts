import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { anOpenLog, aRefusal } from '../../../../test/access-log.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder } from '../../../../test/persons.ts';
import { findRecords, type AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';
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
  await aHolder(database, { role: 'log-auditor', name: 'Lova Logg' });
  await aHolder(database, { role: 'approver', name: 'Bosse Beslut' });
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
    osUser: 'lova',
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
  expect(await run('show', '--kind', 'avslag', '--last', '5', '--as', 'Lova Logg')).toBe(0);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatch(/^0\/1 {2}\{"at":/);
  expect(written[0]).not.toContain('198001012389');
  const [reading] = await findRecords(database, { kind: 'reading', last: 1 });
  expect(reading?.record).toMatch(/"act":"log-read".*"role":"log-auditor".*"count":1/);
});

test('the log is shown to its auditor, erased by the approver, and by nobody who does not say who she is', async () => {
  const recorded = async () => (await findRecords(database, { last: 1_000 })).length;
  const before = await recorded();
  const erase = ['erase', '--before', new Date().toISOString()];
  for (const call of [['show'], erase]) await expect(run(...call)).rejects.toThrow('--as PERSON saknas.');
  await expect(run('show', '--as', 'Bosse Beslut')).rejects.toThrow(PermissionDenied);
  await expect(run(...erase, '--as', 'Lova Logg')).rejects.toThrow(PermissionDenied);
  expect([written, await recorded()]).toEqual([[], before]);
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
  expect(await run('erase', '--before', new Date().toISOString(), '--as', 'Bosse Beslut')).toBe(0);
  expect(written[0]).toMatch(/^Personuppgifterna i 3 poster från tiden före .* är gallrade\.$/);
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
