/** How long a session lasts; an operator may shorten both, not lengthen them. */
export interface SessionLimits {
  /** From the last request. */
  readonly idleMs: number;
  /** From the login. */
  readonly absoluteMs: number;
}

export const longestSession: SessionLimits = { idleMs: 15 * 60_000, absoluteMs: 8 * 3_600_000 };

export type WhyEnded = 'idle' | 'too-old' | 'logged-out' | 'replaced' | 'permission-ended';

/** What is known of a session; moments in milliseconds since 1970. */
export interface SessionFacts {
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly ended: WhyEnded | null;
}

/** When it ends if nothing more is heard, and when at the latest. */
export interface SessionEnds {
  readonly idleEndsAt: number;
  readonly endsAt: number;
}

export function sessionEnds({ startedAt, lastSeenAt }: SessionFacts, limits: SessionLimits): SessionEnds {
  const endsAt = startedAt + limits.absoluteMs;
  return { idleEndsAt: Math.min(lastSeenAt + limits.idleMs, endsAt), endsAt };
}

/** Null while it is open. Nothing ends it: that it has ended follows from its facts and the clock. */
export function whyEnded(facts: SessionFacts, limits: SessionLimits, now: number): WhyEnded | null {
  if (facts.ended !== null) return facts.ended;
  const { idleEndsAt, endsAt } = sessionEnds(facts, limits);
  if (now >= endsAt) return 'too-old';
  return now >= idleEndsAt ? 'idle' : null;
}
