import { afterAll, beforeAll, expect, test } from 'vitest';
import { findRecords } from '../../src/server/access-log/index.ts';
import { agencies } from '../../src/values/agency.ts';
import { aWorld, type World } from '../journeys/world.ts';

const minutes = 5;
const atOnce = 8;
/** The far sides in this process keep persons at hand: few enough that they are all kept before memory is read. */
const persons = 500;
let world: World;

beforeAll(async () => {
  world = await aWorld({ agencyDeadlineMs: 1_000, totalDeadlineMs: 2_000 });
});

afterAll(() => world.stop());

test(`${minutes} minutes of questions, some agency failing each second: all answered, all recorded, memory level`, async () => {
  const until = Date.now() + minutes * 60_000;
  let asked = 0;
  let answered = 0;
  const memory: number[] = [];
  const ask = async () => {
    while (Date.now() < until) {
      const person = world.population.sample(asked++ % persons).identity.personidentitet;
      const { status, parts } = await world.caller.ask(person);
      expect(status).toBe(200);
      expect(parts.size).toBe(7);
      answered++;
    }
  };
  const trouble = setInterval(() => {
    const agency = agencies[Math.floor(Date.now() / 1000) % agencies.length] ?? 'AF';
    for (const one of agencies) world.faults.tell(one, '*', null);
    world.faults.tell(agency, '*', { kind: 'malformed' });
    memory.push(process.memoryUsage().rss / 1_000_000);
  }, 1_000);
  await Promise.all(Array.from({ length: atOnce }, ask));
  clearInterval(trouble);
  const early = median(memory.slice(30, 90));
  const late = median(memory.slice(-60));
  process.stdout.write(`${answered} frågor; minne ${early.toFixed(0)} → ${late.toFixed(0)} MB\n`);
  expect(answered).toBe(asked);
  expect(late).toBeLessThan(early * 1.3);
  const found = await findRecords(world.database, { kind: 'answer', last: 1_000_000 });
  expect(found.length).toBeGreaterThanOrEqual(answered);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
});

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
