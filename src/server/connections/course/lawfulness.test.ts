import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenLog, aQuestion } from '../../../../test/access-log.ts';
import { aCourse, municipalityName, type Course } from '../../../../test/course.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder, aListeningLog, mandateOf } from '../../../../test/persons.ts';
import type { AccessLog, QuestionRecord, RecordReference, RuleResult } from '../../access-log/index.ts';
import type { Database } from '../../database/index.ts';
import { erasePersonalData } from '../../access-log/index.ts';
import { readRegistry } from '../index.ts';
import {
  notifyPreconditions,
  readWhetherLawful,
  stopDisclosure,
  terminateConnection,
  wasLawfulThen,
} from './index.ts';

let database: Database;
let log: AccessLog;
let course: Course;
let clock = 0;

beforeAll(async () => {
  database = await aDatabase();
  ({ log } = await anOpenLog(database, { now: () => clock }));
  course = await aCourse(database, { from: '2026-12-01', spare: 0, caseworker: 'HL000001' });
});

afterAll(async () => {
  await log.stop();
  await database.close();
});

/** Records a question now as the relay does, whatever the examination would have said of it. */
async function record(changes: {
  asking?: Partial<QuestionRecord['asking']>;
  agencies?: readonly string[];
  rules?: readonly RuleResult[];
  caseworker?: string;
}): Promise<RecordReference> {
  clock = course.clock.at;
  const { agencies = ['AF', 'CSN'], rules, caseworker = 'HL000001' } = changes;
  const recorded = await log.recordQuestion(
    aQuestion({
      asking: {
        certificateId: course.certificateId,
        connectionId: course.connectionId,
        organisationsnummer: course.organisationsnummer,
        contract: 'ssbtek-v10',
        role: 'relay',
        ...changes.asking,
      },
      agencies,
      examination: rules ?? [{ rule: 'caseworker-assured', version: 1, result: 'passed' }],
      registryVersion: (await readRegistry(database)).version,
      personal: { person: '198001012389', caseworker },
    }),
  );
  if (recorded.kind !== 'recorded') throw new Error('the registry moved on');
  return recorded.reference;
}

const failing = async (reference: RecordReference) =>
  (await wasLawfulThen(database, reference)).reasons.filter(({ holds }) => !holds).map(({ rule }) => rule);

test('a question that should never have been answered is found, with what it lacked', async () => {
  course.clock.goTo('2026-12-02');
  expect(await failing(await record({}))).toEqual([]);
  expect(await failing(await record({ asking: { organisationsnummer: '162120001231' } }))).toEqual([
    'connection-is-askers',
  ]);
  expect(await failing(await record({ asking: { certificateId: 'another' } }))).toEqual([
    'certificate-registered',
    'certificate-speaks',
  ]);
  expect(await failing(await record({ caseworker: 'HL-OKÄND' }))).toEqual(['caseworker-assured']);
  const refused = [{ rule: 'purpose-given', version: 1, result: 'refused' }] as const;
  expect(await failing(await record({ rules: refused }))).toEqual(['examination-passed']);
  await expect(wasLawfulThen(database, { tree: 0, position: 999_999 })).rejects.toThrow('ingen loggad fråga');
});

test('whoever asks whether a question was lawful is on record before she is told', async () => {
  const reference = await record({});
  const auditor = await aHolder(database, { role: 'log-auditor' });
  const mandate = await mandateOf(database, auditor, 'read-history');
  const { accessLog, acts } = aListeningLog();
  expect((await readWhetherLawful(database, mandate, reference, { accessLog })).lawful).toBe(true);
  expect(acts).toMatchObject([
    { kind: 'reading', act: 'lawfulness-read', by: { person: auditor.personId }, facts: { ...reference } },
  ]);
  const broken = { recordAct: () => Promise.reject(new Error('disk full')) };
  await expect(readWhetherLawful(database, mandate, reference, { accessLog: broken })).rejects.toThrow(
    'full',
  );
});

test('before and after each act the same question is judged by what held when it was asked', async () => {
  course.clock.goTo('2026-12-10');
  const text = 'Nya krav.';
  await notifyPreconditions(course.parts, await course.ofAgency('notify-preconditions', 'CSN'), { text });
  const notified = await record({});
  course.clock.goTo('2027-01-11');
  const before = await record({});
  await stopDisclosure(course.parts, await course.ofAgency('stop-disclosure', 'CSN'));
  course.clock.at += 1000;
  const after = await record({});
  const withoutCsn = await record({ agencies: ['AF'] });
  expect([await failing(notified), await failing(before)]).toEqual([[], []]);
  expect(await failing(after)).toEqual(['agency-qualified']);
  expect(await failing(withoutCsn)).toEqual([]);

  course.clock.goTo('2027-02-10');
  const inForce = await record({ agencies: ['AF'] });
  course.clock.goTo('2027-02-20');
  await terminateConnection(course.parts, await course.on('terminate-connection'), {
    municipality: { name: municipalityName, organisationsnummer: course.organisationsnummer },
    fromOn: '2027-02-01',
  });
  course.clock.at += 1000;
  const ended = await record({ agencies: ['AF'] });
  expect(await failing(ended)).toEqual(['connection-in-force']);
  const { lawful, laterKnown } = await wasLawfulThen(database, inForce);
  expect([lawful, laterKnown]).toEqual([
    true,
    ['Den 2027-02-20 registrerades uppsägning med datumet 2027-02-01. Frågan ställdes däremellan.'],
  ]);

  // Once personal data have been erased, what the log says of the caseworker stands.
  await erasePersonalData(database, log, clock + 1000);
  const { lawful: still, reasons } = await wasLawfulThen(database, withoutCsn);
  expect(still).toBe(true);
  expect(reasons.find(({ rule }) => rule === 'caseworker-assured')?.text).toContain('gallrad');
});
