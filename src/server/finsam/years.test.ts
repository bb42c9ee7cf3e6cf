import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, aListeningLog, mandateOf } from '../../../test/persons.ts';
import { aRegisteredParty } from '../../../test/registry.ts';
import type { Database } from '../database/index.ts';
import type { Actor } from '../permissions/index.ts';
import { isYearLocked, listYearActs, lockYear, reopenYear, requireOpenYear } from './index.ts';

let database: Database;
let approver: Actor;
const { accessLog, acts } = aListeningLog();
const now = () => Date.parse('2026-03-01T12:00:00Z');

beforeAll(async () => {
  database = await aDatabase();
  approver = await aHolder(database, { role: 'approver', name: 'Berit Beslutsson' });
});
afterAll(() => database.close());

const acting = async (act: 'lock-finsam-year' | 'reopen-finsam-year') => ({
  mandate: await mandateOf(database, approver, act),
  accessLog,
  now,
});
const lock = async (federation: string | null, year: number, reason = 'Redovisat.') => {
  await lockYear(database, await acting('lock-finsam-year'), { federation, year, reason });
};
const reopen = async (federation: string | null, year: number, reason = 'Fel summa.') => {
  await reopenYear(database, await acting('reopen-finsam-year'), { federation, year, reason });
};
const aFederation = () => aRegisteredParty(database, 'Samordningsförbundet Prov', 'federation');
const isLocked = (federation: string, year: number) => isYearLocked(database.kysely, federation, year);

test('V25: a locked year is set by nobody until it is reopened, for a reason that is recorded', async () => {
  const [one, other] = [await aFederation(), await aFederation()];
  await lock(one, 2025);
  const setting = (federation: string) =>
    database.kysely.transaction().execute((transaction) => requireOpenYear(transaction, federation, 2025));
  await expect(setting(one)).rejects.toThrow('Året 2025 är låst, och ingenting har sparats.');
  await setting(other);
  await reopen(one, 2025);
  await setting(one);
  expect((await listYearActs(database.kysely, one)).filter(({ federation }) => federation === one)).toEqual([
    {
      federation: one,
      year: 2025,
      kind: 'reopened',
      reason: 'Fel summa.',
      by: 'Berit Beslutsson',
      at: expect.any(Number) as number,
    },
    {
      federation: one,
      year: 2025,
      kind: 'locked',
      reason: 'Redovisat.',
      by: 'Berit Beslutsson',
      at: expect.any(Number) as number,
    },
  ]);
  const yearActId = expect.any(String) as string;
  expect(acts.map(({ act, by, facts }) => [act, by?.role, facts])).toEqual([
    ['finsam-year-locked', 'approver', { federation: one, year: 2025, yearActId }],
    ['finsam-year-reopened', 'approver', { federation: one, year: 2025, yearActId }],
  ]);
});

test('a year that is locked for all may be reopened for one, and locked for all again', async () => {
  const [one, other] = [await aFederation(), await aFederation()];
  await lock(null, 2024);
  await reopen(one, 2024);
  expect([await isLocked(one, 2024), await isLocked(other, 2024)]).toEqual([false, true]);
  await lock(null, 2024);
  expect([await isLocked(one, 2024), await isLocked(other, 2024)]).toEqual([true, true]);
});

const somebodyWaits = async () => {
  const { rows } = await database.pool.query(`
    select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`);
  return rows.length > 0;
};

test('whoever locks waits for those who are setting something, and what they set is kept', async () => {
  const one = await aFederation();
  const order: string[] = [];
  let locking: Promise<void> | undefined;
  await database.kysely.transaction().execute(async (transaction) => {
    await requireOpenYear(transaction, one, 2023);
    locking = lock(one, 2023).then(() => void order.push('locked'));
    while (!(await somebodyWaits())) await requireOpenYear(transaction, one, 2023);
    order.push('set');
  });
  await locking;
  expect(order).toEqual(['set', 'locked']);
});

test('what changes nothing, has no reason, or concerns a year that has not begun, is refused', async () => {
  const one = await aFederation();
  await expect(lock(one, 2027)).rejects.toThrow('Året 2027 har inte börjat');
  await expect(reopen(one, 2022)).rejects.toThrow('Året 2022 är inte låst.');
  await lock(one, 2022);
  await expect(lock(one, 2022)).rejects.toThrow('Året 2022 är redan låst.');
  await expect(reopen(one, 2022, ' ')).rejects.toThrow('Skriv varför');
  await expect(reopen(one, 2022, 'Fel för 19501212-9816')).rejects.toThrow('personnummer');
  await expect(lock(await aRegisteredParty(database), 2022)).rejects.toThrow('inget samordningsförbund');
});
