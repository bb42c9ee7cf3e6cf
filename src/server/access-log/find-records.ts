import type { Database } from '../database/index.ts';
import type { LogRecord, RecordReference } from './records.ts';

export interface RecordSearch {
  readonly kind?: LogRecord['kind'];
  /** A personnummer or samordningsnummer, twelve digits. */
  readonly person?: string;
  /** Milliseconds since 1970. */
  readonly since?: number;
  /** The newest so many; 100 unless told. */
  readonly last?: number;
  /** Who reads personal data in the log must be known, and record that it was read. */
  readonly withPersonalData?: boolean;
}

export interface FoundRecord {
  readonly reference: RecordReference;
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  /** The hashed bytes: one line of JSON. */
  readonly record: string;
  /** JSON; null when not asked for, erased, or when there are none. */
  readonly personal: string | null;
}

interface Row {
  readonly tree: number;
  readonly position: number;
  readonly kind: string;
  readonly recorded_at: Date;
  readonly record: string;
  readonly content: string | null;
}

/** The newest records that fit, the oldest of them first. */
export async function findRecords(database: Database, search: RecordSearch): Promise<readonly FoundRecord[]> {
  const { kind, person, since, last = 100, withPersonalData = false } = search;
  const { rows } = await database.pool.query<Row>(person === undefined ? newest : newestOfPerson, [
    kind ?? null,
    since === undefined ? null : new Date(since).toISOString(),
    last,
    withPersonalData,
    ...(person === undefined ? [] : [person]),
  ]);
  return rows.reverse().map((row) => ({
    reference: { tree: row.tree, position: row.position },
    kind: row.kind,
    recordedAt: row.recorded_at.getTime(),
    record: row.record,
    personal: row.content,
  }));
}

const columns = `r.tree, r.position::float8 as position, r.kind, r.recorded_at, r.record,
  case when $4::boolean then p.content end as content`;
const fits = `($1::text is null or r.kind = $1) and ($2::timestamptz is null or r.recorded_at >= $2)`;
const order = `order by r.recorded_at desc, r.tree desc, r.position desc limit $3`;

// Each tree is read from its end, along its primary key.
const newest = `
  select ${columns}
  from access_log_head h
  cross join lateral (
    select * from access_log_record r where r.tree = h.tree and ${fits} order by r.position desc limit $3) r
  left join access_log_personal p on p.tree = r.tree and p.position = r.position ${order}`;

const newestOfPerson = `
  select ${columns}
  from access_log_personal p join access_log_record r on r.tree = p.tree and r.position = p.position
  where p.person = $5 and ${fits} ${order}`;
