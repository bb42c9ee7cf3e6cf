import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText, decimalText } from './decimal-text.ts';

describe('a number as it was written', () => {
  test.each([
    ['1234.5', '1234.50', '1234.5'],
    ['2100.0', '2100.00', '2100'],
    ['-12', '-12.00', '-12'],
    ['0.125', '0.125', '0.125'],
    ['-0', '0.00', '0'],
    ['1e3', '1000.00', '1000'],
    ['1.25E-2', '0.0125', '0.0125'],
    ['007.50', '7.50', '7.5'],
    ['+5', '5.00', '5'],
    ['98765432109876543210.99', '98765432109876543210.99', '98765432109876543210.99'],
  ])('%s is told as the amount %s and the decimal %s', (written, amount, decimal) => {
    expect(amountText(written)).toBe(amount);
    expect(decimalText(written)).toBe(decimal);
  });

  test.each(['', 'tolv', '1 250,50', '1,5', '0x10', 'Infinity', '1e9999', '1e99999', '--1', '.5'])(
    '%j is no number',
    (written) => {
      expect(amountText(written)).toBeNull();
      expect(decimalText(written)).toBeNull();
    },
  );

  test('keeps every öre', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 99 }), (kronor, ore) => {
        const written = `${kronor}.${String(ore).padStart(2, '0')}`;
        expect(amountText(written)).toBe(written);
      }),
    );
  });
});
