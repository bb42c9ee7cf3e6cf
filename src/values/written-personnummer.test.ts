import { expect, test } from 'vitest';
import { day } from './day.ts';
import { personnummerInWords, readWrittenPersonnummer } from './written-personnummer.ts';

const today = day('2026-11-20');
const read = (text: string) => {
  const written = readWrittenPersonnummer(text, today);
  return written.kind === 'read' ? written.identity : written.kind;
};

test.each([
  ['twelve digits', '199001012385', '199001012385'],
  ['a hyphen', '19900101-2385', '199001012385'],
  ['ten digits', '9001012385', '199001012385'],
  ['ten digits and a hyphen', '900101-2385', '199001012385'],
  ['blanks wherever', ' 19 9001 01 - 2385 ', '199001012385'],
  ['another dash, as a text editor makes it', '900101–2385', '199001012385'],
  ['ten digits of somebody born in this century', '121212-1212', '201212121212'],
  ['a plus, of somebody who is over a hundred', '121212+1212', '191212121212'],
  ['twelve digits and a plus', '19121212+1212', '191212121212'],
  ['a samordningsnummer', '197010632391', '197010632391'],
])('%s is read', (_how, written, expected) => {
  expect(read(written)).toBe(expected);
});

test.each([
  ['nothing', '', 'wrong-form'],
  ['eleven digits', '19900101238', 'wrong-form'],
  ['letters', '900101-238X', 'wrong-form'],
  ['two hyphens', '9001-01-2385', 'wrong-form'],
  ['a wrong check digit', '900101-2386', 'no-such-number'],
  ['a day that does not exist', '19900230-2389', 'no-such-number'],
  ['somebody who is not born yet', '20271212-1212', 'no-such-number'],
])('%s is not', (_how, written, expected) => {
  expect(read(written)).toBe(expected);
});

test('where the century matters it is written out', () => {
  expect(personnummerInWords('191212121212')).toBe('19121212-1212');
});
