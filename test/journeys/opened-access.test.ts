import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkIds } from '../../src/server/connections/index.ts';
import { startServer } from '../../src/server/start-server.ts';
import { anApplicationDesk } from '../application.ts';
import { assuredCaseworkers, aUnit } from '../caseworkers.ts';
import { anOrganisationsnummer } from '../registry.ts';
import { openCaller, type Caller } from './caller.ts';
import { aWorld, type World } from './world.ts';

// From the order form to the first question, through the server's own clock.

let world: World;
let caller: Caller;
let clock = Date.now();
const now = () => clock;
const asked = { caseworker: 'HL000001', purpose: 'Prövning av ansökan om ekonomiskt bistånd' };

beforeAll(async () => {
  world = await aWorld({ start: (config, logger) => startServer(config, logger, { now }) });
});

afterAll(async () => {
  await caller.close();
  await world.stop();
});

test('the first question is refused one second before access is opened and answered one second after', async () => {
  const { sendIn, checkAll, approve, register, open } = await anApplicationDesk(world.database, now);
  const municipality = { name: 'Norrvik kommun', organisationsnummer: anOrganisationsnummer() };
  const certificate = await world.issue('norrvik');
  const { applicationId, order } = await sendIn({ municipality, signingCertificateName: 'norrvik' });
  caller = openCaller({
    ...{ url: world.server.addresses.ssbtekV10, ca: world.ca, certificate, today: world.today },
    municipality: { ...municipality, actorId: '099-01', connectionId: '', certificateId: '' },
  });
  const ask = async () => {
    const { fault, parts } = await caller.ask(world.persona('Petronella Program'), {
      ...asked,
      agencies: ['AF', 'CSN'],
    });
    return fault === null ? [...parts.keys()].sort() : fault.felkod;
  };
  await checkAll(applicationId, order, checkIds.slice(0, 7));
  await approve(applicationId);
  const { connectionId } = await register(applicationId, readFileSync(certificate.certificate, 'utf8'));
  await checkAll(applicationId, order, checkIds.slice(7));
  await assuredCaseworkers(
    world.database,
    await aUnit(world.database, connectionId, { name: 'Mottagningen', now }),
    ['HL000001'],
    now,
  );
  const opensAt = clock + 3_600_000;
  await open(applicationId, opensAt);

  clock = opensAt - 1_000;
  // A change is held by the server within a second; until then it knows nothing of the connection.
  await expect.poll(ask, { timeout: 5_000 }).toBe('ANSLUTNING_EJ_AKTIV');
  clock = opensAt + 1_000;
  expect(await ask()).toEqual(['AF', 'CSN']);
});
