import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, aListeningLog, mandateOf } from '../../../test/persons.ts';
import { day } from '../../values/day.ts';
import type { Database } from '../database/index.ts';
import { readLetters } from '../notices/index.ts';
import {
  handleFaultReport,
  readFaultReports,
  receiveFaultReport,
  type FaultReport,
} from './fault-reports.ts';
import { SentByAddress } from './report-limits.ts';

let database: Database;
const { accessLog, acts } = aListeningLog();
const limits = { perHour: 6, perReceiverAndDay: 2, perAddressAndHour: 3 };
let clock = Date.now();
const now = () => clock;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

const report: FaultReport = {
  description: 'Frågan får inget svar från en av uppgiftslämnarna.',
  happenedWhen: 'I dag mellan 9 och 10',
  concerns: 'AF',
  name: 'Anna Andersson',
  email: 'anna@kommun.example',
  telephone: '070-174 06 05',
};

let senders = new SentByAddress(limits, now);

const send = (change: Partial<FaultReport> = {}, address = '192.0.2.1', to = database) =>
  receiveFaultReport(
    { ...report, ...change },
    {
      database: to,
      limits,
      senders,
      address,
      operator: { name: 'Support', email: 'support@drift.example' },
      today: day('2026-11-26'),
    },
  );

test('a fault report is kept, numbered, and told to the operator and the reporter', async () => {
  const { reference } = await send();
  expect(reference).toMatch(/^F-\d{4}-0001$/);
  const letters = await readLetters(database, { states: ['queued'] });
  expect(letters.map(({ template, to }) => [template, to.email]).sort()).toEqual([
    ['fault-report-arrived', 'support@drift.example'],
    ['fault-report-received', 'anna@kommun.example'],
  ]);
  expect(JSON.stringify(letters)).not.toContain(report.description);
  const [kept] = await readFaultReports(database);
  expect(kept).toMatchObject({ ...report, reference, handled: null });
});

test.each(['description', 'happenedWhen', 'name', 'telephone'] as const)(
  'a personnummer in %s is refused by its field, and nothing is kept or counted',
  async (field) => {
    const before = await readFaultReports(database);
    const refused = await send({ [field]: 'gäller 19121212-1212' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ fields: [{ pointer: `/${field}` }] });
    expect(JSON.stringify(refused)).not.toContain('1212-1212');
    expect(await readFaultReports(database)).toEqual(before);
  },
);

test('the operator notes what was done, once, and the act is recorded', async () => {
  const officer = await aHolder(database, { role: 'connection-officer' });
  const by = { mandate: await mandateOf(database, officer, 'handle-fault-report'), accessLog };
  const { id, reference } = (await readFaultReports(database))[0]!;
  await handleFaultReport(database, { reportId: id, note: 'Felet låg hos uppgiftslämnaren.' }, by);
  const [kept] = await readFaultReports(database);
  expect(kept?.handled).toMatchObject({
    note: 'Felet låg hos uppgiftslämnaren.',
    byPerson: officer.personId,
  });
  expect(acts.at(-1)).toMatchObject({ act: 'fault-report-handled', facts: { reference } });
  await expect(handleFaultReport(database, { reportId: id, note: 'Igen' }, by)).rejects.toThrow(
    'redan åtgärdad',
  );
});

test('a flood from one address is stopped, and others can still report', async () => {
  const other = await aDatabase();
  try {
    senders = new SentByAddress(limits, now);
    const flood = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => send({ email: `${index}@x.example` }, '192.0.2.7', other)),
    );
    expect(flood.filter(({ status }) => status === 'fulfilled').length).toBe(limits.perAddressAndHour);
    await send({}, '192.0.2.8', other);
    clock += 3_600_001;
    await send({ email: 'senare@x.example' }, '192.0.2.7', other);
  } finally {
    await other.close();
  }
});

test('a flood from one IPv6 network is one sender’s, whichever of its addresses it comes from', async () => {
  const other = await aDatabase();
  try {
    senders = new SentByAddress(limits, now);
    const flood = await Promise.allSettled(
      Array.from({ length: 10 }, (_, index) =>
        send({ email: `${index}@x.example` }, `2001:db8:0:1::${(index + 1).toString(16)}`, other),
      ),
    );
    expect(flood.filter(({ status }) => status === 'fulfilled').length).toBe(limits.perAddressAndHour);
    await send({ email: 'granne@x.example' }, '2001:db8:0:2:0:0:0:1', other);
    await expect(send({ email: 'kort@x.example' }, '2001:0db8:0000:0001:ffff::1', other)).rejects.toThrow(
      'många felanmälningar',
    );
  } finally {
    await other.close();
  }
});

test('a flood from many addresses is stopped at what all together may send', async () => {
  const other = await aDatabase();
  try {
    senders = new SentByAddress(limits, now);
    const flood = await Promise.allSettled(
      Array.from({ length: 30 }, (_, index) =>
        send({ email: `${index}@x.example` }, `198.51.100.${index}`, other),
      ),
    );
    expect(flood.filter(({ status }) => status === 'fulfilled').length).toBe(limits.perHour);
    expect((await readFaultReports(other)).length).toBe(limits.perHour);
  } finally {
    await other.close();
  }
});

test('nobody can have another flooded with receipts', async () => {
  const other = await aDatabase();
  try {
    senders = new SentByAddress(limits, now);
    await send({}, '192.0.2.1', other);
    await send({ email: 'ANNA@kommun.example' }, '192.0.2.2', other);
    await expect(send({}, '192.0.2.3', other)).rejects.toThrow('många felanmälningar');
  } finally {
    await other.close();
  }
});
