import type { Amount } from './plain-values.ts';

/** The exact sum, with as many decimals as the amount that has the most, two at least. Throws for what is no amount. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  const decimals = Math.max(2, ...amounts.map((amount) => decimalsOf(amount).length));
  const sum = amounts.reduce((total, amount) => total + inSmallestUnit(amount, decimals), 0n);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(decimals + 1, '0');
  return `${sum < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function isAmount(text: string): text is Amount {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function inSmallestUnit(amount: Amount, decimals: number): bigint {
  if (!isAmount(amount)) throw new Error('not an amount');
  const [whole = ''] = amount.split('.');
  return BigInt(whole + decimalsOf(amount).padEnd(decimals, '0'));
}

function decimalsOf(amount: Amount): string {
  return amount.split('.')[1] ?? '';
}
