import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anOpenLog } from '../../../../test/access-log.ts';
import { aDatabase } from '../../../../test/database.ts';
import {
  addCostType,
  addInitiative,
  aFinsamYear,
  link,
  testSettings,
  type FinsamYear,
} from '../../../../test/finsam-year.ts';
import { aHolder } from '../../../../test/persons.ts';
import { aRoomsDoor, publicUrl } from '../../../../test/rooms-door.ts';
import { answersAsTheContractSays } from '../../../../test/web-api.ts';
import { findRecords, verifyLog, type AccessLog } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import type { Actor } from '../../permissions/index.ts';
import { finsamFigureHandlers } from './finsam-figure-handlers.ts';

const persons = new Map<string, Actor>();
const now = () => Date.parse('2026-06-15T12:00:00Z');
let database: Database;
let log: AccessLog;
let publicKeyFile: string;
let door: FastifyInstance;
let year: FinsamYear;
let initiative: string;

beforeAll(async () => {
  database = await aDatabase();
  await addCostType(database, 'prov-lokal');
  ({ log, publicKeyFile } = await anOpenLog(database));
  door = await aRoomsDoor({
    ...{ database, persons, now, rooms: ['finsam-figures'] },
    handlers: finsamFigureHandlers({ database, accessLog: log, now, finsam: testSettings }),
  });
});
beforeEach(async () => {
  year = await aFinsamYear(database);
  initiative = await addInitiative(database, year.federation, { name: 'Steget vidare' });
  const { federation } = year;
  const filip = await aHolder(database, {
    ...{ role: 'federation-administrator', name: 'Filip Förbund', federation },
  });
  persons.set('Frida', year.administrator).set('Filip', filip).set('Dag', year.lead);
});
afterAll(async () => {
  await door.close();
  await log.stop();
  await database.close();
});

/** Every answer is held against the contract. */
async function call(who: string, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object | Buffer) {
  const url = `/web-api/finsam-figures/federations/${year.federation}/years/2026/${path}`;
  const { statusCode, body, headers } = await door.inject({
    ...{ method, url },
    headers: {
      ...{ cookie: who, origin: publicUrl },
      ...(Buffer.isBuffer(payload) && { 'content-type': 'application/octet-stream' }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(headers['content-type']).includes('json');
  const told = (isJson ? JSON.parse(body) : body) as never;
  answersAsTheContractSays(method, url, statusCode, told);
  return { status: statusCode, told: told as unknown };
}
const money = (figure: string, value: number | null, more: object = {}) => ({
  ...{ initiativeId: null, figure, about: '', value, expectedVersion: 0, ...more },
});
const count = (figure: string, value: number | null, more: object = {}) => ({
  ...{ initiativeId: initiative, period: 'year', figure, value, expectedVersion: 0, ...more },
});

test('a year is planned, counted and read back, every answer as the contract says', async () => {
  const changes = [
    money('allotted', 1_000, { about: year.FK }),
    money('administration-budget', 10, { about: 'prov-lokal' }),
    money('initiative-budget', 500, { initiativeId: initiative, comment: 'Nämndens beslut.' }),
    money('planned-participants', 20, { initiativeId: initiative }),
  ];
  const { told } = await call('Frida', 'PUT', 'economy', { changes });
  expect(told).toMatchObject({
    sums: { leftOfBudget: { sum: 490 }, initiativesOutcome: { sum: null, missing: 1 } },
    initiatives: [{ budget: { value: 500, version: 1, setBy: 'Frida Förbund' }, esfBudget: null }],
    warnings: [{ code: 'funds-missing' }],
  });
  expect((await call('Frida', 'GET', 'economy')).told).toEqual(told);
  const counted = await call('Frida', 'PUT', 'counts', { changes: [count('women', 7), count('men', 0)] });
  expect(counted.told).toMatchObject({
    rows: [{ planned: 20, mayEdit: true, counts: [{ state: { value: 7 } }, { state: { value: 0 } }] }],
  });
  expect((await call('Filip', 'GET', `history?initiative=${initiative}&figure=women`)).told).toMatchObject({
    entries: [{ from: null, to: 7, setBy: 'Frida Förbund', role: 'förbundsadministratör' }],
  });
});

test('V07: a participant lead is refused the economy, and reads and sets counts where she is linked', async () => {
  await link(database, year.lead, initiative);
  const changes = [money('own-capital', 1)];
  for (const [method, path, body] of [
    ['GET', 'economy', undefined],
    ['PUT', 'economy', { changes }],
    ['GET', 'history?figure=own-capital', undefined],
    ['POST', 'imports/applied', { changes: [{ ...changes[0], period: 'year', comment: '', reason: '' }] }],
  ] as const)
    expect([path, (await call('Dag', method, path, body)).status]).toEqual([path, 403]);
  expect((await call('Dag', 'PUT', 'counts', { changes: [count('women', 4)] })).status).toBe(200);
  expect((await call('Dag', 'GET', 'counts')).told).toMatchObject({ rows: [{ mayEdit: true }] });
});

test('V06: unlinked while she was editing, the participant lead is told so, and nothing is set', async () => {
  const unlink = await link(database, year.lead, initiative);
  await unlink();
  const { status, told } = await call('Dag', 'PUT', 'counts', { changes: [count('women', 4)] });
  expect([status, told]).toEqual([
    403,
    expect.objectContaining({
      detail:
        'Ingenting har sparats. Du är inte kopplad till insatsen. Vänd dig till förbundsadministratören, som kan koppla dig till den.',
    }),
  ]);
  expect((await call('Frida', 'GET', 'history')).told).toEqual({ entries: [] });
});

test('V08: an administrator of another federation is refused everything', async () => {
  persons.set('Olle', (await aFinsamYear(database)).administrator);
  for (const path of ['economy', 'counts', 'history', 'import-template'])
    expect([path, (await call('Olle', 'GET', path)).status]).toEqual([path, 403]);
});

test('two administrators edit the same row: the second is told theirs and hers, merges by hand and saves', async () => {
  const budget = (value: number, expectedVersion: number) => ({
    changes: [money('initiative-budget', value, { initiativeId: initiative, expectedVersion })],
  });
  await call('Frida', 'PUT', 'economy', budget(100, 0));
  await call('Filip', 'PUT', 'economy', budget(120, 1));
  const { status, told } = await call('Frida', 'PUT', 'economy', budget(110, 1));
  expect([status, told]).toMatchObject([
    409,
    {
      type: '/problems/changed-meanwhile',
      detail: 'Ingenting har sparats. Jämför uppgifterna, och spara igen.',
      theirs: [
        {
          ...{ initiativeId: initiative, initiative: 'Steget vidare', figure: 'initiative-budget' },
          theirs: { value: 120, version: 2, setBy: 'Filip Förbund' },
          yours: { value: 110 },
        },
      ],
    },
  ]);
  expect((await call('Frida', 'PUT', 'economy', budget(115, 2))).status).toBe(200);
});

test('what can’t be taken is told by its place among the changes', async () => {
  const changes = [count('women', 1.5), count('men', -1), count('participants', 3)];
  const { status, told } = await call('Frida', 'PUT', 'counts', { changes });
  expect([status, (told as { fields: { pointer: string }[] }).fields.map(({ pointer }) => pointer)]).toEqual([
    422,
    ['/changes/0/value', '/changes/1/value', '/changes/2/figure'],
  ]);
});

test('a template is fetched, filled in, previewed and applied', async () => {
  const { told: template } = await call('Frida', 'GET', 'import-template?format=csv');
  const filled = String(template).replace('Kvinnor;;Helår;;', 'Kvinnor;;Helår;9;');
  const previewed = await call('Frida', 'POST', 'imports', Buffer.from(filled));
  expect(previewed.told).toMatchObject({
    changes: [{ initiative: 'Steget vidare', figure: 'women', from: null, value: 9 }],
    mistakes: [],
  });
  const { changes } = previewed.told as { changes: readonly Record<string, unknown>[] };
  const toApply = changes.map(
    ({ initiativeId, period, figure, about, value, comment, reason, expectedVersion }) => ({
      ...{ initiativeId, period, figure, about, value, comment, reason, expectedVersion },
    }),
  );
  expect((await call('Frida', 'POST', 'imports/applied', { changes: toApply })).told).toEqual({ written: 1 });
  const xlsx = await call('Frida', 'GET', 'import-template');
  expect([xlsx.status, String(xlsx.told).slice(0, 2)]).toEqual([200, 'PK']);
});

test('a file beyond the limit is not received', async () => {
  const tooLarge = Buffer.alloc(1_048_577, 'x');
  expect((await call('Frida', 'POST', 'imports', tooLarge)).status).toBe(413);
});

test('V26: an auditor reads who set what, and finds out when a row of the log is changed', async () => {
  await call('Frida', 'PUT', 'economy', { changes: [money('own-capital', 5, { comment: 'Hemligt skäl' })] });
  await call('Frida', 'PUT', 'economy', { changes: [money('own-capital', 7, { expectedVersion: 1 })] });
  const records = (await findRecords(database, { kind: 'act', last: 2 })).map(({ record }) => record);
  expect(records.map((record) => (JSON.parse(record) as { readonly body: unknown }).body)).toMatchObject([
    {
      act: 'finsam-figures-set',
      by: { person: year.administrator.personId, role: 'federation-administrator' },
      facts: { federation: year.federation, year: 2026, figures: ['own-capital year v1: empty -> 5'] },
    },
    { facts: { figures: ['own-capital year v2: 5 -> 7'] } },
  ]);
  expect(records.join('')).not.toMatch(/Hemligt|Frida/);
  const change = `update access_log_record set record = replace(record, 'v2: 5 -> 7', 'v2: 5 -> 9')`;
  await expect(database.pool.query(change)).rejects.toThrow();
  expect((await verifyLog({ database, publicKeyFile })).isIntact).toBe(true);
  await database.pool.query(
    `begin; alter table access_log_record disable trigger user; ${change}; alter table access_log_record enable trigger user; commit`,
  );
  expect((await verifyLog({ database, publicKeyFile })).isIntact).toBe(false);
});
