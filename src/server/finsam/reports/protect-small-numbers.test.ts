import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protectSmallNumbers, type Care, type Knower } from './protect-small-numbers.ts';

const limit = 5;

/** With a sum of each row last in it, and a row of sums last. */
function withSums(inner: readonly (readonly number[])[]): number[][] {
  const rows = inner.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const width = rows[0]?.length ?? 0;
  const sums = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0));
  return [...rows, sums];
}

function care(inner: readonly (readonly number[])[], most = limit): readonly (readonly Care[])[] {
  return protectSmallNumbers({ cells: withSums(inner), sumsRows: true, sumsColumns: true }, most);
}

test('one small number in a row hides the other, for the sum would give it away', () => {
  expect(
    care([
      [3, 40],
      [30, 60],
    ]),
  ).toEqual([
    ['few', 'hidden', 'shown'],
    ['hidden', 'hidden', 'shown'],
    ['shown', 'shown', 'shown'],
  ]);
});

test('two small numbers that their sum would tell to the last person hide the sum too', () => {
  const [row] = care([
    [4, 4],
    [30, 40],
  ]);
  expect(row).toEqual(['few', 'few', 'hidden']);
});

test('zero is shown: it is about nobody', () => {
  expect(care([[0, 3]])[0]).toEqual(['shown', 'few', 'few']);
});

test('nothing is hidden where nothing is small, and what nobody has set stays so', () => {
  expect(care([[5, 40]])).toEqual([
    ['shown', 'shown', 'shown'],
    ['shown', 'shown', 'shown'],
  ]);
  const cells = [
    [null, 3, 3],
    [null, 30, 30],
    [null, 33, 33],
  ];
  const found = protectSmallNumbers({ cells, sumsRows: true, sumsColumns: true }, limit);
  expect(found.map(([first]) => first)).toEqual(['shown', 'shown', 'shown']);
  expect(found[0]![1]).toBe('few');
});

test('the limit 1 hides nothing, and 2, which would tell what it hides, is refused', () => {
  expect(care([[1, 2]], 1)[0]).toEqual(['shown', 'shown', 'shown']);
  expect(() => care([[3, 3]], 2)).toThrow('hides nothing');
});

/**
 * Whoever attacks knows what is shown, that a small number is from 1 to 4, and that another that is hidden is at least 5: goes
 * through every table that it could be and collects what each cell may be.
 */
function whatCellsMayBe(
  inner: readonly (readonly number[])[],
  found: readonly (readonly Care[])[],
  most: number,
  mayBe: (table: readonly (readonly number[])[]) => boolean = () => true,
): readonly (readonly ReadonlySet<number>[])[] {
  const [height, width] = [inner.length, inner[0]!.length];
  const told = withSums(inner);
  const may = told.map((row) => row.map(() => new Set<number>()));
  // Where nothing at all is told, not even which numbers are small, a hidden one is only somebody.
  const isNothingTold = told.every((row, r) =>
    row.every((value, c) => value === 0 || found[r]![c] === 'hidden'),
  );
  const leastHidden = isNothingTold ? 1 : limit;
  const sumMay = (value: number, row: number, column: number) => {
    const state = found[row]![column]!;
    if (state === 'shown') return value === told[row]![column]!;
    return state === 'few' ? value >= 1 && value < limit : value >= leastHidden;
  };
  const tried = inner.map((row) => [...row]);
  const isPossible = (table: readonly (readonly number[])[]) =>
    table.every((row, r) => row.every((value, c) => sumMay(value, r, c)));
  const tryFrom = (place: number): void => {
    if (place === height * width) {
      const table = withSums(tried);
      if (!isPossible(table) || !mayBe(table)) return;
      table.forEach((row, r) => {
        row.forEach((value, c) => may[r]![c]!.add(value));
      });
      return;
    }
    const [row, column] = [Math.floor(place / width), place % width];
    const state = found[row]![column]!;
    const [from, to] =
      state === 'shown'
        ? [inner[row]![column]!, inner[row]![column]!]
        : state === 'few'
          ? [1, limit - 1]
          : [leastHidden, most];
    for (let value = from; value <= to; value++) {
      tried[row]![column] = value;
      tryFrom(place + 1);
    }
    tried[row]![column] = inner[row]![column]!;
  };
  tryFrom(0);
  return may;
}

test('nobody can tell a small number from what is shown, whatever the numbers are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 }).chain((width) =>
        fc.array(fc.array(fc.nat({ max: 8 }), { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 3,
        }),
      ),
      (inner) => {
        const found = care(inner);
        const may = whatCellsMayBe(inner, found, 13);
        withSums(inner).forEach((row, r) => {
          row.forEach((value, c) => {
            if (value === 0 || value >= limit) return;
            expect(found[r]![c]).not.toBe('shown');
            expect(may[r]![c]!.size).toBeGreaterThan(1);
          });
        });
      },
    ),
    { numRuns: 150 },
  );
});

/** Counties with their federations, each with as many numbers. */
function withKnowers(counties: readonly (readonly (readonly number[])[])[]) {
  const inner = counties.map((federations) =>
    (federations[0] ?? []).map((_, column) => federations.reduce((sum, own) => sum + own[column]!, 0)),
  );
  const knowers = counties.flatMap((federations, row) =>
    federations.map((own): Knower & { readonly own: readonly number[] } => {
      const cells = [...own, own.reduce((sum, value) => sum + value, 0)];
      return { row, own, cells, isAlone: federations.length === 1 };
    }),
  );
  const table = { cells: withSums(inner), sumsRows: true, sumsColumns: true };
  return { inner, knowers, found: protectSmallNumbers(table, limit, knowers) };
}

test('a federation that knows its own numbers cannot take them away and have another’s left', () => {
  // The two small ones hide each other from everybody but themselves: each would have the other's from the sum.
  const { found } = withKnowers([[[3, 0]], [[2, 0]], [[90, 0]]]);
  expect(found.map(([women]) => women)).toEqual(['few', 'few', 'hidden', 'shown']);
  // Neither is small, and the larger has the smaller from the county's.
  const [county] = withKnowers([
    [
      [50, 40],
      [2, 60],
    ],
    [[70, 80]],
  ]).found;
  expect(county).toEqual(['hidden', 'hidden', 'shown']);
});

test('no federation can tell another’s small number from what is shown and its own, whatever the numbers are', () => {
  const federation = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 1 });
  const county = fc.array(federation, { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(county, { minLength: 1, maxLength: 3 }), (counties) => {
      const { inner, knowers, found } = withKnowers(counties);
      for (const { row, cells, isAlone } of knowers) {
        const may = whatCellsMayBe(inner, found, 26, (table) =>
          table[row]!.every((value, column) => {
            const left = value - cells[column]!;
            return isAlone ? left === 0 : left >= 0;
          }),
        );
        withSums(inner).forEach((values, r) => {
          values.forEach((value, c) => {
            const isHers = r === row || r === inner.length;
            const left = value - (isHers ? cells[c]! : 0);
            if (left > 0 && left < limit) expect(may[r]![c]!.size).toBeGreaterThan(1);
          });
        });
      }
    }),
    { numRuns: 150 },
  );
});

test('sums that are small are not told either, and none of 21 counties is forgotten', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })), { minLength: 21, maxLength: 21 }),
      (inner) => {
        const told = withSums(inner);
        care(inner).forEach((row, r) => {
          row.forEach((state, c) => {
            const value = told[r]![c]!;
            if (value > 0 && value < limit) expect(state).not.toBe('shown');
            if (value === 0) expect(state).toBe('shown');
          });
        });
      },
    ),
    { numRuns: 50 },
  );
});
