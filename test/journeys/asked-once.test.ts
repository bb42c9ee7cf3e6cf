import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { findRecords } from '../../src/server/access-log/index.ts';
import type { AnsweredPerson, SystemQuestion } from '../../src/system-contract/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { aSystemQuestion, openSystemCaller, type SystemCaller } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

// A question with an Idempotency-Key is asked once: never a second disclosure without a second record.

let world: World;
let caller: SystemCaller;
let person: string;
let keys = 0;

beforeAll(async () => {
  world = await aWorld({
    agencyDeadlineMs: 2_000,
    admission: { perConnection: { burst: 1_000_000, questionsPerSecond: 1_000_000, maxInFlight: 64 } },
  });
  caller = openSystemCaller(world, world.certificate);
  person = world.persona('Amira Allsvar');
});

afterAll(async () => {
  await caller.close();
  await world.stop();
});

const aKey = () => `nyckel-${String(++keys).padStart(8, '0')}`;
const asked = (change: Partial<SystemQuestion> = {}) =>
  aSystemQuestion(world, person, { agencies: { AF: {} }, ...change });
const askWith = (key: string, change: Partial<SystemQuestion> = {}) =>
  caller.ask(asked(change), { 'idempotency-key': key });
const heard = () => agencies.reduce((sum, agency) => sum + world.faults.heard(agency), 0);
const records = async (kind: 'question' | 'answer' | 'refusal') =>
  (await findRecords(world.database, { kind, last: 100_000 })).length;

test('a repeat is told where the first stands in the log; nobody is asked again, and the repeat is recorded', async () => {
  const key = aKey();
  const first = (await askWith(key)).person();
  const before = { heard: heard(), answers: await records('answer'), refusals: await records('refusal') };
  const repeat = (await askWith(key)).problem();
  expect(repeat).toMatchObject({
    status: 409,
    felkod: 'UPPREPAD_FRAGA',
    repeatOf: { state: 'answered', records: [first.records] },
  });
  expect(repeat.record).toBeDefined();
  expect({ heard: heard(), answers: await records('answer'), refusals: await records('refusal') }).toEqual({
    ...before,
    refusals: before.refusals + 1,
  });
});

test('of many at once one is answered, and the rest are told that it is under way or where it stands', async () => {
  const key = aKey();
  world.faults.tell('AF', person, { kind: 'slow', ms: 300 });
  const callers = Array.from({ length: 6 }, () => openSystemCaller(world, world.certificate));
  const before = await records('answer');
  const told = await Promise.all(callers.map((each) => each.ask(asked(), { 'idempotency-key': key })));
  world.faults.tell('AF', person, null);
  await Promise.all(callers.map((each) => each.close()));
  expect(told.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  expect(await records('answer')).toBe(before + 1);
});

test('the same key with another question is refused, and is not told of the first', async () => {
  const key = aKey();
  await askWith(key);
  const other = (await askWith(key, { caseReference: 'EB-2026-0002' })).problem();
  expect(other).toMatchObject({ status: 422, felkod: 'NYCKEL_ANVAND' });
  expect(other.repeatOf).toBeUndefined();
});

test('a question that was refused is refused again with the same problem, which is not examined anew', async () => {
  const key = aKey();
  const first = (await askWith(key, { purpose: ' ' })).problem();
  const again = (await askWith(key, { purpose: ' ' })).problem();
  expect(again).toEqual(first);
});

test('a household is pointed to by each of its persons who was answered', async () => {
  const key = aKey();
  const household = { applicant: world.persona('Hedda Hushåll'), coApplicant: '198802012397' };
  const { persons } = (await askWith(key, { household, person: undefined as never })).answer();
  const { repeatOf } = (await askWith(key, { household, person: undefined as never })).problem();
  expect(repeatOf?.records).toEqual([(persons[0] as AnsweredPerson).records]);
});

test('when the time has passed the key is as new, and the question is asked and recorded anew', async () => {
  const key = aKey();
  const first = (await askWith(key)).person();
  await sql`update question_key set kept_until = now()`.execute(world.database.kysely);
  const second = (await askWith(key)).person();
  expect(second.records.question).not.toEqual(first.records.question);
});

test('neither key nor person is kept as it was written', async () => {
  await askWith(aKey());
  const { rows } = await sql<{ row: string }>`select question_key::text as row from question_key`.execute(
    world.database.kysely,
  );
  expect(rows.length).toBeGreaterThan(0);
  const bytes = (text: string) => Buffer.from(text).toString('hex');
  for (const { row } of rows) {
    for (const secret of ['nyckel', person]) {
      expect(row).not.toContain(secret);
      expect(row).not.toContain(bytes(secret));
    }
  }
});

test.each(['short', 'x'.repeat(129), 'med mellanslag', ''])('the key %j is refused', async (key) => {
  const problem = (await askWith(key)).problem();
  expect(problem.fields).toMatchObject([{ rule: 'idempotency-key-in-form' }]);
});

test('without a key a question is asked as often as it is sent', async () => {
  const [first, second] = [(await caller.ask(asked())).person(), (await caller.ask(asked())).person()];
  expect(second.records).not.toEqual(first.records);
});

test('what cannot be recorded is not answered, and its key is free when it can be', async () => {
  const key = aKey();
  const { pool } = world.database;
  await pool.query('alter table access_log_record rename to access_log_record_away');
  const told = await askWith(key);
  await pool.query('alter table access_log_record_away rename to access_log_record');
  expect(told.problem()).toMatchObject({ status: 503, felkod: 'LOGG_OTILLGANGLIG' });
  expect(told.headers['retry-after']).toBe('5');
  await expect.poll(async () => (await askWith(key)).status, { timeout: 15_000 }).toBe(200);
});
