import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCourse } from '../../../../test/course.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aLefiConnection } from '../../../../test/lefi-connection.ts';
import { aHolder, mandateOf } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { agreementDocuments } from '../../../values/agreement-document.ts';
import { day, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { acceptAgreementTexts, agreementTextsOn, doAct, FieldMistakes } from '../../parties/index.ts';
import { recordConnectionAct } from '../connection-act.ts';
import { publishAgreementDocument, type DocumentToPublish } from './publish-agreement-document.ts';
import { textsThatApplied } from './texts-that-applied.ts';

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

const newTerms: DocumentToPublish = {
  document: 'general-terms',
  version: '2.0',
  appliesFrom: '2027-03-01',
  announcement: 'Loggar sparas längre.',
  text: 'Nya allmänna villkor.',
  fileId: null,
  isPlaceholder: false,
};

async function anApprover() {
  const organisationsnummer = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const approver = await aHolder(database, { role: 'approver', organisationsnummer });
  return await mandateOf(database, approver, 'publish-agreement-document');
}

test('the texts of the agreement stand in its order, each placeholder marked, from the first day and not before', async () => {
  const texts = await agreementTextsOn(database.kysely, day('2021-07-01'));
  expect(texts.map(({ document }) => document)).toEqual(agreementDocuments);
  expect(texts.every(({ isPlaceholder, version }) => isPlaceholder && version === '1.0')).toBe(true);
  expect(await agreementTextsOn(database.kysely, day('2021-06-30'))).toEqual([]);
});

test('what a municipality signed applies until a newer version that was announced does, without a new signature', async () => {
  const course = await aCourse(database, { from: '2026-12-01', spare: 0 });
  await signedOrder(course.connectionId);
  const mandate = await anApprover();
  await publishAgreementDocument(course.parts, mandate, newTerms);
  const applied = async (on: string) => {
    const { texts, inForce } = await textsThatApplied(database, {
      connectionId: course.connectionId,
      day: day(on),
    });
    return { inForce, terms: texts.filter(({ document }) => document === 'general-terms') };
  };
  expect(await applied('2026-11-30')).toEqual({ inForce: false, terms: [] });
  expect(await applied('2026-12-01')).toMatchObject({
    inForce: true,
    terms: [{ version: '1.0', ground: 'signed' }],
  });
  expect(await applied('2027-02-28')).toMatchObject({
    terms: [{ version: '1.0', ground: 'signed', precedence: 6 }],
  });
  expect(await applied('2027-03-01')).toMatchObject({ terms: [{ version: '2.0', ground: 'announced' }] });
});

test("no text of SSBTEK's agreement applies to a connection to LEFI Online", async () => {
  const { connectionId } = await aLefiConnection(database, { actorId: '900-01' });
  const on = swedishDayAt(Date.now());
  expect(await textsThatApplied(database, { connectionId, day: on })).toEqual({ inForce: true, texts: [] });
});

test('a version is not published twice, nor to apply before it is published', async () => {
  const course = await aCourse(database, { from: '2026-12-01', spare: 0 });
  const mandate = await anApprover();
  const wrong = { ...newTerms, version: '1.0', appliesFrom: '2026-11-30', announcement: ' ', text: '' };
  const error: unknown = await publishAgreementDocument(course.parts, mandate, wrong).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(FieldMistakes);
  expect((error as FieldMistakes).fields.map(({ pointer }) => pointer)).toEqual([
    '/announcement',
    '/text',
    '/appliesFrom',
    '/version',
  ]);
});

async function signedOrder(connectionId: string): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; person: string }>(
    `insert into application (id, service, started_by, recorded_at)
     select gen_random_uuid(), 'ssbtek', id, now() from person limit 1 returning id, started_by as person`,
  );
  const { id: applicationId, person } = rows[0]!;
  const accessLog = { recordAct: () => Promise.resolve({ tree: 0, position: 0 }) } as never;
  await doAct(database, { accessLog }, async (doing) => {
    await acceptAgreementTexts(doing, { applicationId, on: day('2026-11-20') });
    const by = { person, role: 'approver', permission: null, via: 'web' } as const;
    const at = { effectiveAt: doing.at, recordedAt: doing.at };
    await recordConnectionAct(doing.transaction, {
      applicationId,
      connectionId,
      act: 'open-access',
      ...at,
      by,
    });
    return { record: { act: 'test', facts: {} }, added: {} };
  });
}
