import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import {
  deregisterCaseworker,
  registerAutomatedSystem,
  registerCaseworker,
  recordPaperAssurance,
  withdrawPermission,
  type Act,
} from '../../src/server/permissions/index.ts';
import { addDays, swedishDayAt } from '../../src/values/day.ts';
import { acceptingUnassured, assuredCaseworkers, aUnit, type LedUnit } from '../caseworkers.ts';
import { aHolder, aListeningLog, aTestNumber, mandateOf } from '../persons.ts';
import { aSystemQuestion, openSystemCaller, type SystemCaller } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

// Who may be named in a question, over the real doors: a change that takes away is there from the next question.

let world: World;
let json: SystemCaller;
let unit: LedUnit;
let person: string;
const { accessLog } = aListeningLog();
const context = { accessLog, now: Date.now };
const today = swedishDayAt(Date.now());
const refused = 'HANDLAGGARE_UTAN_FORSAKRAN';

beforeAll(async () => {
  world = await aWorld();
  json = openSystemCaller(world, world.certificate);
  person = world.persona('Amira Allsvar');
  unit = await aUnit(world.database, world.municipality.connectionId, { name: 'Enhet Journey' });
});

afterAll(async () => {
  await json.close();
  await world.stop();
});

const as = (act: Act) =>
  mandateOf(world.database, unit.manager, act, {
    organisationsnummer: unit.organisationsnummer,
    unitId: unit.unitId,
  });

/** What each door says: null when it answers. */
async function askedAs(caseworker: string, purpose?: string): Promise<readonly (string | null)[]> {
  const wish = { agencies: ['TNS'] as const, caseworker, ...(purpose === undefined ? {} : { purpose }) };
  const soap = (await world.caller.ask(person, wish)).fault?.felkod ?? null;
  const question = aSystemQuestion(world, person, { agencies: { TNS: {} } });
  const told = await json.ask({
    ...question,
    asker: { ...question.asker, caseworker },
    ...(purpose === undefined ? {} : { purpose }),
  });
  return [soap, told.status === 200 ? null : told.problem().felkod];
}

const answered = [null, null];
const nobody = [refused, refused];
const within = { timeout: 3_000 };

test('an unknown name and one without a signature are refused, recorded; once signed it is answered', async () => {
  expect(await askedAs('HL-OKÄND')).toEqual(nobody);
  const { caseworkerId } = await registerCaseworker(
    world.database,
    await as('register-caseworker'),
    {
      unitId: unit.unitId,
      name: 'Karin Påhitt',
      personnummer: aTestNumber(),
      identity: 'HL-KARIN',
      from: today,
      until: null,
    },
    context,
  );
  expect(await askedAs('HL-KARIN')).toEqual(nobody);
  const refusals = await findRecords(world.database, { kind: 'refusal', last: 1 });
  expect(refusals[0]!.record).toContain('"rule":"caseworker-assured"');
  expect(refusals[0]!.record).not.toContain('HL-KARIN');
  const signed = { ticked: [true, true, true, true], place: 'Ekeby', printedName: 'K P', signedOn: today };
  const recording = await as('record-paper-assurance');
  await recordPaperAssurance(world.database, recording, { caseworkerId, ...signed }, context);
  await expect.poll(() => askedAs('HL-KARIN'), within).toEqual(answered);
});

test('deregistered today she is refused from the very next question; from tomorrow, not yet', async () => {
  const [one, two] = await assuredCaseworkers(world.database, unit, ['HL-1', 'HL-2']);
  await expect.poll(() => askedAs('HL-2'), within).toEqual(answered);
  expect(await askedAs('HL-1')).toEqual(answered);
  const deregistering = await as('deregister-caseworker');
  const deregister = (caseworkerId: string, from: typeof today) =>
    deregisterCaseworker(world.database, deregistering, { caseworkerId, from }, context);
  await deregister(two!.caseworkerId, addDays(today, 1));
  expect(await askedAs('HL-2')).toEqual(answered);
  await deregister(one!.caseworkerId, today);
  expect(await askedAs('HL-1')).toEqual(nobody);
  await deregister(two!.caseworkerId, addDays(today, -3));
  expect(await askedAs('HL-2')).toEqual(nobody);
});

test('an automated system is answered until nobody answers for it', async () => {
  const { organisationsnummer, unitId } = unit;
  const owner = await aHolder(world.database, { role: 'unit-manager', organisationsnummer, unitId });
  const robot = { unitId, name: 'Nattroboten', identity: 'ROBOT', from: today, until: null };
  const ownerId = owner.personId;
  const registering = await as('register-automated-system');
  await registerAutomatedSystem(world.database, registering, { ...robot, ownerId }, context);
  await expect.poll(() => askedAs('ROBOT'), within).toEqual(answered);
  const representative = await aHolder(world.database, {
    role: 'authorised-representative',
    organisationsnummer,
  });
  const withdrawing = await mandateOf(world.database, representative, 'withdraw-permission', {
    organisationsnummer,
  });
  const withdrawal = { permissionId: owner.permissionId, from: Date.now() };
  await withdrawPermission(world.database, withdrawing, withdrawal, context);
  expect(await askedAs('ROBOT')).toEqual(nobody);
});

test('a contact centre is answered only for its own purpose', async () => {
  const { connectionId } = world.municipality;
  const wish = { name: 'Kontaktcenter', kind: 'contact-centre' } as const;
  const centre = await aUnit(world.database, connectionId, wish);
  await assuredCaseworkers(world.database, centre, ['KC-1']);
  const [purpose] = world.config.relay.contactCentrePurposes;
  await expect.poll(() => askedAs('KC-1', purpose), within).toEqual(answered);
  expect(await askedAs('KC-1')).toEqual(['SYFTE_EJ_KONTAKTCENTERS', 'SYFTE_EJ_KONTAKTCENTERS']);
  expect(await askedAs('HL000001', purpose)).toEqual(answered);
});

// Last: it lets all names through.
test('a connection from before has other names accepted and marked in the record', async () => {
  expect(await askedAs('HL-FÖRR')).toEqual(nobody);
  await acceptingUnassured(world.database, world.municipality.connectionId);
  await expect.poll(() => askedAs('HL-FÖRR'), within).toEqual(answered);
  const [found] = await findRecords(world.database, { kind: 'question', last: 1 });
  expect(found!.record).toContain('{"result":"warned","rule":"caseworker-assured","version":1}');
});
