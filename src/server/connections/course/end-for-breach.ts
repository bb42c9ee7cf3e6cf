import { swedishClockAt, swedishDayAt } from '../../../values/day.ts';
import { endFacts } from '../../parties/index.ts';
import { requireMandate } from '../../permissions/index.ts';
import { aboutConnection } from './about-connection.ts';
import { requireLasting } from './require-lasting.ts';
import { requireBreach, requirePassed } from './running-notices.ts';
import { takeRegistryAct, type ActOn, type ActTaken, type CourseParts } from './take-act.ts';

/**
 * Anslutningsavtal 7.1: thirty full days after a notice of breach that has not been remedied, and not a second earlier, the
 * operator may end access, by this act and at once. `notice` is the id of the act that gave notice.
 */
export async function endForBreach(
  parts: CourseParts,
  { mandate, connectionId }: Omit<ActOn, 'act'>,
  { notice }: { readonly notice: string },
): Promise<ActTaken> {
  requireMandate(mandate, 'end-for-breach');
  const on = { act: 'end-for-breach', mandate, connectionId } as const;
  return await takeRegistryAct(parts, on, async (change, seen) => {
    requireLasting(seen);
    const breach = requireBreach(seen, notice);
    requirePassed(breach, 'Anslutningen kan avslutas');
    const { now, connection } = seen;
    const ended = 'Anslutningen är redan avslutad.';
    await endFacts(change, 'connection_period', { connection_id: connectionId }, now, ended);
    const values = {
      ...aboutConnection(connection),
      notifiedOn: swedishDayAt(breach.noticedAt),
      endedOn: swedishDayAt(now),
      endedAtClock: swedishClockAt(now),
    };
    return {
      effectiveAt: now,
      content: { notice },
      letters: [
        { template: 'connection-ended', to: 'agreement', values },
        ...(seen.contacts?.technical
          ? [{ template: 'connection-ended', to: 'technical', values } as const]
          : []),
      ],
    };
  });
}
