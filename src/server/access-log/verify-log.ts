import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/index.ts';
import { AnswerPairing } from './answer-pairing.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { Findings, type Finding, type Remark } from './finding.ts';
import { countTrees } from './read-log-pages.ts';
import { readPublicKeys } from './signing-key.ts';
import { verifyTree, type TreeVerification } from './verify-tree.ts';
import { readWitnessedHeads } from './witnessed-heads.ts';

export interface VerifyLogOptions {
  readonly database: Database;
  /** PEM: the log's key, and those it had before. */
  readonly publicKeyFile: string;
  /** Signed notes that were kept outside the database, such as those of earlier verifications. */
  readonly checkpoints?: readonly string[];
}

export interface LogVerification {
  readonly isIntact: boolean;
  readonly findings: readonly Finding[];
  /** Findings beyond the first thousand. */
  readonly findingsLeftOut: number;
  /** What is worth knowing of a log that may well be whole. */
  readonly remarks: readonly Remark[];
  readonly remarksLeftOut: number;
  readonly trees: readonly TreeVerification[];
}

/**
 * Re-computes the whole log as it stands at one moment, while it is being written. Finds every changed, removed,
 * swapped, appended or re-signed record. That the newest records have been cut off together with every checkpoint that
 * covers them, or that the whole database is an older copy, shows only against a checkpoint from outside; a tree that
 * other processes have started beside shows against what they wrote down of it.
 */
export async function verifyLog(options: VerifyLogOptions): Promise<LogVerification> {
  const publicKeys = await readPublicKeys(options.publicKeyFile);
  const findings = new Findings();
  const outside = readOutside(options.checkpoints ?? [], publicKeys, findings);
  const client = await options.database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const witnessed = readTrusted(await readWitnessedHeads(client), publicKeys);
    const kept = [...outside, ...witnessed];
    const known = Math.max(await countTrees(client), ...kept.map(({ tree }) => tree + 1));
    const pairing = new AnswerPairing();
    const trees: TreeVerification[] = [];
    for (let tree = 0; tree < known; tree++) {
      const ofTree = kept.filter((checkpoint) => checkpoint.tree === tree);
      trees.push(await verifyTree(tree, { client, publicKeys, findings, pairing, outside: ofTree }));
    }
    reportEarlyErasures(trees, findings);
    await client.query('commit');
    const remarks = remark(trees, pairing);
    return {
      isIntact: findings.kept.length === 0,
      findings: findings.kept,
      findingsLeftOut: findings.leftOut,
      remarks: remarks.kept,
      remarksLeftOut: remarks.leftOut,
      trees,
    };
  } finally {
    client.release(true);
  }
}

function readOutside(
  notes: readonly string[],
  publicKeys: readonly KeyObject[],
  findings: Findings,
): readonly Checkpoint[] {
  const trusted: Checkpoint[] = [];
  for (const note of notes) {
    const read = readCheckpoint(note, publicKeys);
    if (read.kind === 'trusted') trusted.push(read.checkpoint);
    else findings.add({ kind: `checkpoint-${read.kind}`, tree: null });
  }
  return trusted;
}

/** What the log's own records say of other trees; what cannot be trusted says nothing, and its own tree is called out. */
function readTrusted(notes: readonly string[], publicKeys: readonly KeyObject[]): readonly Checkpoint[] {
  return notes.flatMap((note) => {
    const read = readCheckpoint(note, publicKeys);
    return read.kind === 'trusted' ? [read.checkpoint] : [];
  });
}

function remark(trees: readonly TreeVerification[], pairing: AnswerPairing): Findings<Remark> {
  const remarks = new Findings<Remark>();
  for (const { tree, clockWentBack } of trees)
    for (const position of clockWentBack) remarks.add({ kind: 'clock-went-back', tree, position });
  for (const question of pairing.unanswered()) remarks.add({ kind: 'question-unanswered', ...question });
  return remarks;
}

/** The act that precedes an erasure may stand in any tree. */
function reportEarlyErasures(trees: readonly TreeVerification[], findings: Findings): void {
  const erasesBefore = Math.max(0, ...trees.map((each) => each.erasesBefore));
  for (const { tree, newestErased } of trees)
    if (newestErased !== null && newestErased.at >= erasesBefore)
      findings.add({ kind: 'personal-data-erased-early', tree, position: newestErased.position });
}
