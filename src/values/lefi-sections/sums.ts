import { isObject, missing, moneyText } from './cells.ts';
import type { Cell } from './section.ts';

interface Sum {
  readonly cell: Cell;
  /** How many items had no amount. */
  readonly without: number;
}

/**
 * The sum of the amounts of several items. What is missing is not zero: it is counted beside, and a sum of nothing but missing
 * amounts is missing. Currencies are summed apart.
 */
export function sumOf(amountsPerItem: readonly (readonly unknown[])[]): Sum {
  const perItem = amountsPerItem.map((amounts) => amounts.flatMap(readAmount));
  const totals = new Map<string, number>();
  for (const { hundredths, currency } of perItem.flat())
    totals.set(currency, (totals.get(currency) ?? 0) + hundredths);
  const lines = [...totals].map(([currency, total]) => moneyText(total / 100, currency));
  return {
    cell: lines.length === 0 ? missing : { text: lines.join('\n') },
    without: perItem.filter((amounts) => amounts.length === 0).length,
  };
}

/** In whole hundredths, so that a sum of many does not gather the tails of binary fractions. */
function readAmount(value: unknown): { hundredths: number; currency: string }[] {
  const amount = isObject(value) ? value['summa'] : value;
  if (typeof amount !== 'number' || !Number.isFinite(amount)) return [];
  const currency = isObject(value) && typeof value['valuta'] === 'string' ? value['valuta'] : 'SEK';
  return [{ hundredths: Math.round(amount * 100), currency }];
}
