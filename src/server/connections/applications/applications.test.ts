import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anApplicationDesk, anOrder, operatorName, withDocuments } from '../../../../test/application.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aPdf } from '../../../../test/pdf.ts';
import { aListeningLog, aPersonWho } from '../../../../test/persons.ts';
import { certificates } from '../../../../test/registry.ts';
import type { Database } from '../../database/index.ts';
import { checkUploads } from '../../files/index.ts';
import { readLetters } from '../../notices/index.ts';
import { ChangeRefused, doAct, FieldMistakes } from '../../parties/index.ts';
import {
  grantPermission,
  PermissionDenied,
  permissionsInForce,
  type Actor,
  type Role,
} from '../../permissions/index.ts';
import {
  addCertificate,
  askForCompletion,
  checkIds,
  encloseDocument,
  endUnopened,
  findApplication,
  inviteToSign,
  isValidAt,
  listApplications,
  readRegistry,
  refuseApplication,
  textToSign,
  signApplication,
  withdrawApplication,
  withdrawCertificate,
} from '../index.ts';

let database: Database;
let clock = Date.parse('2026-12-01T09:00:00+01:00');
const now = () => clock;
let pem: string;

beforeAll(async () => {
  database = await aDatabase();
  [pem] = (await certificates(1)) as [string];
});

afterAll(() => database.close());

const desk = () => anApplicationDesk(database, now);
const found = (applicationId: string) =>
  findApplication(database, applicationId, { now: now(), operatorName });
const lettersOf = async (applicationId: string) =>
  (await readLetters(database, { applicationId }))
    .map(({ template, to }) => `${template} → ${to.email}`)
    .reverse();

test('from an empty form to opened access, each step recorded with who did it', async () => {
  const { applicant, approver, sendIn, checkAll, approve, register, open, acts } = await desk();
  const supplier = { name: 'Systemhuset AB', organisationsnummer: '556677-8899' };
  const { applicationId, order } = await sendIn({ supplier });
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  const { connectionId, certificateId } = await register(applicationId, pem);
  expect((await readRegistry(database)).connections.has(connectionId)).toBe(false);
  await checkAll(applicationId, order, checkIds.slice(7));
  const opensAt = clock + 3_600_000;
  await open(applicationId, opensAt);

  const registry = await readRegistry(database);
  const connection = registry.connections.get(connectionId)!;
  expect(connection).toMatchObject({
    partyName: 'Ekeby kommun',
    board: 'Arbetsmarknadsnämnden',
    actorId: '099-01',
    validFrom: opensAt,
    qualifications: [
      { agency: 'AF', validFrom: opensAt, validTo: null },
      { agency: 'CSN', validFrom: opensAt, validTo: null },
    ],
    processors: [{ organisationsnummer: '165566778899', name: 'Systemhuset AB', role: 'supplier' }],
  });
  expect([isValidAt(connection, opensAt - 1), isValidAt(connection, opensAt)]).toEqual([false, true]);
  const registered = [...registry.certificates.values()].flat().find(({ id }) => id === certificateId)!;
  expect(registered).toMatchObject({ subjectName: 'Exempelby kommun', speaksFor: [{ connectionId }] });
  expect(await lettersOf(applicationId)).toEqual([
    'order-received → alma@ekeby.example',
    'order-approved → alma@ekeby.example',
    'access-opened → teo@ekeby.example',
  ]);
  const rolesAt = async (at: number) =>
    (await permissionsInForce(database.kysely, applicant.personId, at)).map(({ role }) => role).sort();
  expect(await rolesAt(opensAt - 1)).toEqual([]);
  expect(await rolesAt(opensAt)).toEqual(['agreement-contact', 'authorised-representative']);
  expect(acts.map(({ act }) => act)).toEqual([
    'draft-application',
    'edit-application',
    'sign-application',
    'send-application',
    ...Array<string>(7).fill('check-application'),
    'approve-application',
    'register-connection',
    'check-application',
    'check-application',
    'open-access',
  ]);
  expect(acts.find(({ act }) => act === 'approve-application')?.by).toMatchObject({
    person: approver.personId,
    role: 'approver',
  });
});

test('a half-filled order is saved, every save is kept, and a window that is behind overwrites nothing', async () => {
  const { start, save } = await desk();
  const id = await start();
  const first = anOrder({ board: '', municipality: { name: 'Eke', organisationsnummer: '' } });
  const saved = await save(id, first, 1);
  expect(saved.version).toBe(2);
  expect(saved.mistakes.map(({ pointer }) => pointer)).toContain('/board');
  await expect(save(id, anOrder(), 1)).rejects.toThrow(/annat fönster/);
  await save(id, anOrder({ board: 'Socialnämnden' }), 2);
  expect((await found(id)).order.board).toBe('Socialnämnden');
  const { rows } = await sql<{ board: string }>`
    select content ->> 'board' as board from application_draft where application_id = ${id} order by version`.execute(
    database.kysely,
  );
  expect(rows.map(({ board }) => board)).toEqual(['', '', 'Socialnämnden']);
});

test('two windows that save at once: one is kept, the other is told', async () => {
  const { start, save } = await desk();
  const id = await start();
  const both = await Promise.allSettled([
    save(id, anOrder({ board: 'A' }), 1),
    save(id, anOrder({ board: 'B' }), 1),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a private key is never kept', async () => {
  const { start, save } = await desk();
  const id = await start();
  const key = '-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----';
  await expect(save(id, anOrder({ certificateOrRequest: key }), 1)).rejects.toThrow(FieldMistakes);
  expect((await found(id)).version).toBe(1);
});

test('an incomplete or unsigned order is not sent in, and what is missing is named', async () => {
  const { start, save, send } = await desk();
  const id = await start();
  await save(id, anOrder({ board: '' }), 1);
  const refused: unknown = await send(id).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FieldMistakes);
  expect((refused as FieldMistakes).fields.map(({ pointer }) => pointer)).toEqual([
    '/decision/document',
    '/board',
    '/enclosures/powerOfAttorney',
    '/enclosures/proofOfAuthority',
    '/signature',
  ]);
});

test('a document of another application cannot be enclosed', async () => {
  const { start, save } = await desk();
  const [one, other] = [await start(), await start()];
  const theirs = await withDocuments(database, one, anOrder());
  await expect(save(other, theirs, 1)).rejects.toThrow(ChangeRefused);
});

test('an invited representative signs by logging in; the text, its hash and the level of assurance are kept', async () => {
  const { start, save, as, sign, own, applicant } = await desk();
  const id = await start();
  await save(id, await withDocuments(database, id, anOrder()), 1);
  const representative = await aPersonWho(database, 'Rut Representantsson');
  await expect(sign(id, representative)).rejects.toThrow(PermissionDenied);
  const acting = await as(applicant, 'edit-application', own);
  const { link } = await inviteToSign(database, acting, {
    applicationId: id,
    name: 'Rut Representantsson',
    email: 'rut@ekeby.example',
  });
  const code = link.split('#')[1]!;
  expect(link).toMatch(
    /^https:\/\/samsvar\.example\/anslutningar\/ansokningar\/[0-9a-f-]+\/underskrift#[a-p]{32}$/,
  );
  await expect(sign(id, representative, 'a'.repeat(32))).rejects.toThrow(PermissionDenied);
  await sign(id, representative, code);
  const { signature, mistakes } = await found(id);
  expect(mistakes).toEqual([]);
  expect(signature?.byPerson).toBe(representative.personId);
  expect(signature?.content).toMatchObject({
    printedName: 'Rut Representantsson',
    place: 'Ekeby',
    date: '2026-12-01',
    levelOfAssurance: 'LoA3',
    textSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    text: expect.stringContaining('Behörig företrädare för kommunen: Rut Representantsson') as string,
  });
  expect(await lettersOf(id)).toEqual(['signature-asked → rut@ekeby.example']);
});

test('what is signed is what was shown, and a changed order is not signed any more', async () => {
  const { start, save, as, sign, send, applicant } = await desk();
  const id = await start();
  const order = await withDocuments(database, id, anOrder());
  await save(id, order, 1);
  const toSign = { applicationId: id, place: 'Ekeby', code: null };
  const shown = await textToSign(database, await as(applicant, 'sign-application'), toSign);
  await save(id, { ...order, board: 'Socialnämnden' }, 2);
  const acting = await as(applicant, 'sign-application');
  await expect(signApplication(database, acting, { ...toSign, sha256: shown.sha256 })).rejects.toThrow(
    /har ändrats/,
  );
  await sign(id);
  await save(id, { ...order, board: 'Kommunstyrelsen' }, 3);
  await expect(send(id)).rejects.toThrow(/undertecknad/);
  await save(id, { ...order, board: 'Socialnämnden' }, 4);
  await send(id); // it says again what was signed
});

test('signed on paper, the signed form is enclosed instead, and no representative follows of itself', async () => {
  const { sendIn, applicant, checkAll, approve, register, open } = await desk();
  const signature = {
    kind: 'paper',
    place: 'Ekeby',
    date: '2026-11-30',
    printedName: 'Rut Representantsson',
  } as const;
  const [own] = (await certificates(1)) as [string];
  const { applicationId, order } = await sendIn({ signature, technicalContact: null });
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  await register(applicationId, own);
  await checkAll(applicationId, order, checkIds.slice(7));
  await open(applicationId);
  const roles = (await permissionsInForce(database.kysely, applicant.personId, clock)).map(
    ({ role }) => role,
  );
  expect(roles).toEqual(['agreement-contact']);
  expect((await lettersOf(applicationId)).at(-1)).toBe('access-opened → alma@ekeby.example');
});

/** One person who may both check and approve. */
async function alsoHolds(
  { personId, organisationsnummer }: { personId: string; organisationsnummer: string },
  role: Role,
) {
  const toAdd = { personId, role, organisationsnummer, validFrom: 0, orderedBy: null };
  await doAct(database, { accessLog: aListeningLog().accessLog }, async (doing) => ({
    record: { act: 'test', facts: {} },
    added: await grantPermission(doing, toAdd, null),
  }));
}

test('four eyes: whoever has checked anything does not approve, and whoever approved does not check', async () => {
  const { sendIn, checkAll, check, approve, approver } = await desk();
  await alsoHolds(approver, 'connection-officer');
  const { applicationId, order } = await sendIn();
  await check(applicationId, '9.2.1', approver);
  await checkAll(applicationId, order, checkIds.slice(0, 7)); // somebody else ticks the same point after
  await expect(approve(applicationId)).rejects.toThrow(/någon annan/);
  const second = await desk();
  await second.approve(applicationId);
  await alsoHolds(second.approver, 'connection-officer');
  await expect(second.check(applicationId, '9.2.7', second.approver)).rejects.toThrow(/Du har godkänt/);
});

test('four eyes are two users of the operating system too: one does not check as one person and approve as another', async () => {
  const { sendIn, check, approve, officer, approver } = await desk();
  const { applicationId, order } = await sendIn();
  const typedBy = (who: Actor, osUser: string): Actor => ({ ...who, via: 'command-line', osUser });
  for (const point of checkIds.slice(0, 7))
    await check(
      applicationId,
      point,
      typedBy(officer, 'olle'),
      point === 'skr-decision' ? order.decision : {},
    );
  await expect(approve(applicationId, typedBy(approver, 'olle'))).rejects.toThrow('samma användare');
  await approve(applicationId, typedBy(approver, 'berit'));
  await expect(check(applicationId, '9.2.7', typedBy(officer, 'berit'))).rejects.toThrow('samma användare');
  await check(applicationId, '9.2.7', typedBy(officer, 'olle'));
});

test('nothing is approved before each of the municipality’s points is ticked with evidence, nor opened before each is', async () => {
  const { sendIn, check, checkAll, approve, register, open } = await desk();
  const { applicationId, order } = await sendIn({ signingCertificateName: 'Exempelby kommun' });
  await checkAll(applicationId, order, checkIds.slice(0, 6));
  await expect(approve(applicationId)).rejects.toThrow(/9\.2\.6/);
  await expect(check(applicationId, '9.2.6', undefined, { text: ' ' })).rejects.toThrow(/underlag/);
  await check(applicationId, '9.2.6');
  await approve(applicationId);
  await expect(check(applicationId, '9.2.1')).rejects.toThrow(/godkänd/);
  const [own] = (await certificates(1)) as [string];
  await register(applicationId, own);
  await check(applicationId, '9.2.7');
  await expect(open(applicationId)).rejects.toThrow(/9\.2\.8/);
});

test('the decision to commission SKR is ticked only with its date, reference and document', async () => {
  const { sendIn, check } = await desk();
  const { applicationId, order } = await sendIn();
  const refused: unknown = await check(applicationId, 'skr-decision').catch((error: unknown) => error);
  expect((refused as FieldMistakes).fields.map(({ pointer }) => pointer)).toEqual([
    '/evidence/date',
    '/evidence/reference',
    '/evidence/document',
  ]);
  await check(applicationId, 'skr-decision', undefined, order.decision);
});

test('ten working days from a complete order: a request for completion stops them, the completed order begins them anew', async () => {
  const { sendIn, officer, as, save, sign, send } = await desk();
  clock = Date.parse('2026-12-14T10:00:00+01:00');
  const { applicationId, order, version } = await sendIn();
  expect((await found(applicationId)).time).toEqual({ dueOn: '2026-12-30', isOverdue: false }); // julafton and two holidays between
  const lacking = [{ pointer: '/enclosures/powerOfAttorney', text: 'Fullmakten är inte undertecknad.' }];
  await askForCompletion(database, await as(officer, 'ask-for-completion'), { applicationId, lacking });
  clock = Date.parse('2027-01-11T10:00:00+01:00');
  expect(await found(applicationId)).toMatchObject({
    course: { state: 'to-be-completed', lacking },
    time: { dueOn: null, isOverdue: false },
  });
  await save(applicationId, { ...order, board: 'Socialnämnden' }, version);
  await sign(applicationId);
  await send(applicationId);
  expect((await found(applicationId)).time).toEqual({ dueOn: '2027-01-25', isOverdue: false });
  clock = Date.parse('2027-01-25T23:59:59+01:00');
  expect((await found(applicationId)).time.isOverdue).toBe(false);
  clock += 1_000;
  expect((await found(applicationId)).time.isOverdue).toBe(true);
  const { applicationId: newer } = await sendIn();
  const ids = (await listApplications(database, clock)).map(({ id }) => id);
  expect(ids.indexOf(applicationId)).toBeLessThan(ids.indexOf(newer));
  expect(await lettersOf(applicationId)).toEqual([
    'order-received → alma@ekeby.example',
    'completion-asked → alma@ekeby.example',
    'order-received → alma@ekeby.example',
  ]);
});

test('a certificate for another name is not registered, and nothing else is either', async () => {
  const { sendIn, checkAll, approve, register } = await desk();
  const { applicationId, order } = await sendIn({ signingCertificateName: 'En annan kommun' });
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  const before = (await readRegistry(database)).version;
  await expect(register(applicationId, pem)).rejects.toThrow(
    /^\/certificateOrRequest: .*utställt på Exempelby kommun/,
  );
  expect((await readRegistry(database)).version).toBe(before);
  expect((await found(applicationId)).course.state).toBe('approved');
});

test('what has been sent in is not changed, and what has ended goes no further', async () => {
  const { sendIn, save, applicant, approver, own, as, check, send } = await desk();
  const { applicationId, order, version } = await sendIn();
  await expect(save(applicationId, order, version)).rejects.toThrow(ChangeRefused);
  await expect(send(applicationId)).rejects.toThrow(ChangeRefused);
  const refusing = await as(approver, 'refuse-application');
  await expect(refuseApplication(database, refusing, { applicationId, reason: ' ' })).rejects.toThrow(
    FieldMistakes,
  );
  await refuseApplication(database, refusing, { applicationId, reason: 'Nämnden saknar uppdrag.' });
  await expect(check(applicationId, '9.2.1')).rejects.toThrow(/avslagits/);
  const another = await sendIn();
  const withdrawing = await as(applicant, 'withdraw-application', own);
  await withdrawApplication(database, withdrawing, { applicationId: another.applicationId, reason: '' });
  expect((await found(another.applicationId)).course.state).toBe('withdrawn');
});

test('a connection that is in the register and is not to be opened is ended with a reason and a letter, and can be ordered anew', async () => {
  const { sendIn, checkAll, approve, approver, as, register, open } = await desk();
  const [certificate = ''] = await certificates(1);
  const supplier = { name: 'Systemhuset AB', organisationsnummer: '556677-8899' };
  const { applicationId, order } = await sendIn({ supplier });
  const { municipality } = order;
  const ending = { applicationId, reason: 'Nämnden har ändrat sitt beslut.' };
  const end = async (asked = ending) =>
    await endUnopened(database, await as(approver, 'end-unopened'), asked);
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  await expect(end()).rejects.toThrow('Beställningen är redan godkänd.');
  const { connectionId } = await register(applicationId, certificate);
  clock += 60_000;
  await expect(end({ ...ending, reason: ' ' })).rejects.toThrow(/^\/reason: Skriv varför/);
  await expect(end({ ...ending, reason: 'Se 199001012385' })).rejects.toThrow(/^\/reason: .*personnummer/);
  await end();
  const { course } = await found(applicationId);
  expect(course).toMatchObject({ state: 'ended-unopened', reason: ending.reason, handledAt: clock });
  expect((await lettersOf(applicationId)).at(-1)).toBe('connection-not-opened → alma@ekeby.example');
  for (const table of ['certificate_right', 'connection_processor', 'connection_actor'])
    expect(await lasting(table, connectionId), table).toBe(0);
  await expect(open(applicationId)).rejects.toThrow('avslutats utan att öppnas');
  await expect(end()).rejects.toThrow('avslutats utan att öppnas');

  clock += 60_000;
  const anew = await sendIn({ supplier, municipality });
  await checkAll(anew.applicationId, anew.order, checkIds.slice(0, 7));
  await approve(anew.applicationId);
  const again = await register(anew.applicationId, certificate);
  await checkAll(anew.applicationId, anew.order, checkIds.slice(7));
  await open(anew.applicationId, clock + 3_600_000);
  await expect(end({ ...ending, applicationId: anew.applicationId })).rejects.toThrow('Säg upp anslutningen');
  const { connections } = await readRegistry(database);
  expect([connections.has(connectionId), connections.has(again.connectionId)]).toEqual([false, true]);
});

/** How many of a connection's facts hold until further notice, or until later than now. */
async function lasting(table: string, connectionId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)} known
    where connection_id = ${connectionId} and (valid_to is null or valid_to > ${new Date(clock)})
      and not exists (select from ${sql.table(table)} later where later.replaces = known.id)`.execute(
    database.kysely,
  );
  return rows[0]?.count ?? -1;
}

test('a certificate that has been withdrawn is not let in again by a new order', async () => {
  const { sendIn, checkAll, approve, register } = await desk();
  const [compromised = ''] = await certificates(1);
  const { id } = await addCertificate(database, { pem: compromised, validFrom: clock });
  clock += 60_000;
  await withdrawCertificate(database, id, clock);
  clock += 60_000;
  const { applicationId, order } = await sendIn();
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  await expect(register(applicationId, compromised)).rejects.toThrow('Skaffa ett nytt certifikat');
});

test('anybody may begin an order, and nobody has us send letters or keep files without end by it', async () => {
  const { start, as, applicant, own } = await desk();
  const applicationId = await start();
  const acting = await as(applicant, 'edit-application', own);
  const invite = (n: number) =>
    inviteToSign(database, acting, {
      applicationId,
      name: 'Rut',
      email: `${'x'.repeat(n + 1)}@ekeby.example`,
    });
  for (let n = 0; n < 10; n++) await invite(n);
  await expect(invite(10)).rejects.toThrow('redan bjudit in');
  for (let n = 0; n < 12; n++) await withDocuments(database, applicationId, anOrder());
  const uploads = checkUploads({ maxBytes: 100_000, maxPages: 5, readingMs: 15_000 });
  const enclose = () =>
    encloseDocument(database, { ...acting, uploads }, { applicationId, name: 'a.pdf', bytes: aPdf() });
  for (let n = (await found(applicationId)).documents.length; n < 50; n++) await enclose();
  await expect(enclose()).rejects.toThrow('redan 50 dokument');
});
