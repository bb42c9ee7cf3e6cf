import { readFileSync } from 'node:fs';
import { Agent, fetch as undiciFetch } from 'undici';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createSamsvarClient,
  SamsvarProblem,
  UnreadableAnswer,
  type SamsvarClient,
} from '../../src/client/index.ts';
import { aSystemQuestion } from './system-caller.ts';
import { aWorld, type World } from './world.ts';

// The published client against the real door: mutual TLS is its caller's.

let world: World;
let dispatcher: Agent;
let client: SamsvarClient;

beforeAll(async () => {
  world = await aWorld();
  const { certificate, key } = world.certificate;
  dispatcher = new Agent({
    connect: { ca: readFileSync(world.ca), cert: readFileSync(certificate), key: readFileSync(key) },
  });
  client = createSamsvarClient({
    baseUrl: world.server.addresses.systemApi!,
    fetch: (url, init) => undiciFetch(url, { ...init, dispatcher }),
  });
});

afterAll(async () => {
  await dispatcher.close();
  await world.stop();
});

const asked = (purpose?: string) =>
  aSystemQuestion(world, world.persona('Amira Allsvar'), {
    agencies: { AF: {}, TNS: {} },
    ...(purpose === undefined ? {} : { purpose }),
  });

test('asks, and reads the answer', async () => {
  const { persons } = await client.ask(asked());
  expect(persons).toMatchObject([{ result: 'answered', complete: true }]);
});

test('checks without asking', async () => {
  expect(await client.check(asked(' '))).toMatchObject({
    wouldBeAsked: false,
    fields: [{ pointer: '/purpose', felkod: 'SYFTE_SAKNAS' }],
  });
});

test('a refusal is thrown as the problem that it is', async () => {
  const refusal = client.ask(asked(' '));
  await expect(refusal).rejects.toBeInstanceOf(SamsvarProblem);
  await expect(refusal).rejects.toMatchObject({ problem: { status: 422 }, retryAfterSeconds: null });
});

test('a key makes a repeat harmless', async () => {
  const idempotencyKey = 'handläggare-1'.replace('ä', 'a');
  await client.ask(asked(), { idempotencyKey });
  await expect(client.ask(asked(), { idempotencyKey })).rejects.toMatchObject({
    problem: { status: 409, repeatOf: { state: 'answered' } },
  });
});

test.each([
  [502, 'text/html', '<html>'],
  [200, 'text/html', '<html>'],
  [200, 'application/json', '{"persons":'],
])('what is not of the contract (%i %s) is never read as an answer', async (status, type, text) => {
  const proxied = createSamsvarClient({
    baseUrl: 'https://localhost/',
    fetch: () => Promise.resolve({ status, headers: { get: () => type }, text: () => Promise.resolve(text) }),
  });
  await expect(proxied.ask(asked())).rejects.toBeInstanceOf(UnreadableAnswer);
});

test('an asking that is broken off throws what fetch throws', async () => {
  await expect(client.ask(asked(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: 'AbortError',
  });
});

test('the platform’s own fetch will do', () => {
  expect(() => createSamsvarClient({ baseUrl: 'https://localhost', fetch: globalThis.fetch })).not.toThrow();
});

test('the package says where the client is', () => {
  const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    exports: { './client': { default: string } };
  };
  const source = exports['./client'].default.replace('./dist/', '../../').replace(/\.js$/, '.ts');
  expect(readFileSync(new URL(source, import.meta.url), 'utf8')).toContain('createSamsvarClient');
});
