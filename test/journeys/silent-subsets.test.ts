import { afterAll, beforeAll, expect, test } from 'vitest';
import { agencies, type AgencyCode } from '../../src/values/agency.ts';
import type { Caller } from './caller.ts';
import { startServerProcess } from './server-process.ts';
import { aWorld, type World } from './world.ts';

const agencyDeadlineMs = 1_500;
const totalDeadlineMs = 2_000;
const graceMs = 250;

const subsets = Array.from({ length: 2 ** agencies.length }, (_, bits) =>
  agencies.filter((_agency, n) => (bits & (1 << n)) !== 0),
);

let world: World;
/** Each on a line of its own, so that none waits for another's answer. */
let callers: readonly Caller[];

beforeAll(async () => {
  // The server is a process of its own: what the far sides and the test itself take is not its time.
  world = await aWorld({ agencyDeadlineMs, totalDeadlineMs, start: startServerProcess });
  callers = Array.from({ length: 8 }, () => world.anotherLine());
  // What is made at the first question – lines, compiled schemas – is not what is measured.
  for (const round of [1, 2])
    await Promise.all(callers.map((caller, n) => caller.ask(personOf(round * subsets.length + n))));
});

afterAll(() => world.stop());

/** Each subset has a person of its own: silence is told per person. CSN is not asked about samordningsnummer. */
function personOf(index: number): string {
  const numbers = Array.from({ length: 20 }, (_, n) => world.population.sample(index * 20 + n)).map(
    ({ identity }) => identity.personidentitet,
  );
  return numbers.find((number) => Number(number.slice(6, 8)) <= 31)!;
}

async function askWhile(silent: readonly AgencyCode[], person: string, caller: Caller): Promise<string[]> {
  for (const agency of silent) world.faults.tell(agency, person, { kind: 'silent' });
  const { status, durationMs, parts } = await caller.ask(person);
  const wrong = agencies.filter((agency) => {
    const part = parts.get(agency);
    if (silent.includes(agency)) return part?.error?.kalla !== 'SSBT' || part.error.felkod !== 'TIMEOUT';
    return part?.error !== null || part.data === null;
  });
  return [
    ...(status === 200 ? [] : [`status ${status}`]),
    ...(durationMs <= totalDeadlineMs + graceMs ? [] : [`after ${Math.round(durationMs)} ms`]),
    ...wrong.map((agency) => `${agency}: ${parts.get(agency)?.error?.felkod ?? 'no error'}`),
  ].map((what) => `${silent.join(' ')} silent: ${what}`);
}

test('whichever of the seven are silent, the answer comes in time and the others’ parts are intact', async () => {
  const left = subsets.map((silent, n) => ({ silent, person: personOf(n) }));
  const askInTurn = async (caller: Caller) => {
    const found: string[] = [];
    for (let next = left.shift(); next !== undefined; next = left.shift())
      found.push(...(await askWhile(next.silent, next.person, caller)));
    return found;
  };
  const wrong = await Promise.all(callers.map(askInTurn));
  expect(wrong.flat()).toEqual([]);
}, 60_000);
