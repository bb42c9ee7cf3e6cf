import type pg from 'pg';
import { z } from 'zod';
import type { ActRecord } from './records.ts';

const act = 'access-log-opened';

/**
 * The first record of a process: shows who reads the log when it began to write, and to itself that it can. It holds the
 * signed heads of the other trees as they stood then: the trees witness for each other, so that none of them can be
 * removed or cut off further back than to the latest start.
 */
export async function openedRecord(client: pg.PoolClient, ownTree: number): Promise<ActRecord> {
  const { rows } = await client.query<{ checkpoint: string }>(
    'select checkpoint from access_log_head where tree <> $1 and size > 0 order by tree',
    [ownTree],
  );
  return { kind: 'act', act, asking: null, facts: { heads: rows.map(({ checkpoint }) => checkpoint) } };
}

const opened = z.object({
  body: z.object({ act: z.literal(act), facts: z.object({ heads: z.array(z.string()) }) }),
});

/** The signed heads that stand in records of this log, each once. */
export async function readWitnessedHeads(client: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await client.query<{ record: string }>(
    `select record from access_log_record where kind = 'act' and record like $1`,
    [`%"act":"${act}"%`],
  );
  return [...new Set(rows.flatMap(({ record }) => headsIn(record)))];
}

/** None where the record is not what it was: the walk over the tree says so. */
function headsIn(record: string): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(record);
  } catch {
    return [];
  }
  const { data } = opened.safeParse(parsed);
  return data?.body.facts.heads ?? [];
}
