import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { questionBody } from '../journeys/question-body.ts';
import { aWorld, type World } from '../journeys/world.ts';

const runs = 10_000;
let world: World;

beforeAll(async () => {
  world = await aWorld();
});

afterAll(() => world.stop());

/** Cuts, doubles, swaps and overwrites pieces of a message. */
const damage = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'double', 'overwrite', 'swap-case'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 4 },
);

test(`${runs} damaged questions get an answer or a fault that is valid and repeats no number`, async () => {
  const person = world.population.personas[0]!.personnummer;
  const whole = Buffer.from(soapEnvelope(questionBody(person, world.municipality, world.today, {})));
  await fc.assert(
    fc.asyncProperty(damage, async (pieces) => {
      const body = pieces.reduce((message, { kind, at, length, bytes }) => {
        const from = Math.floor(at * message.length);
        const piece = message.subarray(from, from + length);
        const instead = {
          cut: Buffer.alloc(0),
          double: Buffer.concat([piece, piece]),
          overwrite: Buffer.from(bytes),
          'swap-case': Buffer.from(piece.toString('latin1').toUpperCase(), 'latin1'),
        }[kind];
        return Buffer.concat([message.subarray(0, from), instead, message.subarray(from + length)]);
      }, whole);
      const answer = await world.caller.post(body); // holds it against the schemas
      expect([200, 500]).toContain(answer.status);
      if (answer.fault !== null) {
        expect(answer.fault.felkod).not.toBe('INTERNT_FEL');
        expect(answer.xml).not.toMatch(/\d{10}/);
      }
    }),
    { numRuns: runs },
  );
  expect(await world.verifyLog()).toMatchObject({ isIntact: true });
});
