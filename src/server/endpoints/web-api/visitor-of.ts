import { isCarriedBy, sessionTokenIn, type LoginProvider, type Sessions } from '../../identities/index.ts';
import type { HearingParts } from './hear-call.ts';

/** Asks the sessions, and through them the permissions, anew at every call. */
export function visitorOf(
  sessions: Sessions,
  providers: readonly LoginProvider[],
): HearingParts['visitorOf'] {
  return async (cookie, keeps) => {
    const token = sessionTokenIn(cookie);
    if (token === null) return { kind: 'unknown', why: null };
    const found = await (keeps ? sessions.goOn(token) : sessions.look(token));
    if (found.kind !== 'open') return { kind: 'unknown', why: found.kind === 'ended' ? found.why : null };
    const { personId, name } = found.session;
    const actor = { personId, name, via: 'web' } as const;
    return { kind: 'logged-in', actor, mayUse: isCarriedBy(found.session, providers) };
  };
}
