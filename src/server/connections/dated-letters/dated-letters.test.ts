import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApplicationDesk } from '../../../../test/application.ts';
import { aCourse, technician, type Course } from '../../../../test/course.ts';
import { aDatabase } from '../../../../test/database.ts';
import type { Database } from '../../database/index.ts';
import { readLetters } from '../../notices/index.ts';
import {
  notifyBreach,
  notifyPreconditions,
  recordRemedy,
  renewCertificate,
  writeDatedLetters,
} from '../index.ts';

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

const operator = { name: 'Anslutningar', email: 'anslutningar@drift.example' };

/** As the daily job does, at the course's clock; resolves with the letters so far that no act caused. */
async function onTheDay(course: Course, wish: { operator?: null } = {}) {
  const dated = { now: course.clock.at, operator, certificateEndsInDays: [60, 30, 7], ...wish };
  await writeDatedLetters(course.database, dated);
  const all = await course.letters();
  return all.filter(({ template }) => template.endsWith('-expires') || template.endsWith('-passed'));
}

test('a certificate that soon ends is told of at sixty, thirty and seven days, once each', async () => {
  const course = await aCourse(database);
  course.clock.goTo('2029-11-01');
  expect(await onTheDay(course)).toEqual([]);
  course.clock.goTo('2029-11-02');
  const [first] = await onTheDay(course);
  expect(first).toMatchObject({ template: 'certificate-expires', to: technician.email });
  expect(first!.body).toContain('går ut den 1 januari 2030. Det är 60 dagar kvar.');
  course.clock.goTo('2029-11-20');
  expect(await onTheDay(course)).toHaveLength(1);
  course.clock.goTo('2029-12-05');
  expect(await onTheDay(course)).toHaveLength(2);
  expect(await onTheDay(course)).toHaveLength(2);
  course.clock.goTo('2029-12-31');
  const letters = await onTheDay(course);
  expect(letters.at(-1)!.body).toContain('Det är 1 dag kvar.');
});

test('a certificate that has been renewed ends in silence', async () => {
  const course = await aCourse(database);
  course.clock.goTo('2029-06-01');
  await renewCertificate(course.parts, await course.on('renew-certificate'), {
    replaces: course.certificateId,
    certificate: course.spare[0]!,
    fromOn: '2029-06-01',
    oldUntilOn: '2029-06-20',
  });
  course.clock.goTo('2029-06-19');
  expect(await onTheDay(course)).toEqual([]);
});

test('the operator is reminded when thirty full days have passed, not before, and not when it is remedied', async () => {
  const course = await aCourse(database);
  const notice = { text: 'Försäkringar saknas.', toRemedy: 'Låt handläggarna skriva under.' };
  const { actId } = await notifyBreach(course.parts, await course.on('notify-breach'), notice);
  await notifyPreconditions(course.parts, await course.ofAgency('notify-preconditions', 'CSN'), {
    text: 'Nytt.',
  });
  course.clock.goTo('2026-12-31', 23.99);
  expect(await onTheDay(course)).toEqual([]);
  course.clock.goTo('2027-01-01', 0);
  expect(await onTheDay(course, { operator: null })).toEqual([]);
  const letters = await onTheDay(course);
  expect(letters.map(({ template, to }) => [template, to])).toEqual([
    ['breach-period-passed', operator.email],
    ['agency-period-passed', operator.email],
  ]);
  course.clock.goTo('2027-01-05');
  const remedy = { notice: actId, text: 'Alla har skrivit under.', remediedOn: '2027-01-05' };
  await recordRemedy(course.parts, await course.on('record-remedy'), remedy);
  course.clock.goTo('2027-02-20');
  expect(await onTheDay(course)).toHaveLength(2);
  expect((await course.state()).kind).toBe('open');
});

test('the operator is reminded of an order that has waited longer than ten working days, once', async () => {
  let now = Date.parse('2026-12-01T09:00:00+01:00');
  const { sendIn } = await anApplicationDesk(database, () => now);
  const { applicationId } = await sendIn();
  const reminders = async () => {
    await writeDatedLetters(database, { now, operator, certificateEndsInDays: [7] });
    const letters = await readLetters(database, { applicationId });
    return letters.filter(({ template }) => template === 'order-overdue').map(({ body }) => body);
  };
  now = Date.parse('2026-12-15T23:59:00+01:00');
  expect(await reminders()).toEqual([]);
  now += 60_000;
  expect(await reminders()).toEqual([expect.stringContaining('den 15 december 2026')]);
  now += 86_400_000;
  expect(await reminders()).toHaveLength(1);
});

test('several processes that write at once write each letter once', async () => {
  const course = await aCourse(database);
  course.clock.goTo('2029-12-28');
  const dated = { now: course.clock.at, operator, certificateEndsInDays: [7] };
  await Promise.all([1, 2, 3].map(() => writeDatedLetters(database, dated)));
  expect(await course.letters()).toHaveLength(1);
});
