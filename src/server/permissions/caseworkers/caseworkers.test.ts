import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { assuredCaseworkers, aUnit, type LedUnit } from '../../../../test/caseworkers.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder, aListeningLog, aPersonWho, aTestNumber, mandateOf } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { day, startOfSwedishDay } from '../../../values/day.ts';
import { addConnection, isValidAt, readRegistry } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import {
  acceptUnassured,
  changeSystemOwner,
  deregisterAutomatedSystem,
  deregisterCaseworker,
  endAcceptingUnassured,
  endAssurance,
  endUnit,
  newestAssuranceText,
  PermissionDenied,
  permissionsInForce,
  publishAssuranceText,
  recordPaperAssurance,
  registerAutomatedSystem,
  registerCaseworker,
  registerUnit,
  shownTextSha256,
  signAssurance,
  withdrawPermission,
  type Actor,
} from '../index.ts';

let database: Database;
let operator: string;
let connectionId: string;
let unit: LedUnit;

const start = Date.parse('2026-11-26T09:00:00Z');
const today = day('2026-11-26');
let clock = start;
const now = () => clock;
const { accessLog, acts } = aListeningLog();
const context = { accessLog, now };

beforeAll(async () => {
  database = await aDatabase();
  operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
});

beforeEach(async () => {
  clock = start;
  connectionId = await aConnection();
  unit = await aUnit(database, connectionId, { now });
});

afterAll(() => database.close());

async function aConnection(): Promise<string> {
  const organisationsnummer = await aRegisteredParty(database);
  const { id } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board: 'Socialnämnden',
    validFrom: 0,
  });
  return id;
}

async function connection() {
  return (await readRegistry(database)).connections.get(connectionId)!;
}

/** Whether a question may be asked in that name at a moment; by a caseworker or a system. */
async function isAssured(identity: string, at = clock): Promise<boolean> {
  const { caseworkers, automatedSystems } = await connection();
  const askers = [...(caseworkers.get(identity) ?? []), ...(automatedSystems.get(identity) ?? [])];
  return askers.some((asker) => isValidAt(asker, at));
}

const as = (act: Parameters<typeof mandateOf>[2], who: Actor = unit.manager) =>
  mandateOf(
    database,
    who,
    act,
    { organisationsnummer: unit.organisationsnummer, unitId: unit.unitId },
    clock,
  );

async function register(identity: string, wish: object = {}) {
  const person = { name: 'Karin Påhitt', personnummer: aTestNumber() };
  const span = { from: today, until: null };
  const toRegister = { unitId: unit.unitId, ...person, identity, ...span, ...wish };
  return registerCaseworker(database, await as('register-caseworker'), toRegister, context);
}

const all = [true, true, true, true];

async function sign(personId: string, wish: object = {}) {
  const caseworker: Actor = { personId, name: 'Karin Påhitt', via: 'web' };
  const shownSha256 = shownTextSha256(await newestAssuranceText(database.kysely));
  const signature = { ticked: all, place: 'Ekeby', printedName: 'KARIN PÅHITT', shownSha256, ...wish };
  return signAssurance(database, await as('sign-assurance', caseworker), signature, context);
}

test('a registered caseworker may be named from the moment that she has signed, and not before', async () => {
  const { personId } = await register('HL1');
  expect(await isAssured('HL1')).toBe(false);
  clock += 60_000;
  await sign(personId);
  expect([await isAssured('HL1', clock - 1), await isAssured('HL1')]).toEqual([false, true]);
  expect(acts.at(-1)).toMatchObject({
    act: 'assurance-signed',
    by: { person: personId, role: 'caseworker' },
    facts: { version: 1, forPerson: personId },
  });
});

test('each of the four statements is ticked by itself, and place and name are given', async () => {
  const { personId } = await register('HL2');
  await expect(sign(personId, { ticked: [true, true, false, true] })).rejects.toThrow(
    '/ticked/2: Kryssa punkt 3',
  );
  await expect(sign(personId, { ticked: [] })).rejects.toThrow('/ticked/0');
  await expect(sign(personId, { place: ' ' })).rejects.toThrow('Orten saknas');
  await expect(sign(personId, { printedName: '' })).rejects.toThrow('Namnförtydligandet saknas');
  expect(await isAssured('HL2')).toBe(false);
});

test('nobody signs for somebody else: not from the command line, not a text that was not shown', async () => {
  const { personId } = await register('HL3');
  const signing = await as('sign-assurance', {
    personId,
    name: 'Karin',
    via: 'command-line',
    osUser: 'root',
  });
  const shownSha256 = shownTextSha256(await newestAssuranceText(database.kysely));
  const signature = { ticked: all, place: 'Ekeby', printedName: 'Karin', shownSha256 };
  await expect(signAssurance(database, signing, signature, context)).rejects.toThrow(PermissionDenied);
  await expect(sign(personId, { shownSha256: 'ab'.repeat(32) })).rejects.toThrow('Texten har ändrats');
  await expect(as('sign-assurance')).rejects.toThrow(PermissionDenied);
});

test('deregistered from today or a day that has been she may not be named at once, from a coming day then', async () => {
  const [one, two, three] = await assuredCaseworkers(database, unit, ['HL4', 'HL5', 'HL6'], now);
  clock += 60_000;
  const deregister = async (caseworkerId: string, from: string) =>
    deregisterCaseworker(
      database,
      await as('deregister-caseworker'),
      { caseworkerId, from: day(from) },
      context,
    );
  await deregister(one!.caseworkerId, '2026-11-26');
  await deregister(two!.caseworkerId, '2026-11-20');
  await deregister(three!.caseworkerId, '2026-12-01');
  expect(await Promise.all(['HL4', 'HL5', 'HL6'].map((who) => isAssured(who)))).toEqual([false, false, true]);
  const first = startOfSwedishDay(day('2026-12-01'));
  expect([await isAssured('HL6', first - 1), await isAssured('HL6', first)]).toEqual([true, false]);
  // Her right to log in as a caseworker has gone with it.
  const gone: Actor = { personId: one!.personId, name: 'Karin', via: 'web' };
  await expect(as('sign-assurance', gone)).rejects.toThrow(PermissionDenied);
  await expect(deregister(one!.caseworkerId, '2026-11-26')).rejects.toThrow('redan avregistrerad');
});

test('a caseworker whose permission is withdrawn may not be named any more: one link is all it takes', async () => {
  const [worker] = await assuredCaseworkers(database, unit, ['HL8'], now);
  clock += 60_000;
  const representative = await aHolder(database, {
    role: 'authorised-representative',
    organisationsnummer: unit.organisationsnummer,
  });
  const [held] = await permissionsInForce(database.kysely, worker!.personId, clock);
  const withdrawing = await as('withdraw-permission', representative);
  // A moment that has been counts as now, and what is now the database says.
  const from = Math.max(clock, Date.now()) + 60_000;
  const wish = { permissionId: held!.id, from };
  await withdrawPermission(database, withdrawing, wish, { accessLog });
  expect([await isAssured('HL8', from - 1), await isAssured('HL8', from)]).toEqual([true, false]);
});

test('an identity is one person’s or system’s at a time on a connection', async () => {
  const { caseworkerId } = await register('HL7');
  await expect(register('HL7')).rejects.toThrow('används redan');
  await expect(register(' HL7 ')).rejects.toThrow('används redan');
  const from = day('2026-12-01');
  await deregisterCaseworker(database, await as('deregister-caseworker'), { caseworkerId, from }, context);
  await expect(register('HL7')).rejects.toThrow('används redan');
  await register('HL7', { from });
  await expect(register('198505059801')).rejects.toThrow('inte vara ett personnummer');
  await expect(register('HL8', { personnummer: '19850505-9802' })).rejects.toThrow('kan inte finnas');
});

test('only units that investigate and decide, or a contact centre, can be registered', async () => {
  const { organisationsnummer } = unit;
  const representative = await aHolder(database, { role: 'authorised-representative', organisationsnummer });
  const managing = await as('manage-units', representative);
  const add = (name: string, kind: string) =>
    registerUnit(database, managing, { connectionId, name, kind, from: today }, context);
  await expect(add('Familjerätten', 'family-law')).rejects.toThrow(
    'utreder och beslutar om ekonomiskt bistånd',
  );
  await expect(add('enheten för PRÖVNING', 'contact-centre')).rejects.toThrow('redan en enhet');
  await add('Kontaktcenter', 'contact-centre');
  const elsewhere = await aConnection();
  await expect(
    registerUnit(
      database,
      managing,
      { connectionId: elsewhere, name: 'A', kind: 'contact-centre', from: today },
      context,
    ),
  ).rejects.toThrow(PermissionDenied);
});

test('when a unit ends, nobody of it may be named', async () => {
  await assuredCaseworkers(database, unit, ['HL9'], now);
  const { organisationsnummer, unitId } = unit;
  const representative = await aHolder(database, { role: 'authorised-representative', organisationsnummer });
  const from = day('2026-12-24');
  await endUnit(database, await as('manage-units', representative), { unitId, from }, context);
  const eve = startOfSwedishDay(from);
  expect([await isAssured('HL9', eve - 1), await isAssured('HL9', eve)]).toEqual([true, false]);
});

test('a unit manager reaches the own unit and no other', async () => {
  const sister = await aUnit(database, connectionId, { name: 'Enhet två', now });
  const stranger = await aUnit(database, await aConnection(), { now });
  const [theirs] = await assuredCaseworkers(database, sister, ['HL10'], now);
  const person = { name: 'Karin Påhitt', personnummer: aTestNumber(), identity: 'HL11' };
  for (const { unitId } of [sister, stranger]) {
    const toRegister = { unitId, ...person, from: today, until: null };
    await expect(
      registerCaseworker(database, await as('register-caseworker'), toRegister, context),
    ).rejects.toThrow(PermissionDenied);
  }
  const leaving = { caseworkerId: theirs!.caseworkerId, from: today };
  await expect(
    deregisterCaseworker(database, await as('deregister-caseworker'), leaving, context),
  ).rejects.toThrow(PermissionDenied);
});

test('a new version that demands new signatures ends the earlier ones from its day', async () => {
  const [{ personId } = { personId: '' }] = await assuredCaseworkers(database, unit, ['HL12'], now);
  const approver = await aHolder(database, { role: 'approver', organisationsnummer: operator });
  const statements = ['Jag frågar bara i mina egna ärenden.', 'Jag vet att det loggas.'];
  const publish = async (demandedFrom: string | null) =>
    publishAssuranceText(
      database,
      await mandateOf(database, approver, 'publish-assurance-text', {}, clock),
      {
        source: 'påhittad handling',
        introduction: 'Jag bekräftar:',
        statements,
        demandedFrom: demandedFrom === null ? null : day(demandedFrom),
      },
      context,
    );
  const before = await newestAssuranceText(database.kysely);
  await publish(null);
  const newYear = startOfSwedishDay(day('2027-01-01'));
  expect(await isAssured('HL12', newYear)).toBe(true);
  await publish('2027-01-01');
  expect([await isAssured('HL12', newYear - 1), await isAssured('HL12', newYear)]).toEqual([true, false]);
  clock = newYear - 86_400_000;
  await expect(sign(personId, { shownSha256: shownTextSha256(before) })).rejects.toThrow(
    'Texten har ändrats',
  );
  await sign(personId, { ticked: [true, true] });
  expect(await isAssured('HL12', newYear)).toBe(true);
  // Others that have not signed anew are not carried along.
  await assuredCaseworkersOfVersion(1);
});

/** Every version that was ever published is still there to be read. */
async function assuredCaseworkersOfVersion(version: number) {
  const { rows } = await database.pool.query<{ statements: string[] }>(
    'select statements from assurance_text where version = $1',
    [version],
  );
  expect(rows[0]?.statements).toHaveLength(4);
}

test('an assurance that was recorded by mistake no longer holds', async () => {
  const [one] = await assuredCaseworkers(database, unit, ['HL13'], now);
  clock += 1_000;
  const ending = { caseworkerId: one!.caseworkerId, from: today };
  await endAssurance(database, await as('end-assurance'), ending, context);
  expect(await isAssured('HL13')).toBe(false);
  const paper = { caseworkerId: one!.caseworkerId, ticked: all, place: 'Ekeby', printedName: 'K' };
  await expect(
    recordPaperAssurance(
      database,
      await as('record-paper-assurance'),
      { ...paper, signedOn: day('2026-11-27') },
      context,
    ),
  ).rejects.toThrow('inte varit än');
});

test('an automated system may be named while somebody who leads the unit answers for it', async () => {
  const toRegister = {
    unitId: unit.unitId,
    name: 'Nattroboten',
    identity: 'ROBOT1',
    from: today,
    until: null,
  };
  const registering = await as('register-automated-system');
  const nobody = await aPersonWho(database);
  await expect(
    registerAutomatedSystem(database, registering, { ...toRegister, ownerId: nobody.personId }, context),
  ).rejects.toThrow('behörighet som enhetschef');
  const ownerId = unit.manager.personId;
  const { systemId } = await registerAutomatedSystem(
    database,
    registering,
    { ...toRegister, ownerId },
    context,
  );
  expect(await isAssured('ROBOT1')).toBe(true);
  clock += 60_000;
  const officer = await aHolder(database, { role: 'connection-officer', organisationsnummer: operator });
  const withdrawing = await mandateOf(database, officer, 'withdraw-permission', {}, clock);
  const version = (await readRegistry(database)).version;
  const { permissionId } = unit.manager;
  await withdrawPermission(database, withdrawing, { permissionId, from: clock }, { accessLog });
  expect((await readRegistry(database)).version).toBe(version + 1);
  expect([await isAssured('ROBOT1', clock - 1), await isAssured('ROBOT1')]).toEqual([true, false]);
  const { organisationsnummer, unitId } = unit;
  const next = await aHolder(database, { role: 'unit-manager', organisationsnummer });
  const change = { systemId, ownerId: next.personId, from: today };
  await changeSystemOwner(database, await as('register-automated-system', next), change, context);
  expect(await isAssured('ROBOT1')).toBe(true);
  clock += 1_000;
  const leaving = { systemId, from: today };
  await deregisterAutomatedSystem(database, await as('register-automated-system', next), leaving, context);
  expect([await isAssured('ROBOT1'), unitId]).toEqual([false, unit.unitId]);
});

test('a connection from before may accept and mark for a time that has an end and is not too long', async () => {
  const approver = await aHolder(database, { role: 'approver', organisationsnummer: operator });
  const setting = await mandateOf(database, approver, 'set-assurance-grace', {}, clock);
  const accept = (until: string) =>
    acceptUnassured(database, setting, { connectionId, until: day(until), longestDays: 30 }, context);
  await expect(accept('2026-11-25')).rejects.toThrow('redan varit');
  await expect(accept('2026-12-27')).rejects.toThrow('högst 30 dagar');
  await accept('2026-12-26');
  const accepts = async (at: number) =>
    (await connection()).acceptsUnassured.some((grace) => isValidAt(grace, at));
  const after = startOfSwedishDay(day('2026-12-27'));
  expect([await accepts(after - 1), await accepts(after)]).toEqual([true, false]);
  await accept('2026-12-01');
  expect(await accepts(startOfSwedishDay(day('2026-12-02')))).toBe(false);
  clock += 1_000;
  await endAcceptingUnassured(database, setting, { connectionId, from: today }, context);
  expect(await accepts(clock)).toBe(false);
});

test('what is read anew after a change is what reading all of it gives', async () => {
  await assuredCaseworkers(database, unit, ['HL14'], now);
  const before = await readRegistry(database);
  const [fresh] = await assuredCaseworkers(database, unit, ['HL15'], now);
  clock += 1_000;
  const leaving = { caseworkerId: fresh!.caseworkerId, from: day('2026-12-01') };
  await deregisterCaseworker(database, await as('deregister-caseworker'), leaving, context);
  const [whole, along] = [await readRegistry(database), await readRegistry(database, before)];
  expect(along).toEqual(whole);
  const others = [...whole.connections.keys()].filter((id) => id !== connectionId);
  expect(others.length).toBeGreaterThan(3);
  for (const id of others)
    expect(along.connections.get(id)!.caseworkers).toBe(before.connections.get(id)!.caseworkers);
});
