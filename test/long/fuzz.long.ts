import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencyReader } from '../fuzz/agency-reader.ts';
import { doorTargets, type DoorTargets } from '../fuzz/doors.ts';
import type { FuzzTarget } from '../fuzz/fuzz-target.ts';
import { collectAnswers } from '../fuzz/ordinary-answers.ts';
import { questionReader } from '../fuzz/question-reader.ts';
import { plainReader } from '../fuzz/plain-reader.ts';
import { xmlReader } from '../fuzz/xml-reader.ts';
import { aWorld, type World } from '../journeys/world.ts';

// New cases each time; a case that fails is printed with the seed that gives it again.
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
let world: World;
let doors: DoorTargets;

beforeAll(async () => {
  world = await aWorld();
  doors = await doorTargets(world);
});

afterAll(async () => {
  await doors.close();
  await world.stop();
});

test('what reads XML keeps its promises whatever it reads', async () => {
  await run(xmlReader, 60_000);
  await run(plainReader, 60_000);
  await run(questionReader, 30_000);
});

test('what reads the agencies’ answers keeps its promises whatever they answer', async () => {
  await run(agencyReader(await collectAnswers()), 40_000);
});

test('the doors answer or refuse whatever they are sent, and the log holds what they answered', async () => {
  for (const target of doors.targets) await run(target, 5_000);
  const { rows } = await world.database.pool.query<{ count: number }>(
    "select count(*)::int as count from access_log_record where kind = 'answer'",
  );
  expect(rows[0]?.count).toBeGreaterThanOrEqual(doors.answered());
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
});

async function run(target: FuzzTarget, count: number): Promise<void> {
  const tally = await target.run({ count, seed });
  const told = [...tally].map(([word, times]) => `${word} ${times}`).join(', ');
  process.stdout.write(`${target.name}, seed ${seed}, ${count} cases: ${told}\n`);
}
