import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { AnswerPairing } from './answer-pairing.ts';
import { readCheckpoint, type Checkpoint } from './checkpoint.ts';
import type { Findings } from './finding.ts';
import { readCheckpoints, readEnd, readHead, readPositionsOutside } from './read-log-pages.ts';
import type { Walked } from './record-tally.ts';
import { blockLeaves, TreeWalk } from './tree-walk.ts';

export interface TreeVerification extends Walked {
  readonly tree: number;
  readonly size: number;
  /** The head's signed note: kept elsewhere, it shows a later verification whether the end has been cut off. */
  readonly checkpoint: string | null;
}

export interface VerifyTreeParts {
  readonly client: pg.PoolClient;
  readonly publicKeys: readonly KeyObject[];
  readonly findings: Findings;
  readonly pairing: AnswerPairing;
  /** Trusted checkpoints of this tree that were kept outside it. */
  readonly outside: readonly Checkpoint[];
}

const pageLeaves = 16 * blockLeaves;

/** Re-computes one tree from its records; the memory it takes does not grow with the tree. */
export async function verifyTree(tree: number, parts: VerifyTreeParts): Promise<TreeVerification> {
  const head = await readHead(parts.client, tree);
  if (head === null) parts.findings.add({ kind: 'head-missing', tree });
  const signed = head === null ? null : trust(head, tree, parts);
  const size = signed?.size ?? (await readEnd(parts.client, tree));
  const walk = new TreeWalk(tree, parts);
  for (let from = 0; from < size; from += pageLeaves) {
    const to = Math.min(from + pageLeaves, size);
    await walk.page(from, to, await trustedBetween(from, to, { tree, signed, parts }));
  }
  await reportBeyond(tree, size, parts);
  return { tree, size, checkpoint: head?.checkpoint ?? null, ...walk.result() };
}

/** What the tree's roots are compared with, in order of size. */
async function trustedBetween(
  from: number,
  to: number,
  { tree, signed, parts }: { tree: number; signed: Checkpoint | null; parts: VerifyTreeParts },
): Promise<readonly Checkpoint[]> {
  const stored = await readCheckpoints(parts.client, tree, from, to);
  return [...stored.map((each) => trust(each, tree, parts)), ...parts.outside, signed]
    .filter((each) => each !== null)
    .filter(({ size }) => size > from && size <= to)
    .sort((one, other) => one.size - other.size);
}

async function reportBeyond(tree: number, size: number, parts: VerifyTreeParts): Promise<void> {
  const later = await readCheckpoints(parts.client, tree, size, Number.MAX_SAFE_INTEGER);
  if (later.length > 0 || parts.outside.some((each) => each.size > size))
    parts.findings.add({ kind: 'head-older-than-checkpoint', tree, position: size });
  for (const position of await readPositionsOutside(parts.client, tree, size))
    parts.findings.add({ kind: 'record-appended', tree, position });
}

/** The signed content of a stored checkpoint, or null and a finding. */
function trust(
  stored: { readonly size: number; readonly checkpoint: string },
  tree: number,
  { publicKeys, findings }: VerifyTreeParts,
): Checkpoint | null {
  const read = readCheckpoint(stored.checkpoint, publicKeys);
  const place = { tree, position: stored.size };
  if (read.kind !== 'trusted') {
    findings.add({ kind: `checkpoint-${read.kind}`, ...place });
    return null;
  }
  if (read.checkpoint.tree === tree && read.checkpoint.size === stored.size) return read.checkpoint;
  findings.add({ kind: 'checkpoint-misplaced', ...place });
  return null;
}
