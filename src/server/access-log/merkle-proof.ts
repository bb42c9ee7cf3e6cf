import type { Subtree } from './compact-range.ts';
import { nodeHash, type TreeHash } from './merkle-hash.ts';

/** Leaves from `from` until just before `to`. */
export interface LeafRange {
  readonly from: number;
  readonly to: number;
}

/** The ranges whose roots prove that leaf `position` is in the tree of `size` leaves, the nearest first (RFC 6962, 2.1.1). */
export function inclusionRanges(position: number, size: number): LeafRange[] {
  if (position < 0 || position >= size) throw new RangeError('no such leaf in the tree');
  const ranges: LeafRange[] = [];
  let whole: LeafRange = { from: 0, to: size };
  while (whole.to - whole.from > 1) {
    const { left, right } = split(whole);
    const isLeft = position < left.to;
    ranges.push(isLeft ? right : left);
    whole = isLeft ? left : right;
  }
  return ranges.reverse();
}

/** The ranges whose roots prove that the tree of `size` leaves continues that of `earlier` leaves (RFC 6962, 2.1.2). */
export function consistencyRanges(earlier: number, size: number): LeafRange[] {
  if (earlier < 0 || earlier > size) throw new RangeError('the earlier tree is not smaller');
  if (earlier === 0 || earlier === size) return [];
  const ranges: LeafRange[] = [];
  let whole: LeafRange = { from: 0, to: size };
  while (whole.to !== earlier) {
    const { left, right } = split(whole);
    const isLeft = earlier <= left.to;
    ranges.push(isLeft ? right : left);
    whole = isLeft ? left : right;
  }
  // The earlier tree's own root is known to whoever verifies: only a subtree inside it must be told.
  if (whole.from !== 0) ranges.push(whole);
  return ranges.reverse();
}

/** The complete subtrees that a range consists of, from left to right. `from` must be where a subtree of its size begins. */
export function completeSubtrees(range: LeafRange): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let from = range.from; from < range.to;) {
    const level = Math.floor(Math.log2(range.to - from));
    subtrees.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return subtrees;
}

interface Tree {
  readonly size: number;
  readonly root: TreeHash;
}

/** RFC 9162, 2.1.3.2. */
export function isIncluded(
  leaf: { readonly hash: TreeHash; readonly position: number },
  tree: Tree,
  path: readonly TreeHash[],
): boolean {
  if (leaf.position < 0 || leaf.position >= tree.size) return false;
  let hash = leaf.hash;
  const reachedTop = climb(leaf.position, tree.size - 1, path, (sibling, side) => {
    hash = side === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  });
  return reachedTop && hash.equals(tree.root);
}

/** Whether `later` continues `earlier` without having changed it. RFC 9162, 2.1.4.2. */
export function isConsistent(earlier: Tree, later: Tree, path: readonly TreeHash[]): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && earlier.root.equals(later.root);
  if (earlier.size === 0) return path.length === 0;
  let [position, last] = [earlier.size - 1, later.size - 1];
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  // A complete earlier tree is itself the first subtree of the proof.
  const [first, ...rest] = position === 0 ? [earlier.root, ...path] : path;
  if (first === undefined) return false;
  let [earlierHash, laterHash] = [first, first];
  const reachedTop = climb(position, last, rest, (sibling, side) => {
    if (side === 'left') earlierHash = nodeHash(sibling, earlierHash);
    laterHash = side === 'left' ? nodeHash(sibling, laterHash) : nodeHash(laterHash, sibling);
  });
  return reachedTop && earlierHash.equals(earlier.root) && laterHash.equals(later.root);
}

/** Goes from a node up to the root, telling on which side each sibling stands; true when the path was exactly long enough. */
function climb(
  from: number,
  lastOfLevel: number,
  path: readonly TreeHash[],
  join: (sibling: TreeHash, side: 'left' | 'right') => void,
): boolean {
  let [position, last] = [from, lastOfLevel];
  for (const sibling of path) {
    if (last === 0) return false;
    const isOnTheLeft = position % 2 === 1 || position === last;
    join(sibling, isOnTheLeft ? 'left' : 'right');
    // The last node of a level may have no sibling for some levels.
    if (isOnTheLeft)
      while (position % 2 === 0 && position !== 0) [position, last] = [half(position), half(last)];
    [position, last] = [half(position), half(last)];
  }
  return last === 0;
}

/** The left part is the largest power of two that leaves something to the right. */
function split(range: LeafRange): { left: LeafRange; right: LeafRange } {
  const size = range.to - range.from;
  const middle = range.from + 2 ** (Math.ceil(Math.log2(size)) - 1);
  return { left: { from: range.from, to: middle }, right: { from: middle, to: range.to } };
}

function half(number: number): number {
  return Math.floor(number / 2);
}
