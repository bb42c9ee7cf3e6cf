import { Fault } from '../../values/fault.ts';
import type { Database } from '../database/index.ts';
import { leaveTree, ownTree, type LogIdentity, type OwnedTree } from './own-tree.ts';
import type { LogRecord, QuestionRecorded } from './records.ts';
import { openedRecord } from './witnessed-heads.ts';
import { writeBatch, type BatchWritten } from './write-batch.ts';

export interface LogLimits {
  /** Records that may wait; those beyond are refused. */
  readonly maxQueued: number;
  /** Records in one statement. */
  readonly maxBatch: number;
  readonly writeTimeoutMs: number;
  /** How often a log that cannot be written tries again. */
  readonly probeEveryMs: number;
}

export interface LogWriterParts {
  readonly database: Database;
  readonly identity: LogIdentity;
  readonly limits: LogLimits;
  readonly now: () => number;
  /** Told when the log turns unwritable, and when it stays so for another reason. */
  readonly onFailure: (error: unknown) => void;
}

interface Waiting {
  readonly record: LogRecord;
  readonly resolve: (recorded: QuestionRecorded) => void;
  readonly reject: (fault: Fault) => void;
}

/** Heads are kept for good this often at most; every batch's head is signed all the same. */
const keepCheckpointEveryMs = 1_000;

/** Turns of the event loop that a statement waits for others to join it. */
const mostTurns = 4;

/** The one writer of this process: gathers what has queued while the last statement ran, and commits it in the next. */
export class LogWriter {
  readonly #parts: LogWriterParts;
  #queue: Waiting[] = [];
  #tree: OwnedTree | null = null;
  #isWritable = false;
  #isStopping = false;
  #draining: Promise<void> | null = null;
  #probe: NodeJS.Timeout | null = null;
  #lastFailure = '';
  #checkpointKeptAt = 0;

  constructor(parts: LogWriterParts) {
    this.#parts = parts;
  }

  get isWritable(): boolean {
    return this.#isWritable;
  }

  /** Takes a tree and shows by a record of its own that it can be written. */
  async open(): Promise<void> {
    const { database, identity } = this.#parts;
    const owned = await ownTree(database, identity);
    try {
      const opened = await openedRecord(owned.connection, owned.number);
      const written = await this.#write(owned, [opened], null);
      if (this.#isStopping) await leaveTree(owned);
      else if (written.kind === 'written') this.#begin({ ...owned, range: written.range });
    } catch (error) {
      owned.connection.release(true);
      throw error;
    }
  }

  append(record: LogRecord): Promise<QuestionRecorded> {
    return new Promise((resolve, reject) => {
      if (this.#isStopping) reject(unavailable('the log is stopping'));
      else if (this.#tree === null) reject(unavailable('this process owns no tree'));
      else if (this.#queue.length >= this.#parts.limits.maxQueued) {
        this.#isWritable = false;
        reject(unavailable('too many records wait'));
      } else {
        this.#queue.push({ record, resolve, reject });
        this.#draining ??= this.#drain();
      }
    });
  }

  /** What has queued is written first. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#probe !== null) clearTimeout(this.#probe);
    await this.#draining;
    const tree = this.#tree;
    this.#tree = null;
    this.#isWritable = false;
    if (tree !== null) await leaveTree(tree);
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#gather();
      const batch = this.#queue.splice(0, this.#parts.limits.maxBatch);
      try {
        await this.#writeWaiting(batch);
      } catch (error) {
        this.#lose(error);
        refuse(batch, error);
      }
    }
    this.#draining = null;
  }

  /**
   * A statement costs the same for one record as for ten: as long as each turn of the event loop brings more, it waits
   * for them. An idle process waits one turn, a busy one a few milliseconds.
   */
  async #gather(): Promise<void> {
    let gathered = 0;
    for (let turns = 0; turns < mostTurns && this.#queue.length > gathered; turns++) {
      gathered = this.#queue.length;
      await nextTurn();
    }
  }

  /** Questions that cannot be recorded now never hold back the answers, refusals and acts that came with them. */
  async #writeWaiting(batch: readonly Waiting[]): Promise<void> {
    const newest = newestVersion(batch);
    const current = batch.filter(({ record }) => !isQuestion(record) || record.registryVersion === newest);
    const outcome = await this.#attempt(current, newest);
    // A question examined on an older registry than another one was is stale, whatever the database says.
    if (outcome !== 'registry-locked') answerStale(batch.filter((waiting) => !current.includes(waiting)));
    else
      refuse(
        batch.filter((waiting) => !current.includes(waiting)),
        new Error('the registry is being changed'),
      );
    if (outcome === 'written') return;
    const questions = current.filter(({ record }) => isQuestion(record));
    if (outcome === 'stale') answerStale(questions);
    else refuse(questions, new Error('the registry is being changed'));
    await this.#attempt(
      current.filter(({ record }) => !isQuestion(record)),
      null,
    );
  }

  async #attempt(
    batch: readonly Waiting[],
    version: number | null,
  ): Promise<'written' | 'stale' | 'registry-locked'> {
    if (batch.length === 0) return 'written';
    const tree = this.#owned();
    const records = batch.map(({ record }) => record);
    const written = await this.#write(tree, records, version).catch((error: unknown) => {
      if (version !== null && isLockTimeout(error)) return { kind: 'registry-locked' } as const;
      throw error;
    });
    if (written.kind !== 'written') return written.kind;
    if (this.#tree === tree) this.#tree = { ...tree, range: written.range };
    this.#isWritable = this.#tree !== null;
    for (const [n, { resolve }] of batch.entries())
      resolve({ kind: 'recorded', reference: { tree: tree.number, position: tree.range.size + n } });
    return 'written';
  }

  async #write(
    tree: OwnedTree,
    records: readonly LogRecord[],
    registryVersion: number | null,
  ): Promise<BatchWritten> {
    const { identity, limits, now } = this.#parts;
    const at = now();
    const keepCheckpoint = Math.abs(at - this.#checkpointKeptAt) >= keepCheckpointEveryMs;
    const batch = { records, registryVersion, at, keepCheckpoint };
    const written = await writeBatch(tree, batch, identity, limits.writeTimeoutMs);
    if (keepCheckpoint && written.kind === 'written') this.#checkpointKeptAt = at;
    return written;
  }

  #begin(tree: OwnedTree): void {
    const lost = (error?: unknown): void => {
      if (this.#tree?.connection === tree.connection) this.#lose(error ?? new Error('the connection ended'));
    };
    tree.connection.on('error', lost);
    tree.connection.on('end', lost);
    this.#tree = tree;
    this.#isWritable = true;
    this.#lastFailure = '';
  }

  #owned(): OwnedTree {
    if (this.#tree === null) throw new Error('this process owns no tree');
    return this.#tree;
  }

  /** What was being written may have become durable or not: only the database knows, so the tree is taken anew from there. */
  #lose(error: unknown): void {
    this.#isWritable = false;
    const { connection } = this.#tree ?? {};
    this.#tree = null;
    connection?.release(true);
    refuse(this.#queue.splice(0), error);
    this.#report(error);
    this.#probeLater();
  }

  #probeLater(): void {
    if (this.#isStopping || this.#probe !== null) return;
    this.#probe = setTimeout(() => {
      this.#probe = null;
      this.open().catch((error: unknown) => {
        this.#report(error);
        this.#probeLater();
      });
    }, this.#parts.limits.probeEveryMs).unref();
  }

  #report(error: unknown): void {
    const failure = error instanceof Error ? error.message : '';
    if (failure === this.#lastFailure) return;
    this.#lastFailure = failure;
    this.#parts.onFailure(error);
  }
}

function newestVersion(batch: readonly Waiting[]): number | null {
  return batch.reduce<number | null>(
    (newest, { record }) => (isQuestion(record) ? Math.max(newest ?? 0, record.registryVersion) : newest),
    null,
  );
}

function isQuestion(record: LogRecord): record is Extract<LogRecord, { kind: 'question' }> {
  return record.kind === 'question';
}

function answerStale(questions: readonly Waiting[]): void {
  for (const { resolve } of questions) resolve({ kind: 'stale' });
}

function refuse(batch: readonly Waiting[], cause: unknown): void {
  for (const { reject } of batch) reject(unavailable('the record could not be written', cause));
}

function unavailable(detail: string, cause?: unknown): Fault {
  return new Fault('log-unavailable', detail, { cause });
}

function isLockTimeout(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '55P03';
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
