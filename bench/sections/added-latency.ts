import { agencies } from '../../src/values/agency.ts';
import { servingOf, type BenchWorld } from '../build-world.ts';
import { startSamsvar } from '../cases/samsvar.ts';
import { holdsEveryPart } from '../examine-answers.ts';
import type { LoadOrder } from '../load.ts';
import { prepareCase } from '../prepare-case.ts';
import { percentile } from '../statistics.ts';
import type { LoadResult } from '../tally.ts';

export interface AddedLatency {
  readonly agencyMs: number;
  /** What the server can answer with such agencies, and what it was asked. */
  readonly saturationPerSecond: number;
  readonly askedPerSecond: number;
  /** What stands above the agencies' own time. */
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const agencyMs = 50;

/** How much later than the slowest agency an answer comes at half of what the server can do; mTLS, two records. */
export async function addedLatency(world: BenchWorld): Promise<AddedLatency> {
  const samsvar = await startSamsvar(world, 'samsvar_latency');
  const material = world.materials['11 kB'];
  const one = await prepareCase(world, {
    name: 'latency',
    server: samsvar,
    material,
    examine: holdsEveryPart,
  });
  await world.agency.ask(servingOf(material, agencyMs));
  const order = (given: LoadOrder) => world.load.ask(given) as Promise<LoadResult>;
  await order({ kind: 'open', target: one.target, connections: agencies.length * 32 });
  await order({ kind: 'keep-busy', durationMs: 8_000, concurrency: 64 });
  const full = await order({ kind: 'keep-busy', durationMs: 4_000, concurrency: 64 });
  const saturationPerSecond = full.answered / full.seconds;
  const askedPerSecond = saturationPerSecond / 2;
  await order({ kind: 'keep-pace', durationMs: 2_000, perSecond: askedPerSecond });
  const { latenciesMs, wrong, firstWrong } = await order({
    kind: 'keep-pace',
    durationMs: 8_000,
    perSecond: askedPerSecond,
  });
  await order({ kind: 'close' });
  await samsvar.stop();
  if (wrong > 0) throw new Error(`${wrong} were not answered right: ${firstWrong ?? ''}`);
  const added = (share: number) => percentile(latenciesMs, share) - agencyMs;
  return { agencyMs, saturationPerSecond, askedPerSecond, p50Ms: added(0.5), p99Ms: added(0.99) };
}
