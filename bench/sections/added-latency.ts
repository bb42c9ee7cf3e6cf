import type { BenchCase } from '../bench-case.ts';
import { servingOf, type BenchWorld } from '../build-world.ts';
import { startSamsvar } from '../cases/samsvar.ts';
import { startPeer } from '../cases/start-peer.ts';
import { holdsEveryAnswer, holdsEveryPart } from '../examine-answers.ts';
import type { LoadOrder } from '../load.ts';
import { prepareCase } from '../prepare-case.ts';
import { percentile } from '../statistics.ts';
import type { LoadResult } from '../tally.ts';

export interface AddedLatency {
  readonly agencyMs: number;
  /** What the server can answer with such agencies, and what it was asked. */
  readonly saturationPerSecond: number;
  readonly askedPerSecond: number;
  readonly samsvar: Added;
  /** Of the floor when it is asked as often: what the machine and the agencies themselves add. */
  readonly floor: Added;
}

/** What stands above the agencies' own time. */
interface Added {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const agencyMs = 50;
const atOnce = 128;

/** How much later than the slowest agency an answer comes at half of what the server can do; mTLS, two records. */
export async function addedLatency(world: BenchWorld): Promise<AddedLatency> {
  const material = world.materials['11 kB'];
  const servers = [
    await startSamsvar(world, 'samsvar_latency'),
    await startPeer(world, 'floor', true),
  ] as const;
  const [own, least] = servers;
  const samsvar = await prepareCase(world, {
    name: 'samsvar with slow agencies',
    server: own,
    material,
    examine: holdsEveryPart,
  });
  const floor = await prepareCase(world, {
    name: 'floor with slow agencies',
    server: least,
    material,
    examine: holdsEveryAnswer,
  });
  const busy = (durationMs: number) => ({ kind: 'keep-busy', durationMs, concurrency: atOnce }) as const;
  await world.agency.ask(servingOf(material));
  await load(world, samsvar, [busy(6_000), busy(4_000)]); // what is not warm yet has another saturation
  await world.agency.ask(servingOf(material, agencyMs));
  const full = await load(world, samsvar, [busy(3_000), busy(4_000)]);
  const saturationPerSecond = full.answered / full.seconds;
  const askedPerSecond = saturationPerSecond / 2;
  const paced = (durationMs: number) =>
    ({ kind: 'keep-pace', durationMs, perSecond: askedPerSecond }) as const;
  const latencies = new Map<BenchCase, number[]>([
    [samsvar, []],
    [floor, []],
  ]);
  for (const durationMs of [3_000, 3_000, 3_000])
    for (const [one, all] of latencies) {
      const { latenciesMs } = await load(world, one, [paced(2_000), paced(durationMs)]);
      all.push(...latenciesMs);
    }
  for (const server of servers) await server.stop();
  const added = (one: BenchCase): Added => ({
    p50Ms: percentile(latencies.get(one) ?? [], 0.5) - agencyMs,
    p99Ms: percentile(latencies.get(one) ?? [], 0.99) - agencyMs,
  });
  return { agencyMs, saturationPerSecond, askedPerSecond, samsvar: added(samsvar), floor: added(floor) };
}

/** What became of the last of these orders. Throws when any question was not answered right. */
async function load(
  world: BenchWorld,
  { name, target }: BenchCase,
  orders: readonly [LoadOrder, LoadOrder],
): Promise<LoadResult> {
  await world.load.ask({ kind: 'open', target, connections: atOnce });
  const [, last] = [await obey(orders[0]), await obey(orders[1])];
  await world.load.ask({ kind: 'close' });
  return last;

  async function obey(order: LoadOrder): Promise<LoadResult> {
    const result = (await world.load.ask(order)) as LoadResult;
    if (result.wrong > 0)
      throw new Error(`${name}: ${result.wrong} were not answered right: ${result.firstWrong ?? ''}`);
    return result;
  }
}
