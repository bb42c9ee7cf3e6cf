import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAnswer } from '../../demonstration/ask/read-answer.ts';
import type { AgencyCode } from '../../src/values/agency.ts';
import { aWorld, type World } from './world.ts';

// What `npm run ask` tells of an answer: whoever could not answer is never told as having nothing.

let world: World;

beforeAll(async () => {
  world = await aWorld();
});

afterAll(() => world.stop());

const statesOf = async (persona: string): Promise<Partial<Record<AgencyCode, string>>> => {
  const { xml } = await world.caller.ask(world.persona(persona));
  const reading = readAnswer(xml);
  if (reading.kind === 'fault') throw new Error(reading.felkod);
  return Object.fromEntries(reading.agencies.map(([agency, { state }]) => [agency, state]));
};

test.each<[string, AgencyCode, string]>([
  ['Amira Allsvar', 'CSN', 'svar'],
  ['Nils Noll', 'SO', 'inget'],
  ['Nils Noll', 'FK', 'inget'],
  ['Tova Tvåkassor', 'SO', 'delvis'],
  ['Styrbjörn Stumkassa', 'SO', 'kan inte svara'],
  ['Ove Okontrollerad', 'SO', 'kan inte svara'],
  ['Dan Delsystem', 'FK', 'delvis'],
  ['Kasper Stängt', 'FK', 'delvis'],
  ['Tryggve Trasig', 'SKV', 'fel'],
])('%s at %s is told as %s', async (persona, agency, state) => {
  expect((await statesOf(persona))[agency]).toBe(state);
});

test('Skatteverket that says it cannot tell is not told as having nothing', async () => {
  const person = world.persona('Nils Noll');
  world.faults.tell('SKV', person, { kind: 'partial' });
  const states = await statesOf('Nils Noll');
  world.faults.tell('SKV', person, null);
  expect(states.SKV).toBe('kan inte svara');
});

test('every payment of the first persona is told, preliminary ones as such', async () => {
  const { xml } = await world.caller.ask(world.persona('Amira Allsvar'));
  const reading = readAnswer(xml);
  const payments = reading.kind === 'fault' ? [] : reading.agencies.flatMap(([, { payments: told }]) => told);
  expect(new Set(payments.map(({ agency }) => agency))).toEqual(new Set(['CSN', 'FK', 'SO']));
  expect(
    payments.filter(({ state, paidOn }) => state === 'preliminär' && (paidOn ?? '') <= world.today),
  ).toEqual([]);
  expect(payments.some(({ state }) => state === 'preliminär')).toBe(true);
});
