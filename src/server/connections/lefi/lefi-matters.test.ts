import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import { aLefiDesk, type LefiDesk } from '../../../../test/lefi-desk.ts';
import { aHolder } from '../../../../test/persons.ts';
import { anOrganisationsnummer } from '../../../../test/registry.ts';
import type { Database } from '../../database/index.ts';
import { readLetters } from '../../notices/index.ts';
import { FieldMistakes } from '../../parties/index.ts';
import { mandateFor, permissionsInForce } from '../../permissions/index.ts';
import {
  applyForLefi,
  approveLefiMatter,
  askForLefiCompletion,
  carryOutLefiMatter,
  completeLefiApplication,
  findLefiMatter,
  lefiUsersToReview,
  nameLefiUsers,
  orderLefiForm,
  readRegistry,
  refuseLefiMatter,
  signLefiUsers,
  usersTextToSign,
  withdrawLefiMatter,
} from '../index.ts';

let database: Database;
let desk: LefiDesk;

beforeAll(async () => {
  database = await aDatabase();
  desk = await aLefiDesk(database);
});

afterAll(() => database.close());

/** Where the mistakes are, and one that says it in words. */
async function mistakesOf(act: Promise<unknown>): Promise<readonly string[]> {
  try {
    await act;
  } catch (error) {
    if (error instanceof FieldMistakes) return error.fields.map(({ pointer }) => pointer).sort();
    throw error;
  }
  return [];
}

const stateOf = async (applicationId: string, { now } = desk) =>
  (await findLefiMatter(database, applicationId, now())).course.state;

const lettersOf = async (applicationId: string) =>
  (await readLetters(database, { applicationId })).map(({ template }) => template).sort();

test('an authority goes from its application to users who ask, with two of the operator and its own manager', async () => {
  const own = await aLefiDesk(database);
  const { connectionId, matterId } = await own.connect();
  expect(await stateOf(matterId, own)).toBe('carried-out');
  const letters = await readLetters(database, { applicationId: matterId });
  expect(letters.map(({ template, to }) => `${template} ${to.email}`).sort()).toEqual([
    'lefi-connected anna@exempel.example',
    'lefi-connected mats@exempel.example',
    'lefi-matter-approved anna@exempel.example',
    'lefi-matter-received anna@exempel.example',
  ]);
  expect(letters.find(({ to }) => to.name === 'Mats Myndig')!.body).toContain('Beslut om behörighet');
  const connection = (await readRegistry(database)).connections.get(connectionId)!;
  expect([connection.service, connection.lefi.recipientKind, connection.actorId]).toEqual([
    'lefi',
    'authority',
    `MYND-${matterId.slice(0, 4)}`,
  ]);
  const lisa = await own.aPerson('Lisa Läser');
  const list = await own.name(connectionId, [lisa]);
  expect([await stateOf(list, own), await lettersOf(list)]).toEqual([
    'to-be-signed',
    ['lefi-signature-asked'],
  ]);
  await own.sign(connectionId, list);
  expect(await stateOf(list, own)).toBe('received');
  await own.decide(list);
  expect(await lettersOf(list)).toEqual([
    'lefi-matter-approved',
    'lefi-matter-received',
    'lefi-signature-asked',
    'lefi-user-registered',
    'lefi-users-registered',
  ]);
  const may = await mandateFor(database, lisa, {
    act: 'ask-lefi',
    subject: own.of(connectionId),
    now: own.now(),
  });
  expect([may.service, may.connectionId]).toEqual(['lefi', connectionId]);
  const [user] = await lefiUsersToReview(database.kysely, {
    connectionId,
    now: own.now(),
    reviewEveryMonths: 12,
  });
  expect(user).toMatchObject({ name: 'Lisa Läser', state: 'in-force', signedBy: 'Mats Myndig' });
});

test('what is missing in an application is told field by field, and nothing is received', async () => {
  const by = await desk.acting(desk.contact, 'apply-for-lefi');
  const bare = desk.application({
    organisation: { name: ' ', organisationsnummer: '12' },
    interfaces: { web: true, system: true },
    grounds: [{ text: '', purpose: 'Utbetalning till 19121212-1212' }],
    contact: { name: '', telephone: 'nej', email: 'nej' },
    managers: [],
    certificateName: '',
  });
  expect(await mistakesOf(applyForLefi(database, by, bare))).toEqual([
    '/certificateName',
    '/contact/email',
    '/contact/name',
    '/contact/telephone',
    '/grounds/0/purpose',
    '/grounds/0/text',
    '/managers',
    '/organisation/name',
    '/organisation/organisationsnummer',
  ]);
  const nothing = desk.application({ interfaces: { web: false, system: false }, grounds: [], managers: [] });
  expect(await mistakesOf(applyForLefi(database, by, nothing))).toEqual(['/grounds', '/interfaces']);
});

test('a municipality that asks for economic assistance is pointed to SSBTEK first', async () => {
  const by = await desk.acting(desk.contact, 'apply-for-lefi');
  const asking = (whyNotSsbtek: string) =>
    desk.application({ recipientKind: 'municipality', economicAssistance: { isFor: true, whyNotSsbtek } });
  const refused = applyForLefi(database, by, asking(''));
  await expect(refused).rejects.toThrow('ansluter kommuner i första hand till SSBTEK');
  const { matterId } = await applyForLefi(database, by, asking('Vårt system är inte byggt för SSBTEK än.'));
  expect(await stateOf(matterId)).toBe('received');
});

test('what is asked to be completed keeps what was written, and is decided on anew', async () => {
  const by = await desk.acting(desk.contact, 'apply-for-lefi');
  const { matterId: applicationId } = await applyForLefi(database, by, desk.application());
  const asking = await desk.acting(desk.officer, 'ask-for-lefi-completion');
  const lacking = [{ pointer: '/grounds/0/text', text: 'Ange författningen.' }];
  expect(
    await mistakesOf(
      askForLefiCompletion(database, asking, { applicationId, lacking: [{ pointer: null, text: ' ' }] }),
    ),
  ).toEqual(['/lacking/0/text']);
  await askForLefiCompletion(database, asking, { applicationId, lacking });
  const found = await findLefiMatter(database, applicationId, desk.now());
  expect([found.course.state, found.course.lacking]).toEqual(['to-be-completed', lacking]);
  await expect(desk.decide(applicationId)).rejects.toThrow('väntar på komplettering');
  const completing = await desk.acting(desk.contact, 'complete-lefi-matter', {
    applicant: desk.contact.personId,
  });
  if (found.kind !== 'connect') throw new Error('another matter');
  const [manager] = found.content.managers;
  // The page never had the manager's number: her id will do.
  const written = desk.application({ managers: [{ ...manager!, personnummer: '' }] });
  await completeLefiApplication(database, completing, { applicationId, written });
  expect(await stateOf(applicationId)).toBe('received');
  await desk.decide(applicationId, { actorId: 'MYND-K' });
  expect(await lettersOf(applicationId)).toContain('lefi-completion-asked');
});

test('nobody decides or carries out what she has asked for, or what gives her something', async () => {
  const { organisationsnummer } = await aHolder(database, { role: 'approver' });
  const both = await aHolder(database, { role: 'approver', organisationsnummer, name: 'Bea Båda' });
  const by = await desk.acting(both, 'apply-for-lefi');
  const { matterId: applicationId } = await applyForLefi(
    database,
    by,
    desk.application({ part: 'Avdelning A' }),
  );
  const approving = await desk.acting(both, 'approve-lefi-matter');
  await expect(approveLefiMatter(database, approving, { applicationId })).rejects.toThrow('någon annan');
  const other = await desk.acting(desk.contact, 'apply-for-lefi');
  const mine = { name: 'Bea Båda', personnummer: both.personnummer, email: 'bea@drift.example' };
  const forHer = await applyForLefi(
    database,
    other,
    desk.application({ managers: [mine], part: 'Avdelning B' }),
  );
  const deciding = approveLefiMatter(database, approving, { applicationId: forHer.matterId });
  await expect(deciding).rejects.toThrow('gäller dig själv');
  const early = carryOutLefiMatter(database, await desk.acting(desk.officer, 'carry-out-lefi-matter'), {
    applicationId,
  });
  await expect(early).rejects.toThrow('inte godkänt');
});

test('a refused or withdrawn matter gives nothing and tells why', async () => {
  const by = await desk.acting(desk.contact, 'apply-for-lefi');
  const apply = async () => (await applyForLefi(database, by, desk.application())).matterId;
  const refused = await apply();
  const refusing = await desk.acting(desk.approver, 'refuse-lefi-matter');
  expect(
    await mistakesOf(refuseLefiMatter(database, refusing, { applicationId: refused, reason: '' })),
  ).toEqual(['/reason']);
  await refuseLefiMatter(database, refusing, { applicationId: refused, reason: 'Författningsstöd saknas.' });
  expect(await stateOf(refused)).toBe('refused');
  const [letter] = await readLetters(database, { applicationId: refused });
  expect(letter!.body).toContain('Författningsstöd saknas.');
  const taken = await apply();
  const withdrawing = await desk.acting(desk.contact, 'withdraw-lefi-matter', {
    applicant: desk.contact.personId,
  });
  await withdrawLefiMatter(database, withdrawing, { applicationId: taken, reason: '' });
  await expect(desk.decide(taken)).rejects.toThrow('återkallad');
});

test('a list of users is signed by its own manager alone, as it was shown, and never for herself', async () => {
  const own = await aLefiDesk(database);
  const second = await own.aPerson('Maria Myndig');
  const managers = [own.manager, second].map(({ name, personnummer }, index) => ({
    ...{ name, personnummer, email: `chef${index}@exempel.example` },
  }));
  const { connectionId } = await own.connect({ managers });
  const by = await own.acting(own.contact, 'name-lefi-users', own.of(connectionId));
  const written = { organisation: own.organisation, formOrder: null, manager: own.manager.personId };
  const bad = nameLefiUsers(database, by, {
    connectionId,
    written: {
      ...{ ...written, manager: own.contact.personId, organisation: { ...own.organisation, name: 'Annan' } },
      users: [{ ...own.user(second), personnummer: '1', fromOn: '2026-02-30', untilOn: '2020-01-01' }],
    },
  });
  expect(await mistakesOf(bad)).toEqual([
    '/manager',
    '/organisation/name',
    '/users/0/fromOn',
    '/users/0/personnummer',
    '/users/0/untilOn',
  ]);
  const herself = { ...written, users: [own.user(own.manager)] };
  expect(await mistakesOf(nameLefiUsers(database, by, { connectionId, written: herself }))).toEqual([
    '/users/0/personnummer',
  ]);
  const applicationId = await own.name(connectionId, [await own.aPerson('Lars Läser')]);
  const others = await own.acting(second, 'sign-lefi-users', own.of(connectionId));
  await expect(usersTextToSign(database, others, { applicationId })).rejects.toThrow('ansvarig');
  const hers = await own.acting(own.manager, 'sign-lefi-users', own.of(connectionId));
  const signing = signLefiUsers(database, hers, { applicationId, sha256: '0'.repeat(64) });
  await expect(signing).rejects.toThrow('Ingenting är undertecknat');
  const { text } = await usersTextToSign(database, hers, { applicationId });
  expect([
    text.includes('Lars Läser'),
    /\d{6}-?\d{4}\b/.test(text.replace(own.organisation.organisationsnummer, '')),
  ]).toEqual([true, false]);
});

test('further users stand on a form that has been ordered and sent, one list on each', async () => {
  const own = await aLefiDesk(database);
  const { connectionId } = await own.connect();
  await own.register(connectionId, [await own.aPerson('Lisa Läser')]);
  const lars = await own.aPerson('Lars Läser');
  const naming = (formOrder: string | null) => own.name(connectionId, [lars], formOrder);
  expect(await mistakesOf(naming(null))).toEqual(['/formOrder']);
  const by = await own.acting(own.contact, 'order-lefi-form', own.of(connectionId));
  const wrong = { ...own.organisation, organisationsnummer: anOrganisationsnummer() };
  expect(
    await mistakesOf(orderLefiForm(database, by, { connectionId, written: { organisation: wrong } })),
  ).toEqual(['/organisation/organisationsnummer']);
  const written = { organisation: own.organisation };
  const { matterId } = await orderLefiForm(database, by, { connectionId, written });
  expect(await mistakesOf(naming(matterId))).toEqual(['/formOrder']);
  const sending = await own.acting(own.officer, 'carry-out-lefi-matter');
  await carryOutLefiMatter(database, sending, { applicationId: matterId });
  expect(await lettersOf(matterId)).toEqual(['lefi-form-sent', 'lefi-matter-received']);
  const list = await naming(matterId);
  await own.sign(connectionId, list);
  await own.decide(list);
  const [first] = await permissionsInForce(database.kysely, lars.personId, own.now());
  expect(first).toMatchObject({ role: 'lefi-user', connectionId });
  expect(await mistakesOf(naming(matterId))).toEqual(['/formOrder']);
});

test('an actor id is one connection’s, so that nobody is answered by another’s rights', async () => {
  const [desk, other] = [await aLefiDesk(database), await aLefiDesk(database)];
  const { matterId } = await desk.connect();
  const actorId = `MYND-${matterId.slice(0, 4)}`;
  const by = await other.acting(other.contact, 'apply-for-lefi');
  const second = await applyForLefi(database, by, other.application());
  await expect(other.decide(second.matterId, { actorId })).rejects.toThrow('redan Exempelmyndighetens');
});
