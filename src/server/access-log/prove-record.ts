import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { Database } from '../database/index.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { joinSubtrees, type Subtree } from './compact-range.ts';
import { leafHash, nodeHash, type TreeHash } from './merkle-hash.ts';
import { completeSubtrees, inclusionRanges, isIncluded, type LeafRange } from './merkle-proof.ts';
import { readHead } from './read-log-pages.ts';
import type { RecordReference } from './records.ts';
import { storedLevel } from './write-batch.ts';

/** Enough for anyone who has the log's public key to see that a record is in the log. */
export interface RecordProof {
  readonly reference: RecordReference;
  /** The hashed bytes. What is personal is in them only as a hash. */
  readonly record: string;
  /** Hashes from the leaf's sibling up to the root, in base64. */
  readonly path: readonly string[];
  /** Signed note. */
  readonly checkpoint: string;
}

/** null when there is no such record. Reads at most 256 hashes of each stored level, however large the tree is. */
export async function proveRecord(
  database: Database,
  reference: RecordReference,
): Promise<RecordProof | null> {
  const client = await database.pool.connect();
  try {
    const head = await readHead(client, reference.tree);
    const record = await readRecord(client, reference);
    if (head === null || record === null || reference.position >= head.size) return null;
    const ranges = inclusionRanges(reference.position, head.size);
    const hashes = await readRoots(client, reference.tree, ranges);
    const path = hashes.map((hash) => hash.toString('base64'));
    return { reference, record, path, checkpoint: head.checkpoint };
  } finally {
    client.release();
  }
}

/** Needs nothing but the proof and the key. Returns the signed head that the record is under, or null. */
export function verifyRecordProof(proof: RecordProof, publicKeys: readonly KeyObject[]): Checkpoint | null {
  const read = readCheckpoint(proof.checkpoint, publicKeys);
  if (read.kind !== 'trusted' || read.checkpoint.tree !== proof.reference.tree) return null;
  const leaf = { hash: leafHash(proof.record), position: proof.reference.position };
  const path = proof.path.map((hash) => Buffer.from(hash, 'base64'));
  return isIncluded(leaf, read.checkpoint, path) ? read.checkpoint : null;
}

async function readRecord(
  client: pg.PoolClient,
  { tree, position }: RecordReference,
): Promise<string | null> {
  const { rows } = await client.query<{ record: string }>(
    'select record from access_log_record where tree = $1 and position = $2',
    [tree, position],
  );
  return rows[0]?.record ?? null;
}

async function readRoots(
  client: pg.PoolClient,
  tree: number,
  ranges: readonly LeafRange[],
): Promise<TreeHash[]> {
  const subtrees = ranges.map(completeSubtrees);
  const stored = await readStored(client, tree, subtrees.flat().map(storedBelow));
  return subtrees.map((each) => joinSubtrees(each.map((subtree) => foldStored(subtree, stored))));
}

/** The stored hashes that a complete subtree is computed from. */
interface Run {
  readonly level: number;
  readonly from: number;
  readonly to: number;
}

function storedBelow({ level, index }: Subtree): Run {
  const below = level - (level % storedLevel);
  const width = 2 ** (level - below);
  return { level: below, from: index * width, to: (index + 1) * width };
}

function foldStored(subtree: Subtree, stored: ReadonlyMap<string, TreeHash>): TreeHash {
  const { level, from, to } = storedBelow(subtree);
  let hashes: TreeHash[] = [];
  for (let index = from; index < to; index++) {
    const hash = stored.get(`${level}/${index}`);
    if (hash === undefined) throw new Error('the log lacks a hash that its size implies');
    hashes.push(hash);
  }
  while (hashes.length > 1) hashes = pairs(hashes).map(([left, right]) => nodeHash(left, right));
  const [root] = hashes;
  if (root === undefined) throw new Error('an empty subtree has no root');
  return root;
}

function pairs(hashes: readonly TreeHash[]): [TreeHash, TreeHash][] {
  return hashes.flatMap((left, n) => {
    const right = hashes[n + 1];
    return n % 2 === 0 && right !== undefined ? [[left, right]] : [];
  });
}

async function readStored(
  client: pg.PoolClient,
  tree: number,
  runs: readonly Run[],
): Promise<ReadonlyMap<string, TreeHash>> {
  const { rows } = await client.query<{ level: number; index: number; hash: Buffer }>({
    name: 'access-log-read-runs',
    // "offset 0" keeps each run a walk along the primary key, whatever the planner believes of the tables' size.
    text: `select run.level, hashes.index, hashes.hash
      from unnest($2::smallint[], $3::bigint[], $4::bigint[]) as run (level, first, until)
      cross join lateral (
        (select r.position::float8 as index, r.leaf_hash as hash from access_log_record r
         where run.level = 0 and r.tree = $1 and r.position >= run.first and r.position < run.until
         order by r.position offset 0)
        union all
        (select s.index::float8, s.hash from access_log_subtree s
         where run.level > 0 and s.tree = $1 and s.level = run.level
           and s.index >= run.first and s.index < run.until
         order by s.index offset 0)) as hashes`,
    values: [tree, runs.map(({ level }) => level), runs.map(({ from }) => from), runs.map(({ to }) => to)],
  });
  return new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
}
