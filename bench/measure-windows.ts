import type { BenchCase } from './bench-case.ts';
import type { BenchWorld } from './build-world.ts';
import type { LoadOrder } from './load.ts';
import { readProcessTree } from './read-process.ts';
import type { LoadResult } from './tally.ts';

/** What one case did in one window. */
export interface Window {
  readonly questions: number;
  readonly seconds: number;
  /** User and system time of the server's processes, per question. */
  readonly cpuUs: number;
  /** The same of PostgreSQL's; 0 without one. */
  readonly postgresUs: number;
  readonly latenciesMs: readonly number[];
  readonly memoryBytes: number;
  /** Questions that were answered before it began. */
  readonly warmed: number;
}

export interface WindowSettings {
  readonly windows: number;
  readonly windowMs: number;
  /** Not measured: connections are opened and code is warmed. */
  readonly warmMs: number;
  /** As warmMs, before a case's first window. */
  readonly firstWarmMs: number;
  readonly concurrency: number;
}

/** An answer was wrong: nothing that was measured counts. */
class WrongAnswer extends Error {}

/** The windows of the cases take turns, so that what else the machine does meets all of them alike. */
export async function measureWindows(
  world: BenchWorld,
  cases: readonly BenchCase[],
  settings: WindowSettings,
): Promise<Map<BenchCase, Window[]>> {
  const measured = new Map<BenchCase, Window[]>(cases.map((one) => [one, []]));
  for (let turn = 0; turn < settings.windows; turn++) {
    for (const [one, windows] of measured) {
      const warmMs = turn === 0 ? settings.firstWarmMs : settings.warmMs;
      windows.push(await measureWindow(world, one, { ...settings, warmMs }));
    }
  }
  return measured;
}

async function measureWindow(
  { agency, load }: BenchWorld,
  one: BenchCase,
  { windowMs, warmMs, concurrency }: WindowSettings,
): Promise<Window> {
  const order = (given: LoadOrder) => load.ask(given) as Promise<LoadResult>;
  await agency.ask(one.serving);
  await order({ kind: 'open', target: one.target, connections: concurrency });
  const warming = await order({ kind: 'keep-busy', durationMs: warmMs, concurrency });
  requireRight(one, warming);
  const before = readUse(one);
  const result = await order({ kind: 'keep-busy', durationMs: windowMs, concurrency });
  const after = readUse(one);
  await order({ kind: 'close' });
  requireRight(one, result);
  const perQuestion = (used: number) => used / result.answered;
  return {
    questions: result.answered,
    seconds: result.seconds,
    cpuUs: perQuestion(after.server.cpuUs - before.server.cpuUs),
    postgresUs: perQuestion(after.postgresUs - before.postgresUs),
    latenciesMs: result.latenciesMs,
    memoryBytes: after.server.memoryBytes,
    warmed: warming.answered,
  };
}

function readUse({ pid, postgresPid }: BenchCase) {
  return {
    server: readProcessTree(pid),
    postgresUs: postgresPid === null ? 0 : readProcessTree(postgresPid).cpuUs,
  };
}

function requireRight({ name }: BenchCase, { answered, wrong, firstWrong }: LoadResult): void {
  if (wrong > 0)
    throw new WrongAnswer(
      `${name}: ${wrong} of ${wrong + answered} were not answered right: ${firstWrong ?? ''}`,
    );
  if (answered === 0) throw new WrongAnswer(`${name} answered nothing`);
}
