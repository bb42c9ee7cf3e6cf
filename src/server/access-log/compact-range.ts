import { emptyRoot, hashBytes, nodeHash, type TreeHash } from './merkle-hash.ts';

/** All that is needed to go on with a tree: the roots of its complete subtrees, from the largest to the smallest. */
export interface CompactRange {
  readonly size: number;
  readonly roots: readonly TreeHash[];
}

/** The root of a complete subtree of 2^level leaves, the `index`-th of its level, counted from 0. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

export interface CompleteSubtree extends Subtree {
  readonly hash: TreeHash;
}

export const emptyRange: CompactRange = { size: 0, roots: [] };

/** Appends leaves; `completed` are the subtrees that became complete, those of level 0 left out. */
export function append(
  range: CompactRange,
  leaves: readonly TreeHash[],
): { readonly range: CompactRange; readonly completed: readonly CompleteSubtree[] } {
  const roots = [...range.roots];
  const completed: CompleteSubtree[] = [];
  let size = range.size;
  for (const leaf of leaves) {
    let subtree = leaf;
    let index = size;
    for (let level = 1; index % 2 === 1; level++) {
      const left = roots.pop();
      if (left === undefined) throw new Error('a compact range lacks a subtree that its size implies');
      subtree = nodeHash(left, subtree);
      index = (index - 1) / 2;
      completed.push({ level, index, hash: subtree });
    }
    roots.push(subtree);
    size += 1;
  }
  return { range: { size, roots }, completed };
}

export function rootOf(range: CompactRange): TreeHash {
  return joinSubtrees(range.roots);
}

/** The root of neighbouring subtrees, from the largest to the smallest. */
export function joinSubtrees(roots: readonly TreeHash[]): TreeHash {
  return roots.length === 0 ? emptyRoot : roots.reduceRight((right, left) => nodeHash(left, right));
}

export function writeRoots(range: CompactRange): Buffer {
  return Buffer.concat(range.roots);
}

/** Throws when the bytes cannot be the subtrees of a tree of that size. */
export function readRoots(size: number, bytes: Buffer): CompactRange {
  if (bytes.length !== countOnes(size) * hashBytes)
    throw new Error('the stored subtrees do not fit the size of the tree');
  const roots: TreeHash[] = [];
  for (let at = 0; at < bytes.length; at += hashBytes) roots.push(bytes.subarray(at, at + hashBytes));
  return { size, roots };
}

function countOnes(size: number): number {
  let ones = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return ones;
}
