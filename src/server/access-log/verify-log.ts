import type { KeyObject } from 'node:crypto';
import type { Database } from '../database/index.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import { Findings, type Finding } from './finding.ts';
import { countTrees } from './read-log-pages.ts';
import { readPublicKeys } from './signing-key.ts';
import { verifyTree, type TreeVerification } from './verify-tree.ts';

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
  readonly trees: readonly TreeVerification[];
}

/**
 * Re-computes the whole log as it stands at one moment, while it is being written. Finds every changed, removed,
 * swapped, appended or re-signed record. That the newest records have been cut off together with every checkpoint that
 * covers them shows only against a checkpoint from outside.
 */
export async function verifyLog(options: VerifyLogOptions): Promise<LogVerification> {
  const publicKeys = await readPublicKeys(options.publicKeyFile);
  const findings = new Findings();
  const outside = readOutside(options.checkpoints ?? [], publicKeys, findings);
  const client = await options.database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const known = Math.max(await countTrees(client), ...outside.map(({ tree }) => tree + 1));
    const trees: TreeVerification[] = [];
    for (let tree = 0; tree < known; tree++) {
      const ofTree = outside.filter((checkpoint) => checkpoint.tree === tree);
      trees.push(await verifyTree(tree, { client, publicKeys, findings, outside: ofTree }));
    }
    reportEarlyErasures(trees, findings);
    await client.query('commit');
    const { kept, leftOut } = findings;
    return { isIntact: kept.length === 0, findings: kept, findingsLeftOut: leftOut, trees };
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

/** The act that precedes an erasure may stand in any tree. */
function reportEarlyErasures(trees: readonly TreeVerification[], findings: Findings): void {
  const erasesBefore = Math.max(0, ...trees.map((each) => each.erasesBefore));
  for (const { tree, newestErased } of trees)
    if (newestErased !== null && newestErased.at >= erasesBefore)
      findings.add({ kind: 'personal-data-erased-early', tree, position: newestErased.position });
}
