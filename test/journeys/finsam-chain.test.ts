import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/server/database/index.ts';
import { registerParty } from '../../src/server/parties/index.ts';
import { day, startOfSwedishDay, swedishDayAt } from '../../src/values/day.ts';
import { giveRole } from '../browser/visitors.ts';
import { addFederation, addInitiative } from '../finsam-year.ts';
import { personnummerOf } from '../login.ts';
import { done, PageCaller, refusal, type Answer } from '../page-caller.ts';
import { aPageWorld, type PageWorld } from '../page-world.ts';
import { aRegisteredParty } from '../registry.ts';

// How somebody comes to register participants in Uppföljning Finsam, told from its beginning and walked over HTTP:
//
//   agreement in force → orderer in force → order → check → decision → user in force → link → registration
//
// The tests are one walk, in order. Before each step is taken the next one is tried, and refused with a sentence that says
// which step is missing and who can take it. Doris, of Provinge kommun, is to register; Bea orders for the municipality;
// Frida administers the federation; Aina and Bosse are the operator's officer and approver. After them come an employee of
// each of the two agencies, which order in ways of their own; then time passes, and at last Doris's permission is ended.

const office = '/web-api/finsam-permissions/office';
const surface = '/web-api/finsam-permissions';
const reason = 'Prövad.';

let world: PageWorld;
let clock = nineOn('2026-03-02');
let officer: PageCaller;
let approver: PageCaller;
let frida: PageCaller;
let doris: PageCaller;
const parties = { federation: '', municipality: '', employmentService: '', insuranceAgency: '' };
const initiatives = { bryggan: '' };
/** What the walk has led to so far. */
const reached = { notice: '', order: '', permission: '' };

beforeAll(async () => {
  world = await aPageWorld({ prepare, now: () => clock });
  const operator = await aRegisteredParty(world.database, 'Driftmyndigheten', 'operator');
  await giveRole(world, 'aina', { role: 'connection-officer', organisationsnummer: operator });
  await giveRole(world, 'bosse', { role: 'approver', organisationsnummer: operator });
  await giveRole(world, 'greta', { role: 'log-auditor', organisationsnummer: operator });
  await workBeginsOn('2026-03-02');
  // Frida has come the whole way already, in the federation's own office.
  await agree('use', parties.federation);
  await approveOrderer('bengt', parties.federation);
  const order = anOrderFor('frida', { role: 'federation-administrator', employer: parties.federation });
  await makeUser(await place(await identified('bengt'), order));
  frida = await loggedIn('frida');
}, 60_000);

afterAll(() => world.stop());

async function prepare(database: Database): Promise<void> {
  const { federation, municipality } = await addFederation(database, 'Samordningsförbundet Prov');
  // The organisations that Malin's and Ove's cards speak of: here they are the two agencies.
  const employmentService = '162021999020';
  const insuranceAgency = '162021999038';
  const name = { employmentService: 'Jobbmyndigheten', insuranceAgency: 'Försäkringsmyndigheten' };
  await registerParty(database, {
    ...{ organisationsnummer: employmentService, name: name.employmentService, kind: 'employment-service' },
  });
  await registerParty(database, {
    ...{ organisationsnummer: insuranceAgency, name: name.insuranceAgency, kind: 'insurance-agency' },
  });
  await database.pool.query(
    `insert into finsam_federation_version (federation, version, county, description, address, contact_name,
       contact_telephone, contact_email, recorded_at, by_role)
     values ($1, 1, '03', '', '', '', '', '', now(), 'test')`,
    [federation],
  );
  Object.assign(parties, { federation, municipality, employmentService, insuranceAgency });
  initiatives.bryggan = await addInitiative(database, federation, { name: 'Bryggan' });
}

// Agreement

test('without an agreement no orderer is notified: the representative signs it, and the officer registers it', async () => {
  const missing =
    'Provinge kommun har ingen överenskommelse om Uppföljning Finsam som gäller. Organisationens behöriga företrädare undertecknar den, och anslutningshandläggaren registrerar den.';
  expect(await refusal(notify('bea', parties.municipality))).toBe(missing);
  await done(agree('use', parties.municipality, { from: '2026-03-09' }));
  // Signed is not in force.
  expect(await refusal(notify('bea', parties.municipality))).toBe(missing);
  await workBeginsOn('2026-03-09');
  frida = await loggedIn('frida');
});

// Orderer

test('without an orderer nothing is ordered: the representative notifies one, and the approver decides', async () => {
  const bea = await identified('bea');
  const order = anOrderFor('doris');
  expect(await refusal(read(bea, order))).toBe(
    'Du är inte anmäld som beställare för Provinge kommun. Organisationens behöriga företrädare anmäler dig till driftsparten.',
  );
  reached.notice = (await done<{ id: string }>(notify('bea', parties.municipality))).id;
  expect(await refusal(read(bea, order))).toBe(
    'Anmälan av dig som beställare för Provinge kommun är inte beslutad än. Beslutsfattaren hos driftsparten beslutar; beställ när ni har fått beskedet.',
  );
  const decision = `${office}/orderers/${reached.notice}/decision`;
  expect(await refusal(officer.post(decision, { isGranted: true, reason }))).toBe(
    'Du har ingen behörighet för det här som gäller nu. Det görs av beslutsfattare.',
  );
  await done(approver.post(decision, { isGranted: true, reason }));
});

// Order

test('without an order there is nothing to check or to decide: the employer’s orderer makes it', async () => {
  const missing = 'Det finns ingen sådan beställning. Arbetsgivarens beställare gör den först.';
  expect(await refusal(check(randomUUID()))).toBe(missing);
  expect(await refusal(decide(randomUUID()))).toBe(missing);
});

test('an orderer orders on the surface alone, identified for that order, and signs what was shown', async () => {
  const order = anOrderFor('doris');
  const notIdentified =
    'Du har inte legitimerat dig för en beställning, eller så har det gått mer än en kvart. Legitimera dig igen; det du har skrivit finns kvar.';
  // Logged in is not identified for an order.
  expect(await refusal(read(await loggedIn('bea'), order))).toBe(notIdentified);
  const bea = await identified('bea');
  const cookies = new Map(bea.browser.cookies(world.origin));
  const text = await done<{ text: string; sha256: string }>(read(bea, order));
  expect(text.text).toContain('Roll: deltagaransvarig\nSamordningsförbund: Samordningsförbundet Prov');
  const changed = { ...order, name: 'Doris Ändrad', sha256: text.sha256 };
  expect(await refusal(bea.post(`${surface}/orders`, changed))).toBe(
    'Beställningen har ändrats sedan du läste den. Läs texten igen och skriv under.',
  );
  const signed = { ...order, sha256: text.sha256 };
  const receipt = await done<{ id: string; text: string }>(bea.post(`${surface}/orders`, signed));
  expect(receipt.text).toBe(text.text);
  reached.order = receipt.id;
  // For that order alone, also in a browser that would keep the identification.
  expect(await refusal(read(bea, anOrderFor('david')))).toBe(notIdentified);
  for (const [name, value] of cookies) bea.browser.cookies(world.origin).set(name, value);
  expect(await refusal(read(bea, anOrderFor('david')))).toBe(notIdentified);
});

test('identified for an order, one has opened nothing in Finsam, and logging in as an orderer gives nothing either', async () => {
  const bea = await identified('bea');
  for (const path of [
    '/web-api/finsam/federations',
    inFederation(),
    `${inFederation()}/initiatives`,
    counts(2026),
    `${office}/orders`,
  ])
    expect([path, (await bea.get(path)).status, await refusal(bea.get(path))]).toEqual([
      path,
      401,
      'Logga in och försök igen.',
    ]);
  expect((await register(bea, { women: 1 })).status).toBe(401);
  const beaLoggedIn = await loggedIn('bea');
  expect(await done(beaLoggedIn.get('/web-api/finsam/federations'))).toEqual({ federations: [] });
  for (const path of [inFederation(), counts(2026)])
    expect([path, await refusal(beaLoggedIn.get(path))]).toEqual([path, notUser('eller')]);
});

// Check and decision

test('an order is not granted before it is checked: the officer checks, with the employer, and somebody else decides', async () => {
  expect(await refusal(decide(reached.order))).toBe(
    'Beställningen är inte kontrollerad än. Anslutningshandläggaren kontrollerar den.',
  );
  const unsure = { isWithoutProtectedIdentity: false, note: '' };
  expect(await refusal(officer.post(`${office}/orders/${reached.order}/checked`, unsure))).toContain(
    'Kontrollera med arbetsgivaren att personen inte har skyddade personuppgifter.',
  );
  await done(check(reached.order));
  expect(
    await refusal(officer.post(`${office}/orders/${reached.order}/decision`, { isGranted: true, reason })),
  ).toBe('Du har ingen behörighet för det här som gäller nu. Det görs av beslutsfattare.');
});

test('ordered and checked is not a user: until it is decided nothing is read, registered or linked', async () => {
  doris = await loggedIn('doris');
  expect(await done(doris.get('/web-api/finsam/federations'))).toEqual({ federations: [] });
  expect(await refusal(doris.get(counts(2026)))).toBe(notUser('eller'));
  expect(await refusal(register(doris, { women: 8 }))).toBe(notUser('eller'));
  expect(await leads()).toEqual([]);
  await done(decide(reached.order));
  // From the same instant, in the session that she has.
  expect(await done(doris.get('/web-api/finsam/federations'))).toMatchObject({
    federations: [{ federation: parties.federation, role: 'participant-lead' }],
  });
});

// Link and registration

test('a user who is not linked registers nothing: the administrator links her', async () => {
  expect(await refusal(register(doris, { women: 8 }))).toBe(
    'Ingenting har sparats. Du är inte kopplad till insatsen. Vänd dig till förbundsadministratören, som kan koppla dig till den.',
  );
  const [found] = await leads();
  expect(found).toMatchObject({ name: 'Doris Deltagare', employer: 'Provinge kommun', linkedTo: [] });
  reached.permission = found!.permissionId;
  expect(await refusal(link(doris, reached.permission))).toBe(notUser('administrator'));
});

test('an administrator whose employer has no data processing agreement links nobody: its representative signs one', async () => {
  const missing =
    'Din arbetsgivare har inget personuppgiftsbiträdesavtal som gäller nu, och därför kan ingen kopplas. Avtalet tecknas av arbetsgivarens behöriga företrädare med den som driver Uppföljning Finsam, och anslutningshandläggaren registrerar det.';
  expect(await refusal(link(frida, reached.permission))).toBe(missing);
  // The lead's employer is another: what counts is the administrator's.
  await done(agree('processing', parties.municipality));
  expect(await refusal(link(frida, reached.permission))).toBe(missing);
  await done(agree('processing', parties.federation));
  // Somebody who is no user is not linked either.
  expect(await refusal(link(frida, randomUUID()))).toBe(
    'Personen är inte deltagaransvarig i förbundet nu. Beställaren hos hennes eller hans arbetsgivare beställer behörigheten.',
  );
  await done(link(frida, reached.permission));
});

test('the chain is whole: the participant lead registers, and it says that it was she', async () => {
  await done(register(doris, { women: 8 }));
  expect(await countOf(frida, 2026)).toMatchObject({ value: 8, setBy: 'Doris Deltagare' });
});

test('the log has the whole chain, step by step: who did it, and as what', async () => {
  const greta = await loggedIn('greta');
  const wish = { from: '2026-03-09', until: '2026-03-09', reason: 'Stickprov enligt rutin 4.' };
  const { acts } = await done<{ acts: { actInWords: string; by: string; role: string }[] }>(
    greta.post('/web-api/finsam-office/log', wish),
  );
  expect(acts.toReversed().map(({ actInWords, by, role }) => `${actInWords}: ${by}, ${role}`)).toEqual([
    'Registrerade en anmälan av beställare: Aina Anslutning, anslutningshandläggare',
    'Beslutade om en beställare: Bosse Beslut, beslutsfattare',
    'Beställde en användare: Bea Beställare, beställare',
    'Kontrollerade en beställning: Aina Anslutning, anslutningshandläggare',
    'Beslutade om en beställning: Bosse Beslut, beslutsfattare',
    'Registrerade ett avtal: Aina Anslutning, anslutningshandläggare',
    'Registrerade ett avtal: Aina Anslutning, anslutningshandläggare',
    'Kopplade en deltagaransvarig till en insats: Frida Förbund, förbundsadministratör',
    'Satte uppgifter för ett år: Doris Deltagare, deltagaransvarig',
  ]);
});

// The two agencies' own ways

test('Arbetsförmedlingen has one national agreement and no orderers: its service desk orders, for a manager', async () => {
  const employer = parties.employmentService;
  const order = anOrderFor('lisa', { employer });
  const desk = await identified('malin', 'tjanstekort');
  expect(await refusal(read(desk, order))).toBe(
    'Den nationella överenskommelsen med Jobbmyndigheten är inte registrerad eller gäller inte. Myndigheten undertecknar den, och anslutningshandläggaren registrerar den.',
  );
  await done(agree('use', employer));
  expect(await refusal(notify('malin', employer))).toBe(
    'Jobbmyndigheten har inga anmälda beställare: myndighetens servicedesk beställer, på chefens begäran.',
  );
  expect(await refusal(read(await identified('malin'), order))).toBe(
    'För Jobbmyndigheten beställer myndighetens servicedesk, på begäran av medarbetarens chef. Legitimera dig med myndighetens tjänstekort.',
  );
  expect(await refusal(read(desk, order))).toBe(
    'Skriv vilken chef som har begärt behörigheten för medarbetaren.',
  );
  const lisa = await comesToRegister('lisa', await place(desk, { ...order, manager: 'Chefen Chefsson' }));
  expect(await countOf(lisa, 2026)).toMatchObject({ value: 9, setBy: 'Lisa Läser' });
});

test('Försäkringskassan has neither agreement nor orderers: the employee’s manager orders', async () => {
  const employer = parties.insuranceAgency;
  const order = anOrderFor('lars', { employer });
  expect(await refusal(agree('use', employer))).toBe(
    'Försäkringsmyndigheten är den andra parten i överenskommelserna och har ingen egen.',
  );
  expect(await refusal(notify('ove', employer))).toBe(
    'Försäkringsmyndigheten har inga beställare: medarbetarens chef beställer direkt.',
  );
  expect(await refusal(read(await identified('ove'), order))).toBe(
    'För Försäkringsmyndigheten beställer medarbetarens chef. Legitimera dig med myndighetens tjänstekort.',
  );
  const lars = await comesToRegister('lars', await place(await identified('ove', 'tjanstekort'), order));
  expect(await countOf(lars, 2026)).toMatchObject({ value: 10, setBy: 'Lars Läser' });
});

/** The rest of the way, each step tried too early: check, decision, link, registration. */
async function comesToRegister(key: string, orderId: string): Promise<PageCaller> {
  const person = await loggedIn(key);
  const { value, version } = await countOf(frida, 2026);
  const one = { women: value + 1, expectedVersion: version };
  expect(await refusal(decide(orderId))).toContain('Anslutningshandläggaren kontrollerar den.');
  await done(check(orderId));
  expect(await refusal(register(person, one))).toBe(notUser('eller'));
  const before = (await leads()).map(({ permissionId }) => permissionId);
  await done(decide(orderId));
  expect(await refusal(register(person, one))).toContain('Vänd dig till förbundsadministratören');
  const added = (await leads()).filter(({ permissionId }) => !before.includes(permissionId));
  await done(link(frida, added[0]!.permissionId));
  await done(register(person, one));
  return person;
}

// Two years later

test('an orderer whose two years run out between identification and signature signs nothing', async () => {
  const expired =
    'Du var beställare för Provinge kommun till och med den 2028-03-08. Organisationens behöriga företrädare anmäler dig på nytt.';
  clock = startOfSwedishDay(day('2028-03-09')) - 5 * 60_000;
  const bea = await identified('bea');
  const order = anOrderFor('david');
  const { sha256 } = await done<{ sha256: string }>(read(bea, order));
  clock += 10 * 60_000;
  expect(await refusal(bea.post(`${surface}/orders`, { ...order, sha256 }))).toBe(expired);
  // And whoever comes after that has nobody to order for.
  await workBeginsOn('2028-03-09');
  expect(await ordersFor('David Deltagare')).toEqual([]);
  const later = await identified('bea');
  const { organisations } = await done<{ organisations: object[] }>(
    later.get(`${surface}/identifications/current`),
  );
  expect(organisations).toEqual([]);
  expect(await refusal(read(later, order))).toBe(expired);
});

test('those whom she ordered are users still, and a new period opens the surface again', async () => {
  [doris, frida] = [await loggedIn('doris'), await loggedIn('frida')];
  await done(register(doris, { women: 12 }));
  await approveOrderer('bea', parties.municipality);
  await done(read(await identified('bea'), anOrderFor('david')));
});

// The end

test('a permission that is ended while her session is open is ended for her very next request, and its link with it', async () => {
  const linked = async () => {
    const { initiatives: all } = await done<{ initiatives: { name: string; leads: { name: string }[] }[] }>(
      frida.get(`${inFederation()}/initiatives?year=2028`),
    );
    return all.find(({ name }) => name === 'Bryggan')!.leads.map(({ name }) => name);
  };
  expect(await linked()).toContain('Doris Deltagare');
  const ending = { from: swedishDayAt(clock), why: 'employment-ended', reason: 'Slutar i dag.' };
  await done(officer.post(`${office}/users/${reached.permission}/ended`, ending));
  // The clock has not moved.
  const refused = await register(doris, { women: 13, expectedVersion: 1, reason: 'En till.' });
  expect([refused.status, refused.sentence]).toEqual([
    401,
    'Din behörighet har upphört, och med den inloggningen.',
  ]);
  expect(await linked()).not.toContain('Doris Deltagare');
  expect((await leads()).map(({ name }) => name)).not.toContain('Doris Deltagare');
  expect(await countOf(frida, 2028)).toMatchObject({ value: 12, version: 1 });
  // Logging in again leads nowhere but to her employer's orderer.
  doris = await loggedIn('doris');
  expect(await refusal(register(doris, { women: 13 }))).toBe(notUser('eller'));
});

// What the persons do

function nineOn(on: string): number {
  return startOfSwedishDay(day(on)) + 9 * 3_600_000;
}

/** At nine that day, when the operator's people log in. */
async function workBeginsOn(on: string): Promise<void> {
  clock = nineOn(on);
  officer = await loggedIn('aina');
  approver = await loggedIn('bosse');
}

async function loggedIn(key: string): Promise<PageCaller> {
  const caller = new PageCaller(world);
  await world.logIn(caller.browser, key);
  return caller;
}

/** At the order surface, in a browser of its own. */
async function identified(key: string, provider = 'e-legitimation'): Promise<PageCaller> {
  const caller = new PageCaller(world);
  const begin = `${world.origin}${surface}/identifications/begin/${provider}`;
  const { location } = await caller.browser.open(begin);
  const back = await caller.browser.chooseAtProvider(location!, key);
  await caller.browser.open(back, { fromAnotherSite: true });
  return caller;
}

function agree(
  kind: 'use' | 'processing',
  organisationsnummer: string,
  { from = swedishDayAt(clock) }: { readonly from?: string } = {},
) {
  const signed = { reference: 'Dnr 2026/17', signedOn: swedishDayAt(clock), from };
  const contact = { contactName: 'Registrator', contactEmail: 'registrator@provinge.example' };
  return officer.post(`${office}/agreements`, { kind, organisationsnummer, ...signed, ...contact });
}

function notify(key: string, organisationsnummer: string): Promise<Answer> {
  const today = swedishDayAt(clock);
  const notice = { receivedOn: today, signedBy: 'Kommundirektören', from: today };
  const person = { personnummer: personnummerOf(key), name: `Anmäld ${key}` };
  return officer.post(`${office}/orderers`, { ...person, organisationsnummer, ...notice });
}

async function approveOrderer(key: string, organisationsnummer: string): Promise<void> {
  const { id } = await done<{ id: string }>(notify(key, organisationsnummer));
  await done(approver.post(`${office}/orderers/${id}/decision`, { isGranted: true, reason }));
}

const names: Readonly<Record<string, string>> = {
  doris: 'Doris Deltagare',
  david: 'David Deltagare',
  frida: 'Frida Förbund',
  lisa: 'Lisa Läser',
  lars: 'Lars Läser',
};

function anOrderFor(key: string, { role = 'participant-lead', employer = parties.municipality } = {}) {
  const person = { personnummer: personnummerOf(key), name: names[key]! };
  return { ...person, role, organisationsnummer: employer, federation: parties.federation };
}

function read(orderer: PageCaller, order: object): Promise<Answer> {
  return orderer.post(`${surface}/order-text`, order);
}

/** Reads the text and signs it; the order's id. */
async function place(orderer: PageCaller, order: object): Promise<string> {
  const { sha256 } = await done<{ sha256: string }>(read(orderer, order));
  return (await done<{ id: string }>(orderer.post(`${surface}/orders`, { ...order, sha256 }))).id;
}

function check(orderId: string): Promise<Answer> {
  const body = { isWithoutProtectedIdentity: true, note: '' };
  return officer.post(`${office}/orders/${orderId}/checked`, body);
}

function decide(orderId: string): Promise<Answer> {
  return approver.post(`${office}/orders/${orderId}/decision`, { isGranted: true, reason });
}

async function makeUser(orderId: string): Promise<void> {
  await done(check(orderId));
  await done(decide(orderId));
}

async function ordersFor(name: string): Promise<readonly object[]> {
  const { orders } = await done<{ orders: { name: string }[] }>(officer.get(`${office}/orders`));
  return orders.filter((one) => one.name === name);
}

const inFederation = () => `/web-api/finsam/federations/${parties.federation}`;
const counts = (year: number) =>
  `/web-api/finsam-figures/federations/${parties.federation}/years/${year}/counts`;

interface Lead {
  readonly permissionId: string;
  readonly name: string;
}

/** Whom the administrator may link. */
async function leads(): Promise<readonly Lead[]> {
  const found = await done<{ leads: Lead[] }>(frida.post(`${inFederation()}/participant-leads`));
  return found.leads;
}

function link(by: PageCaller, permissionId: string): Promise<Answer> {
  return by.post(`${inFederation()}/links`, { initiativeId: initiatives.bryggan, permissionId });
}

/** How many women took part in Bryggan, this year. */
function register(
  by: PageCaller,
  {
    women,
    expectedVersion = 0,
    reason = 'Räknat om.',
  }: { women: number; expectedVersion?: number; reason?: string },
): Promise<Answer> {
  const figure = { initiativeId: initiatives.bryggan, period: 'year', figure: 'women' };
  const changes = [{ ...figure, value: women, comment: '', reason, expectedVersion }];
  return by.put(counts(Number(swedishDayAt(clock).slice(0, 4))), { changes });
}

interface Count {
  readonly value: number;
  readonly version: number;
}

async function countOf(by: PageCaller, year: number): Promise<Count> {
  const { rows } = await done<{
    rows: { initiativeId: string; counts: { figure: string; state: Count }[] }[];
  }>(by.get(counts(year)));
  const row = rows.find(({ initiativeId }) => initiativeId === initiatives.bryggan);
  return row!.counts.find(({ figure }) => figure === 'women')!.state;
}

/** Somebody who is no user is told who is, and how one becomes a user. */
function notUser(who: 'eller' | 'administrator'): string {
  const roles = who === 'eller' ? 'förbundsadministratör eller deltagaransvarig' : 'förbundsadministratör';
  return `Du har ingen behörighet för det här som gäller nu. Det görs av ${roles} i förbundet. Arbetsgivarens beställare (hos Arbetsförmedlingen servicedesken, hos Försäkringskassan chefen) beställer behörigheten, och driftsparten beslutar om den.`;
}
