import type { BenchWorld } from '../build-world.ts';
import { startSamsvar } from '../cases/samsvar.ts';
import { holdsEveryPart } from '../examine-answers.ts';
import type { LoadOrder } from '../load.ts';
import { prepareCase } from '../prepare-case.ts';
import { readProcessTree } from '../read-process.ts';
import { verifyRecords } from '../verify-records.ts';
import type { LoadResult } from '../tally.ts';

export interface MemoryFigures {
  readonly questions: number;
  /** Resident, after a tenth of the questions, after half, and after all. */
  readonly afterTenth: number;
  readonly afterHalf: number;
  readonly afterAll: number;
}

const questions = 100_000;

/** What one process holds after a hundred thousand questions, each of which must be in its log. */
export async function memoryOfOneProcess(world: BenchWorld): Promise<MemoryFigures> {
  const samsvar = await startSamsvar(world, 'samsvar_memory');
  const material = world.materials['11 kB'];
  const one = await prepareCase(world, {
    name: 'memory',
    server: samsvar,
    material,
    examine: holdsEveryPart,
  });
  await world.agency.ask(one.serving);
  const order = (given: LoadOrder) => world.load.ask(given) as Promise<LoadResult>;
  await order({ kind: 'open', target: one.target, connections: 16 });
  const seen: number[] = [];
  let answered = 0;
  while (answered < questions) {
    const result = await order({ kind: 'keep-busy', durationMs: 3_000, concurrency: 16 });
    if (result.wrong > 0) throw new Error(`not answered right: ${result.firstWrong ?? ''}`);
    answered += result.answered;
    seen.push(readProcessTree(samsvar.pid).memoryBytes);
  }
  await order({ kind: 'close' });
  await verifyRecords(samsvar, { answered: answered + 1, publicKeyFile: world.publicKeyFile });
  await samsvar.stop();
  const at = (share: number) => seen[Math.ceil(seen.length * share) - 1] ?? 0;
  return { questions: answered, afterTenth: at(0.1), afterHalf: at(0.5), afterAll: at(1) };
}
