import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies } from '../../src/values/agency.ts';
import { aSystemQuestion, openSystemCaller, type SystemCaller } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let caller: SystemCaller;

beforeAll(async () => {
  world = await aWorld();
  caller = openSystemCaller(world, world.certificate);
});

afterAll(async () => {
  await caller.close();
  await world.stop();
});

test('one person: all seven, each with its outcome, and where in the log the answer stands', async () => {
  const person = world.persona('Amira Allsvar');
  const told = (await caller.ask(aSystemQuestion(world, person))).person();
  expect(told).toMatchObject({ role: 'applicant', person, result: 'answered', complete: true });
  expect(told.agencies.map(({ agency }) => agency)).toEqual(agencies);
  expect(told.agencies.every(({ outcome }) => outcome.kind.startsWith('answered'))).toBe(true);
  expect(told.records.answer.position).toBeGreaterThan(told.records.question.position);
});
