import type pg from 'pg';
import type { Database } from '../database/index.ts';
import { readCheckpoint, writeCheckpoint, type SigningKey } from './checkpoint.ts';
import { emptyRange, readRoots, rootOf, writeRoots, type CompactRange } from './compact-range.ts';

/** What a process needs to append: a tree of its own, as far as it has grown, and the connection that holds its lock. */
export interface OwnedTree {
  readonly number: number;
  readonly range: CompactRange;
  /**
   * Records are written on the connection that holds the lock: whoever has lost the lock cannot write any more, and
   * PostgreSQL frees the lock of a killed process with its connection.
   */
  readonly connection: pg.PoolClient;
}

export interface LogIdentity {
  readonly logName: string;
  readonly key: SigningKey;
}

/** Any number that nobody else in the database uses as the first of a pair of lock numbers. */
const lockClass = 1_398_887_505;
const mostTrees = 1_000;
/** How long a question's record may wait for a change of the registry that is under way. */
const longestLockWaitMs = 1_000;

/**
 * Takes the lowest tree that no living process has. A tree that another key has signed, or that has another log's name,
 * is left as it is. Throws when a tree does not fit what our own key has signed: then the log may be lying.
 */
export async function ownTree(database: Database, identity: LogIdentity): Promise<OwnedTree> {
  const connection = await database.pool.connect();
  try {
    await prepareSession(connection);
    for (let number = 0; number < mostTrees; number++) {
      if (!(await tryLock(connection, number))) continue;
      const range = await continueTree(connection, number, identity);
      if (range !== null) return { number, range, connection };
      await connection.query('select pg_advisory_unlock($1, $2)', [lockClass, number]);
    }
    throw new Error('every tree of the log is taken');
  } catch (error) {
    connection.release(true);
    throw error;
  }
}

/** A record is durable when its promise is kept, whatever the database's own default is. */
async function prepareSession(connection: pg.PoolClient): Promise<void> {
  connection.on('error', () => undefined); // whoever uses the connection is told by its own listener or by its query
  await connection.query(
    `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`,
  );
  await connection.query(`select set_config('lock_timeout', $1, false)`, [`${longestLockWaitMs}ms`]);
}

async function tryLock(connection: pg.PoolClient, number: number): Promise<boolean> {
  const { rows } = await connection.query<{ locked: boolean }>(
    'select pg_try_advisory_lock($1, $2) as locked',
    [lockClass, number],
  );
  return rows[0]?.locked === true;
}

/** Gives the tree back, so that the next process can go on with it. */
export async function leaveTree({ connection, number }: OwnedTree): Promise<void> {
  await connection.query('select pg_advisory_unlock($1, $2)', [lockClass, number]);
  connection.release(true);
}

interface HeadRow {
  readonly size: number;
  readonly roots: Buffer;
  readonly checkpoint: string;
}

/** null when the tree is not ours to continue. */
async function continueTree(
  connection: pg.PoolClient,
  number: number,
  identity: LogIdentity,
): Promise<CompactRange | null> {
  const { rows } = await connection.query<HeadRow>(
    'select size::float8 as size, roots, checkpoint from access_log_head where tree = $1',
    [number],
  );
  const [head] = rows;
  if (head === undefined) return await beginTree(connection, number, identity);
  const read = readCheckpoint(head.checkpoint, [identity.key.publicKey]);
  if (read.kind === 'key-unknown') return null;
  if (read.kind !== 'trusted') throw new Error(`tree ${number} of the log: its head is ${read.kind}`);
  const { checkpoint } = read;
  if (checkpoint.logName !== identity.logName) return null;
  const range = readRoots(head.size, head.roots);
  if (checkpoint.tree !== number || checkpoint.size !== head.size || !checkpoint.root.equals(rootOf(range)))
    throw new Error(`tree ${number} of the log does not fit its signed head`);
  return range;
}

async function beginTree(
  connection: pg.PoolClient,
  tree: number,
  { logName, key }: LogIdentity,
): Promise<CompactRange> {
  const { rowCount } = await connection.query(
    `insert into access_log_head (tree, size, roots, checkpoint)
     select $1, 0, $2, $3 where not exists (select from access_log_record where tree = $1)`,
    [
      tree,
      writeRoots(emptyRange),
      writeCheckpoint({ logName, tree, size: 0, root: rootOf(emptyRange) }, key),
    ],
  );
  if (rowCount !== 1) throw new Error(`tree ${tree} of the log has records and no head`);
  return emptyRange;
}
