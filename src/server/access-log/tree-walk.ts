import type pg from 'pg';
import type { AnswerPairing } from './answer-pairing.ts';
import type { Checkpoint } from './checkpoint.ts';
import { append, emptyRange, rootOf, type CompactRange, type CompleteSubtree } from './compact-range.ts';
import type { Findings } from './finding.ts';
import { inspectRecord } from './inspect-record.ts';
import type { TreeHash } from './merkle-hash.ts';
import { readKinds, readRecords, readSubtrees, type StoredRecord } from './read-log-pages.ts';
import { RecordTally, type Walked } from './record-tally.ts';
import type { RecordReference } from './records.ts';
import { storedLevel } from './write-batch.ts';

/** Leaves below one stored root of the lowest level. */
export const blockLeaves = 2 ** storedLevel;

export interface TreeWalkParts {
  readonly client: pg.PoolClient;
  readonly findings: Findings;
  readonly pairing: AnswerPairing;
}

/** Walks over the leaves once. Damage stays in its block of 256: the walk goes on with the root that was stored for it. */
export class TreeWalk {
  readonly #tree: number;
  readonly #client: pg.PoolClient;
  readonly #findings: Findings;
  readonly #pairing: AnswerPairing;
  readonly #tally = new RecordTally();
  #range: CompactRange = emptyRange;
  /** Up to here the records are what was signed. */
  #vouchedFor = 0;
  #isLost = false;

  constructor(tree: number, { client, findings, pairing }: TreeWalkParts) {
    this.#tree = tree;
    this.#client = client;
    this.#findings = findings;
    this.#pairing = pairing;
  }

  async page(from: number, to: number, checkpoints: readonly Checkpoint[]): Promise<void> {
    const records = await readRecords(this.#client, this.#tree, from, to);
    await this.#inspect(records);
    const indexes = { from: from / blockLeaves, to: Math.floor(to / blockLeaves) };
    const subtrees = await readSubtrees(this.#client, this.#tree, storedLevel, indexes);
    const leaves = new Map(records.map(({ position, leafHash }) => [position, leafHash]));
    for (let start = from; start < to; start += blockLeaves) {
      const block = { start, end: Math.min(start + blockLeaves, to) };
      const inBlock = checkpoints.filter(({ size }) => size > block.start && size <= block.end);
      await this.#block(block, leaves, subtrees.get(start / blockLeaves), inBlock);
    }
  }

  result(): Walked {
    return this.#tally.result();
  }

  async #inspect(records: readonly StoredRecord[]): Promise<void> {
    const answers: Answer[] = [];
    for (const record of records) {
      const inspected = inspectRecord(record, this.#tree);
      for (const finding of inspected.findings) this.#findings.add(finding);
      this.#tally.add(record, inspected);
      const place = { tree: this.#tree, position: record.position };
      if (record.kind === 'question') this.#pairing.asked(place);
      if (inspected.answers !== null) answers.push(this.#pair(place, inspected.answers));
    }
    await this.#reportUnpaired(answers);
  }

  #pair(place: RecordReference, question: RecordReference): Answer {
    const isPassed = question.tree < place.tree || isEarlier(question, place);
    return { place, question, nth: this.#pairing.answered(question, isPassed) };
  }

  async #reportUnpaired(answers: readonly Answer[]): Promise<void> {
    const kinds = await readKinds(
      this.#client,
      answers.map(({ question }) => question),
    );
    for (const { place, question, nth } of answers) {
      const isThere = kinds.get(`${question.tree}/${question.position}`) === 'question';
      const hasQuestion = isThere && (question.tree !== place.tree || isEarlier(question, place));
      if (hasQuestion && nth === 'first') continue;
      this.#findings.add({ kind: hasQuestion ? 'answered-twice' : 'answer-without-question', ...place });
    }
  }

  async #block(
    { start, end }: { start: number; end: number },
    leaves: ReadonlyMap<number, TreeHash>,
    storedRoot: TreeHash | undefined,
    checkpoints: readonly Checkpoint[],
  ): Promise<void> {
    const present: TreeHash[] = [];
    for (let position = start; leaves.has(position) && position < end; position++)
      present.push(leaves.get(position) ?? Buffer.of());
    this.#reportMissing(start, end, leaves);
    for (const checkpoint of checkpoints) {
      const until = checkpoint.size - start;
      const root = until > present.length ? null : rootOf(append(this.#range, present.slice(0, until)).range);
      // Of a whole block there is a stored root to go on with, should a record in it be gone or changed.
      if (checkpoint.size === start + blockLeaves) continue;
      this.#hold(checkpoint, root);
    }
    if (end - start < blockLeaves) return;
    await this.#closeBlock(start, present, storedRoot);
    for (const checkpoint of checkpoints)
      if (checkpoint.size === start + blockLeaves) this.#hold(checkpoint, rootOf(this.#range));
  }

  #reportMissing(start: number, end: number, leaves: ReadonlyMap<number, TreeHash>): void {
    for (let position = start; position < end; position++)
      if (!leaves.has(position)) this.#findings.add({ kind: 'record-missing', tree: this.#tree, position });
  }

  async #closeBlock(
    start: number,
    present: readonly TreeHash[],
    storedRoot: TreeHash | undefined,
  ): Promise<void> {
    const computed = present.length === blockLeaves ? rootOf(append(emptyRange, present).range) : undefined;
    const isSame = computed !== undefined && storedRoot?.equals(computed) === true;
    if (computed !== undefined && !isSame)
      this.#findings.add({
        kind: storedRoot === undefined ? 'subtree-differs' : 'record-changed',
        tree: this.#tree,
        position: start,
        last: start + blockLeaves - 1,
      });
    const root = storedRoot ?? computed;
    if (root === undefined) {
      this.#lose(start + blockLeaves);
      return;
    }
    const blocks = append({ size: start / blockLeaves, roots: this.#range.roots }, [root]);
    this.#range = { size: start + blockLeaves, roots: blocks.range.roots };
    for (const larger of blocks.completed) await this.#compareStored(larger);
  }

  /** Levels of the stored subtrees above the blocks. */
  async #compareStored({ level, index, hash }: CompleteSubtree): Promise<void> {
    if (level % storedLevel !== 0) return;
    const realLevel = level + storedLevel;
    const stored = await readSubtrees(this.#client, this.#tree, realLevel, {
      from: index,
      to: index + 1,
    });
    if (stored.get(index)?.equals(hash) === true) return;
    const leaves = 2 ** realLevel;
    const position = index * leaves;
    this.#findings.add({
      kind: 'subtree-differs',
      tree: this.#tree,
      position,
      last: position + leaves - 1,
    });
  }

  /** Once a root differs all later ones do: only the first says where. */
  #hold(checkpoint: Checkpoint, root: TreeHash | null): void {
    if (this.#isLost) return;
    if (root?.equals(checkpoint.root) === true) this.#vouchedFor = checkpoint.size;
    else this.#lose(checkpoint.size);
  }

  #lose(size: number): void {
    if (this.#isLost) return;
    this.#isLost = true;
    const place = { position: this.#vouchedFor, last: size - 1 };
    this.#findings.add({ kind: 'root-differs', tree: this.#tree, ...place });
  }
}

interface Answer {
  readonly place: RecordReference;
  readonly question: RecordReference;
  readonly nth: 'first' | 'again';
}

/** In the same tree. */
function isEarlier(one: RecordReference, other: RecordReference): boolean {
  return one.tree === other.tree && one.position < other.position;
}
