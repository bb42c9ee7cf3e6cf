/** The value below which the share of them lies (nearest rank). Share from 0 to 1. Throws for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('no values to take a percentile of');
  return found;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function least(values: readonly number[]): number {
  return percentile(values, 0);
}

export function greatest(values: readonly number[]): number {
  return percentile(values, 1);
}
