import type { Place } from '../../access-log/index.ts';
import { moment } from './moments.ts';

/** Where in the order a record of the log stands, as the contract has it. */
export function tellPlace({ recordedAt, reference }: Place) {
  return { recordedAt: moment(recordedAt), ...reference };
}

export function placeOf(place: {
  readonly recordedAt: string;
  readonly tree: number;
  readonly position: number;
}): Place {
  const { recordedAt, tree, position } = place;
  return { recordedAt: Date.parse(recordedAt), reference: { tree, position } };
}
