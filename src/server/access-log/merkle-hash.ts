import { hash } from 'node:crypto';

/** SHA-256 of one leaf or of one whole subtree. */
export type TreeHash = Buffer;

export const hashBytes = 32;

/** The root of a tree without leaves (RFC 6962, 2.1). */
export const emptyRoot: TreeHash = hash('sha256', '', 'buffer');

// Different first bytes, so that nobody can pass a node off as a leaf.
const leafPrefix = '\u0000';
const nodePrefix = Buffer.from([1]);

export function leafHash(record: string): TreeHash {
  return hash('sha256', leafPrefix + record, 'buffer');
}

export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
}
