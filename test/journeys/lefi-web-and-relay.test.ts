import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCertificate, addConnection } from '../../src/server/connections/index.ts';
import { lefiCodes } from '../../src/values/lefi-question.ts';
import { addMonths, swedishDayAt } from '../../src/values/day.ts';
import { giveRole } from '../browser/visitors.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import { aLefiConnection } from '../lefi-connection.ts';
import { aLefiWebWorld, confirmRules, type LefiWebWorld } from '../lefi-web-world.ts';
import type { TestBrowser } from '../login.ts';
import { aRegisteredParty } from '../registry.ts';
import { openCaller, type Caller } from './caller.ts';

// One municipality, two ways to the same registers: its case system through the relay, and its caseworker on the page.

const today = swedishDayAt(Date.now());
const period = { from: addMonths(today, -20), to: today };
let world: LefiWebWorld;
let caller: Caller;
let lars: TestBrowser;
let lefi: string;

beforeAll(async () => {
  world = await aLefiWebWorld({ relay: true });
  const { database, authority, operator } = world;
  const organisationsnummer = await aRegisteredParty(database, 'Ekeby kommun');
  const own = await authority.issue({ file: 'kommun', commonName: 'Ekeby kommun', usage: 'client' });
  const pem = (file: string) => readFileSync(file, 'utf8');
  const ssbtek = { service: 'ssbtek', organisationsnummer, board: 'Socialnämnden' } as const;
  const at = { validFrom: Date.now() - 60_000, actorId: '901-01' };
  const { id } = await addConnection(database, { ...ssbtek, ...at, qualifiedBy: ['FK'] });
  await assuredCaseworkers(database, await aUnit(database, id), ['HL000001']);
  await addCertificate(database, { pem: pem(operator.certificate), validFrom: 0, isOperators: true });
  await addCertificate(database, { pem: pem(own.certificate), validFrom: 0, speaksFor: [id] });
  await giveRole(world, 'lars', { role: 'lefi-user', organisationsnummer });
  ({ connectionId: lefi } = await aLefiConnection(database, { actorId: '901-02', organisationsnummer }));
  lars = await world.aVisitor('lars');
  await confirmRules(world, lars, lefi);
  const municipality = { name: 'Ekeby kommun', organisationsnummer, connectionId: id, certificateId: '' };
  caller = openCaller({
    url: world.addresses.ssbtekV10,
    ca: authority.certificate,
    certificate: own,
    municipality: { ...municipality, actorId: '901-01' },
    today,
  });
});
afterAll(async () => {
  await caller.close();
  await world.stop();
});

test("the page and the relay's FK part give the same values for the same municipality, person and period", async () => {
  const withSomething = new Set<string>();
  const open = world.population.personas.filter(
    ({ person }) =>
      !JSON.stringify([person.identity.protection, person.relations]).match(
        /"(forwarded|sekretessmarkering)"|"isProtected":true/,
      ),
  );
  for (const { personnummer } of open.slice(0, 25)) {
    const asked = { personnummer, period, asked: lefiCodes, case: 'EB 1/2026', purpose: 'prov' };
    const page = await world.send<{ answer: Record<string, unknown> }>(
      lars,
      `/actors/${lefi}/question`,
      asked,
    );
    const relayed = await caller.ask(personnummer, { agencies: ['FK'], period, lefi: { ...lefiCodes } });
    expect(relayed.fault).toBe(null);
    expect(page.status).toBe(200);
    expect(page.body.answer).toEqual(JSON.parse(relayed.parts.get('FK')!.inner));
    for (const [list, items] of Object.entries(page.body.answer['formansinformation'] as object))
      if ((items as unknown[]).length > 0) withSomething.add(list);
  }
  // What is compared is not only emptiness.
  expect(withSomething.size).toBeGreaterThan(8);
});
