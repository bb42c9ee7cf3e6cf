import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDatabase } from '../../../../test/database.ts';
import { aLefiDesk, type LefiDesk } from '../../../../test/lefi-desk.ts';
import { anOrganisationsnummer, certificates } from '../../../../test/registry.ts';
import { addDays, swedishDayAt } from '../../../values/day.ts';
import type { Database } from '../../database/index.ts';
import { readLetters } from '../../notices/index.ts';
import { FieldMistakes } from '../../parties/index.ts';
import { mandateFor, type Actor } from '../../permissions/index.ts';
import {
  approveLefiMatter,
  carryOutLefiMatter,
  changeLefiSupplier,
  confirmLefiUsers,
  connectionAsOf,
  deregisterLefiUsers,
  endLefiAgent,
  findLefiMatter,
  isValidAt,
  orderLefiForm,
  lefiUsersToReview,
  readRegistry,
  registerLefiAgent,
  terminateLefiConnection,
  writeDatedLetters,
} from '../index.ts';

let database: Database;

beforeAll(async () => {
  database = await aDatabase();
});

afterAll(() => database.close());

/** Where the mistakes are. */
async function mistakesOf(act: Promise<unknown>): Promise<readonly string[]> {
  try {
    await act;
  } catch (error) {
    if (error instanceof FieldMistakes) return error.fields.map(({ pointer }) => pointer).sort();
    throw error;
  }
  return [];
}

/** An open connection with two users. */
async function aConnection() {
  const desk = await aLefiDesk(database);
  const { connectionId } = await desk.connect();
  const lisa = await desk.aPerson('Lisa Läser');
  const lars = await desk.aPerson('Lars Läser');
  await desk.register(connectionId, [lisa, lars]);
  const { organisation } = desk;
  return { desk, connectionId, lisa, lars, organisation };
}

/** Whether somebody may ask on the connection at a moment; now by the desk's clock. */
async function mayAsk(desk: LefiDesk, actor: Actor, connectionId: string): Promise<boolean> {
  const asked = { act: 'ask-lefi', subject: desk.of(connectionId), now: desk.now() } as const;
  return await mandateFor(database, actor, asked).then(
    () => true,
    () => false,
  );
}

const dayOf = (desk: LefiDesk, days: number) => addDays(swedishDayAt(desk.now()), days);
const oneDay = 86_400_000;

const connectionNow = async (connectionId: string) =>
  (await readRegistry(database)).connections.get(connectionId)!;

test('a user is deregistered at once when the day is today or past, and her letters have no number', async () => {
  const { desk, connectionId, lisa, lars, organisation } = await aConnection();
  const by = await desk.acting(desk.contact, 'deregister-lefi-users', desk.of(connectionId));
  const bad = { organisation: { name: '', organisationsnummer: '1' }, fromOn: '', users: [] };
  expect(await mistakesOf(deregisterLefiUsers(database, by, { connectionId, written: bad }))).toEqual([
    '/fromOn',
    '/organisation/name',
    '/organisation/organisationsnummer',
    '/users',
  ]);
  const users = [{ name: lisa.name, personnummer: lisa.personnummer }];
  const unknown = [
    ...users,
    { name: 'Okänd', personnummer: desk.aNumber() },
    { name: '', personnummer: '12' },
  ];
  const written = { organisation, fromOn: dayOf(desk, -3), users };
  const wrong = { ...written, users: unknown };
  expect(await mistakesOf(deregisterLefiUsers(database, by, { connectionId, written: wrong }))).toEqual([
    '/users/1/personnummer',
    '/users/2/name',
    '/users/2/personnummer',
  ]);
  expect(await mayAsk(desk, lisa, connectionId)).toBe(true);
  const { matterId, effectiveAt } = await deregisterLefiUsers(database, by, { connectionId, written });
  // The day that was written stands in the matter; what was answered in between was answered.
  expect(effectiveAt).toBe(desk.now());
  expect([await mayAsk(desk, lisa, connectionId), await mayAsk(desk, lars, connectionId)]).toEqual([
    false,
    true,
  ]);
  expect((await findLefiMatter(database, matterId, desk.now())).course.state).toBe('carried-out');
  const letters = await readLetters(database, { applicationId: matterId });
  expect(letters.map(({ template, to }) => `${template} ${to.email}`).sort()).toEqual([
    'lefi-user-deregistered anna@exempel.example',
    'lefi-user-deregistered user@exempel.example',
  ]);
  expect(
    letters.every(({ body }) => body.includes('Lisa Läser') && !body.includes(lisa.personnummer.slice(2))),
  ).toBe(true);
  expect(await mistakesOf(deregisterLefiUsers(database, by, { connectionId, written }))).toEqual([
    '/users/0/name',
  ]);
});

test('a deregistration from a coming day holds from that day, and by the one chosen from the list', async () => {
  const { desk, connectionId, lisa, organisation } = await aConnection();
  const { now } = desk;
  const [user] = await lefiUsersToReview(database.kysely, {
    connectionId,
    now: now(),
    reviewEveryMonths: 12,
  });
  expect(user!.name).toBe('Lars Läser');
  const all = await lefiUsersToReview(database.kysely, { connectionId, now: now(), reviewEveryMonths: 12 });
  const users = all.map(({ name, permissionId }) => ({ name, permissionId }));
  const by = await desk.acting(desk.manager, 'deregister-lefi-users', desk.of(connectionId));
  const written = { organisation, fromOn: dayOf(desk, 2), users };
  const { matterId } = await deregisterLefiUsers(database, by, { connectionId, written });
  const course = async () => (await findLefiMatter(database, matterId, now())).course;
  expect([(await course()).state, await mayAsk(desk, lisa, connectionId)]).toEqual(['received', true]);
  desk.clock.at = (await course()).carriesOutAt!;
  expect([(await course()).state, await mayAsk(desk, lisa, connectionId)]).toEqual(['carried-out', false]);
});

test('a deregistration that came by post is recorded with who sent it and when', async () => {
  const { desk, connectionId, lisa, organisation } = await aConnection();
  const by = await desk.acting(desk.officer, 'record-lefi-notice');
  const users = [{ name: lisa.name, personnummer: lisa.personnummer }];
  const wish = { connectionId, written: { organisation, fromOn: dayOf(desk, 0), users } };
  const received = { from: '', on: dayOf(desk, 1), channel: 'post' } as const;
  expect(await mistakesOf(deregisterLefiUsers(database, by, { ...wish, received }))).toEqual([
    '/received/from',
    '/received/on',
  ]);
  const right = { ...received, from: 'Anna Authoritet', on: dayOf(desk, 0) };
  await deregisterLefiUsers(database, by, { ...wish, received: right });
  expect(await mayAsk(desk, lisa, connectionId)).toBe(false);
});

test('when the organisation ends its connection nobody of it asks any more, from the day', async () => {
  const { desk, connectionId, lisa, organisation } = await aConnection();
  const by = await desk.acting(desk.contact, 'terminate-lefi-connection', desk.of(connectionId));
  const ending = (fromOn: string, of = organisation) =>
    terminateLefiConnection(database, by, { connectionId, written: { organisation: of, fromOn } });
  expect(await mistakesOf(ending('snart', { ...organisation, name: 'Annan' }))).toEqual([
    '/fromOn',
    '/organisation/name',
  ]);
  const { matterId, effectiveAt } = await ending(dayOf(desk, 5));
  expect(isValidAt(await connectionNow(connectionId), desk.now())).toBe(true);
  desk.clock.at = effectiveAt;
  expect(isValidAt(await connectionNow(connectionId), desk.now())).toBe(false);
  expect(await mayAsk(desk, lisa, connectionId)).toBe(false);
  const [letter] = await readLetters(database, { applicationId: matterId });
  expect([letter!.template, letter!.body.includes('Exempelmyndigheten')]).toEqual([
    'lefi-termination-received',
    true,
  ]);
  await expect(ending(dayOf(desk, 7))).rejects.toThrow('redan avslutad');
});

test('a change of supplier names both, is decided by another, and moves the representation', async () => {
  const desk = await aLefiDesk(database);
  const supplier = (name: string) => ({ name, organisationsnummer: anOrganisationsnummer() });
  const [current, next] = [supplier('Gamla Leverantören AB'), supplier('Nya Leverantören AB')];
  const [old, fresh] = await certificates(2);
  const interfaces = { web: true, system: true };
  const system = { interfaces, certificateName: 'Exempelmyndigheten', supplier: current };
  await expect(desk.connect(system)).rejects.toThrow('/certificate');
  const { connectionId } = await desk.connect({ ...system, part: 'Avdelning Nord' }, old);
  const by = await desk.acting(desk.contact, 'change-lefi-supplier', desk.of(connectionId));
  const changing = (written: object) =>
    changeLefiSupplier(database, by, {
      connectionId,
      written: { organisation: desk.organisation, current, next, fromOn: '', ...written },
    });
  expect(await mistakesOf(changing({ current: null }))).toEqual(['/current/organisationsnummer']);
  expect(await mistakesOf(changing({ current: next, next: supplier('') }))).toEqual([
    '/current/organisationsnummer',
    '/next/name',
  ]);
  expect(await mistakesOf(changing({ next: current }))).toEqual(['/next/organisationsnummer']);
  const { matterId } = await changing({});
  desk.clock.at += 60_000;
  await desk.decide(matterId, { certificate: fresh! });
  const { processors } = await connectionNow(connectionId);
  expect(processors.filter((one) => isValidAt(one, desk.now())).map(({ name }) => name)).toEqual([next.name]);
  const speaking = [...(await readRegistry(database)).certificates.values()]
    .flat()
    .flatMap(({ speaksFor }) => speaksFor)
    .filter((right) => right.connectionId === connectionId && isValidAt(right, desk.now()));
  expect(speaking.map(({ processor }) => processor)).toEqual([next.organisationsnummer]);
  const letters = await readLetters(database, { applicationId: matterId });
  expect(letters.find(({ template }) => template === 'lefi-supplier-changed')!.body).toContain(
    'Gamla Leverantören AB',
  );
});

test('nobody gets anything by a connection that has ended, whatever had been approved before', async () => {
  const { desk, connectionId, organisation } = await aConnection();
  const { contact, officer } = desk;
  const of = desk.of(connectionId);
  const order = async () =>
    orderLefiForm(database, await desk.acting(contact, 'order-lefi-form', of), {
      ...{ connectionId, written: { organisation } },
    });
  const { matterId: form } = await order();
  const carry = async (applicationId: string) =>
    carryOutLefiMatter(database, await desk.acting(officer, 'carry-out-lefi-matter'), { applicationId });
  await carry(form);
  const nya = await desk.aPerson('Nya Nilsson');
  const list = await desk.name(connectionId, [nya], form);
  await desk.sign(connectionId, list);
  await approveLefiMatter(database, await desk.acting(desk.approver, 'approve-lefi-matter'), {
    applicationId: list,
  });
  await terminateLefiConnection(database, await desk.acting(contact, 'terminate-lefi-connection', of), {
    ...{ connectionId, written: { organisation, fromOn: dayOf(desk, 0) } },
  });
  desk.clock.at += 60_000;
  await expect(carry(list)).rejects.toThrow('avslutad');
  expect(await mayAsk(desk, nya, connectionId)).toBe(false);
  const letters = await readLetters(database, { applicationId: list });
  expect(letters.map(({ template }) => template)).not.toContain('lefi-user-registered');
  await expect(order()).rejects.toThrow('avslutad');
});

test('a user who is registered after a termination was notified asks no longer than the connection lasts', async () => {
  const desk = await aLefiDesk(database);
  const { connectionId } = await desk.connect();
  const { organisation, contact } = desk;
  const by = await desk.acting(contact, 'terminate-lefi-connection', desk.of(connectionId));
  const written = { organisation, fromOn: dayOf(desk, 5) };
  const { effectiveAt } = await terminateLefiConnection(database, by, { connectionId, written });
  const nya = await desk.aPerson('Nya Nilsson');
  await desk.register(connectionId, [nya]);
  desk.clock.at += 60_000;
  expect(await mayAsk(desk, nya, connectionId)).toBe(true);
  desk.clock.at = effectiveAt;
  expect(await mayAsk(desk, nya, connectionId)).toBe(false);
});

test('of two changes of supplier that were notified side by side, the one that comes second is refused', async () => {
  const desk = await aLefiDesk(database);
  const { connectionId } = await desk.connect();
  const supplier = (name: string) => ({ name, organisationsnummer: anOrganisationsnummer() });
  const [first, second, third] = [supplier('Första AB'), supplier('Andra AB'), supplier('Tredje AB')];
  const change = async (current: object | null, next: object, fromOn = '') => {
    const by = await desk.acting(desk.contact, 'change-lefi-supplier', desk.of(connectionId));
    const written = { organisation: desk.organisation, current, next, fromOn } as Parameters<
      typeof changeLefiSupplier
    >[2]['written'];
    return (await changeLefiSupplier(database, by, { connectionId, written })).matterId;
  };
  const suppliersIn = async (days: number) =>
    (await connectionNow(connectionId)).processors
      .filter((one) => isValidAt(one, desk.now() + days * oneDay))
      .map(({ name }) => name);

  const [one, other] = [await change(null, first), await change(null, second)];
  await desk.decide(one);
  desk.clock.at += 60_000;
  await expect(desk.decide(other)).rejects.toThrow('Ett annat byte');
  expect(await suppliersIn(0)).toEqual(['Första AB']);

  const late = await change(first, second, dayOf(desk, 30));
  const early = await change(first, third, dayOf(desk, 5));
  await desk.decide(late);
  await expect(desk.decide(early)).rejects.toThrow('Ett annat byte');
  expect([await suppliersIn(10), await suppliersIn(40)]).toEqual([['Första AB'], ['Andra AB']]);
});

test('an agent has one assignment at a time, also when it has not begun', async () => {
  const desk = await aLefiDesk(database);
  const { connectionId } = await desk.connect();
  const { organisation } = desk;
  const agent = { name: 'Ombudsbolaget AB', organisationsnummer: anOrganisationsnummer() };
  const by = await desk.acting(desk.contact, 'register-lefi-agent', desk.of(connectionId));
  const oskar = { name: 'Oskar Ombud', personnummer: desk.aNumber(), email: 'oskar@ombud.example' };
  const registering = (fromOn: string) =>
    registerLefiAgent(database, by, {
      connectionId,
      written: {
        ...{ organisation, agent, fromOn, people: [oskar] },
        agreement: { isConfirmed: true, on: '2026-01-15', reference: 'PUB 2026/4' },
      },
    });
  const [late, early] = [await registering(dayOf(desk, 30)), await registering(dayOf(desk, 0))];
  await desk.decide(late.matterId);
  await expect(desk.decide(early.matterId)).rejects.toThrow('redan registrerad');
  expect(await mistakesOf(registering(dayOf(desk, 0)))).toEqual(['/agent/organisationsnummer']);
  expect((await connectionNow(connectionId)).processors).toHaveLength(1);
});

test('an agent is registered only with a confirmed agreement, and itself notifies that its assignment ends', async () => {
  const { desk, connectionId, organisation } = await aConnection();
  const agent = { name: 'Ombudsbolaget AB', organisationsnummer: anOrganisationsnummer() };
  const oskar = await desk.aPerson('Oskar Ombud');
  const by = await desk.acting(desk.contact, 'register-lefi-agent', desk.of(connectionId));
  const registering = (more: object) =>
    registerLefiAgent(database, by, {
      connectionId,
      written: {
        ...{ organisation, agent, fromOn: dayOf(desk, 0) },
        agreement: { isConfirmed: true, on: '2026-01-15', reference: 'PUB 2026/4' },
        people: [{ name: oskar.name, personnummer: oskar.personnummer, email: 'oskar@ombud.example' }],
        ...more,
      },
    });
  const unconfirmed = { agreement: { isConfirmed: false, on: '', reference: '' }, people: [] };
  expect(await mistakesOf(registering(unconfirmed))).toEqual([
    '/agreement/isConfirmed',
    '/agreement/on',
    '/agreement/reference',
    '/people',
  ]);
  const { matterId } = await registering({});
  await desk.decide(matterId);
  desk.clock.at += 60_000;
  const [processor] = (await connectionNow(connectionId)).processors;
  expect(processor).toMatchObject({
    ...{ role: 'agent', name: agent.name },
    agreement: { on: '2026-01-15', reference: 'PUB 2026/4' },
  });
  expect(await mistakesOf(registering({}))).toEqual(['/agent/organisationsnummer']);
  const his = await desk.acting(oskar, 'end-lefi-agent', { service: 'lefi' });
  const ending = (written: object) =>
    endLefiAgent(database, his, {
      connectionId,
      written: { recipient: organisation, agent, fromOn: dayOf(desk, -1), ...written },
    });
  expect(await mistakesOf(ending({ recipient: agent, fromOn: '' }))).toEqual([
    '/fromOn',
    '/recipient/organisationsnummer',
  ]);
  const ended = await ending({});
  expect(isValidAt((await connectionNow(connectionId)).processors[0]!, desk.now())).toBe(false);
  const [letter] = await readLetters(database, { applicationId: ended.matterId });
  expect([letter!.template, letter!.to.email]).toEqual(['lefi-agent-ended', 'anna@exempel.example']);
  const { connectionId: other } = await (await aLefiDesk(database)).connect();
  const others = endLefiAgent(database, his, {
    connectionId: other,
    written: { recipient: organisation, agent, fromOn: dayOf(desk, 0) },
  });
  await expect(others).rejects.toThrow('annan organisation');
});

test('users are confirmed once a year, the contact is reminded, and nobody loses hers by not being confirmed', async () => {
  const { desk, connectionId, lisa } = await aConnection();
  const users = () =>
    lefiUsersToReview(database.kysely, { connectionId, now: desk.now(), reviewEveryMonths: 12 });
  const reminders = async () => {
    const lefiReview = { everyMonths: 12, remindsInDays: [30] };
    await writeDatedLetters(database, {
      ...{ now: desk.now(), operator: null, certificateEndsInDays: [7], lefiReview },
    });
    const letters = await readLetters(database, { connectionId });
    return letters.filter(({ template }) => template === 'lefi-review-due').length;
  };
  expect([(await users()).some(({ mustBeConfirmed }) => mustBeConfirmed), await reminders()]).toEqual([
    false,
    0,
  ]);
  desk.clock.at += 340 * oneDay;
  expect([await reminders(), await reminders()]).toEqual([1, 1]);
  desk.clock.at += 30 * oneDay;
  expect((await users()).map(({ mustBeConfirmed }) => mustBeConfirmed)).toEqual([true, true]);
  expect([await reminders(), await mayAsk(desk, lisa, connectionId)]).toEqual([2, true]);
  const by = await desk.acting(desk.contact, 'confirm-lefi-users', desk.of(connectionId));
  const confirm = (ids: readonly string[]) => confirmLefiUsers(database, by, { connectionId, users: ids });
  expect(await mistakesOf(confirm([]))).toEqual(['/users']);
  expect(await mistakesOf(confirm(['nobody']))).toEqual(['/users/0']);
  const [first, second] = await users();
  await confirm([first!.permissionId]);
  const after = await users();
  expect(after.map(({ permissionId, mustBeConfirmed }) => [permissionId, mustBeConfirmed])).toEqual([
    [first!.permissionId, false],
    [second!.permissionId, true],
  ]);
});

test('a connection is told as it stood at any moment, by what was known then', async () => {
  const { desk, connectionId, lisa, organisation } = await aConnection();
  // What is recorded is so by the database's clock.
  const before = Date.now();
  const usersAt = async (at: number) =>
    (
      await lefiUsersToReview(database.kysely, { connectionId, now: at, knownAt: at, reviewEveryMonths: 12 })
    ).map(({ name, state }) => `${name} ${state}`);
  const by = await desk.acting(desk.contact, 'deregister-lefi-users', desk.of(connectionId));
  const users = [{ name: lisa.name, personnummer: lisa.personnummer }];
  const written = { organisation, fromOn: dayOf(desk, 0), users };
  await deregisterLefiUsers(database, by, { connectionId, written });
  expect(await usersAt(before)).toEqual(['Lars Läser in-force', 'Lisa Läser in-force']);
  expect(await usersAt(Date.now() + 1_000)).toEqual(['Lars Läser in-force', 'Lisa Läser ended']);
  expect(await connectionAsOf(database, { connectionId, at: before - oneDay })).toBeNull();
  const then = await connectionAsOf(database, { connectionId, at: before });
  const asOf = await connectionAsOf(database, { connectionId, at: Date.now() + 1_000 });
  expect([then, asOf].map((one) => one!.acts.length)).toEqual([5, 7]);
  expect(asOf!.acts.at(-1)!.act).toBe('carry-out-lefi-matter');
});
