/** Where a session stands on its way to its end. */
export type SessionMoment =
  | { readonly kind: 'quiet'; readonly lookAgainInMs: number }
  | { readonly kind: 'warn'; readonly endsInMs: number; readonly canExtend: boolean }
  | { readonly kind: 'ended' };

/** Long enough to read, decide and press (WCAG 2.2.1 asks for 20 seconds). */
const warnBeforeMs = 2 * 60_000;

/**
 * `idleEndsAt` moves on when the person does something, `endsAt` never does (both in ms since 1970). Within two minutes of
 * the nearer one the person is warned; only the first can be put off.
 */
export function sessionMoment(
  now: number,
  { idleEndsAt, endsAt }: { readonly idleEndsAt: number; readonly endsAt: number },
): SessionMoment {
  const end = Math.min(idleEndsAt, endsAt);
  if (now >= end) return { kind: 'ended' };
  if (now < end - warnBeforeMs) return { kind: 'quiet', lookAgainInMs: end - warnBeforeMs - now };
  return { kind: 'warn', endsInMs: end - now, canExtend: idleEndsAt < endsAt };
}
