/** A sum of figures where some are not set: what is not set is not zero, and so it is told how many are missing. */
export interface Sum {
  /** Of those that are set; null when none is. */
  readonly sum: number | null;
  /** How many are not set. */
  readonly missing: number;
}

export function sumOf(values: readonly (number | null)[]): Sum {
  const known = values.filter((value) => value !== null);
  return {
    sum: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
    missing: values.length - known.length,
  };
}

/** What is not known on one side is no difference. */
export function less(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : one - other;
}

/** Null when either is not known. */
export function differenceOf(one: Sum, other: Sum): Sum {
  return { sum: less(one.sum, other.sum), missing: one.missing + other.missing };
}

/** Sums of sums: null when none of them is known. */
export function together(...sums: readonly Sum[]): Sum {
  const all = sumOf(sums.filter(({ sum }) => sum !== null).map(({ sum }) => sum));
  return { sum: all.sum, missing: sums.reduce((missing, one) => missing + one.missing, 0) };
}
