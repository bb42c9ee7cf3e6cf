import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Pool, request } from 'undici';
import { findRecords } from '../../src/server/access-log/index.ts';
import { soapEnvelope } from '../../src/server/soap/index.ts';
import { aNeighbour, type Neighbour } from './neighbour.ts';
import { questionBody } from './question-body.ts';
import { startServerProcess } from './server-process.ts';
import { aWorld, type World } from './world.ts';

/** Eight places, and an agency that takes a tenth of a second: eighty questions a second and no more. */
const places = 8;
const agencyMs = 100;
export const longestWaitMs = 1_000;
export const saturation = (places * 1_000) / agencyMs;
const timesSaturation = 4;
const lines = 96;

/** One question of the batch. */
interface Batched {
  readonly status: number;
  readonly felkod: string | null;
  readonly retryAfter: string | undefined;
  readonly tookMs: number;
}

export interface Overload {
  readonly accepted: readonly Batched[];
  readonly refused: readonly Batched[];
  /** How late this process itself was, at the 99th percentile: what it measures of others is at most so much too long. */
  readonly ownLagMs: number;
  /** A caseworker of another municipality, who asks one question at a time meanwhile. */
  readonly neighbour: readonly { readonly status: number; readonly durationMs: number }[];
}

export interface OverloadedWorld {
  readonly world: World;
  /** Refusals before any load: one question on each line was asked at once. */
  readonly refusedBefore: number;
  /** The municipality asks four times as much as there are places for, whether it is answered or not. */
  readonly overload: (seconds: number) => Promise<Overload>;
  readonly stop: () => Promise<void>;
}

export async function anOverloadedWorld(): Promise<OverloadedWorld> {
  const perConnection = { questionsPerSecond: 1_000_000, burst: 1_000_000, maxInFlight: places - 2 };
  const admission = { perConnection, maxInFlight: places, maxQueued: 32, longestWaitMs };
  const world = await aWorld({ admission, start: startServerProcess });
  const neighbour = await aNeighbour(world);
  world.faults.tell('AF', '*', { kind: 'slow', ms: agencyMs });
  const batch = openBatch(world);
  const first = await Promise.all(Array.from({ length: lines }, () => batch.ask())); // handshakes are over with this
  return {
    world,
    refusedBefore: first.filter(({ status }) => status !== 200).length,
    overload: (seconds) => overload(world, { batch, neighbour, seconds }),
    stop: async () => {
      await batch.pool.destroy();
      await world.stop();
    },
  };
}

type Batch = ReturnType<typeof openBatch>;

function openBatch(world: World) {
  const { ca, certificate, server, municipality, today } = world;
  const person = world.persona('Amira Allsvar');
  const read = (path: string) => readFileSync(path, 'utf8');
  const pool = new Pool(server.addresses.ssbtekV10, {
    connections: lines,
    connect: { ca: read(ca), cert: read(certificate.certificate), key: read(certificate.key) },
  });
  const body = soapEnvelope(questionBody(person, municipality, today, { agencies: ['AF'] }));
  const ask = async (): Promise<Batched> => {
    const began = performance.now();
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    const answer = await pool.request({ path: '/ssbtek/v10', method: 'POST', headers, body });
    const xml = await answer.body.text();
    return {
      status: answer.statusCode,
      felkod: /felkod>(\w+)</.exec(xml)?.[1] ?? null,
      retryAfter: answer.headers['retry-after']?.toString(),
      tookMs: performance.now() - began,
    };
  };
  return { pool, ask };
}

async function overload(
  world: World,
  { batch, neighbour, seconds }: { batch: Batch; neighbour: Neighbour; seconds: number },
): Promise<Overload> {
  const began = performance.now();
  const elapsedMs = () => performance.now() - began;
  const asked: Promise<Batched>[] = [];
  const offer = () => {
    const due = (elapsedMs() / 1_000) * saturation * timesSaturation;
    while (asked.length < due) asked.push(batch.ask());
  };
  const lag = monitorEventLoopDelay({ resolution: 5 });
  lag.enable();
  const offering = setInterval(offer, 5);
  const caseworker = world.callerWith(neighbour.certificate);
  const person = world.persona('Amira Allsvar');
  const answers: Overload['neighbour'][number][] = [];
  while (elapsedMs() < seconds * 1_000)
    answers.push(await caseworker.ask(person, { ...neighbour.wish, agencies: ['AF'] }));
  clearInterval(offering);
  const all = await Promise.all(asked);
  lag.disable();
  return {
    ownLagMs: lag.percentile(99) / 1_000_000,
    accepted: all.filter(({ status }) => status === 200),
    refused: all.filter(({ status }) => status !== 200),
    neighbour: answers,
  };
}

/** How many answers there are in the log, and how many refusals for want of a place, those counted as one included. */
export async function recorded({ database }: World): Promise<{ answers: number; refusals: number }> {
  const last = 1_000_000;
  const refusals = await findRecords(database, { kind: 'refusal', last });
  const bodies = refusals.map(
    ({ record }) => (JSON.parse(record) as { body: { code: string; count?: number } }).body,
  );
  return {
    answers: (await findRecords(database, { kind: 'answer', last })).length,
    refusals: bodies
      .filter(({ code }) => code === 'overloaded')
      .reduce((sum, { count = 1 }) => sum + count, 0),
  };
}

/** What the server itself says that it is busy with, and its memory in bytes. */
export async function busyWith({ server }: World): Promise<{ questions: number; memory: number }> {
  const { body } = await request(`${server.addresses.operations}/metrics`);
  const text = await body.text();
  const sum = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? ([\\d.e+]+)$`, 'gm'))].reduce(
      (total, [, value]) => total + Number(value),
      0,
    );
  const questions =
    sum('samsvar_open_questions') + sum('samsvar_places_taken') + sum('samsvar_places_awaited');
  return { questions, memory: sum('process_resident_memory_bytes') };
}

export function quantile(numbers: readonly number[], part: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * part)] ?? 0;
}
