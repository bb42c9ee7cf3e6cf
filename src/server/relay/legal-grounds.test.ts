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

test('a short form is known whatever its case and spaces', () => {
  expect(inForce('11 KAP. 11 A §  SoL', '2024-01-01')).toBe(true);
  expect(inForce('11kap.11a§ sol', '2026-01-01')).toBe(false);
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
