import { expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import { isInForce, knownLegalGrounds } from './legal-grounds.ts';

const inForce = (text: string, on: string) => isInForce(text, knownLegalGrounds, day(on));

test('the 2001 act carried a question until the 2025 act took over', () => {
  expect(inForce('11 kap. 11 a § socialtjänstlagen (2001:453)', '2025-06-30')).toBe(true);
  expect(inForce('11 kap. 11 a § socialtjänstlagen (2001:453)', '2025-07-01')).toBe(false);
  expect(inForce('socialtjänstlagen (2025:400)', '2025-06-30')).toBe(false);
  expect(inForce('socialtjänstlagen (2025:400)', '2025-07-01')).toBe(true);
});

test.each([
  '11 KAP. 11 A §  SoL',
  '11kap.11a§ sol',
  '11 kap 11a § SoL',
  'enligt 11\u00A0kap.\u202F11\u00A0a\u00A0§\u00A0SoL',
  '11 kap.\n\t11 a\u00AD §\u200B SoL',
])('a short form is known whatever its case, spaces and full stops: %j', (text) => {
  expect([inForce(text, '2024-01-01'), inForce(text, '2026-01-01')]).toEqual([true, false]);
});

test.each([
  '2001:453',
  'SFS 2001:453',
  'SFS2001:453',
  '2001 : 453',
  '(2001:\u00A0453)',
  'SoL 2001:453 4 kap.',
])('an SFS number is known however it is set: %j', (text) => {
  expect([inForce(text, '2024-01-01'), inForce(text, '2026-01-01')]).toEqual([true, false]);
});

test('a number or short form that is only part of another is not that one', () => {
  expect(inForce('14 kap. 1 § SoL', '2024-01-01')).toBe(false);
  expect(inForce('12001:453', '2024-01-01')).toBe(false);
  expect(inForce('2001:4530', '2024-01-01')).toBe(false);
  expect(inForce('14 kap. 1 § SoL och 4 kap. 1 § SoL', '2024-01-01')).toBe(true);
});

test('an unknown act beside one in force is enough to be not in force', () => {
  expect(inForce('socialtjänstlagen (2025:400) och 2001 : 999', '2026-01-01')).toBe(false);
});

test('one repealed act among those cited is enough to be not in force', () => {
  expect(
    inForce('11 kap. 11 a § socialtjänstlagen (2001:453), 5 § förordning (2008:975)', '2026-01-01'),
  ).toBe(false);
  expect(inForce('5 § förordning (2008:975)', '2026-01-01')).toBe(true);
});

test('a text that cites nothing known is not in force', () => {
  expect(inForce('enligt lag', '2026-01-01')).toBe(false);
  expect(inForce('lagen (1999:9999)', '2026-01-01')).toBe(false);
});
