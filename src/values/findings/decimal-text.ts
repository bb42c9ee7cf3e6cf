import type { Amount, Decimal } from './plain-values.ts';

/**
 * An amount from a number as it was written: `1234.5` → `1234.50`. Digits are moved and never calculated with, so that
 * none is lost; null when the text is no number.
 */
export function amountText(written: string): Amount | null {
  const number = read(written);
  return number === null ? null : `${number.sign}${number.whole}.${number.fraction.padEnd(2, '0')}`;
}

/** A plain decimal from a number as it was written: `2.50` → `2.5`; null when the text is no number. */
export function decimalText(written: string): Decimal | null {
  const number = read(written);
  if (number === null) return null;
  return `${number.sign}${number.whole}${number.fraction === '' ? '' : `.${number.fraction}`}`;
}

interface WrittenNumber {
  readonly sign: '' | '-';
  /** Without needless zeros before; at least one digit. */
  readonly whole: string;
  /** Without needless zeros behind; may be empty. */
  readonly fraction: string;
}

// JSON's numbers and xs:decimal; a text of any other form, such as one with a comma, is no number.
const form = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;
/** No sum of money comes near; a longer shift would only make a text of zeros. */
const furthestShift = 400;

function read(written: string): WrittenNumber | null {
  const match = form.exec(written.trim());
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  if (Math.abs(shift) > furthestShift) return null;
  const digits = `${'0'.repeat(furthestShift)}${whole}${fraction}${'0'.repeat(furthestShift)}`;
  const point = furthestShift + whole.length + shift;
  const moved = {
    whole: digits.slice(0, point).replace(/^0+(?=\d)/, ''),
    fraction: withoutZerosBehind(digits.slice(point)),
  };
  const isZero = moved.whole === '0' && moved.fraction === '';
  return { sign: sign === '-' && !isZero ? '-' : '', ...moved };
}

function withoutZerosBehind(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}
