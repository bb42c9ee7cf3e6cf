import { afterAll, beforeAll, expect, test } from 'vitest';
import { addConnection } from '../../src/server/connections/index.ts';
import { giveRole } from '../browser/visitors.ts';
import { aLefiWebWorld, type LefiWebWorld } from '../lefi-web-world.ts';
import { aRegisteredParty } from '../registry.ts';

let world: LefiWebWorld;
let connectionId: string;

beforeAll(async () => {
  world = await aLefiWebWorld();
  const { database } = world;
  const organisationsnummer = await aRegisteredParty(database, 'Exempelmyndigheten', 'authority');
  await giveRole(world, 'lisa', { role: 'lefi-user', organisationsnummer });
  const lefi = { service: 'lefi', organisationsnummer, board: 'LEFI Online' } as const;
  ({ id: connectionId } = await addConnection(database, { ...lefi, validFrom: 0, actorId: '900-01' }));
});
afterAll(() => world.stop());

const question = (changes: object = {}) => ({
  personnummer: '19900101-2385',
  period: { from: '2026-01-01', to: '2026-10-31' },
  asked: { ovrigInformation: ['FK:GEPI'] },
  case: 'D 1/2026',
  purpose: 'Handläggning',
  ...changes,
});

test('nobody asks before the rules are confirmed, and the attempt is on record', async () => {
  const lisa = await world.aVisitor('lisa');
  const { status } = await world.send(lisa, `/actors/${connectionId}/question`, question());
  expect(status).toBe(409);
  const { rows } = await world.database.pool.query<{ line: { body: object } }>(
    `select record::json as line from access_log_record where kind = 'refusal'`,
  );
  expect(rows.map(({ line }) => line.body)).toMatchObject([
    {
      code: 'rules-not-confirmed',
      asking: { connectionId, contract: 'lefi-web' },
      by: { role: 'lefi-user' },
    },
  ]);
});
