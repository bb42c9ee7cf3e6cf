import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenLog } from '../../../../test/access-log.ts';
import { aDatabase } from '../../../../test/database.ts';
import { aHolder } from '../../../../test/persons.ts';
import { aRegisteredParty } from '../../../../test/registry.ts';
import { addDays, swedishDayAt } from '../../../values/day.ts';
import { findRecords, type AccessLog } from '../../access-log/index.ts';
import { addConnection, readRegistry } from '../../connections/index.ts';
import type { Database } from '../../database/index.ts';
import { PermissionDenied } from '../../permissions/index.ts';
import { assuranceCommands } from './assurance-commands.ts';
import type { CommandContext } from './command.ts';

let database: Database;
let log: AccessLog;

beforeAll(async () => {
  database = await aDatabase();
  ({ log } = await anOpenLog(database));
});

afterAll(async () => {
  await log.stop();
  await database.close();
});

test('an approver lets a connection from before accept and mark, and be strict again', async () => {
  const organisationsnummer = await aRegisteredParty(database);
  const toAdd = { service: 'ssbtek', organisationsnummer, board: 'Socialnämnden', validFrom: 0 } as const;
  const { id } = await addConnection(database, toAdd);
  const approver = await aHolder(database, { role: 'approver' });
  const officer = await aHolder(database, { role: 'connection-officer' });
  const context = {
    config: { relay: { acceptUnassuredForDays: 30 } },
    ...{ database, openLog: () => Promise.resolve(log), write: () => undefined, now: Date.now },
  } as unknown as CommandContext;
  const run = (word: string, ...args: string[]) => assuranceCommands[word]!([id, ...args], context);
  const accepts = async () => (await readRegistry(database)).connections.get(id)!.acceptsUnassured.length;
  const until = addDays(swedishDayAt(Date.now()), 30);
  await expect(run('accept-unassured', '--as', officer.personId, '--until', until)).rejects.toThrow(
    PermissionDenied,
  );
  await expect(
    run('accept-unassured', '--as', approver.personId, '--until', addDays(until, 1)),
  ).rejects.toThrow('högst 30 dagar');
  expect(await run('accept-unassured', '--as', approver.personId, '--until', until)).toBe(0);
  expect(await accepts()).toBe(1);
  const [recorded] = await findRecords(database, { kind: 'act', last: 1 });
  expect(recorded!.record).toContain('"via":"command-line"');
  expect(await run('refuse-unassured', '--as', approver.personId)).toBe(0);
  await expect(run('refuse-unassured', '--as', approver.personId)).rejects.toThrow('godtar inte');
});
