import { parseDay, type Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { OpenPeriod } from '../population/index.ts';
import { AgencyRefusal } from './agency-simulator.ts';

/** Decisions and memberships belong to an answer when they touch the asked period. */
export function overlaps(period: Period, other: OpenPeriod): boolean {
  return other.from <= period.to && (other.to === null || other.to >= period.from);
}

/** Payments belong to an answer when their date is in the asked period. */
export function holds(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

/** Days of a schema-valid question. A zone is legal on the wire and means nothing here. */
export function readPeriod(from: string, to: string): Period {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null || first > last) {
    throw new AgencyRefusal('breaks-contract', 'Perioden i frågan är ogiltig.');
  }
  return { from: first, to: last };
}
