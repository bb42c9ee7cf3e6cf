import type pg from 'pg';
import type { TreeHash } from './merkle-hash.ts';

/** One record with its personal data, as the tables hold them. */
export interface StoredRecord {
  readonly position: number;
  readonly kind: string;
  readonly recordedAt: Date;
  readonly record: string;
  readonly leafHash: TreeHash;
  readonly personal: StoredPersonal | null;
}

export interface StoredPersonal {
  /** null when erased. */
  readonly open: { readonly salt: Buffer; readonly content: string } | null;
  readonly person: string | null;
}

interface RecordRow {
  readonly position: number;
  readonly kind: string;
  readonly recorded_at: Date;
  readonly record: string;
  readonly leaf_hash: Buffer;
  readonly has_personal: boolean;
  readonly salt: Buffer | null;
  readonly content: string | null;
  readonly person: string | null;
}

export async function readRecords(
  client: pg.PoolClient,
  tree: number,
  from: number,
  to: number,
): Promise<StoredRecord[]> {
  const { rows } = await client.query<RecordRow>({
    name: 'access-log-read-records',
    text: `select r.position::float8 as position, r.kind, r.recorded_at, r.record, r.leaf_hash,
                  p.position is not null as has_personal, p.salt, p.content, p.person
           from access_log_record r left join access_log_personal p using (tree, position)
           where tree = $1 and position >= $2 and position < $3 order by position`,
    values: [tree, from, to],
  });
  return rows.map((row) => ({
    position: row.position,
    kind: row.kind,
    recordedAt: row.recorded_at,
    record: row.record,
    leafHash: row.leaf_hash,
    personal: row.has_personal ? storedPersonal(row) : null,
  }));
}

function storedPersonal({ salt, content, person }: RecordRow): StoredPersonal {
  return { open: salt === null || content === null ? null : { salt, content }, person };
}

/** Roots of complete subtrees of one level, by index. */
export async function readSubtrees(
  client: pg.PoolClient,
  tree: number,
  level: number,
  indexes: { readonly from: number; readonly to: number },
): Promise<Map<number, TreeHash>> {
  const { rows } = await client.query<{ index: number; hash: Buffer }>({
    name: 'access-log-read-subtrees',
    text: `select index::float8 as index, hash from access_log_subtree
           where tree = $1 and level = $2 and index >= $3 and index < $4`,
    values: [tree, level, indexes.from, indexes.to],
  });
  return new Map(rows.map(({ index, hash }) => [index, hash]));
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly checkpoint: string;
}

/** Those of `after` < size <= `to`, in order. */
export async function readCheckpoints(
  client: pg.PoolClient,
  tree: number,
  after: number,
  to: number,
): Promise<StoredCheckpoint[]> {
  const { rows } = await client.query<StoredCheckpoint>(
    `select size::float8 as size, checkpoint from access_log_checkpoint
     where tree = $1 and size > $2 and size <= $3 order by size`,
    [tree, after, to],
  );
  return rows;
}

export async function readHead(client: pg.PoolClient, tree: number): Promise<StoredCheckpoint | null> {
  const { rows } = await client.query<StoredCheckpoint>(
    'select size::float8 as size, checkpoint from access_log_head where tree = $1',
    [tree],
  );
  return rows[0] ?? null;
}

/** How many trees there are traces of; they are numbered from 0 without a gap. */
export async function countTrees(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ trees: number }>(
    `select coalesce(greatest((select max(tree) from access_log_head), (select max(tree) from access_log_record),
                              (select max(tree) from access_log_checkpoint)), -1) + 1 as trees`,
  );
  return rows[0]?.trees ?? 0;
}

/** One after the last record's position. */
export async function readEnd(client: pg.PoolClient, tree: number): Promise<number> {
  const { rows } = await client.query<{ end: number }>(
    'select coalesce(max(position) + 1, 0)::float8 as end from access_log_record where tree = $1',
    [tree],
  );
  return rows[0]?.end ?? 0;
}

/** Records, or personal data, where the tree has no place for them. */
export async function readPositionsOutside(
  client: pg.PoolClient,
  tree: number,
  size: number,
): Promise<number[]> {
  const { rows } = await client.query<{ position: number }>(
    `select position::float8 as position from access_log_record where tree = $1 and (position >= $2 or position < 0)
     union select position::float8 from access_log_personal where tree = $1 and (position >= $2 or position < 0)
     order by 1 limit 1000`,
    [tree, size],
  );
  return rows.map(({ position }) => position);
}

/** The kinds of the records at these places; those that are not there are left out. */
export async function readKinds(
  client: pg.PoolClient,
  places: readonly { readonly tree: number; readonly position: number }[],
): Promise<Map<string, string>> {
  if (places.length === 0) return new Map();
  const { rows } = await client.query<{ tree: number; position: number; kind: string }>(
    `select tree, position::float8 as position, kind from access_log_record
     join unnest($1::integer[], $2::bigint[]) as place (tree, position) using (tree, position)`,
    [places.map(({ tree }) => tree), places.map(({ position }) => position)],
  );
  return new Map(rows.map(({ tree, position, kind }) => [`${tree}/${position}`, kind]));
}
