import { expect, test } from 'vitest';
import { fieldText, inKronor, readWholeNumber, writtenNumber } from './whole-number.ts';

test('nothing written is nothing set, and zero is zero', () => {
  expect(readWholeNumber('  ')).toEqual({ value: null });
  expect(readWholeNumber('—')).toEqual({ value: null });
  expect(readWholeNumber('0')).toEqual({ value: 0 });
  expect([writtenNumber(null), writtenNumber(0), inKronor(null)]).toEqual(['—', '0', '—']);
});

test('what is shown in a field is read back as the same number', () => {
  for (const value of [null, 0, 7, 1_234_567]) expect(readWholeNumber(fieldText(value))).toEqual({ value });
  expect(readWholeNumber(fieldText(-2_500), { mayBeNegative: true })).toEqual({ value: -2_500 });
});

test.each([
  ['12,5', 'Skriv ett helt tal med siffror, eller lämna tomt.'],
  ['tolv', 'Skriv ett helt tal med siffror, eller lämna tomt.'],
  ['-3', 'Talet kan inte vara mindre än noll.'],
  ['99999999999999999999', 'Talet är för stort.'],
])('%s is no number of kronor or participants', (written, mistake) => {
  expect(readWholeNumber(written)).toEqual({ mistake });
});
