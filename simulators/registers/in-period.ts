import type { Day } from '../../src/values/day.ts';
import type { Period } from '../../src/values/period.ts';
import type { InsuranceCase, OpenPeriod, SicknessBenefitIncome } from '../population/index.ts';

export function overlaps(period: Period, other: OpenPeriod): boolean {
  return other.from <= period.to && (other.to === null || other.to >= period.from);
}

export function holds(period: Period, day: Day): boolean {
  return period.from <= day && day <= period.to;
}

/** The case with what the period touches of it; null when the period does not touch it at all. */
export function caseIn(period: Period, one: InsuranceCase): object | null {
  if (!('decisions' in one)) return overlaps(period, one.decision.period) ? one : null;
  const decisions = one.decisions.filter((decision) => overlaps(period, decision.period));
  if (one.benefit === 'FP') {
    const claimedDays = one.claimedDays.filter(({ day }) => holds(period, day));
    return decisions.length + claimedDays.length === 0 ? null : { ...one, decisions, claimedDays };
  }
  if (one.decisions.length === 0) return isOpenIn(period, one) ? one : null;
  return decisions.length === 0 ? null : { ...one, decisions };
}

/** A case without any decision: still being handled, or refused, in the period. */
function isOpenIn(period: Period, { startedOn, isActive }: InsuranceCase): boolean {
  return startedOn <= period.to && (isActive || startedOn >= period.from);
}

/** Newest last: each counts until the next is decided. */
export function incomesIn(
  period: Period,
  incomes: readonly SicknessBenefitIncome[],
): readonly SicknessBenefitIncome[] {
  return incomes.filter(({ decidedOn }, index) => {
    const next = incomes[index + 1];
    return decidedOn <= period.to && (next === undefined || next.decidedOn > period.from);
  });
}
