import { expect, test } from 'vitest';
import {
  afterConflicts,
  changesOf,
  isCorrection,
  keyOf,
  mistakesOf,
  reasonKeyOf,
  type FigureCell,
  type Typed,
} from './figure-sheet.ts';

const never = { value: null, version: 0, comment: '', setAt: null, setBy: null };
const women: FigureCell = {
  ...{ initiativeId: 'i1', period: 'year', figure: 'women', about: '', label: 'Kvinnor, Steget' },
  state: { ...never, value: 12, version: 3 },
};
const men: FigureCell = { ...women, figure: 'men', label: 'Män, Steget', state: never };
const cells = [women, men];

function typed(texts: readonly (readonly [FigureCell, string])[], reason = ''): Typed {
  return {
    texts: new Map(texts.map(([cell, text]) => [keyOf(cell), text])),
    comments: new Map(),
    reasons: new Map([[reasonKeyOf(women), reason]]),
  };
}

test('only what is another number than was read is sent, with the version that it was made from', () => {
  const changes = changesOf(
    cells,
    typed(
      [
        [women, ' 1 4 '],
        [men, '0'],
      ],
      'Två var med i två grupper',
    ),
  );
  expect(changes.map(({ figure, value, expectedVersion }) => [figure, value, expectedVersion])).toEqual([
    ['women', 14, 3],
    ['men', 0, 0],
  ]);
  expect(changes.map(isCorrection)).toEqual([true, false]);
  expect(changesOf(cells, typed([[women, '12']]))).toEqual([]);
});

test('a field that is emptied is sent as empty and not as zero', () => {
  expect(changesOf(cells, typed([[women, '']]))[0]?.value).toBeNull();
});

test('what is no number is told at its field', () => {
  expect([...mistakesOf(cells, typed([[men, 'sju']])).keys()]).toEqual([keyOf(men)]);
});

test('after somebody else has set a figure, what was written is kept and made from theirs', () => {
  const written = typed([[women, '14']]);
  const theirs = { ...women.state, value: 13, version: 4 };
  const yours = { value: 14, comment: '' };
  const conflict = { ...women, initiative: 'Steget', aboutLabel: '', theirs, yours };
  const [change] = changesOf(afterConflicts(cells, [conflict]), written);
  expect([change?.value, change?.expectedVersion]).toEqual([14, 4]);
});
