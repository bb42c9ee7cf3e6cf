import { afterAll, beforeAll, expect, test } from 'vitest';
import { anAnswer, anOpenLog, aQuestion, aRefusal } from '../../../test/access-log.ts';
import { assuredCaseworkers, aUnit, type LedUnit } from '../../../test/caseworkers.ts';
import { aDatabase } from '../../../test/database.ts';
import { aHolder, mandateOf } from '../../../test/persons.ts';
import { aRegisteredParty } from '../../../test/registry.ts';
import { day, startOfSwedishDay, type Day } from '../../values/day.ts';
import { findRecords, type AccessLog, type RecordReference } from '../access-log/index.ts';
import { addConnection } from '../connections/index.ts';
import type { Database } from '../database/index.ts';
import { deregisterCaseworker, PermissionDenied, type Act, type Actor } from '../permissions/index.ts';
import { exportUnitLog, readUnitLog, revealPerson } from './index.ts';

let database: Database;
/** Two processes, each with a tree of its own. */
let logs: readonly AccessLog[];
let accessLog: AccessLog;
let connectionId: string;
let unit: LedUnit;
let sister: LedUnit;
let auditor: Actor;

const reason = 'Månadens stickprov enligt rutinen';
const person = '199001012385';
let clock = Date.parse('2026-11-02T08:00:00Z');
const now = () => clock;

beforeAll(async () => {
  database = await aDatabase();
  logs = [(await anOpenLog(database, { now })).log, (await anOpenLog(database, { now })).log];
  accessLog = logs[0]!;
  const organisationsnummer = await aRegisteredParty(database);
  const board = 'Socialnämnden';
  ({ id: connectionId } = await addConnection(database, {
    service: 'ssbtek',
    organisationsnummer,
    board,
    validFrom: 0,
  }));
  unit = await aUnit(database, connectionId, { now });
  sister = await aUnit(database, connectionId, { name: 'Enhet två', now });
  auditor = await aHolder(database, { role: 'log-auditor' });
  const [first] = await assuredCaseworkers(database, unit, ['HL1', 'HL2'], now);
  await assuredCaseworkers(database, sister, ['HL3'], now);
  for (let n = 0; n < 103; n++) await ask('HL1', { log: logs[n % 2]! });
  await ask('HL3');
  await ask('HL-NÅGON');
  const refused = { ...aRefusal().asking, connectionId };
  await accessLog.recordRefusal({
    ...aRefusal({ asking: refused, code: 'legal-ground-not-in-force' }),
    personal: { person, caseworker: ' HL2', caseReference: '19900101-2385', purpose: 'x' },
  });
  // HL1 leaves, and the name is the sister unit's from then on.
  clock = startOfSwedishDay(day('2026-11-10'));
  const mandate = await mandateOf(database, unit.manager, 'deregister-caseworker', { ...own(unit) }, clock);
  const leaving = { caseworkerId: first!.caseworkerId, from: day('2026-11-10') };
  await deregisterCaseworker(database, mandate, leaving, { accessLog, now });
  clock += 1_000;
  await assuredCaseworkers(database, sister, ['HL1'], now);
  await ask('HL1');
  clock = Date.parse('2026-11-20T08:00:00Z');
}, 60_000);

afterAll(async () => {
  for (const log of logs) await log.stop();
  await database.close();
});

const own = ({ organisationsnummer, unitId }: LedUnit) => ({ organisationsnummer, unitId });

async function ask(caseworker: string, { log = logs[0]! }: { log?: AccessLog } = {}) {
  clock += 1_000;
  const asking = { ...aQuestion().asking, connectionId };
  const personal = { person, caseReference: 'EB-17', caseworker, purpose: 'Prövning', legalGround: 'SoL' };
  const { rows } = await database.pool.query<{ version: string }>('select version from registry_version');
  const registryVersion = Number(rows[0]!.version);
  const recorded = await log.recordQuestion(aQuestion({ asking, personal, registryVersion }));
  if (recorded.kind !== 'recorded') throw new Error('stale');
  clock += 100;
  await log.recordAnswer(anAnswer(recorded.reference));
}

async function read(
  who: Actor = unit.manager,
  wish: { unitId?: string; from?: Day; until?: Day; reason?: string; after?: object } = {},
) {
  const act: Act = who === auditor ? 'read-log' : 'read-unit-log';
  const mandate = await mandateOf(database, who, act, {}, clock);
  const period = { from: day('2026-11-01'), until: day('2026-11-30') };
  return readUnitLog(
    database,
    mandate,
    { unitId: unit.unitId, ...period, reason, ...wish } as Parameters<typeof readUnitLog>[2],
    { accessLog },
  );
}

const readings = async () =>
  (await findRecords(database, { kind: 'reading', withPersonalData: true })).length;

test('a unit manager reads the own unit’s questions, newest first, page by page, over all trees', async () => {
  const first = await read();
  expect(first.questions).toHaveLength(100);
  expect(first.questions[0]).toMatchObject({
    refusedWith: 'legal-ground-not-in-force',
    outcomes: null,
    caseReference: '••••••-••••',
  });
  expect(first.questions[1]).toMatchObject({
    maskedPerson: '1990••••-••••',
    caseworker: 'HL1',
    caseReference: 'EB-17',
    purpose: 'Prövning',
    legalGround: 'SoL',
    agencies: ['AF', 'CSN'],
    outcomes: [
      { agency: 'AF', outcome: 'answered' },
      { agency: 'CSN', outcome: 'refused' },
    ],
  });
  const times = first.questions.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual([...times].sort((one, other) => other - one));
  const second = await read(unit.manager, { after: first.next! });
  expect([second.questions.length, second.next]).toEqual([4, null]);
  const trees = [...first.questions, ...second.questions].map(({ reference }) => reference.tree);
  expect(new Set(trees)).toEqual(new Set([0, 1]));
});

test('a name that has gone to another unit is each unit’s for its time', async () => {
  expect((await read(sister.manager, { unitId: sister.unitId })).questions).toHaveLength(2);
  const after = await read(unit.manager, { from: day('2026-11-10') });
  expect(after.questions).toEqual([]);
});

test('that it was read is on record before it is shown, with who, why, what and how many', async () => {
  const before = await readings();
  await read();
  const found = await findRecords(database, { kind: 'reading', withPersonalData: true, last: 1 });
  expect(await readings()).toBe(before + 1);
  const { body } = JSON.parse(found[0]!.record) as { body: object };
  expect(body).toMatchObject({
    act: 'unit-log-read',
    by: { person: unit.manager.personId, role: 'unit-manager' },
    facts: { unitId: unit.unitId, from: '2026-11-01', until: '2026-11-30', count: 100, how: 'shown' },
  });
  expect(found[0]!.personal).toContain(reason);
  const mandate = await mandateOf(database, unit.manager, 'read-unit-log', own(unit), clock);
  const period = { from: day('2026-11-01'), until: day('2026-11-30') };
  const broken = { recordAct: () => Promise.reject(new Error('disk full')) };
  await expect(
    readUnitLog(database, mandate, { unitId: unit.unitId, ...period, reason }, { accessLog: broken }),
  ).rejects.toThrow('disk full');
});

test('nobody reads another unit’s, without a reason, or a period that goes backwards', async () => {
  await expect(read(unit.manager, { unitId: sister.unitId })).rejects.toThrow(PermissionDenied);
  const elsewhere = await aHolder(database, { role: 'unit-manager' });
  await expect(read(elsewhere)).rejects.toThrow(PermissionDenied);
  const caseworker = await aHolder(database, {
    role: 'caseworker',
    organisationsnummer: unit.organisationsnummer,
  });
  await expect(read(caseworker)).rejects.toThrow(PermissionDenied);
  const before = await readings();
  await expect(read(unit.manager, { reason: 'vet ej' })).rejects.toThrow('minst tio tecken');
  await expect(read(unit.manager, { until: day('2026-10-31') })).rejects.toThrow('före den första');
  expect(await readings()).toBe(before);
});

test('the operator’s log auditor reads any unit’s; all of a period can be exported, recorded too', async () => {
  expect((await read(auditor)).questions).toHaveLength(100);
  const mandate = await mandateOf(database, auditor, 'read-log', {}, clock);
  const period = { from: day('2026-11-01'), until: day('2026-11-30') };
  const all = await exportUnitLog(
    database,
    mandate,
    { unitId: unit.unitId, ...period, reason },
    { accessLog },
  );
  expect(all).toHaveLength(104);
  const [last] = await findRecords(database, { kind: 'reading', last: 1 });
  expect(last!.record).toContain('"count":104,"from":"2026-11-01","how":"exported"');
});

test('whom a question was about is shown for that question alone, once that is on record', async () => {
  const [question] = (await read()).questions.slice(1);
  const reveal = async (reference: RecordReference, who: Actor = unit.manager, why = reason) => {
    const act: Act = who === auditor ? 'reveal-in-log' : 'reveal-in-unit-log';
    const mandate = await mandateOf(database, who, act, {}, clock);
    const wish = { unitId: unit.unitId, reference, reason: why };
    return revealPerson(database, mandate, wish, { accessLog });
  };
  expect(await reveal(question!.reference)).toEqual({ person, caseReference: 'EB-17' });
  const found = await findRecords(database, { kind: 'reveal', person, last: 1 });
  const { tree, position } = question!.reference;
  expect(found[0]!.record).toContain(`"position":${String(position)},"tree":${String(tree)}`);
  expect(found[0]!.record).not.toContain(person);
  expect(await reveal(question!.reference, auditor)).toMatchObject({ person });
  await expect(reveal(question!.reference, unit.manager, '')).rejects.toThrow('minst tio tecken');
  const [theirs] = (await read(sister.manager, { unitId: sister.unitId })).questions;
  await expect(reveal(theirs!.reference)).rejects.toThrow('inte ställd i enhetens namn');
  await expect(reveal({ tree: 0, position: 999_999 })).rejects.toThrow('ingen fråga där');
});
test('a deregistration that is dated back hides nothing of what was asked until it was made', async () => {
  const [worker] = await assuredCaseworkers(database, unit, ['HL9'], now);
  await ask('HL9');
  const from = day('2026-01-01');
  const mandate = await mandateOf(database, unit.manager, 'deregister-caseworker', { ...own(unit) }, clock);
  await deregisterCaseworker(
    database,
    mandate,
    { caseworkerId: worker!.caseworkerId, from },
    { accessLog, now },
  );
  const names = (await read()).questions.map(({ caseworker }) => caseworker);
  expect(names).toContain('HL9');
});
