import type { WireObject } from '../answer.ts';
import type { OpenPeriodRecord, Ore } from '../registers/record-parts.ts';

/** PM tells whole kronor. */
export function kronor(amount: Ore): number {
  return Math.round(amount / 100);
}

export function fromTom({ from, to }: OpenPeriodRecord): WireObject {
  return to === null ? { from } : { from, tom: to };
}
