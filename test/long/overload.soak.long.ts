import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anOverloadedWorld,
  busyWith,
  longestWaitMs,
  quantile,
  recorded,
  saturation,
  type OverloadedWorld,
} from '../journeys/overload.ts';

const seconds = 60;
const warmUpSeconds = 15;
let overloaded: OverloadedWorld;

beforeAll(async () => {
  overloaded = await anOverloadedWorld();
});

afterAll(() => overloaded.stop());

test(`${seconds} s of four times saturation: all accepted answered and recorded, refusals in 50 ms and our own lag, memory level`, async () => {
  const { world, overload } = overloaded;
  await overload(warmUpSeconds); // what grows once has grown
  const before = { ...(await recorded(world)), ...(await busyWith(world)) };
  const { accepted, refused, neighbour, ownLagMs } = await overload(seconds);
  await expect.poll(async () => (await busyWith(world)).questions, { timeout: 10_000 }).toBe(0);
  const { memory } = await busyWith(world);
  const times = {
    accepted: accepted.map(({ tookMs }) => tookMs),
    refused: refused.map(({ tookMs }) => tookMs),
    neighbour: neighbour.map(({ durationMs }) => durationMs),
  };
  for (const [who, tookMs] of Object.entries(times))
    process.stdout.write(
      `${who}: ${tookMs.length} frågor, median ${ms(tookMs, 0.5)}, p99 ${ms(tookMs, 0.99)} ms\n`,
    );
  process.stdout.write(`eget dröjsmål p99 ${ownLagMs.toFixed(0)} ms\n`);
  process.stdout.write(`minne ${mb(before.memory)} → ${mb(memory)} MB\n`);
  expect(accepted.length + refused.length).toBeGreaterThan(saturation * 3.9 * seconds);
  expect(new Set(refused.map(({ felkod }) => felkod))).toEqual(new Set(['OVERBELASTAD']));
  expect(neighbour.every(({ status }) => status === 200)).toBe(true);
  expect(quantile(times.refused, 0.99)).toBeLessThan(50 + ownLagMs);
  expect(quantile(times.accepted, 0.99)).toBeLessThan(2 * longestWaitMs);
  expect(memory).toBeLessThan(before.memory * 1.25);
  const after = await recorded(world);
  expect(after.answers - before.answers).toBe(accepted.length + neighbour.length);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
});

function ms(tookMs: readonly number[], part: number): string {
  return quantile(tookMs, part).toFixed(0);
}

function mb(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
