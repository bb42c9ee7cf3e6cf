import type { Database } from '../database/index.ts';
import type { Place } from './find-questions.ts';
import type { ActRecord } from './records.ts';

export interface ActSearch {
  /** What the acts' names begin with, such as `finsam-`. */
  readonly acts: string;
  /** From, until just before; milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly atMost: number;
  /** Those that come after this one, in the order that they are told: the newest first. */
  readonly after?: Place;
}

/** An act as it stands in the log, without personal data. */
export interface FoundAct extends Place {
  readonly act: string;
  /** Id of the person, and her role then; null: the system itself. */
  readonly by: { readonly person: string; readonly role: string } | null;
  readonly facts: ActRecord['facts'];
}

/** The acts of one kind in a period, the newest first, in all trees. The period is found by the block range index. */
export async function findActs(
  database: Database,
  { acts, from, to, atMost, after }: ActSearch,
): Promise<readonly FoundAct[]> {
  const { rows } = await database.pool.query<Row>(statement, [
    new Date(from).toISOString(),
    new Date(to).toISOString(),
    `"act":${JSON.stringify(acts).slice(0, -1)}`,
    after === undefined ? 'infinity' : new Date(after.recordedAt).toISOString(),
    after?.reference.tree ?? 0,
    after?.reference.position ?? 0,
    atMost,
  ]);
  return rows.map(({ tree, position, recorded_at, record }) => {
    const { act, by, facts } = (JSON.parse(record) as { readonly body: ActRecord }).body;
    return {
      reference: { tree, position },
      recordedAt: recorded_at.getTime(),
      ...{ act, facts },
      by: by === undefined ? null : { person: by.person, role: by.role },
    };
  });
}

interface Row {
  readonly tree: number;
  readonly position: number;
  readonly recorded_at: Date;
  readonly record: string;
}

const statement = `
  select tree, position::float8 as position, recorded_at, record from access_log_record
  where kind = 'act' and recorded_at >= $1 and recorded_at < $2 and strpos(record, $3) > 0
    and (recorded_at, tree, position) < ($4::timestamptz, $5::integer, $6::bigint)
  order by recorded_at desc, tree desc, position desc limit $7`;
