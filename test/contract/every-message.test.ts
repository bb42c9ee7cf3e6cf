import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAgencies, type RunningAgencies, type SoapAgency } from '../../simulators/agencies/index.ts';
import { createPopulation } from '../../simulators/population/index.ts';
import { createBaseServices } from '../../src/server/base-services/index.ts';
import { addMonths } from '../../src/values/day.ts';
import { aQuestion, today } from '../builders.ts';
import { isPublishedSetPresent, ourV10, publishedV10, type MessageKind } from './published.ts';

// Every question that our base services write and every answer that the simulators write, as they went over the wire,
// held against our schemas and, where they are at hand, the published ones. The door's answers are in test/journeys.

const kinds: Readonly<Record<SoapAgency, MessageKind>> = {
  AF: 'af',
  CSN: 'csn',
  SKV: 'skv',
  SO: 'so',
  TNS: 'tns',
  MIV: 'miv',
};
const codes = Object.keys(kinds) as SoapAgency[];
const population = createPopulation({ seed: 11, today: () => today });
const persons = [
  ...population.personas.map(({ personnummer }) => personnummer),
  ...Array.from({ length: 40 }, (_, index) => population.sample(index).identity.personidentitet),
];

let agencies: RunningAgencies;
let wires: Map<SoapAgency, Wire>;

beforeAll(async () => {
  agencies = await startAgencies({ population, today: () => today });
  wires = new Map(
    await Promise.all(codes.map(async (code) => [code, await openWire(agencies.urls[code])] as const)),
  );
});

afterAll(async () => {
  for (const { server } of wires.values()) server.close();
  await agencies.stop();
});

describe.each(codes)('%s', (code) => {
  test('every question and every answer is valid by our schemas and by the published ones', async () => {
    const wire = wires.get(code)!;
    const { url } = wire;
    const services = createBaseServices({ [code]: { url } }, { onBug: failOn });
    const service = services.find(({ agency }) => agency === code)!;
    const period = { from: addMonths(today, -2), to: addMonths(today, 1) };
    for (const person of persons) {
      await service.ask(aQuestion({ person, period }), new AbortController().signal);
    }
    await Promise.all(services.map((one) => one.close()));
    expect(wire.questions.length).toBeGreaterThanOrEqual(persons.length);
    expect(wire.answers).toHaveLength(wire.questions.length);
    const judges = [ourV10(kinds[code]), publishedV10(kinds[code])].filter((judge) => judge !== null);
    expect(judges).toHaveLength(isPublishedSetPresent() ? 2 : 1);
    // CSN's question is of the type that the published set lacks: ours alone judges it.
    const problemsIn = (message: string, among: typeof judges) =>
      among.flatMap((judge) => judge.validate(message));
    for (const question of wire.questions) {
      expect(problemsIn(question, code === 'CSN' ? judges.slice(0, 1) : judges)).toEqual([]);
    }
    for (const answer of wire.answers) expect(problemsIn(answer, judges)).toEqual([]);
  });
});

function failOn(bug: unknown): void {
  throw bug;
}

interface Wire {
  readonly url: string;
  readonly server: Server;
  readonly questions: string[];
  readonly answers: string[];
}

/** Listens in between and passes on what it hears. */
async function openWire(upstream: string): Promise<Wire> {
  const questions: string[] = [];
  const answers: string[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      void pass(Buffer.concat(chunks)).then(({ status, text }) => {
        response.writeHead(status, { 'content-type': 'text/xml; charset=utf-8' }).end(text);
      });
    });
  });
  const pass = async (body: Buffer) => {
    questions.push(body.toString('utf8'));
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    const answer = await fetch(upstream, { method: 'POST', headers, body: new Uint8Array(body) });
    const text = await answer.text();
    answers.push(text);
    return { status: answer.status, text };
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, questions, answers };
}
