import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  anOverloadedWorld,
  busyWith,
  longestWaitMs,
  quantile,
  recorded,
  saturation,
  type Overload,
  type OverloadedWorld,
} from './overload.ts';

const seconds = 4;
let overloaded: OverloadedWorld;
let before: Awaited<ReturnType<typeof recorded>>;
let told: Overload;

beforeAll(async () => {
  overloaded = await anOverloadedWorld();
  before = await recorded(overloaded.world);
  told = await overloaded.overload(seconds);
});

afterAll(() => overloaded.stop());

test('four times saturation: what there is no place for is refused at once, and told when to come back', () => {
  const { accepted, refused, ownLagMs } = told;
  expect(accepted.length + refused.length).toBeGreaterThan(saturation * 3 * seconds);
  expect(refused.length).toBeGreaterThan(2 * accepted.length);
  expect(new Set(refused.map(({ felkod }) => felkod))).toEqual(new Set(['OVERBELASTAD']));
  for (const { retryAfter } of refused) expect(retryAfter).toMatch(/^[1-9]\d*$/);
  expect(quantile(timesOf(refused), 0.5)).toBeLessThan(50 + ownLagMs);
});

test('what is accepted is answered in bounded time, and nothing is left when the load is over', async () => {
  expect(told.accepted.length).toBeGreaterThan(saturation);
  // All that was asked would take four times as long as it was asked in.
  expect(quantile(timesOf(told.accepted), 0.99)).toBeLessThan(5 * longestWaitMs);
  await expect.poll(async () => (await busyWith(overloaded.world)).questions, { timeout: 10_000 }).toBe(0);
});

test('a municipality’s batch does not starve another’s caseworker: each question of theirs is answered', () => {
  const { neighbour } = told;
  expect(neighbour.map(({ status }) => status)).toEqual(neighbour.map(() => 200));
  const theirs = neighbour.map(({ durationMs }) => durationMs);
  expect(quantile(theirs, 0.5)).toBeLessThan(quantile(timesOf(told.accepted), 0.5));
});

test('every accepted question and every refusal is in the log', async () => {
  const { world, refusedBefore } = overloaded;
  await world.server.stop(); // those that have been counted are recorded as one, at the latest now
  const after = await recorded(world);
  expect(after.answers - before.answers).toBe(told.accepted.length + told.neighbour.length);
  expect(after.refusals).toBe(refusedBefore + told.refused.length);
  expect(await world.verifyLog()).toMatchObject({ isIntact: true, findings: [] });
});

function timesOf(questions: Overload['accepted']): number[] {
  return questions.map(({ tookMs }) => tookMs);
}
