import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bothAtOnce } from '../../../../test/at-once.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aFederation, aFinsamDesk, anOrderFor } from '../../../../test/finsam-orders.ts';
import { aHolder, aPersonWho, aTestNumber } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { addDays, addYears, day } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { doAct, FieldMistakes } from '../../parties/index.ts';
import {
  checkFinsamOrder,
  decideFinsamOrder,
  decideOrderer,
  endFinsamAgreement,
  endFinsamUser,
  endOrderer,
  endFinsamUsersOf,
  finsamOrderText,
  hasProcessingAgreement,
  notifyOrderer,
  ordererState,
  permissionsInForce,
  placeFinsamOrder,
  readFinsamOrders,
  readFinsamUserReviews,
  readFinsamUsers,
  readOrderers,
  recordFinsamAgreement,
  writeOrdererReminders,
} from '../index.ts';

let database: Database;
let desk: Awaited<ReturnType<typeof aFinsamDesk>>;
let federation: string;

beforeAll(async () => {
  database = await aDatabase();
  desk = await aFinsamDesk(database);
  federation = await aFederation(database);
});

afterAll(() => database.close());

const stateOf = async (noticeId: string) => {
  const [orderer] = await readOrderers(database.kysely, { noticeId });
  return ordererState(orderer!, desk.now());
};

test('V09: one person never has both roles, whoever the employer and whichever the federation', async () => {
  const { organisationsnummer, orderer } = await desk.anEmployer();
  const other = await desk.anEmployer('region');
  const elsewhere = await aFederation(database);
  const personnummer = aTestNumber();
  const asLead = anOrderFor(organisationsnummer, federation, { personnummer });
  const permissionId = await desk.aUser(orderer, asLead);
  const asAdministrator = anOrderFor(other.organisationsnummer, elsewhere, {
    personnummer,
    role: 'federation-administrator',
  });
  await expect(desk.place(other.orderer, asAdministrator)).rejects.toThrow(
    'Personen är redan deltagaransvarig, eller beställd som det. Rollerna kan inte kombineras.',
  );
  await desk.endUser(permissionId);
  await expect(desk.place(other.orderer, asAdministrator)).resolves.toBeDefined();
});

test('V09: two orders that are decided at the same time do not give both roles', async () => {
  const { organisationsnummer, orderer } = await desk.anEmployer();
  const personnummer = aTestNumber();
  const orders = (['participant-lead', 'federation-administrator'] as const).map((role) =>
    anOrderFor(organisationsnummer, federation, { personnummer, role }),
  );
  const placed = await Promise.allSettled(orders.map((order) => desk.place(orderer, order)));
  expect(placed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('V10: a participant lead is never employed by the federation itself', async () => {
  const { organisationsnummer, orderer } = await desk.anEmployer('federation');
  const asLead = anOrderFor(organisationsnummer, federation);
  await expect(desk.place(orderer, asLead)).rejects.toMatchObject({
    fields: [
      {
        pointer: '/role',
        message: expect.stringContaining(
          'beställs av den organisation som personen är anställd av',
        ) as string,
      },
    ],
  });
  const asAdministrator = { ...asLead, role: 'federation-administrator' } as const;
  await expect(desk.place(orderer, asAdministrator)).resolves.toBeDefined();
});

describe('V11: an orderer is one for at most two years at a time, without overlap', () => {
  test('the last day is the day before two years have passed, and from 29 February the 27th', async () => {
    const organisationsnummer = await aRegisteredParty(database);
    await desk.recordAgreement(organisationsnummer);
    const person = await aPersonWho(database);
    expect(await desk.notify(person, organisationsnummer, { from: '2028-02-29' })).toMatchObject({
      until: '2030-02-27',
    });
    const other = await aPersonWho(database);
    const tooLong = { from: '2027-01-01', until: '2029-01-01' };
    await expect(desk.notify(other, organisationsnummer, tooLong)).rejects.toMatchObject({
      fields: [{ pointer: '/until', message: expect.stringContaining('2028-12-31') as string }],
    });
  });

  test('another notice while one waits or goes on is refused, and a renewal is early at most sixty days', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const end = addYears(day(desk.today()), 2);
    await expect(desk.notify(orderer, organisationsnummer)).rejects.toThrow(
      `Personen är redan beställare till och med ${addDays(end, -1)}. En förnyelse kan anmälas tidigast den ${addDays(end, -61)}.`,
    );
    desk.clock.goTo(addDays(end, -61));
    await desk.notify(orderer, organisationsnummer);
    await expect(desk.notify(orderer, organisationsnummer)).rejects.toThrow('väntar på beslut');
    desk.clock.goTo('2026-11-20');
  });

  test('a renewal that is approved on the last day gives neither gap nor overlap', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const end = addYears(day(desk.today()), 2);
    desk.clock.goTo(addDays(end, -1));
    const renewal = await desk.notify(orderer, organisationsnummer);
    await desk.decideNotice(renewal.noticeId);
    const states = async () => [await stateOf(orderer.noticeId), await stateOf(renewal.noticeId)];
    expect(renewal.from).toBe(end);
    expect(await states()).toEqual(['in-force', 'coming']);
    desk.clock.goTo(end);
    expect(await states()).toEqual(['renewed', 'in-force']);
    await expect(desk.place(orderer, anOrderFor(organisationsnummer, federation))).resolves.toBeDefined();
    desk.clock.goTo('2026-11-20');
  });

  test('whoever records a notice does not decide it, and nobody does for herself', async () => {
    const organisationsnummer = await aRegisteredParty(database);
    await desk.recordAgreement(organisationsnummer);
    const operator = desk.approver.organisationsnummer;
    const both = await aHolder(database, { role: 'approver', organisationsnummer: operator });
    const { noticeId } = await desk.notify(both, organisationsnummer);
    const deciding = { noticeId, isApproved: true, reason: '' };
    await expect(decideOrderer(database, await desk.by('decide-orderer', both), deciding)).rejects.toThrow(
      'Du kan inte besluta om dig själv.',
    );
    await desk.decideNotice(noticeId, false);
    expect(await stateOf(noticeId)).toBe('refused');
  });
});

describe('V12: an order rests on an orderer in force that day, of the employer, and never for oneself', () => {
  test('whose period ended yesterday orders nothing today, and the users ordered before stay', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const permissionId = await desk.aUser(orderer, anOrderFor(organisationsnummer, federation));
    const end = addYears(day(desk.today()), 2);
    desk.clock.goTo(end);
    expect(await stateOf(orderer.noticeId)).toBe('expired');
    await expect(desk.place(orderer, anOrderFor(organisationsnummer, federation))).rejects.toThrow(
      `till och med den ${addDays(end, -1)}. Organisationens behöriga företrädare anmäler dig på nytt.`,
    );
    const users = await readFinsamUsers(database.kysely, desk.now());
    expect(users.find((one) => one.permissionId === permissionId)!.isInForce).toBe(true);
    desk.clock.goTo('2026-11-20');
  });

  test('before the decision, after an ending and for somebody else’s employee it is refused, each with its own sentence', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const other = await desk.anEmployer();
    const person = await aPersonWho(database);
    const order = anOrderFor(organisationsnummer, federation);
    await expect(desk.place(person, order)).rejects.toThrow('Du är inte anmäld som beställare');
    const { noticeId } = await desk.notify(person, organisationsnummer);
    await expect(desk.place(person, order)).rejects.toThrow('är inte beslutad än. Beslutsfattaren');
    await desk.decideNotice(noticeId);
    await desk.endOrderer(noticeId);
    await expect(desk.place(person, order)).rejects.toThrow('Du är inte beställare för');
    await expect(desk.place(orderer, anOrderFor(other.organisationsnummer, federation))).rejects.toThrow(
      'Du är inte anmäld som beställare för Exempelby municipality.',
    );
    const onPaper = { ...anOrderFor(other.organisationsnummer, federation), orderedOn: desk.today() };
    await expect(desk.recordOnPaper({ ...onPaper, noticeId: orderer.noticeId })).rejects.toThrow(
      'Behörigheten beställs av den organisation som personen är anställd av.',
    );
  });

  test('on paper it counts on the day of its date: not before the decision, not after the period', async () => {
    const organisationsnummer = await aRegisteredParty(database);
    await desk.recordAgreement(organisationsnummer, { from: '2026-01-01' });
    const { noticeId } = await desk.anOrderer(organisationsnummer, {
      from: '2026-11-01',
      until: '2026-12-10',
    });
    const onPaper = (orderedOn: string) =>
      desk.recordOnPaper({ ...anOrderFor(organisationsnummer, federation), orderedOn, noticeId });
    await expect(onPaper('2026-11-19')).rejects.toThrow('före beslutet om beställaren');
    desk.clock.goTo('2026-12-15');
    await expect(onPaper('2026-12-11')).rejects.toThrow('var inte beställare för');
    await expect(onPaper('2026-12-10')).resolves.toBeDefined();
    desk.clock.goTo('2026-11-20');
  });

  test('an orderer who is also an administrator orders nothing for herself, on the surface or on paper', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const another = await desk.anOrderer(organisationsnummer);
    const { personnummer } = orderer;
    const own = { personnummer, role: 'federation-administrator' } as const;
    await desk.aUser(another, anOrderFor(organisationsnummer, federation, own));
    const renewed = anOrderFor(organisationsnummer, await aFederation(database), own);
    await expect(desk.place(orderer, renewed)).rejects.toThrow(
      'Du kan inte beställa behörighet åt dig själv.',
    );
    const onPaper = { ...renewed, orderedOn: desk.today(), noticeId: orderer.noticeId };
    await expect(desk.recordOnPaper(onPaper)).rejects.toThrow('Beställaren har beställt åt sig själv.');
  });
});

describe('V13: no order without an agreement in force', () => {
  test('of the employer, whichever federation: a region in two federations has one', async () => {
    const region = await aRegisteredParty(database, 'Region Exempel', 'region');
    await expect(desk.notify(await aPersonWho(database), region)).rejects.toThrow(
      'Region Exempel har ingen överenskommelse om Uppföljning Finsam som gäller.',
    );
    await desk.recordAgreement(region);
    const orderer = await desk.anOrderer(region);
    for (const one of [federation, await aFederation(database)])
      await expect(desk.place(orderer, anOrderFor(region, one))).resolves.toBeDefined();
  });

  test('one that ends dismisses the orderers, ends the users and stops what waits', async () => {
    const organisationsnummer = await aRegisteredParty(database);
    const { agreementId } = await desk.recordAgreement(organisationsnummer);
    const orderer = await desk.anOrderer(organisationsnummer);
    const order = anOrderFor(organisationsnummer, federation);
    const permissionId = await desk.aUser(orderer, order);
    const waiting = await desk.place(orderer, anOrderFor(organisationsnummer, federation));
    expect(await desk.endAgreement(agreementId)).toEqual({ users: 1, orderers: 1 });
    expect(await stateOf(orderer.noticeId)).toBe('ended');
    await expect(desk.check(waiting.orderId)).rejects.toThrow('har ingen överenskommelse');
    const [user] = (await readFinsamUsers(database.kysely, desk.now())).filter(
      (one) => one.permissionId === permissionId,
    );
    expect(user).toMatchObject({ isInForce: false, why: 'agreement-ended' });
  });

  test('one that ends while an order is granted ends that user too', async () => {
    const organisationsnummer = await aRegisteredParty(database, 'Hastby kommun', 'municipality');
    const { agreementId } = await desk.recordAgreement(organisationsnummer);
    const { orderId } = await desk.place(
      await desk.anOrderer(organisationsnummer),
      anOrderFor(organisationsnummer, federation),
    );
    await desk.check(orderId);
    expect(
      await bothAtOnce(database, 'permission', [
        () => desk.decide(orderId),
        () => desk.endAgreement(agreementId),
      ]),
    ).toEqual(['done', 'done']);
    const users = await readFinsamUsers(database.kysely, desk.now());
    expect(
      users
        .filter((one) => one.organisationsnummer === organisationsnummer)
        .map(({ isInForce, why }) => [isInForce, why]),
    ).toEqual([[false, 'agreement-ended']]);
  });

  test('the employment service has a national one and its service desk, and the insurance agency needs none', async () => {
    const service = await aRegisteredParty(database, 'Arbetsmyndigheten', 'employment-service');
    const agency = await aRegisteredParty(database, 'Försäkringsmyndigheten', 'insurance-agency');
    const desker = await aPersonWho(database);
    const fromCard = (organisationsnummer: string) => ({ organisationsnummer });
    const order = anOrderFor(service, federation, { manager: 'Chef Exempelsson' });
    await expect(desk.place(desker, order, fromCard(service))).rejects.toThrow(
      'Den nationella överenskommelsen med Arbetsmyndigheten',
    );
    await desk.recordAgreement(service);
    await expect(desk.place(desker, order)).rejects.toThrow('beställer myndighetens servicedesk');
    const { orderId } = await desk.place(desker, order, fromCard(service));
    await desk.check(orderId);
    await desk.decide(orderId);
    const ofAgency = anOrderFor(agency, federation);
    await expect(desk.place(desker, ofAgency)).rejects.toThrow('beställer medarbetarens chef');
    await expect(desk.place(desker, ofAgency, fromCard(agency))).resolves.toBeDefined();
    await expect(desk.notify(await aPersonWho(database), agency)).rejects.toThrow('har inga beställare');
  });
});

describe('the check and the decision', () => {
  test('are by two, neither of them the orderer or the user, and demand that protected identity was asked about', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const { orderId } = await desk.place(orderer, anOrderFor(organisationsnummer, federation));
    await expect(desk.decide(orderId)).rejects.toThrow('Anslutningshandläggaren kontrollerar den.');
    const unasked = { orderId, isWithoutProtectedIdentity: false, note: '' };
    await expect(
      checkFinsamOrder(database, await desk.by('record-finsam-order'), unasked),
    ).rejects.toMatchObject({ fields: [{ pointer: '/isWithoutProtectedIdentity' }] });
    await desk.check(orderId);
    const { permissionId } = await desk.decide(orderId);
    const [order] = await readFinsamOrders(database.kysely, { orderId });
    expect(order).toMatchObject({ state: 'granted', permissionId });
    const held = await permissionsInForce(database.kysely, order!.personId, desk.now());
    expect(held).toMatchObject([{ role: 'participant-lead', organisationsnummer, federation }]);
    expect(desk.acts.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['finsam-user-ordered', 'finsam-order-checked', 'finsam-order-decided']),
    );
  });

  test('no name adds a line of its own to what is signed, and one that nobody sees is none', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const order = anOrderFor(organisationsnummer, federation, { name: 'Anna\r\nRoll: annan\u202e\u2028Ek' });
    const { text } = await finsamOrderText(database, desk.surface(orderer), order);
    expect(text).toContain('\nAnvändare: Anna Roll: annan Ek, född ');
    expect(text.split('\n').filter((line) => line.startsWith('Roll:'))).toEqual(['Roll: deltagaransvarig']);
    await expect(
      finsamOrderText(database, desk.surface(orderer), { ...order, name: '\u200b' }),
    ).rejects.toMatchObject({ fields: [{ pointer: '/name' }] });
  });

  test('what is signed is what was shown, and its identification is used once', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const content = anOrderFor(organisationsnummer, federation);
    const surface = desk.surface(orderer);
    const { text, sha256 } = await finsamOrderText(database, surface, content);
    expect(text).not.toContain(content.personnummer.slice(8));
    const changed = { ...content, name: 'Någon Annan', sha256 };
    await expect(placeFinsamOrder(database, surface, changed)).rejects.toThrow('har ändrats sedan du läste');
    const used = { ...surface, useUp: () => Promise.resolve(false) };
    await expect(placeFinsamOrder(database, used, { ...content, sha256 })).rejects.toThrow('förbrukad');
    const { orderId } = await placeFinsamOrder(database, surface, { ...content, sha256 });
    const [order] = await readFinsamOrders(database.kysely, { orderId });
    expect(order).toMatchObject({ shownText: text, shownSha256: sha256, cameBy: 'surface' });
  });
});

describe('endings', () => {
  test('a user ends the same moment, and the organisation is told', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const permissionId = await desk.aUser(orderer, anOrderFor(organisationsnummer, federation));
    await desk.endUser(permissionId);
    const user = (await readFinsamUsers(database.kysely, desk.now())).find(
      (one) => one.permissionId === permissionId,
    )!;
    expect(user).toMatchObject({ isInForce: false, why: 'employer', endsAt: desk.now() });
    expect(await permissionsInForce(database.kysely, user.personId, desk.now())).toEqual([]);
    await expect(desk.endUser(permissionId)).rejects.toThrow('har redan upphört');
    const letters = await desk.letters();
    expect(letters.some(({ template }) => template === 'finsam-user-ended')).toBe(true);
  });

  test('a federation that ceases takes its users, and one with a known end gives permissions until then', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const ceasing = await aFederation(database, '2027-01-01');
    const permissionId = await desk.aUser(orderer, anOrderFor(organisationsnummer, ceasing));
    const of = async (id: string, at: string) => {
      desk.clock.goTo(at);
      const users = await readFinsamUsers(database.kysely, desk.now());
      return users.find((one) => one.permissionId === id)!.isInForce;
    };
    expect(await of(permissionId, '2026-12-31')).toBe(true);
    expect(await of(permissionId, '2027-01-01')).toBe(false);
    desk.clock.goTo('2026-11-20');
    const other = await aFederation(database);
    const kept = await desk.aUser(orderer, anOrderFor(organisationsnummer, other));
    const { mandate, accessLog } = await desk.by('change-federation');
    await doAct(database, { accessLog, by: mandate.by }, async (doing) => ({
      record: { act: 'test', facts: {} },
      added: {
        users: await endFinsamUsersOf(
          doing,
          { federation: other, role: 'participant-lead' },
          { endsAt: desk.now(), mandate },
        ),
      },
    }));
    expect(await of(kept, '2026-11-20')).toBe(false);
  });

  test('a data processing agreement is in force from its day until its end, and takes only the linking with it', async () => {
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const { agreementId } = await desk.recordAgreement(organisationsnummer, { kind: 'processing' });
    const has = (on: string) => hasProcessingAgreement(database.kysely, organisationsnummer, day(on));
    expect([await has('2026-11-19'), await has('2026-11-20')]).toEqual([false, true]);
    await desk.endAgreement(agreementId, '2026-12-01');
    expect([await has('2026-11-30'), await has('2026-12-01')]).toEqual([true, false]);
    expect(await stateOf(orderer.noticeId)).toBe('in-force');
  });
});

test('V24: no text of an agreement, a notice, an order, its check, a decision or an ending mentions a personnummer', async () => {
  const { organisationsnummer, orderer } = await desk.anEmployer();
  const number = 'Se rad 12 19501212-9816';
  const told = { reason: number };
  const order = anOrderFor(organisationsnummer, federation);
  const waiting = (await desk.place(orderer, order)).orderId;
  const { noticeId } = await desk.notify(await aPersonWho(database), organisationsnummer);
  const on = { signedOn: desk.today(), from: desk.today() };
  const agreement = { kind: 'processing' as const, organisationsnummer, ...on, reference: 'Dnr 1' };
  const contact = { contactName: 'Kansliet', contactEmail: 'kansli@prov.example' };
  const { agreementId } = await desk.recordAgreement(organisationsnummer, { kind: 'processing' });
  const notice = { ...on, organisationsnummer, personnummer: aTestNumber(), name: 'Ny Beställare' };
  const noticeBy = { ...(await desk.by('record-orderer-notice')), earliestRenewalDays: 60 };
  const [recording, checking] = [
    await desk.by('record-finsam-agreement'),
    await desk.by('record-finsam-order'),
  ];
  const [ending, endingUser] = [await desk.by('end-orderer'), await desk.by('end-finsam-user')];
  const surface = desk.surface(orderer);
  const attempts: readonly (readonly [pointer: string, () => Promise<unknown>])[] = [
    ...(['reference', 'contactName'] as const).map(
      (field) =>
        [
          `/${field}`,
          () => recordFinsamAgreement(database, recording, { ...agreement, ...contact, [field]: number }),
        ] as const,
    ),
    [
      '/contactEmail',
      () =>
        recordFinsamAgreement(database, recording, {
          ...{ ...agreement, ...contact, contactEmail: '19501212-9816@prov.example' },
        }),
    ],
    ['/reason', () => endFinsamAgreement(database, recording, { agreementId, from: desk.today(), ...told })],
    [
      '/signedBy',
      () => notifyOrderer(database, noticeBy, { ...notice, receivedOn: desk.today(), signedBy: number }),
    ],
    [
      '/name',
      () =>
        notifyOrderer(database, noticeBy, {
          ...{ ...notice, receivedOn: desk.today(), signedBy: 'Direktören', name: number },
        }),
    ],
    [
      '/reason',
      async () =>
        decideOrderer(database, await desk.by('decide-orderer'), { noticeId, isApproved: true, ...told }),
    ],
    ['/reason', () => endOrderer(database, ending, { noticeId, from: desk.today(), ...told })],
    ['/name', () => finsamOrderText(database, surface, { ...order, name: number })],
    ['/manager', () => finsamOrderText(database, surface, { ...order, manager: number })],
    [
      '/note',
      () =>
        checkFinsamOrder(database, checking, {
          orderId: waiting,
          isWithoutProtectedIdentity: true,
          note: number,
        }),
    ],
    [
      '/reason',
      async () =>
        decideFinsamOrder(database, await desk.by('decide-finsam-order'), {
          ...{ orderId: waiting, isGranted: false, ...told },
        }),
    ],
    [
      '/reason',
      () =>
        endFinsamUser(database, endingUser, {
          ...{ permissionId: waiting, from: desk.today(), why: 'employer', ...told },
        }),
    ],
  ];
  for (const [pointer, attempt] of attempts) {
    const refused: unknown = await attempt().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ fields: [{ pointer }] });
    expect(JSON.stringify(refused)).not.toContain('9816');
  }
});

test('the organisation is reminded at ninety, sixty and thirty days, once each, and not of one that is renewed', async () => {
  const { organisationsnummer, orderer } = await desk.anEmployer();
  const lastOn = addDays(addYears(day(desk.today()), 2), -1);
  const reminders = async (before: number) => {
    desk.clock.goTo(addDays(lastOn, -before));
    await writeOrdererReminders(database, { now: desk.now(), ordererReminderDays: [90, 60, 30] });
    const { rows } = await database.pool.query<{ body: string }>(
      `select body from letter where once like 'finsam-orderer-expires ${orderer.noticeId}%' order by recorded_at`,
    );
    return rows.map(({ body }) => body);
  };
  expect(await reminders(91)).toEqual([]);
  expect(await reminders(90)).toEqual([expect.stringContaining('90 dagar kvar')]);
  expect(await reminders(61)).toHaveLength(1);
  expect(await reminders(60)).toHaveLength(2);
  const { noticeId } = await desk.notify(orderer, organisationsnummer);
  await desk.decideNotice(noticeId);
  expect(await reminders(30)).toHaveLength(2);
  desk.clock.goTo('2026-11-20');
});

describe('the yearly review', () => {
  const dueOf = async (permissionId: string) => {
    const users = await readFinsamUsers(database.kysely, desk.now());
    return users.find((one) => one.permissionId === permissionId)!.reviewDueOn;
  };

  test('is due a year after the user became one, and a year after it was recorded, and ends nobody', async () => {
    desk.clock.goTo('2026-11-20');
    const { organisationsnummer, orderer } = await desk.anEmployer();
    const permissionId = await desk.aUser(orderer, anOrderFor(organisationsnummer, federation));
    expect(await dueOf(permissionId)).toBe('2027-11-20');
    desk.clock.goTo('2027-12-01');
    expect(await dueOf(permissionId)).toBe('2027-11-20');
    const recorded = desk.acts.length;
    await desk.review(organisationsnummer, { on: '2027-11-30', found: 'En har bytt arbete.' });
    expect(desk.acts.slice(recorded)).toMatchObject([
      { act: 'finsam-users-reviewed', facts: { organisationsnummer, reviewedOn: '2027-11-30', users: 1 } },
    ]);
    expect(await dueOf(permissionId)).toBe('2028-11-30');
    const [review] = await readFinsamUserReviews(database.kysely);
    expect(review).toMatchObject({
      ...{ organisationsnummer, reviewedOn: '2027-11-30' },
      ...{ reviewedBy: 'Verksamhetschefen', found: 'En har bytt arbete.' },
    });
    const users = await readFinsamUsers(database.kysely, desk.now());
    expect(users.find((one) => one.permissionId === permissionId)!.isInForce).toBe(true);
    // Who becomes a user after it is looked over with the next.
    const later = await desk.aUser(orderer, anOrderFor(organisationsnummer, federation));
    expect(await dueOf(later)).toBe('2028-12-01');
  });

  test('says what was found, is recorded once, not in advance, and of an employer that has users', async () => {
    desk.clock.goTo('2026-11-20');
    const { organisationsnummer, orderer } = await desk.anEmployer();
    await expect(desk.review(organisationsnummer)).rejects.toThrow('har inga användare nu');
    await desk.aUser(orderer, anOrderFor(organisationsnummer, federation));
    await expect(desk.review(organisationsnummer, { found: ' ' })).rejects.toBeInstanceOf(FieldMistakes);
    await expect(desk.review(organisationsnummer, { on: '2026-11-21' })).rejects.toBeInstanceOf(
      FieldMistakes,
    );
    await expect(
      desk.review(organisationsnummer, { found: 'Anna, 19651007-2381, slutar.' }),
    ).rejects.toBeInstanceOf(FieldMistakes);
    await desk.review(organisationsnummer);
    await expect(desk.review(organisationsnummer)).rejects.toThrow('är redan registrerad');
  });
});
