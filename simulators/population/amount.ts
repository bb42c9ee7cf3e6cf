/**
 * Money in whole öre, so that sums are exact. Kronor with decimals (FK, SO) are `amount / 100`;
 * CSN's and Pensionsmyndigheten's amounts are always whole kronor, that is multiples of 100.
 */
export type Ore = number;

export function kronor(amount: number): Ore {
  return Math.round(amount * 100);
}

export function sum(amounts: readonly Ore[]): Ore {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** A share of an amount, to whole kronor. */
export function wholeKronor(amount: Ore): Ore {
  return Math.round(amount / 100) * 100;
}
