import { writeCheckpoint } from './checkpoint.ts';
import { append, rootOf, writeRoots, type CompactRange, type CompleteSubtree } from './compact-range.ts';
import { leafHash } from './merkle-hash.ts';
import type { LogIdentity, OwnedTree } from './own-tree.ts';
import { searchablePerson, writeRecordLine, type RecordLine } from './record-line.ts';
import type { LogRecord } from './records.ts';

export interface Batch {
  readonly records: readonly LogRecord[];
  /** The registry version that all its questions were examined on; null when it has none. */
  readonly registryVersion: number | null;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether the new head is to be kept for good, besides being the head. */
  readonly keepCheckpoint: boolean;
}

export type BatchWritten =
  | { readonly kind: 'written'; readonly range: CompactRange }
  /** The registry has moved on: nothing was written. */
  | { readonly kind: 'stale' };

/** Levels 8, 16 … are stored; what lies between is computed from them. */
export const storedLevel = 8;

/** Writes records, personal data, subtrees, head and checkpoint in one statement, durable when it returns. */
export async function writeBatch(
  tree: OwnedTree,
  batch: Batch,
  identity: LogIdentity,
  timeoutMs: number,
): Promise<BatchWritten> {
  const { range, lines, completed } = extend(tree, batch);
  const checkpoint = writeCheckpoint(
    { logName: identity.logName, tree: tree.number, size: range.size, root: rootOf(range) },
    identity.key,
  );
  const values = [
    tree.number,
    tree.range.size,
    range.size,
    writeRoots(range),
    checkpoint,
    new Date(batch.at).toISOString(),
    batch.keepCheckpoint,
    ...recordColumns(lines),
    ...personalColumns(tree.range.size, lines, batch.records),
    ...subtreeColumns(completed),
  ];
  const { registryVersion } = batch;
  const query =
    registryVersion === null
      ? { ...plainWrite, values, query_timeout: timeoutMs }
      : { ...gatedWrite, values: [...values, registryVersion], query_timeout: timeoutMs };
  const { rows } = await tree.connection.query<Written>(query);
  return judge(rows[0], range);
}

interface Written {
  readonly is_current: boolean;
  readonly is_written: boolean;
}

function judge(written: Written | undefined, range: CompactRange): BatchWritten {
  if (written?.is_current === false) return { kind: 'stale' };
  // Nobody else may write our tree: its head was moved behind our back.
  if (written?.is_written !== true) throw new Error('the head of the tree is not where this process left it');
  return { kind: 'written', range };
}

function extend(
  tree: OwnedTree,
  batch: Batch,
): { range: CompactRange; lines: RecordLine[]; completed: readonly CompleteSubtree[] } {
  const lines = batch.records.map((record, n) =>
    writeRecordLine(record, { tree: tree.number, position: tree.range.size + n }, batch.at),
  );
  const { range, completed } = append(
    tree.range,
    lines.map(({ line }) => leafHash(line)),
  );
  return { range, lines, completed: completed.filter(({ level }) => level % storedLevel === 0) };
}

// Columns travel as one text each and are split by PostgreSQL: five times cheaper here than arrays of values.
// A line of JSON has no line break in it.

function recordColumns(lines: readonly RecordLine[]): [string, string] {
  return [lines.map(({ line }) => line).join('\n'), lines.map(({ kind }) => kind).join('\n')];
}

function personalColumns(
  start: number,
  lines: readonly RecordLine[],
  records: readonly LogRecord[],
): [string, string, string, string] {
  const [positions, salts, contents, persons]: [number[], string[], string[], string[]] = [[], [], [], []];
  for (const [n, { personal }] of lines.entries()) {
    const record = records[n];
    if (personal === null || record === undefined || record.kind === 'answer') continue;
    positions.push(start + n);
    salts.push(personal.salt.toString('hex'));
    contents.push(personal.content);
    persons.push(searchablePerson(record.personal ?? {}) ?? '');
  }
  return [positions.join('\n'), salts.join('\n'), contents.join('\n'), persons.join('\n')];
}

function subtreeColumns(completed: readonly CompleteSubtree[]): [string, string, string] {
  return [
    completed.map(({ level }) => level).join('\n'),
    completed.map(({ index }) => index).join('\n'),
    completed.map(({ hash }) => hash.toString('hex')).join('\n'),
  ];
}

const ungated = `gate as (select 0 as version)`;

// Read committed, both orders:
// 1. We come first. The share lock on the registry's only version row makes a change of the registry, which updates
//    that row, wait until our records are durable: the question was recorded before the change, and may be answered.
// 2. The change comes first and is not yet committed. FOR SHARE waits for it. If it commits, PostgreSQL takes the row as
//    it now is and tests "version = $17" again: no row, so nothing is written. If it is undone, we go on as in 1.
// A change that committed before this statement began is in its snapshot: no row.
// The wait is bounded by lock_timeout: a change that itself waits for the log before it commits would else wait for us
// while we wait for it, and PostgreSQL cannot see that circle.
const gated = `gate as materialized (select version from registry_version where version = $17 for share)`;

const plainWrite = { name: 'access-log-write', text: statement(ungated) };
const gatedWrite = { name: 'access-log-write-gated', text: statement(gated) };

/** All parts hang on `head`, and `head` on `gate`: all of it is written or nothing. */
function statement(gate: string): string {
  return `
with ${gate},
head as (
  update access_log_head set size = $3::bigint, roots = $4::bytea, checkpoint = $5
  from gate where tree = $1::integer and size = $2::bigint
  returning tree),
records as (
  insert into access_log_record (tree, position, kind, recorded_at, record, leaf_hash)
  select head.tree, $2::bigint + n - 1, kind, $6::timestamptz, record,
         sha256('\\x00'::bytea || convert_to(record, 'UTF8'))
  from head, unnest(string_to_array($8, e'\\n'), string_to_array($9, e'\\n'))
    with ordinality as line(record, kind, n)),
personal as (
  insert into access_log_personal (tree, position, salt, content, person)
  select head.tree, position::bigint, decode(salt, 'hex'), content, nullif(person, '')
  from head, unnest(string_to_array($10, e'\\n'), string_to_array($11, e'\\n'),
                    string_to_array($12, e'\\n'), string_to_array($13, e'\\n'))
    as line(position, salt, content, person)),
subtrees as (
  insert into access_log_subtree (tree, level, index, hash)
  select head.tree, level::smallint, index::bigint, decode(hash, 'hex')
  from head, unnest(string_to_array($14, e'\\n'), string_to_array($15, e'\\n'), string_to_array($16, e'\\n'))
    as line(level, index, hash)),
checkpoints as (
  insert into access_log_checkpoint (tree, size, checkpoint)
  select head.tree, $3::bigint, $5 from head where $7::boolean)
select exists (select from gate) as is_current, exists (select from head) as is_written`;
}
