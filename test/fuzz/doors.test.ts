import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWorld, type World } from '../journeys/world.ts';
import { doorTargets, type DoorTargets } from './doors.ts';

let world: World;
let doors: DoorTargets;
const lines: string[] = [];

beforeAll(async () => {
  const sink = { write: (line: string) => void lines.push(line) };
  world = await aWorld({ logger: pino({ level: 'trace' }, sink) });
  doors = await doorTargets(world);
}, 60_000);

afterAll(async () => {
  await doors.close();
  await world.stop();
});

// The same cases each time; `npm run fuzz` draws new ones.
test('all three doors answer or refuse whatever they are sent, and the log holds what they answered', async () => {
  for (const target of doors.targets) await target.run({ count: 400, seed: 20_261_126 });
  expect(await recordedAnswers(world)).toBeGreaterThanOrEqual(doors.answered());
  expect(lines.length).toBeGreaterThan(0);
  const [one, other] = world.population.personas.map(({ personnummer }) => personnummer.slice(2));
  expect(lines.filter((line) => line.includes(one!) || line.includes(other!))).toEqual([]);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
}, 120_000);

async function recordedAnswers({ database }: World): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    "select count(*)::int as count from access_log_record where kind = 'answer'",
  );
  return rows[0]?.count ?? 0;
}
