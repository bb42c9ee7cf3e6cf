import { addDays, addYears, startOfSwedishDay, swedishDayAt, type Day } from '../../../values/day.ts';

/** A notice of an orderer with what has come of it; state follows from these and the clock. */
export interface OrdererFacts {
  readonly validFrom: Day;
  /** The first day that she is no longer orderer. */
  readonly validTo: Day;
  readonly decision: { readonly isApproved: boolean; readonly decidedAt: number } | null;
  /** From this moment she orders nothing; null: no end before the period's. */
  readonly endsAt: number | null;
  readonly endedBy: 'notified' | 'agreement-ended' | null;
  /** Whether a later period that follows this one has been approved. */
  readonly isRenewed: boolean;
}

type OrdererState =
  /** Not decided yet. */
  | 'notified'
  | 'refused'
  /** Approved, and begins later. */
  | 'coming'
  | 'in-force'
  /** Ended before the period was out, by notice or with the agreement. */
  | 'ended'
  | 'expired'
  /** As expired, and another period has taken over. */
  | 'renewed';

/** `[from, from + two years)`: the last day is the day before; 29 February gives 28 February. */
export function longestUntil(from: Day): Day {
  return addYears(from, 2);
}

/** `now` in milliseconds since 1970. */
export function ordererState(facts: OrdererFacts, now: number): OrdererState {
  const { decision, validFrom, validTo, endsAt, isRenewed } = facts;
  if (decision?.isApproved === false) return 'refused';
  if (endsAt !== null && endsAt <= now) return 'ended';
  if (decision === null) return 'notified';
  const today = swedishDayAt(now);
  if (today >= validTo) return isRenewed ? 'renewed' : 'expired';
  return today < validFrom ? 'coming' : 'in-force';
}

/** Whether she could order at that moment; the decision must have been made by then. */
export function couldOrderAt(facts: OrdererFacts, at: number): boolean {
  const isDecided = facts.decision !== null && facts.decision.decidedAt <= at;
  return isDecided && ordererState(facts, at) === 'in-force';
}

/** As couldOrderAt, for an order on paper, which has a day and no hour: not before the day of the decision. */
export function couldOrderOn(facts: OrdererFacts, day: Day): boolean {
  const { decision, endsAt, validFrom, validTo } = facts;
  if (decision?.isApproved !== true || day < swedishDayAt(decision.decidedAt)) return false;
  return day >= validFrom && day < validTo && (endsAt === null || startOfSwedishDay(day) < endsAt);
}

/** The first day a renewal may be notified: so many days before the period's last. */
export function earliestRenewalOn({ validTo }: Pick<OrdererFacts, 'validTo'>, days: number): Day {
  return addDays(validTo, -1 - days);
}
