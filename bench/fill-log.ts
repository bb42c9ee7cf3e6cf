import { openAccessLog } from '../src/server/access-log/index.ts';
import type { BenchDatabase } from './bench-postgres.ts';
import type { BenchWorld } from './build-world.ts';

const recordsAtOnce = 10_000;

/** Appends so many records of questions and their answers in bulk: one statement for ten thousand. */
export async function fillLog(
  { signingKey }: Pick<BenchWorld, 'signingKey'>,
  { database }: BenchDatabase,
  count: number,
): Promise<void> {
  const log = await openAccessLog({
    database,
    signingKeyFile: signingKey,
    logName: 'bench.samsvar.example/log',
    now: Date.now,
    limits: { maxQueued: recordsAtOnce, maxBatch: recordsAtOnce, writeTimeoutMs: 60_000 },
  });
  for (let written = 0; written < count; written += recordsAtOnce) {
    const records = Array.from({ length: Math.min(recordsAtOnce, count - written) }, (_, n) =>
      log.recordRefusal({
        kind: 'refusal',
        asking: {
          certificateId: null,
          connectionId: null,
          organisationsnummer: '162129990012',
          contract: 'ssbtek-v10',
          role: 'relay',
        },
        code: 'period-reversed',
        examination: [{ rule: 'period-in-order', version: 1, result: 'refused' }],
        personal: { caseReference: `EB-${written + n}`, caseworker: 'HL000001' },
      }),
    );
    await Promise.all(records);
  }
  await log.stop();
}
