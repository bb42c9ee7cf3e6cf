import {
  openAccessLog,
  proveRecord,
  readPublicKeys,
  verifyRecordProof,
} from '../../src/server/access-log/index.ts';
import { migrate } from '../../src/server/database/index.ts';
import type { BenchWorld } from '../build-world.ts';
import { fillLog } from '../fill-log.ts';
import { median, percentile } from '../statistics.ts';

export interface LogFigures {
  readonly records: number;
  /** What it cost to write them in bulk, in seconds. */
  readonly filledInSeconds: number;
  /** One record by itself, until it is durable. */
  readonly appendP50Ms: number;
  readonly appendP99Ms: number;
  /** The largest proof that was asked for, as JSON. */
  readonly proofBytes: number;
  readonly proveP50Ms: number;
  readonly proveP99Ms: number;
  readonly checkP50Ms: number;
  readonly checkP99Ms: number;
}

const asked = 200;

/** How long one record takes to write, to prove and to check in a log of that many. */
export async function logProofs(world: BenchWorld, records: number): Promise<LogFigures> {
  const opened = await world.postgres.create(`log_${records}`);
  const { database } = opened;
  await migrate(database);
  const began = performance.now();
  await fillLog(world, opened, records);
  const filledInSeconds = (performance.now() - began) / 1_000;
  await database.pool.query('analyze access_log_record, access_log_subtree');
  const appends = await appendOneByOne(world, opened);
  const publicKeys = await readPublicKeys(world.publicKeyFile);
  const [proving, checking]: [number[], number[]] = [[], []];
  let proofBytes = 0;
  for (let n = 0; n < asked; n++) {
    const position = Math.floor((records * n) / asked);
    const before = performance.now();
    const proof = await proveRecord(database, { tree: 0, position });
    const proved = performance.now();
    if (proof === null || verifyRecordProof(proof, publicKeys) === null)
      throw new Error(`record ${position} of ${records} was not proved`);
    proving.push(proved - before);
    checking.push(performance.now() - proved);
    proofBytes = Math.max(proofBytes, Buffer.byteLength(JSON.stringify(proof)));
  }
  return {
    records,
    filledInSeconds,
    appendP50Ms: median(appends),
    appendP99Ms: percentile(appends, 0.99),
    proofBytes,
    proveP50Ms: median(proving),
    proveP99Ms: percentile(proving, 0.99),
    checkP50Ms: median(checking),
    checkP99Ms: percentile(checking, 0.99),
  };
}

async function appendOneByOne(
  { signingKey }: BenchWorld,
  { database }: Parameters<typeof fillLog>[1],
): Promise<number[]> {
  const log = await openAccessLog({
    database,
    signingKeyFile: signingKey,
    logName: 'bench.samsvar.example/log',
    now: Date.now,
  });
  const taken: number[] = [];
  for (let n = 0; n < asked; n++) {
    const before = performance.now();
    await log.recordAct({ kind: 'act', act: 'base-services-tested', asking: null, facts: { agencies: [] } });
    taken.push(performance.now() - before);
  }
  await log.stop();
  return taken;
}
