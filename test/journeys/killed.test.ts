import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCaller, type Caller } from './caller.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';
import { withoutRecords } from './without-records.ts';
import { aWorld, type World } from './world.ts';

const kills = 4;
const callersAtOnce = 6;

let world: World;
let server: ServerProcess;

beforeAll(async () => {
  world = await aWorld({ start: async (config) => (server = await startServerProcess(config)) });
}, 120_000);

afterAll(async () => {
  await world.stop();
  await server.stop();
});

test('whenever the server is killed, every question that was answered is in the log, and the log verifies', async () => {
  const answered: string[] = [];
  let interrupted = 0;
  for (let kill = 0; kill < kills; kill++) {
    const asking = Array.from({ length: callersAtOnce }, (_, n) => askUntilKilled(`${kill}-${n}`, answered));
    const before = answered.length;
    await expect.poll(() => answered.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 10);
    await wait(Math.random() * 150); // anywhere in the course of a question
    server.kill('SIGKILL');
    interrupted += (await Promise.all(asking)).filter(Boolean).length;
    expect(await server.ended).toBe('SIGKILL');
    server = await startServerProcess(world.config);
  }
  expect(interrupted).toBeGreaterThan(0);
  expect(await withoutRecords(world.database, answered)).toEqual([]);
  expect(await world.verifyLog()).toMatchObject({ findings: [] });
}, 90_000);

/** Asks again and again, each question with a number of its own. True when the last one was cut off. */
async function askUntilKilled(name: string, answered: string[]): Promise<boolean> {
  const caller = aCallerOf(server);
  const person = world.persona('Amira Allsvar');
  for (let n = 0; n < 10_000; n++) {
    const correlationId = `fraga-${name}-${n}`;
    try {
      const { status } = await caller.ask(person, { correlationId, agencies: ['TNS', 'MIV'] });
      if (status === 200) answered.push(correlationId);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error; // only a broken line has a code
      await caller.close();
      return true;
    }
  }
  return false;
}

function aCallerOf({ addresses }: ServerProcess): Caller {
  const { ca, certificate, municipality, today } = world;
  return openCaller({ url: addresses.ssbtekV10, ca, certificate, municipality, today });
}
