import { expect, test } from 'vitest';
import { placeAfter } from './grid-moves.ts';

const places = [
  { row: 0, column: 'women' },
  { row: 0, column: 'men' },
  { row: 2, column: 'women' },
  { row: 2, column: 'men' },
];

test('Enter and the arrow down go to the next field of the column, past rows that have none', () => {
  expect(placeAfter('Enter', { row: 0, column: 'men' }, places)).toEqual({ row: 2, column: 'men' });
  expect(placeAfter('ArrowDown', { row: 0, column: 'women' }, places)).toEqual({ row: 2, column: 'women' });
  expect(placeAfter('ArrowUp', { row: 2, column: 'women' }, places)).toEqual({ row: 0, column: 'women' });
});

test('at the last field, and for every other key, nobody is moved', () => {
  expect(placeAfter('Enter', { row: 2, column: 'men' }, places)).toBeNull();
  expect(placeAfter('ArrowLeft', { row: 2, column: 'men' }, places)).toBeNull();
});
