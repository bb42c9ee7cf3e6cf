import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  endForBreach,
  notifyBreach,
  notifyPreconditions,
  stopDisclosure,
  wasLawfulThen,
} from '../../src/server/connections/index.ts';
import { findRecords } from '../../src/server/access-log/index.ts';
import { startServer } from '../../src/server/start-server.ts';
import type { Act } from '../../src/server/permissions/index.ts';
import { addDays, startOfSwedishDay, swedishDayAt } from '../../src/values/day.ts';
import { aHolder, aListeningLog, mandateOf } from '../persons.ts';
import { aRegisteredParty } from '../registry.ts';
import { aWorld, type World } from './world.ts';

// Selected days of a connection's course at the real door: mTLS, SOAP, the server's own registry and log. The server's clock
// is moved; nothing else is told by the test.

let world: World;
let clock = Date.now();

beforeAll(async () => {
  world = await aWorld({ start: (config, logger) => startServer(config, logger, { now: () => clock }) });
  clock = Date.now(); // what the world has registered holds by now
}, 60_000);

afterAll(() => world.stop());

async function mandates() {
  const { database, municipality } = world;
  const operator = await aRegisteredParty(database, 'Driftmyndigheten', 'operator');
  const { organisationsnummer } = municipality;
  const officer = await aHolder(database, { role: 'connection-officer', organisationsnummer: operator });
  const approver = await aHolder(database, { role: 'approver', organisationsnummer: operator });
  const csn = await aHolder(database, {
    role: 'agency-representative',
    agency: 'CSN',
    organisationsnummer: operator,
  });
  const holders = { officer, approver, csn };
  return async (who: keyof typeof holders, act: Act) => ({
    mandate: await mandateOf(database, holders[who], act, { organisationsnummer }, clock),
    connectionId: municipality.connectionId,
  });
}

test('the relay answers through a notice, refuses the agency that stops, and all from the moment that access is ended', async () => {
  const parts = { database: world.database, accessLog: aListeningLog().accessLog, now: () => clock };
  const on = await mandates();
  const person = world.persona('Hedda Hushåll');
  const ask = async () => {
    const { fault, parts: told } = await world.caller.askFor(person, 'TNS', 'CSN');
    return fault === null
      ? Object.fromEntries([...told].map(([agency, part]) => [agency, part.error?.felkod ?? 'answered']))
      : fault.felkod;
  };
  const both = { TNS: 'answered', CSN: 'answered' };
  const notice = { text: 'Loggarna följs inte upp.', toRemedy: 'Följ upp dem.' };
  const { actId } = await notifyBreach(parts, await on('officer', 'notify-breach'), notice);
  const text = 'Nya krav.';
  await notifyPreconditions(parts, await on('csn', 'notify-preconditions'), { text });
  expect(await ask()).toEqual(both);

  const passed = startOfSwedishDay(addDays(swedishDayAt(clock), 31));
  clock = passed - 1000;
  await expect(
    endForBreach(parts, await on('approver', 'end-for-breach'), { notice: actId }),
  ).rejects.toThrow();
  await expect(stopDisclosure(parts, await on('csn', 'stop-disclosure'))).rejects.toThrow();
  expect(await ask()).toEqual(both);

  clock = passed;
  expect(await ask()).toEqual(both);
  await stopDisclosure(parts, await on('csn', 'stop-disclosure'));
  expect(await ask()).toEqual({ TNS: 'answered', CSN: 'EJ_KVALIFICERAD' });
  clock = passed + 3_600_000;
  await endForBreach(parts, await on('approver', 'end-for-breach'), { notice: actId });
  expect(await ask()).toBe('ANSLUTNING_EJ_AKTIV');

  const questions = await findRecords(world.database, { kind: 'question' });
  expect(questions.length).toBeGreaterThan(3);
  for (const { reference } of questions)
    expect((await wasLawfulThen(world.database, reference)).lawful).toBe(true);
});
