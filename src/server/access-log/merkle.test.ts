import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  append,
  emptyRange,
  joinSubtrees,
  readRoots,
  rootOf,
  writeRoots,
  type CompleteSubtree,
} from './compact-range.ts';
import { emptyRoot, leafHash, nodeHash, type TreeHash } from './merkle-hash.ts';
import {
  completeSubtrees,
  consistencyRanges,
  inclusionRanges,
  isConsistent,
  isIncluded,
  type LeafRange,
} from './merkle-proof.ts';

/** The definition itself (RFC 6962, 2.1), slow and plain, to hold the rest against. */
function plainRoot(leaves: readonly TreeHash[]): TreeHash {
  const [only, second] = leaves;
  if (only === undefined) return emptyRoot;
  if (second === undefined) return only;
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(plainRoot(leaves.slice(0, half)), plainRoot(leaves.slice(half)));
}

function leavesOf(size: number): TreeHash[] {
  return Array.from({ length: size }, (_, n) => leafHash(`leaf ${n}`));
}

function rootsOf(leaves: readonly TreeHash[], ranges: readonly LeafRange[]): TreeHash[] {
  return ranges.map(({ from, to }) => plainRoot(leaves.slice(from, to)));
}

/** The leaves and roots of the test vectors that Certificate Transparency's implementations share. */
const vectorLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const vectorRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('a Merkle tree as RFC 6962 has it', () => {
  test('has the known root without leaves', () => {
    expect(rootOf(emptyRange).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  test.each(vectorRoots.map((root, n) => [n + 1, root] as const))(
    'has the known root with %i leaves',
    (size, root) => {
      // All bytes of these leaves are ASCII, so that they are the same as text.
      const leaves = vectorLeaves
        .slice(0, size)
        .map((hex) => leafHash(Buffer.from(hex, 'hex').toString('latin1')));
      expect(rootOf(append(emptyRange, leaves).range).toString('hex')).toBe(root);
    },
  );
});

describe('a tree that grows in batches', () => {
  test('has the root that the definition gives, however it was cut, stored and read', () => {
    const cuts = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (sizes) => {
        const leaves = leavesOf(sizes.reduce((sum, size) => sum + size, 0));
        let range = emptyRange;
        for (const size of sizes) {
          ({ range } = append(range, leaves.slice(range.size, range.size + size)));
          range = readRoots(range.size, writeRoots(range));
        }
        expect(rootOf(range)).toEqual(plainRoot(leaves));
      }),
      { numRuns: 50 },
    );
  });

  test('tells of every subtree that became complete', () => {
    const leaves = leavesOf(100);
    const completed: CompleteSubtree[] = [];
    let range = emptyRange;
    for (let from = 0; from < 100; from += 7) {
      const next = append(range, leaves.slice(from, from + 7));
      completed.push(...next.completed);
      ({ range } = next);
    }
    for (const { level, index, hash } of completed)
      expect(hash).toEqual(plainRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
    expect(completed.filter(({ level }) => level === 4).map(({ index }) => index)).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  test('refuses stored subtrees that do not fit its size', () => {
    expect(() => readRoots(3, Buffer.alloc(32))).toThrow('do not fit');
  });
});

const largest = 130;
const allLeaves = leavesOf(largest);
const rootAt = Array.from({ length: largest + 1 }, (_, size) => plainRoot(allLeaves.slice(0, size)));

function treeOf(size: number): { size: number; root: TreeHash } {
  return { size, root: rootAt[size] ?? emptyRoot };
}

describe('a proof', () => {
  test('that a leaf is in the tree holds for that leaf, at that place, and for no other', () => {
    const anyPlace = fc
      .integer({ min: 1, max: largest })
      .chain((size) =>
        fc.record({ size: fc.constant(size), position: fc.nat(size - 1), other: fc.nat(largest - 1) }),
      );
    fc.assert(
      fc.property(anyPlace, ({ size, position, other }) => {
        const leaves = allLeaves.slice(0, size);
        const path = rootsOf(leaves, inclusionRanges(position, size));
        const hash = allLeaves[position]!;
        expect(isIncluded({ hash, position }, treeOf(size), path)).toBe(true);
        expect(isIncluded({ hash: allLeaves[other]!, position }, treeOf(size), path)).toBe(
          other === position,
        );
        expect(isIncluded({ hash, position: other }, treeOf(size), path)).toBe(other === position);
        expect(isIncluded({ hash, position }, treeOf(size), [...path, hash])).toBe(false);
        expect(isIncluded({ hash, position }, treeOf(size), path.slice(1))).toBe(size === 1);
      }),
    );
  });

  test('that a tree continues an earlier one holds for those two trees alone', () => {
    const anyTwo = fc
      .integer({ min: 0, max: largest })
      .chain((size) => fc.record({ size: fc.constant(size), earlier: fc.nat(size), other: fc.nat(largest) }));
    fc.assert(
      fc.property(anyTwo, ({ size, earlier, other }) => {
        const path = rootsOf(allLeaves.slice(0, size), consistencyRanges(earlier, size));
        expect(isConsistent(treeOf(earlier), treeOf(size), path)).toBe(true);
        const forged = { size: earlier, root: leafHash(`forged ${other}`) };
        expect(isConsistent(forged, treeOf(size), path)).toBe(earlier === 0 && size > 0);
        expect(isConsistent(treeOf(earlier), { size, root: forged.root }, path)).toBe(
          earlier === 0 && size > 0,
        );
        expect(isConsistent(treeOf(earlier), treeOf(size), [...path, forged.root])).toBe(false);
      }),
    );
  });

  test('is made of complete subtrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largest }), (size) => {
        const subtrees = completeSubtrees({ from: 0, to: size });
        const roots = subtrees.map(({ level, index }) =>
          plainRoot(allLeaves.slice(index * 2 ** level, (index + 1) * 2 ** level)),
        );
        expect(joinSubtrees(roots)).toEqual(treeOf(size).root);
      }),
    );
  });

  test('is refused for a leaf that the tree does not have', () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError);
  });
});
